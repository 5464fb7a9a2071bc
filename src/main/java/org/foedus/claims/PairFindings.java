package org.foedus.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.foedus.claims.PairWeights.Weight;
import org.foedus.claims.pairs.Labels;
import org.foedus.model.Reality;
import org.foedus.model.Sentence;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Lexicon;

/** What becomes of the scores of pairs: those above their label's threshold are findings. */
final class PairFindings {
  /** Under which name, before the mark of the family, the network's claims are counted. */
  static final String FRAME = "pair-network";

  /** A score of this share of its threshold is worth an explanation. */
  private static final double ALMOST = 0.5;

  /** From here on claims are counted apart, and so have a confidence of their own. */
  private static final double ALL_BUT_CERTAIN = 0.9;

  private final Labels labels;
  private final LabelNames names;
  private final PairTriggers triggers;
  private final PairDates dates;

  PairFindings(Lexicon lexicon, Labels labels, LabelNames names, EvokedFrames evoked) {
    this.labels = labels;
    this.names = names;
    this.triggers = new PairTriggers(labels, evoked);
    this.dates = new PairDates(lexicon, triggers);
  }

  /** What the frames found in a passage. */
  FoundOfPairs found(List<Finding> findings) {
    return new FoundOfPairs(labels, names, findings);
  }

  /**
   * The findings of a passage.
   *
   * @param weights the best score of each label for each pair
   * @param passage the sentences that were weighed, in their order
   * @param known what the frames found there and is believed, which is not said again
   * @param near the same and what they found in the sentences around
   */
  List<Finding> of(
      PairWeights weights,
      List<PassageSentence> passage,
      FoundOfPairs known,
      FoundOfPairs near,
      Context context,
      Observer observer) {
    List<Weight> sure = new ArrayList<>();
    for (Weight weight : weights.all()) {
      double threshold = labels.labels().get(weight.label()).threshold();
      if (weight.score() >= ALMOST * threshold) {
        observer.weighed(weight.sentence().reading().sentence(), told(weight, threshold));
      }
      if (weight.score() >= threshold) {
        sure.add(weight);
      }
    }
    sure.sort(Comparator.comparingDouble((Weight weight) -> -weight.score()));
    List<Finding> findings = new ArrayList<>();
    events(sure, known, context, findings);
    duties(sure, passage, near, known, context, findings);
    agreements(weights.all(), passage, known, context, findings);
    return findings;
  }

  private String told(Weight weight, double threshold) {
    Labels.Label label = labels.labels().get(weight.label());
    return String.format(
        Locale.ROOT,
        "%s: %s %s%s %s: weighed %.2f, believed from %.2f on",
        weight.score() >= threshold ? "sure" : "almost",
        weight.pair().first(),
        label.code(),
        names.isPlain(weight.label()) ? "" : " " + label.state(),
        weight.pair().second().orElse("-"),
        weight.score(),
        threshold);
  }

  private void events(
      List<Weight> sure, FoundOfPairs known, Context context, List<Finding> findings) {
    Set<String> told = new LinkedHashSet<>();
    for (boolean aimed : new boolean[] {true, false}) {
      for (Weight weight : sure) {
        String actor = weight.pair().first();
        Optional<String> target = weight.pair().second();
        int label = weight.label();
        if (!names.is(label, LabelNames.EVENT)
            || target.isPresent() != aimed
            || known.hasEvent(label, actor, target)
            || !aimed && (known.hasEventBy(label, actor) || told.contains(label + " " + actor))) {
          continue;
        }
        told.add(label + " " + actor);
        Reading reading = weight.sentence().reading();
        int trigger = triggers.of(weight);
        findings.add(
            finding(
                context
                    .circumstances()
                    .event(names.classOf(label), actor, target, reading, trigger),
                weight,
                context,
                weight.reality()));
      }
    }
  }

  private void duties(
      List<Weight> sure,
      List<PassageSentence> passage,
      FoundOfPairs near,
      FoundOfPairs known,
      Context context,
      List<Finding> findings) {
    Set<String> told = new LinkedHashSet<>();
    for (Weight weight : sure) {
      int label = weight.label();
      if (!names.is(label, LabelNames.DUTY) || weight.pair().second().isEmpty()) {
        continue;
      }
      String obligor = weight.pair().first();
      String beneficiary = weight.pair().second().get();
      boolean knownBefore =
          near.hasDuty(label, obligor, beneficiary)
              || names
                  .opposite(label)
                  .filter(other -> known.hasDuty(other, obligor, beneficiary))
                  .isPresent();
      if (!knownBefore && told.add(names.classOf(label) + " " + obligor + " " + beneficiary)) {
        findings.add(
            finding(
                new Statement.Obligation(
                    names.classOf(label),
                    obligor,
                    beneficiary,
                    names.holds(label),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                triggers.told(weight, passage),
                context,
                Reality.ACTUAL));
      }
    }
  }

  private void agreements(
      List<Weight> weights,
      List<PassageSentence> passage,
      FoundOfPairs known,
      Context context,
      List<Finding> findings) {
    SortedMap<Integer, Map<Set<String>, List<Weight>>> byLabel = new TreeMap<>();
    for (Weight weight : weights) {
      if (names.is(weight.label(), LabelNames.AGREEMENT)) {
        weight
            .pair()
            .second()
            .ifPresent(
                second ->
                    byLabel
                        .computeIfAbsent(weight.label(), l -> new HashMap<>())
                        .computeIfAbsent(
                            Set.of(weight.pair().first(), second), p -> new ArrayList<>())
                        .add(weight));
      }
    }
    byLabel.forEach((label, pairs) -> agreements(label, pairs, passage, known, context, findings));
  }

  private void agreements(
      int label,
      Map<Set<String>, List<Weight>> pairs,
      List<PassageSentence> passage,
      FoundOfPairs known,
      Context context,
      List<Finding> findings) {
    double threshold = labels.labels().get(label).threshold();
    Cliques cliques = new Cliques();
    pairs.forEach(
        (pair, weights) -> {
          double mean = weights.stream().mapToDouble(Weight::score).average().orElse(0);
          if (mean >= threshold) {
            List<String> two = List.copyOf(new TreeSet<>(pair));
            cliques.tie(two.get(0), two.get(1));
          }
        });
    for (SortedSet<String> parties : cliques.groups()) {
      if (!known.hasAgreementAmong(parties)) {
        Weight weight =
            pairs.entrySet().stream()
                .filter(entry -> parties.containsAll(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .min(
                    Comparator.comparingDouble((Weight each) -> -each.score())
                        .thenComparing(each -> each.pair().first()))
                .orElseThrow();
        findings.add(
            finding(
                agreement(label, parties, weight, passage, context),
                weight,
                context,
                Reality.ACTUAL));
      }
    }
  }

  private Statement.Agreement agreement(
      int label,
      SortedSet<String> parties,
      Weight weight,
      List<PassageSentence> passage,
      Context context) {
    Statement.Status status = names.status(label);
    boolean ended = status == Statement.Status.ENDED;
    return new Statement.Agreement(
        names.classOf(label),
        parties,
        Optional.empty(),
        dates.concluded(weight, passage, status, context),
        ended
            ? context.circumstances().time(weight.sentence().reading(), triggers.of(weight))
            : Optional.empty(),
        status,
        Optional.empty(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>());
  }

  private Finding finding(Statement statement, Weight weight, Context context, Reality reality) {
    Reading reading = weight.sentence().reading();
    Sentence sentence = reading.sentence();
    String family = labels.labels().get(weight.label()).family().toLowerCase(Locale.ROOT);
    return new Finding(
        statement,
        sentence.index(),
        reality,
        context.speakers().read(reading, triggers.of(weight)),
        FRAME + ".weighed-" + family + (weight.score() >= ALL_BUT_CERTAIN ? "-for-sure" : ""));
  }
}
