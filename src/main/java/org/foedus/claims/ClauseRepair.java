package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends which clause belongs where, for shapes of sentences that the parser has seldom seen:
 * clefts, relative clauses read as loose ones, subjects that carry an infinitive.
 */
final class ClauseRepair {
  private static final Set<String> LOOSE = Set.of("dep", "parataxis", "ccomp", "advcl");

  private final Grammar grammar;

  ClauseRepair(Grammar grammar) {
    this.grammar = grammar;
  }

  void repair() {
    for (int i = 0; i < grammar.size(); i++) {
      if (grammar.isVerb(i)) {
        repairPronounBetween(i);
        repairRelative(i);
        repairOpeningParticiple(i);
        repairInfinitiveOfSubject(i);
      }
    }
  }

  /** "that" hangs on the noun and the verb on "that": the verb belongs to the noun. */
  private void repairPronounBetween(int verb) {
    int pronoun = grammar.head(verb);
    boolean between =
        pronoun >= 0
            && pronoun < verb
            && grammar.isRelativePronoun(pronoun)
            && grammar.head(pronoun) >= 0
            && grammar.head(pronoun) < pronoun
            && grammar.isNoun(grammar.head(pronoun))
            && LOOSE.contains(grammar.relation(pronoun));
    if (!between) {
      return;
    }
    int noun = grammar.head(pronoun);
    grammar.move(verb, noun, "acl:relcl");
    boolean subject =
        grammar.children(verb, "nsubj", "nsubj:pass").stream().allMatch(s -> s > verb);
    if (subject) {
      for (int object : List.copyOf(grammar.children(verb, "nsubj"))) {
        grammar.move(object, verb, "obj");
      }
      grammar.move(pronoun, verb, "nsubj");
    } else {
      grammar.move(pronoun, verb, "obj");
    }
  }

  /** "Ghana, whose army attacked Togo, …", "It was Ghana that attacked Togo". */
  private void repairRelative(int verb) {
    int noun = grammar.head(verb);
    boolean loose =
        noun >= 0
            && noun < verb
            && LOOSE.contains(grammar.relation(verb))
            && (grammar.isNoun(noun) || grammar.tag(noun).equals("PRP"));
    if (!loose) {
      return;
    }
    boolean cleft =
        grammar.hasChild(noun, "cop")
            && grammar.children(noun, "nsubj", "expl").stream()
                .anyMatch(s -> grammar.word(s).equals("it"));
    for (int child : grammar.children(verb)) {
      boolean relative =
          child > noun
              && child < verb
              && (isRelative(child, cleft)
                  || grammar.children(child, "nmod:poss").stream()
                      .anyMatch(owner -> grammar.word(owner).equals("whose")));
      if (relative) {
        if (grammar.relation(child).equals("mark") && !grammar.hasChild(verb, "nsubj")) {
          grammar.move(child, verb, "nsubj");
        }
        grammar.move(verb, noun, "acl:relcl");
        return;
      }
    }
  }

  private boolean isRelative(int word, boolean cleft) {
    return grammar.isWord(word, WordList.RELATIVE_PRONOUNS_BEHIND_A_NAME)
        || cleft && grammar.word(word).equals("that");
  }

  /** "Condemned by Chad, Togo withdrew": the participle is a clause and no adverb. */
  private void repairOpeningParticiple(int participle) {
    int verb = grammar.head(participle);
    boolean opening =
        verb > participle
            && grammar.isVerb(verb)
            && grammar.tag(participle).equals("VBN")
            && (grammar.relation(participle).equals("advmod")
                || grammar.relation(participle).equals("dep"));
    if (opening) {
      grammar.move(participle, verb, "advcl");
    }
  }

  /**
   * "Chad's refusal to meet Togo angered Mali": the parser hangs the sentence on the infinitive and
   * makes its object the subject of what follows.
   */
  private void repairInfinitiveOfSubject(int infinitive) {
    List<Integer> marks = grammar.children(infinitive, "mark");
    List<Integer> subjects = grammar.children(infinitive, "nsubj");
    boolean carried =
        grammar.tag(infinitive).equals("VB")
            && marks.size() == 1
            && subjects.size() == 1
            && grammar.word(marks.get(0)).equals("to")
            && subjects.get(0) == marks.get(0) - 1
            && grammar.isNoun(subjects.get(0))
            && !grammar.hasChild(infinitive, "aux", "obj");
    if (!carried) {
      return;
    }
    int noun = subjects.get(0);
    for (int verb : new ArrayList<>(grammar.children(infinitive, "ccomp", "dep", "parataxis"))) {
      List<Integer> between = grammar.children(verb, "nsubj");
      boolean swallowed =
          verb > infinitive
              && grammar.isVerb(verb)
              && grammar.isFinite(verb)
              && between.size() == 1
              && between.get(0) > infinitive
              && between.get(0) < verb
              && !grammar.hasChild(verb, "mark");
      if (swallowed) {
        grammar.move(verb, grammar.head(infinitive), grammar.relation(infinitive));
        grammar.move(between.get(0), infinitive, "obj");
        grammar.move(noun, verb, "nsubj");
        grammar.move(infinitive, noun, "acl");
        return;
      }
    }
  }
}
