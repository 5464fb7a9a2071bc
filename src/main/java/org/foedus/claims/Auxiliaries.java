package org.foedus.claims;

/** What auxiliaries say of a verb: that it is to come, or may be. */
final class Auxiliaries {
  /** As many words above a clause may stand who tells it. */
  private static final int HEIGHT = 6;

  private final Operators operators;

  Auxiliaries(Operators operators) {
    this.operators = operators;
  }

  /** Reads one auxiliary of a verb or of what a copula links. */
  void read(Grammar grammar, int node, int auxiliary, Force force) {
    if (isDenied(grammar, node, auxiliary)) {
      force.deny();
    }
    if (grammar.isWord(auxiliary, WordList.AUXILIARIES_OF_THE_FUTURE)
        || isTo(grammar, node, auxiliary)) {
      force.expect();
    } else if (grammar.word(auxiliary).equals("would")) {
      if (isReportedInThePast(grammar, node) && !hasCondition(grammar, node)) {
        force.expect();
      } else {
        force.suppose();
      }
    } else if (grammar.isWord(auxiliary, WordList.AUXILIARIES_OF_POSSIBILITY)) {
      force.suppose();
    }
  }

  /** "does not of itself oblige": the parser may hang the negation on what follows it. */
  private static boolean isDenied(Grammar grammar, int node, int auxiliary) {
    return auxiliary + 1 < node
        && grammar.isWord(auxiliary + 1, WordList.WORDS_OF_NEGATION)
        && grammar.head(auxiliary + 1) > auxiliary
        && grammar.head(auxiliary + 1) < node;
  }

  /** "is to sign". */
  private static boolean isTo(Grammar grammar, int node, int auxiliary) {
    return grammar.lemma(auxiliary).equals("be")
        && grammar.children(node, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
  }

  private static boolean hasCondition(Grammar grammar, int node) {
    return grammar.children(node, "advcl").stream()
        .flatMap(clause -> grammar.children(clause, "mark").stream())
        .anyMatch(mark -> grammar.isWord(mark, WordList.WORDS_OF_CONDITION));
  }

  /** "said that Chad would sign": it was to come then. */
  private boolean isReportedInThePast(Grammar grammar, int node) {
    int above = grammar.head(node);
    for (int step = 0; above >= 0 && step < HEIGHT; step++) {
      boolean says =
          grammar.isVerb(above)
              && operators
                  .ofVerb(grammar.lemma(above))
                  .filter(Operators.Effect.SAYS::equals)
                  .isPresent();
      if (says) {
        return grammar.tag(above).equals("VBD") || grammar.tag(above).equals("VBN");
      }
      above = grammar.head(above);
    }
    return false;
  }
}
