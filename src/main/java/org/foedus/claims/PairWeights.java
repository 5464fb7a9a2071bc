package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.foedus.model.Reality;

/** The best score of each label for each pair of a passage. */
final class PairWeights {
  private final SortedMap<Integer, SortedMap<String, Weight>> best = new TreeMap<>();

  /**
   * The best score of a label for a pair.
   *
   * @param sentence the sentence that says it, the later one of two
   */
  record Weight(
      PassageQuestion.Pair pair,
      int label,
      double score,
      Reality reality,
      PassageSentence sentence) {}

  /** Keeps a score if there is none as high for the same label and pair. */
  void add(Weight weight) {
    SortedMap<String, Weight> own = best.computeIfAbsent(weight.label(), l -> new TreeMap<>());
    String key = key(weight.pair().first(), weight.pair().second());
    Weight known = own.get(key);
    if (known == null || known.score() < weight.score()) {
      own.put(key, weight);
    }
  }

  private static String key(String first, Optional<String> second) {
    return first + " " + second.orElse("");
  }

  /** All of them, label by label. */
  List<Weight> all() {
    List<Weight> all = new ArrayList<>();
    best.values().forEach(own -> all.addAll(own.values()));
    return all;
  }

  /** The score of a label for two actors; empty if the passage does not name them. */
  Optional<Weight> of(int label, String first, Optional<String> second) {
    return Optional.ofNullable(best.get(label)).map(own -> own.get(key(first, second)));
  }
}
