package org.foedus.claims;

/** The words in a clause that deny what it says. */
final class Denial {
  private final Operators operators;

  Denial(Operators operators) {
    this.operators = operators;
  }

  /**
   * Whether one word denies what another says on which it hangs.
   *
   * @param node the word that says it
   * @param child the word that may deny it
   * @param trigger the word of the thing that is stated, {@code node} or one below
   */
  boolean isIn(Grammar grammar, int node, int child, int trigger) {
    return switch (grammar.relation(child)) {
      case "advmod", "neg", "cc:preconj" -> isNot(grammar, node, child);
      case "obl" -> isAtNoTime(grammar, child);
      case "cc" -> grammar.word(child).equals("nor") && child < node;
      case "det" -> isNo(grammar, child);
      case "case", "mark" -> isWithout(grammar, child);
      case "nsubj", "nsubj:pass" ->
          isNobody(grammar, child)
              && !(node != trigger && grammar.relation(trigger).equals("acl:relcl"));
      case "obj" -> child != trigger && isNothing(grammar, child);
      default -> false;
    };
  }

  /** "did not sign", "no longer signs"; not "failed not to sign", "did not sign until 1990". */
  private static boolean isNot(Grammar grammar, int node, int adverb) {
    boolean ofInfinitive =
        adverb > node && adverb + 1 < grammar.size() && grammar.word(adverb + 1).equals("to");
    boolean noLonger =
        grammar.word(adverb).equals("longer")
            && adverb > 0
            && grammar.word(adverb - 1).equals("no");
    boolean denied =
        grammar.isWord(adverb, WordList.WORDS_OF_NEGATION) && adverb < node + 2 && !ofInfinitive;
    return noLonger || denied && !isNotUntil(grammar, node);
  }

  /** "at no time", "under no circumstances", "in no way". */
  private boolean isAtNoTime(Grammar grammar, int noun) {
    return operators.denies(grammar.lemma(noun))
        && grammar.children(noun, "det").stream().anyMatch(d -> grammar.word(d).equals("no"));
  }

  private static boolean isNo(Grammar grammar, int determiner) {
    return grammar.word(determiner).equals("no") || grammar.word(determiner).equals("neither");
  }

  /** "without signing", "far from signing". */
  private static boolean isWithout(Grammar grammar, int mark) {
    boolean farFrom =
        grammar.word(mark).equals("from") && mark > 0 && grammar.word(mark - 1).equals("far");
    return farFrom || grammar.isWord(mark, WordList.WORDS_FOR_INSTEAD);
  }

  /** "nobody signed", "neither Chad nor Togo signed". */
  private static boolean isNobody(Grammar grammar, int subject) {
    return grammar.isWord(subject, WordList.WORDS_FOR_NOBODY)
        || grammar.children(subject, "det", "cc:preconj", "advmod").stream()
            .anyMatch(child -> child < subject && isNo(grammar, child));
  }

  /** "signed nothing", "signed no treaty". */
  private static boolean isNothing(Grammar grammar, int object) {
    return grammar.word(object).equals("nothing")
        || grammar.word(object).equals("nobody")
        || grammar.children(object, "det", "advmod", "cc:preconj", "neg").stream()
            .anyMatch(child -> grammar.isWord(child, WordList.DETERMINERS_THAT_DENY));
  }

  /** "did not sign until 1990": it did then. */
  private static boolean isNotUntil(Grammar grammar, int node) {
    boolean past =
        grammar.tag(node).equals("VBD")
            || grammar.children(node, "aux", "aux:pass", "cop").stream()
                .anyMatch(aux -> grammar.isWord(aux, WordList.AUXILIARIES_OF_THE_PAST));
    return past
        && grammar.children(node, "obl", "advcl").stream()
            .flatMap(time -> grammar.children(time, "case", "mark").stream())
            .anyMatch(until -> grammar.isWord(until, WordList.WORDS_FOR_UP_TO_A_TIME));
  }
}
