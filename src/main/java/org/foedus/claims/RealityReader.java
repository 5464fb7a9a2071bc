package org.foedus.claims;

import java.util.Optional;
import org.foedus.model.Reality;

/**
 * Tells with what force a sentence states the thing that a token evokes: by the words of its own
 * clause ({@link ClauseForce}) and by everything that governs it, up to the root ({@link
 * GoverningForce}). A question states nothing.
 */
final class RealityReader {
  /** As many words above the thing are looked at. */
  private static final int HEIGHT = 25;

  private final Operators operators;
  private final ClauseForce clauses;
  private final Governors governors;

  RealityReader(Operators operators) {
    this.operators = operators;
    this.clauses = new ClauseForce(operators);
    this.governors = new Governors(operators, clauses);
  }

  /** The force; empty where the sentence does not say whether it is so. */
  Optional<Reality> read(Reading reading, int trigger) {
    return read(reading.grammar(), trigger, new Force(false));
  }

  /**
   * The force of a state of affairs that somebody may tell of: what is insisted, conceded or warned
   * of in a finite clause is said to be so.
   */
  Optional<Reality> readReported(Reading reading, int trigger) {
    return read(reading.grammar(), trigger, new Force(true));
  }

  private Optional<Reality> read(Grammar grammar, int trigger, Force force) {
    if (isQuestion(grammar)) {
      force.suppose();
    }
    if (isPlanned(grammar, trigger)) {
      force.expect();
    }
    int node = trigger;
    for (int step = 0; node >= 0 && step < HEIGHT && !force.isLeft(); step++) {
      clauses.read(grammar, node, trigger, force);
      node = governors.climb(grammar, node, force);
    }
    return force.reality();
  }

  /** Whether a verb or noun denies what it governs: "lacks a treaty", "the absence of a treaty". */
  boolean denies(Grammar grammar, int governor) {
    String lemma = grammar.lemma(governor);
    return (grammar.isVerb(governor) ? operators.ofVerb(lemma) : operators.ofNoun(lemma))
        .filter(Operators.Effect.NEGATES::equals)
        .isPresent();
  }

  /** Whether the clause of a token denies what it says, by its own words. */
  boolean isNegated(Grammar grammar, int predicate) {
    return clauses.denies(grammar, predicate);
  }

  /** The sentence ends in a question mark, or in one and a closing quotation mark. */
  private static boolean isQuestion(Grammar grammar) {
    for (int t = grammar.size() - 1; t >= Math.max(0, grammar.size() - 2); t--) {
      if (grammar.word(t).equals("?")) {
        return true;
      }
    }
    return false;
  }

  /** "is due in Lima". */
  private boolean isPlanned(Grammar grammar, int trigger) {
    return grammar.tag(trigger).startsWith("JJ")
        && operators
            .ofVerb(grammar.lemma(trigger))
            .filter(Operators.Effect.FUTURE::equals)
            .isPresent()
        && !grammar.hasChild(trigger, "xcomp", "ccomp");
  }
}
