package org.foedus.claims;

/** A deed told by a noun, "an attack", "the talks": whether it is as real as what is said of it. */
final class DeedNoun {
  private DeedNoun() {}

  /** It only tells when or where something else is done: "during the visit". */
  static boolean isCircumstance(Grammar grammar, int noun) {
    return grammar.isNoun(noun)
        && grammar.caseWords(noun).stream()
            .anyMatch(grammar.words(WordList.PREPOSITIONS_OF_CIRCUMSTANCE)::contains);
  }

  /** No article, no owner: "drills", "joint drills". */
  static boolean isBare(Grammar grammar, int noun) {
    return grammar.isNoun(noun) && !grammar.hasChild(noun, "det", "nmod:poss");
  }

  /** Nothing says that it was told of: "drills", "an attack". */
  static boolean isIndefinite(Grammar grammar, int noun) {
    return grammar.isNoun(noun)
        && grammar.children(noun, "det", "nmod:poss").stream()
            .allMatch(d -> grammar.isWord(d, WordList.WORDS_FOR_ANY_ONE));
  }

  /** "the first state to sign", "the only one to sign": who did it. */
  static boolean isFirstOfAll(Grammar grammar, int noun) {
    return grammar.isNoun(noun)
        && grammar.children(noun, "amod").stream()
            .anyMatch(a -> grammar.isWord(a, WordList.WORDS_FOR_THE_FIRST_TO_DO_IT));
  }
}
