package org.foedus.claims;

import java.util.Optional;
import java.util.Set;
import org.foedus.model.Reality;

/** Tells with what force a binding word and the act under it are stated. */
final class DutyForce {
  private final RealityReader realities;

  DutyForce(RealityReader realities) {
    this.realities = realities;
  }

  /**
   * The force of a duty.
   *
   * @param denied whether it is said that nothing binds
   * @param actDenied whether it is said that one is not to act
   */
  record Force(boolean denied, boolean actDenied) {}

  /**
   * The force; empty where nobody is said to be bound or free.
   *
   * @param negativeAct whether the duty is not to do what the act says
   */
  Optional<Force> read(
      Reading reading, Match match, DutyBinders.Binding binding, boolean negativeAct) {
    Grammar grammar = reading.grammar();
    boolean modal = binding.rule().isEmpty();
    Optional<Reality> force = realities.readReported(reading, binding.token());
    boolean wouldBind =
        force.equals(Optional.of(Reality.HYPOTHETICAL)) && isWould(grammar, binding.token());
    if (force.isEmpty() || force.get() == Reality.HYPOTHETICAL && !wouldBind && !modal) {
      return Optional.empty();
    }
    if (force.get() == Reality.FUTURE && !modal && !isWill(grammar, binding.token())) {
      // "wants it to be obliged": nobody is yet.
      return Optional.empty();
    }
    boolean denied =
        force.get() == Reality.NEGATED
            || (modal || wouldBind) && realities.isNegated(grammar, binding.token());
    if (!denied && !modal && isAny(grammar, binding.token())) {
      // "neither of the two is under any duty": where the parser lost who denies it.
      if (!deniesBefore(grammar, binding.token())) {
        return Optional.empty();
      }
      denied = true;
    }
    boolean actDenied =
        match.trigger() != binding.token() && realities.isNegated(grammar, match.trigger());
    if (negativeAct) {
      boolean bound = !modal && denied && !actDenied;
      if (!actDenied && !denied || bound && !saysNotTo(grammar, binding.token(), match.trigger())) {
        return Optional.empty();
      }
      denied = false;
      actDenied = false;
    } else if (actDenied && !denied && isBoundNotTo(grammar, binding.token(), match.trigger())) {
      return Optional.empty();
    }
    return Optional.of(new Force(denied, actDenied));
  }

  private static boolean isAny(Grammar grammar, int binder) {
    return grammar.isNoun(binder)
        && grammar.children(binder, "det").stream().anyMatch(d -> grammar.word(d).equals("any"));
  }

  private static boolean deniesBefore(Grammar grammar, int binder) {
    Segment segment = Segment.of(grammar, binder);
    for (int t = segment.first(); t < binder; t++) {
      if (grammar.isWord(t, WordList.WORDS_THAT_DENY_A_PROMISE)) {
        return true;
      }
    }
    return false;
  }

  /** "pledged not to fight": what is promised is to keep still, which denies no duty to help. */
  private static boolean isBoundNotTo(Grammar grammar, int binder, int act) {
    return grammar.children(act, "advmod", "neg").stream()
        .anyMatch(
            not -> not > binder && not < act && Set.of("not", "never").contains(grammar.word(not)));
  }

  /** "undertook never to attack", but not "obliges none of them to attack Chad". */
  private static boolean saysNotTo(Grammar grammar, int binder, int act) {
    for (int t = binder + 1; t < act; t++) {
      if (grammar.isWord(t, WordList.WORDS_FOR_NOT_TO)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWill(Grammar grammar, int token) {
    return grammar.children(token, "aux").stream()
        .anyMatch(aux -> grammar.isWord(aux, WordList.AUXILIARIES_OF_A_CLAUSE_IN_FORCE));
  }

  /** "would be bound", "would feel bound". */
  private static boolean isWould(Grammar grammar, int token) {
    int above = grammar.head(token);
    boolean feels =
        above >= 0
            && grammar.isLemma(above, WordList.VERBS_OF_FEELING_BOUND)
            && Set.of("xcomp", "ccomp", "dep", "obj", "advcl").contains(grammar.relation(token));
    return hasWould(grammar, token) || feels && hasWould(grammar, above);
  }

  private static boolean hasWould(Grammar grammar, int token) {
    return grammar.children(token, "aux").stream()
        .anyMatch(aux -> grammar.word(aux).equals("would"));
  }
}
