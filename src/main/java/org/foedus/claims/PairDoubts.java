package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import org.foedus.claims.pairs.Labels;
import org.foedus.model.Statement;

/**
 * What a frame found and the network holds for all but impossible. Which kind of agreement it is,
 * and whether it still stands, a frame may know from elsewhere in the article: where the network
 * sees some agreement between the parties, but none that it would tell itself, the frame is
 * believed.
 */
final class PairDoubts {
  /** From here on some agreement is seen; chosen by dev.jsonl and thresholds.jsonl. */
  private static final double SEEN = 0.3;

  private final Labels labels;
  private final LabelNames names;

  PairDoubts(Labels labels, LabelNames names) {
    this.labels = labels;
    this.names = names;
  }

  /**
   * The findings that are not believed.
   *
   * @param found by frames, in a passage
   * @param weights of its pairs
   */
  List<Finding> of(
      List<Finding> found, PairWeights weights, List<PassageSentence> passage, Observer observer) {
    List<Finding> doubted = new ArrayList<>();
    for (Finding finding : found) {
      Optional<Integer> label = names.labelOf(finding);
      OptionalDouble score =
          label.map(own -> score(finding.statement(), own, weights)).orElse(OptionalDouble.empty());
      double doubt = label.map(own -> labels.labels().get(own).doubt()).orElse(0.0);
      boolean unlikely = score.isPresent() && score.getAsDouble() < doubt;
      if (unlikely && !isLeftOpen(finding.statement(), weights)) {
        doubted.add(finding);
        String line =
            String.format(
                Locale.ROOT,
                "dropped: %s (frame %s): weighed %.3f, not believed under %.2f",
                Telling.of(finding),
                finding.frame(),
                score.getAsDouble(),
                doubt);
        passage.stream()
            .map(sentence -> sentence.reading().sentence())
            .filter(sentence -> sentence.index() == finding.sentence())
            .forEach(sentence -> observer.weighed(sentence, line));
      }
    }
    return doubted;
  }

  private boolean isLeftOpen(Statement statement, PairWeights weights) {
    boolean seen = false;
    for (int label = 0; label < labels.labels().size(); label++) {
      if (statement instanceof Statement.Agreement && names.is(label, LabelNames.AGREEMENT)) {
        double score = score(statement, label, weights).orElse(0);
        if (score >= labels.labels().get(label).threshold()) {
          return false;
        }
        seen |= score >= SEEN;
      }
    }
    return seen;
  }

  /** Empty if the passage does not name its actors. */
  private static OptionalDouble score(Statement statement, int label, PairWeights weights) {
    List<Optional<PairWeights.Weight>> own = new ArrayList<>();
    if (statement instanceof Statement.Event event) {
      own.add(weights.of(label, event.actor(), event.target()));
    } else if (statement instanceof Statement.Obligation duty) {
      own.add(weights.of(label, duty.obligor(), Optional.of(duty.beneficiary())));
    } else if (statement instanceof Statement.Agreement agreement) {
      SortedSet<String> parties = agreement.parties();
      for (String one : parties) {
        for (String other : parties) {
          own.add(weights.of(label, one, Optional.of(other)));
        }
      }
    }
    return own.stream().flatMap(Optional::stream).mapToDouble(PairWeights.Weight::score).average();
  }
}
