package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who else does what a verb says, told in a few words beside it. */
final class Ellipsis {
  private static final Set<String> PRO_VERBS = Set.of("do", "have", "be", "will", "would");
  private static final Set<String> LIKEWISE = Set.of("so", "nor", "neither", "as", "too");

  /** Verbs whose object does what is told behind "in": "joined Togo in condemning the raid". */
  private static final Set<String> DOING_ALONG = Set.of("join", "follow", "imitate", "emulate");

  private Ellipsis() {}

  /** The heads of the phrases that name those who do it too; empty where nobody is added. */
  static List<Integer> others(Grammar grammar, int verb) {
    List<Integer> found = new ArrayList<>();
    for (int clause : grammar.children(verb, "conj", "advcl", "parataxis", "ccomp", "dep")) {
      if (clause > verb && isProVerb(grammar, clause)) {
        found.addAll(grammar.children(clause, "nsubj", "obj"));
      }
    }
    int above = grammar.head(verb);
    boolean along =
        above >= 0
            && above < verb
            && grammar.relation(verb).equals("advcl")
            && grammar.tag(verb).equals("VBG")
            && DOING_ALONG.contains(grammar.lemma(above))
            && grammar.children(verb, "mark").stream().anyMatch(m -> grammar.word(m).equals("in"));
    if (along) {
      found.addAll(grammar.children(above, "obj"));
    }
    return found;
  }

  /** "and so has Togo", "nor did Togo", "as did Togo". */
  private static boolean isProVerb(Grammar grammar, int clause) {
    return PRO_VERBS.contains(grammar.lemma(clause))
        && grammar.children(clause).stream()
            .anyMatch(word -> word < clause && LIKEWISE.contains(grammar.word(word)))
        && grammar.children(clause, "nsubj", "obj").size() == 1
        && !grammar.hasChild(clause, "xcomp", "ccomp");
  }
}
