package org.foedus.claims;

import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.foedus.claims.PairWeights.Weight;
import org.foedus.claims.pairs.Labels;

/** Which word of its sentence tells what the network weighed. */
final class PairTriggers {
  /** The frames whose words tell that an agreement is made or unmade. */
  private static final Set<String> ACTS = Set.of("AgreementAct", "AgreementFrame");

  private final Labels labels;
  private final EvokedFrames evoked;

  PairTriggers(Labels labels, EvokedFrames evoked) {
    this.labels = labels;
    this.evoked = evoked;
  }

  /**
   * The word that tells it, if the lexicon knows one: nearest to where the two are named. Else the
   * root of the sentence.
   */
  int of(Weight weight) {
    Labels.Label label = labels.labels().get(weight.label());
    boolean event = label.family().equals(LabelNames.EVENT);
    SortedSet<Integer> named = named(weight);
    return nearest(weight, tells -> event ? tells.contains(label.code()) : !tells.isEmpty())
        .orElseGet(
            () ->
                weight
                    .sentence()
                    .reading()
                    .grammar()
                    .dominating(named.isEmpty() ? 0 : named.first()));
  }

  /** The nearest word that tells that an agreement is made or unmade; empty if there is none. */
  OptionalInt act(Weight weight) {
    return nearest(weight, tells -> tells.stream().anyMatch(ACTS::contains));
  }

  private OptionalInt nearest(Weight weight, Predicate<Set<String>> fits) {
    Grammar grammar = weight.sentence().reading().grammar();
    SortedSet<Integer> named = named(weight);
    OptionalInt best = OptionalInt.empty();
    int nearest = Integer.MAX_VALUE;
    for (int token = 0; token < grammar.size(); token++) {
      int at = token;
      int distance = named.stream().mapToInt(n -> Math.abs(n - at)).min().orElse(0);
      if (!named.contains(token) && distance < nearest && fits.test(evoked.of(grammar, token))) {
        nearest = distance;
        best = OptionalInt.of(token);
      }
    }
    return best;
  }

  private static SortedSet<Integer> named(Weight weight) {
    SortedSet<Integer> named = new TreeSet<>();
    SortedMap<String, SortedSet<Integer>> tokens = weight.sentence().tokens();
    named.addAll(tokens.getOrDefault(weight.pair().first(), new TreeSet<>()));
    weight.pair().second().ifPresent(s -> named.addAll(tokens.getOrDefault(s, new TreeSet<>())));
    return named;
  }
}
