package org.foedus.claims;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.foedus.claims.PairWeights.Weight;
import org.foedus.claims.pairs.Labels;

/** Which word of its sentence tells what the network weighed. */
final class PairTriggers {
  /** The frames whose words tell that an agreement is made or unmade. */
  private static final Set<String> ACTS = Set.of("AgreementAct", "AgreementFrame");

  /** The frames whose words tell of a duty. */
  private static final Set<String> DUTIES = Set.of("DutyAct", "DutyFrame", "ClauseFrame");

  /** How many sentences behind the one that names both may tell it: "Neither must fight." */
  private static final int BEHIND = 2;

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
    if (label.family().equals(LabelNames.DUTY)) {
      OptionalInt duty = nearest(weight, tells -> tells.stream().anyMatch(DUTIES::contains));
      if (duty.isPresent()) {
        return duty.getAsInt();
      }
    }
    return nearest(weight, tells -> event ? tells.contains(label.code()) : !tells.isEmpty())
        .orElseGet(
            () ->
                weight
                    .sentence()
                    .reading()
                    .grammar()
                    .dominating(named.isEmpty() ? 0 : named.first()));
  }

  /**
   * The same where it is told: a duty in the first sentence with a word for one, from the one that
   * names both on.
   *
   * @param passage the sentences that were weighed, in their order
   */
  Weight told(Weight weight, List<PassageSentence> passage) {
    if (!labels.labels().get(weight.label()).family().equals(LabelNames.DUTY)) {
      return weight;
    }
    int from = weight.sentence().reading().sentence().index();
    for (PassageSentence sentence : passage) {
      int index = sentence.reading().sentence().index();
      Grammar grammar = sentence.reading().grammar();
      boolean tells =
          index >= from
              && index <= from + BEHIND
              && IntStream.range(0, grammar.size())
                  .anyMatch(t -> evoked.of(grammar, t).stream().anyMatch(DUTIES::contains));
      if (tells) {
        return new Weight(
            weight.pair(), weight.label(), weight.score(), weight.reality(), sentence);
      }
    }
    return weight;
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
