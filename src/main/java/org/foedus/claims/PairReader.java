package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** How many sentences behind a passage may still say what it says: "They are not, she says." */
  private static final int BEHIND = 2;

  private final Labels labels;
  private final WordPieces words;
  private final Function<PassageQuestion, Scores> scores;
  private final EvokedFrames evoked;
  private final PairFindings findings;
  private final PairDoubts doubts;

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
    LabelNames names = new LabelNames(lexicon, labels);
    this.findings = new PairFindings(lexicon, labels, names, evoked);
    this.doubts = new PairDoubts(labels, names);
  }

  /** Whom a sentence names, for later; empty if it names nobody or is too entangled. */
  Optional<NamedActors> named(Reading reading, Context context) {
    try {
      NamedActors named = NamedActors.of(reading, context);
      return Optional.of(named).filter(sentence -> !sentence.tokens().isEmpty());
    } catch (TooMuchWork e) {
      return Optional.empty();
    }
  }

  /** Sentences that have two actors, or one and another beside them; the others have no pairs. */
  private static List<NamedActors> paired(List<NamedActors> sentences) {
    List<NamedActors> paired = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      NamedActors sentence = sentences.get(i);
      boolean before = i > 0 && sentence.isPairedWith(sentences.get(i - 1));
      boolean behind = i + 1 < sentences.size() && sentence.isPairedWith(sentences.get(i + 1));
      if (sentence.tokens().size() > 1 || before || behind) {
        paired.add(sentence);
      }
    }
    return paired;
  }

  private Optional<PassageSentence> cut(NamedActors sentence) {
    try {
      return Optional.of(PassageSentence.of(sentence, evoked, labels, words));
    } catch (TooMuchWork e) {
      return Optional.empty();
    }
  }

  /**
   * What an article says beside what the frames found.
   *
   * @param found what no frame found
   * @param doubted what a frame found and the network does not believe
   */
  record Weighed(List<Finding> found, List<Finding> doubted) {}

  /**
   * Weighs the parsed sentences of an article.
   *
   * @param sentences in their order
   * @param found by the frames, in the whole article
   */
  Weighed read(
      List<NamedActors> sentences, Context context, List<Finding> found, Observer observer) {
    Map<Integer, List<Finding>> bySentence = new HashMap<>();
    for (Finding finding : found) {
      bySentence.computeIfAbsent(finding.sentence(), s -> new ArrayList<>()).add(finding);
    }
    Weighed all = new Weighed(new ArrayList<>(), new ArrayList<>());
    List<PassageSentence> passage = new ArrayList<>();
    int size = 2;
    List<PassageSentence> pieces =
        paired(sentences).stream().flatMap(sentence -> cut(sentence).stream()).toList();
    for (PassageSentence sentence : pieces) {
      boolean full = size + sentence.pieces().size() > PairNetwork.USUAL;
      if (full && !passage.isEmpty()) {
        passage(passage, context, bySentence, observer, all);
        passage.clear();
        size = 2;
      }
      passage.add(sentence);
      size += sentence.pieces().size();
    }
    passage(passage, context, bySentence, observer, all);
    return all;
  }

  private void passage(
      List<PassageSentence> passage,
      Context context,
      Map<Integer, List<Finding>> bySentence,
      Observer observer,
      Weighed all) {
    SortedSet<String> actors = actors(passage);
    if (actors.size() < 2) {
      return;
    }
    List<Finding> found = new ArrayList<>();
    for (PassageSentence sentence : passage) {
      found.addAll(bySentence.getOrDefault(sentence.reading().sentence().index(), List.of()));
    }
    FoundOfPairs known = findings.found(found);
    PassageQuestion question = PassageQuestion.of(passage, actors, known, words);
    if (!question.rows().isEmpty()) {
      PairWeights weights = weights(question);
      List<Finding> doubted = doubts.of(found, weights, passage, observer);
      found.removeAll(doubted);
      all.doubted().addAll(doubted);
      List<Finding> near = near(passage, bySentence);
      near.removeAll(doubted);
      all.found()
          .addAll(
              findings.of(
                  weights,
                  passage,
                  findings.found(found),
                  findings.found(near),
                  context,
                  observer));
    }
  }

  /**
   * What was found in a passage, between its sentences and right behind: also where none is named.
   */
  private static List<Finding> near(
      List<PassageSentence> passage, Map<Integer, List<Finding>> bySentence) {
    int first = passage.get(0).reading().sentence().index();
    int last = passage.get(passage.size() - 1).reading().sentence().index();
    List<Finding> near = new ArrayList<>();
    for (int sentence = first; sentence <= last + BEHIND; sentence++) {
      near.addAll(bySentence.getOrDefault(sentence, List.of()));
    }
    return near;
  }

  private PairWeights weights(PassageQuestion question) {
    Scores weighed = scores.apply(question);
    PairWeights weights = new PairWeights();
    for (int row = 0; row < question.rows().size(); row++) {
      PassageQuestion.Row each = question.rows().get(row);
      Reality reality =
          Reality.valueOf(labels.forces().get(weighed.force(row)).toUpperCase(Locale.ROOT));
      for (int label = 0; label < weighed.labels()[row].length; label++) {
        double score = weighed.labels()[row][label];
        weights.add(new PairWeights.Weight(each.pair(), label, score, reality, each.sentence()));
      }
    }
    return weights;
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
