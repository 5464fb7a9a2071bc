package org.foedus.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pattern found in a sentence.
 *
 * @param trigger the token that evoked it
 * @param pattern the pattern
 * @param fillers the heads of the phrases that fill its roles
 * @param nouns the heads of the phrases that only had to be there
 */
record Match(
    int trigger, Pattern pattern, Map<String, List<Integer>> fillers, List<Integer> nouns) {
  Match {
    fillers = Map.copyOf(new LinkedHashMap<>(fillers));
    nouns = List.copyOf(nouns);
  }

  /** The heads that fill a role; empty if none does. */
  List<Integer> get(String variable) {
    return fillers.getOrDefault(variable, List.of());
  }
}
