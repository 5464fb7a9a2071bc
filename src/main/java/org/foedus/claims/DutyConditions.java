package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a duty falls due: the clauses beside it that name an attack, a war or a case. */
final class DutyConditions {
  private static final Set<String> CONDITIONS =
      Set.of("if", "when", "whenever", "unless", "once", "where", "until");

  private DutyConditions() {}

  /** "if the other is attacked": when the duty falls due, and no duty. */
  static boolean isCondition(Grammar grammar, int act) {
    return grammar.children(act, "mark", "advmod").stream()
        .anyMatch(m -> m < act && CONDITIONS.contains(grammar.word(m)));
  }

  static boolean isAgainstAttack(Grammar grammar, int act) {
    return grammar.phrase(act).stream()
        .anyMatch(
            t ->
                Set.of("attack", "aggression", "invasion", "attacked", "invaded")
                    .contains(grammar.lemma(t)));
  }

  /** "if the country falls victim to aggression": whom the condition names. */
  static List<String> attacked(Reading reading, Context context, int act, int binder) {
    Grammar grammar = reading.grammar();
    for (int node : List.of(act, binder)) {
      for (int clause : grammar.children(node, "advcl")) {
        boolean conditional =
            grammar.children(clause, "mark", "aux").stream()
                .anyMatch(m -> Set.of("if", "should").contains(grammar.word(m)));
        if (conditional) {
          List<String> codes = new ArrayList<>();
          for (int subject : grammar.surfaceSubjects(clause)) {
            if (!PartyWords.isParty(grammar, subject)) {
              codes.addAll(context.references().targets(reading, subject));
            }
          }
          if (!codes.isEmpty()) {
            return codes;
          }
        }
      }
    }
    return List.of();
  }

  /** "if any one of them is attacked, the others must help it": it is whichever party is meant. */
  static boolean isAnyParty(Grammar grammar, int act, int binder) {
    for (int node : List.of(act, binder)) {
      for (int clause : grammar.children(node, "advcl")) {
        if (grammar.surfaceSubjects(clause).stream().anyMatch(s -> PartyWords.isParty(grammar, s))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of an "if" or "should" clause. */
  static Optional<String> condition(Reading reading, int act, int binder) {
    Grammar grammar = reading.grammar();
    for (int t = act + 1; t + 2 < grammar.size() && t < act + 8; t++) {
      boolean inAnyCase =
          grammar.word(t).equals("in")
              && Set.of("any", "case", "the").contains(grammar.word(t + 1))
              && Set.of("conflict", "war", "case", "event", "attack")
                  .contains(grammar.word(t + 1).equals("case") ? "case" : grammar.word(t + 2));
      if (inAnyCase) {
        int last = t + 2;
        while (last + 1 < grammar.size()
            && !Set.of(",", ".", ";", "\u201D", "\"").contains(grammar.word(last + 1))) {
          last++;
        }
        return Optional.of(PersonFinder.words(grammar.sentence().tokens(), t, last));
      }
    }
    for (int node : List.of(act, binder)) {
      for (int clause : grammar.children(node, "advcl")) {
        boolean conditional =
            grammar.children(clause, "mark", "aux", "advmod").stream()
                .anyMatch(
                    m ->
                        Set.of("if", "should", "unless", "provided", "when")
                            .contains(grammar.word(m)));
        if (conditional) {
          List<Integer> phrase = grammar.phrase(clause);
          return Optional.of(
              PersonFinder.words(
                  grammar.sentence().tokens(), phrase.get(0), phrase.get(phrase.size() - 1)));
        }
      }
    }
    return Optional.empty();
  }
}
