package org.foedus.claims;

import java.util.List;

/**
 * With what force a clause states a thing by its own words: denials ({@link Denial}), auxiliaries
 * ({@link Auxiliaries}), conditions and a headline's infinitive.
 */
final class ClauseForce {
  private final Denial denial;
  private final Auxiliaries auxiliaries;

  ClauseForce(Operators operators) {
    this.denial = new Denial(operators);
    this.auxiliaries = new Auxiliaries(operators);
  }

  /** Whether a clause denies what it says. */
  boolean denies(Grammar grammar, int predicate) {
    return of(grammar, predicate).isDenied();
  }

  /** Whether a clause says that it is to come. */
  boolean isToCome(Grammar grammar, int predicate) {
    return of(grammar, predicate).isToCome();
  }

  private Force of(Grammar grammar, int predicate) {
    Force force = new Force(false);
    read(grammar, predicate, predicate, force);
    return force;
  }

  /**
   * Reads the words that hang on one word.
   *
   * @param node the word
   * @param trigger the word of the thing that is stated, the same or one below
   */
  void read(Grammar grammar, int node, int trigger, Force force) {
    if (isHeadlineInfinitive(grammar, node)) {
      force.expect();
    }
    for (int child : grammar.children(node)) {
      if (denial.isIn(grammar, node, child, trigger)) {
        force.deny();
      }
      String relation = grammar.relation(child);
      if (relation.equals("mark") && opensCondition(grammar, child)) {
        force.suppose();
      } else if (relation.equals("aux")) {
        auxiliaries.read(grammar, node, child, force);
      }
    }
  }

  /** "if Chad attacks", but not "once Chad attacked". */
  private static boolean opensCondition(Grammar grammar, int mark) {
    return grammar.isWord(mark, WordList.WORDS_OF_CONDITION)
        && !grammar.word(mark).equals("until")
        && !grammar.word(mark).equals("once");
  }

  /** "Kenya to send troops": a headline's infinitive is to come. */
  private static boolean isHeadlineInfinitive(Grammar grammar, int node) {
    List<Integer> marks = grammar.children(node, "mark");
    return grammar.head(node) < 0
        && grammar.tag(node).equals("VB")
        && marks.stream().anyMatch(m -> grammar.word(m).equals("to") && m > 0)
        && grammar.hasChild(node, "nsubj", "nsubj:pass")
        && !grammar.hasChild(node, "aux");
  }
}
