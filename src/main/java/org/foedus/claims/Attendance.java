package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who meets in talks or on a journey that a clause tells only by the way: "warned of floods after
 * talks with Chad", "thanked Peru by telephone".
 */
final class Attendance {
  private Attendance() {}

  /** The verb that the noun hangs on as a circumstance; -1 if it is none. */
  private static int clause(Grammar grammar, int noun) {
    boolean circumstance =
        (grammar.relation(noun).startsWith("obl") || grammar.relation(noun).startsWith("nmod"))
            && grammar.caseWords(noun).stream()
                .anyMatch(grammar.words(WordList.PREPOSITIONS_BEFORE_TALKS_BY_THE_WAY)::contains);
    int clause = circumstance ? grammar.governingPredicate(noun) : -1;
    return clause >= 0 && !grammar.isPassive(clause) ? clause : -1;
  }

  /** Those who act in the clause; empty if the noun stands in another place. */
  static List<String> doers(Reading reading, References references, int noun) {
    int clause = clause(reading.grammar(), noun);
    return clause < 0
        ? List.of()
        : references.agents(reading, clause, reading.grammar().agents(clause));
  }

  /** Those to whom the clause tells something done or said. */
  static List<String> partners(Reading reading, References references, int noun) {
    Grammar grammar = reading.grammar();
    int clause = clause(grammar, noun);
    if (clause < 0) {
      return List.of();
    }
    List<Integer> heads = new ArrayList<>(grammar.recipients(clause));
    heads.addAll(grammar.patients(clause));
    heads.addAll(grammar.obliques(clause, grammar.words(WordList.PREPOSITIONS_BEFORE_A_PARTNER)));
    Set<String> codes = new LinkedHashSet<>(references.targets(reading, heads));
    return List.copyOf(codes);
  }
}
