package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;

/** Who else does what a verb says, told in a few words beside it. */
final class Ellipsis {
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
            && grammar.isLemma(above, WordList.VERBS_FOR_DOING_IT_TOO)
            && grammar.children(verb, "mark").stream().anyMatch(m -> grammar.word(m).equals("in"));
    if (along) {
      found.addAll(grammar.children(above, "obj"));
    }
    return found;
  }

  /** "and so has Togo", "nor did Togo", "as did Togo". */
  private static boolean isProVerb(Grammar grammar, int clause) {
    return grammar.isLemma(clause, WordList.VERBS_THAT_STAND_FOR_ANOTHER)
        && grammar.children(clause).stream()
            .anyMatch(word -> word < clause && grammar.isWord(word, WordList.WORDS_FOR_LIKEWISE))
        && grammar.children(clause, "nsubj", "obj").size() == 1
        && !grammar.hasChild(clause, "xcomp", "ccomp");
  }
}
