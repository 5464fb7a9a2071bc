package org.foedus.claims;

/** Words that mean a party of an agreement without its name: "each", "either side", "the other". */
final class PartyWords {
  private PartyWords() {}

  static boolean isParty(Grammar grammar, int head) {
    return grammar.isLemma(head, WordList.WORDS_FOR_PARTIES)
        || grammar.children(head, "det", "amod", "nummod").stream()
            .anyMatch(d -> grammar.isWord(d, WordList.DETERMINERS_OF_PARTIES));
  }

  /** "either side", and not "any alliance". */
  static boolean isPartyNoun(Grammar grammar, int head) {
    return grammar.isLemma(head, WordList.WORDS_FOR_PARTIES);
  }

  static boolean isWe(Grammar grammar, int head) {
    return grammar.isWord(head, WordList.PRONOUNS_OF_THOSE_BOUND)
        || grammar.children(head, "nmod:poss").stream()
            .anyMatch(t -> grammar.word(t).equals("our"));
  }
}
