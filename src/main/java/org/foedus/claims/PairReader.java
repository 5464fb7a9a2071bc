package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.foedus.claims.pairs.Labels;
import org.foedus.claims.pairs.PairNetwork;
import org.foedus.claims.pairs.Scores;
import org.foedus.claims.pairs.WordPieces;
import org.foedus.model.Reality;
import org.foedus.model.lexicon.Lexicon;

/**
 * Reads what the frames let pass: a trained network weighs every two actors that are named in the
 * same sentence or in sentences side by side, in the light of what the frames found of them.
 */
final class PairReader {
  /** How many actors of a passage are weighed: those named most often. */
  private static final int ACTORS = 14;

  private final Labels labels;
  private final WordPieces words;
  private final Function<PassageQuestion, Scores> scores;
  private final EvokedFrames evoked;
  private final PairFindings findings;

  PairReader(Lexicon lexicon, Matcher matcher, PairNetwork network) {
    this(
        lexicon,
        matcher,
        network.labels(),
        network.words(),
        question -> network.score(question.passage()));
  }

  /**
   * The same with scores from elsewhere.
   *
   * @param scores weighs the pairs of a passage, at least one
   */
  PairReader(
      Lexicon lexicon,
      Matcher matcher,
      Labels labels,
      WordPieces words,
      Function<PassageQuestion, Scores> scores) {
    this.labels = labels;
    this.words = words;
    this.scores = scores;
    this.evoked = new EvokedFrames(lexicon, matcher);
    this.findings = new PairFindings(lexicon, labels, evoked);
  }

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

  /** Cuts a sentence for later; empty if it names nobody or is too entangled. */
  Optional<PassageSentence> cut(Reading reading, Context context) {
    try {
      PassageSentence cut = PassageSentence.of(reading, context, evoked, labels, words);
      return Optional.of(cut).filter(sentence -> !sentence.tokens().isEmpty());
    } catch (TooMuchWork e) {
      return Optional.empty();
    }
  }

  /**
   * What the parsed sentences of an article say beside what was found.
   *
   * @param sentences in their order
   * @param found by the frames, in the whole article
   */
  List<Finding> read(
      List<PassageSentence> sentences, Context context, List<Finding> found, Observer observer) {
    Map<Integer, List<Finding>> bySentence = new HashMap<>();
    for (Finding finding : found) {
      bySentence.computeIfAbsent(finding.sentence(), s -> new ArrayList<>()).add(finding);
    }
    List<Finding> all = new ArrayList<>();
    List<PassageSentence> passage = new ArrayList<>();
    int size = 2;
    for (PassageSentence sentence : sentences) {
      boolean full = size + sentence.pieces().size() > PairNetwork.USUAL;
      if (full && !passage.isEmpty()) {
        all.addAll(passage(passage, context, bySentence, observer));
        passage.clear();
        size = 2;
      }
      passage.add(sentence);
      size += sentence.pieces().size();
    }
    all.addAll(passage(passage, context, bySentence, observer));
    return all;
  }

  private List<Finding> passage(
      List<PassageSentence> passage,
      Context context,
      Map<Integer, List<Finding>> bySentence,
      Observer observer) {
    SortedSet<String> actors = actors(passage);
    if (actors.size() < 2) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (PassageSentence sentence : passage) {
      found.addAll(bySentence.getOrDefault(sentence.reading().sentence().index(), List.of()));
    }
    FoundOfPairs known = findings.found(found);
    PassageQuestion question = PassageQuestion.of(passage, actors, known, words);
    if (question.rows().isEmpty()) {
      return List.of();
    }
    Scores weighed = scores.apply(question);
    SortedMap<Integer, SortedMap<String, Weight>> best = new TreeMap<>();
    for (int row = 0; row < question.rows().size(); row++) {
      PassageQuestion.Row each = question.rows().get(row);
      Reality reality =
          Reality.valueOf(labels.forces().get(weighed.force(row)).toUpperCase(Locale.ROOT));
      for (int label = 0; label < weighed.labels()[row].length; label++) {
        double score = weighed.labels()[row][label];
        SortedMap<String, Weight> own = best.computeIfAbsent(label, l -> new TreeMap<>());
        String key = each.pair().first() + " " + each.pair().second().orElse("");
        if (!own.containsKey(key) || own.get(key).score() < score) {
          own.put(key, new Weight(each.pair(), label, score, reality, each.sentence()));
        }
      }
    }
    List<Weight> weights = new ArrayList<>();
    best.values().forEach(own -> weights.addAll(own.values()));
    return findings.of(weights, known, context, observer);
  }

  /** The actors of a passage, those named most often if they are many. */
  private static SortedSet<String> actors(List<PassageSentence> passage) {
    Map<String, Integer> named = new TreeMap<>();
    for (PassageSentence sentence : passage) {
      sentence.places().forEach((code, places) -> named.merge(code, places.size(), Integer::sum));
    }
    SortedSet<String> actors = new TreeSet<>();
    named.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(ACTORS)
        .forEach(entry -> actors.add(entry.getKey()));
    return actors;
  }
}
