package org.foedus.claims;

import java.util.Set;

/** Words that mean a party of an agreement without its name: "each", "either side", "the other". */
final class PartyWords {
  private static final Set<String> NUMBER_OF_PARTIES =
      Set.of(
          "each",
          "either",
          "both",
          "neither",
          "other",
          "one",
          "any",
          "none",
          "all",
          "signatory",
          "party",
          "side",
          "member",
          "another",
          "others");

  /** Those of them that seldom mean anything else. */
  private static final Set<String> TELLING =
      Set.of("each", "either", "both", "neither", "other", "signatory", "party", "side");

  private PartyWords() {}

  /** Whether a sentence may speak of parties by such a word. */
  static boolean anyAmong(Set<String> lowerCaseWords) {
    return TELLING.stream().anyMatch(lowerCaseWords::contains);
  }

  static boolean isParty(Grammar grammar, int head) {
    return NUMBER_OF_PARTIES.contains(grammar.lemma(head))
        || grammar.children(head, "det", "amod", "nummod").stream()
            .anyMatch(
                d ->
                    Set.of("each", "either", "both", "neither", "other", "any", "no")
                        .contains(grammar.word(d)));
  }

  /** "either side", and not "any alliance". */
  static boolean isPartyNoun(Grammar grammar, int head) {
    return NUMBER_OF_PARTIES.contains(grammar.lemma(head));
  }

  static boolean isWe(Grammar grammar, int head) {
    return Set.of("us", "our", "we").contains(grammar.word(head))
        || grammar.children(head, "nmod:poss").stream()
            .anyMatch(t -> grammar.word(t).equals("our"));
  }
}
