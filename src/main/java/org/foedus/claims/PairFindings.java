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
import org.foedus.claims.PairReader.Weight;
import org.foedus.claims.pairs.Labels;
import org.foedus.model.PartialDate;
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

  private final Labels labels;
  private final LabelNames names;
  private final EvokedFrames evoked;

  PairFindings(Lexicon lexicon, Labels labels, EvokedFrames evoked) {
    this.labels = labels;
    this.names = new LabelNames(lexicon, labels);
    this.evoked = evoked;
  }

  /** What the frames found in a passage. */
  FoundOfPairs found(List<Finding> findings) {
    return new FoundOfPairs(labels, names, findings);
  }

  /**
   * The findings of a passage.
   *
   * @param weights the best score of each label for each pair
   * @param known what the frames found there, which is not said again
   */
  List<Finding> of(List<Weight> weights, FoundOfPairs known, Context context, Observer observer) {
    List<Weight> sure = new ArrayList<>();
    for (Weight weight : weights) {
      double threshold = labels.labels().get(weight.label()).threshold();
      if (weight.score() >= threshold) {
        sure.add(weight);
      } else if (weight.score() >= ALMOST * threshold) {
        observer.weighed(weight.sentence().reading().sentence(), told(weight, threshold));
      }
    }
    sure.sort(Comparator.comparingDouble((Weight weight) -> -weight.score()));
    List<Finding> findings = new ArrayList<>();
    events(sure, known, context, findings);
    duties(sure, known, context, findings);
    agreements(weights, known, context, findings);
    return findings;
  }

  private String told(Weight weight, double threshold) {
    Labels.Label label = labels.labels().get(weight.label());
    return String.format(
        Locale.ROOT,
        "%s %s %s %s: weighed %.2f, under %.2f",
        weight.pair().first(),
        label.code(),
        label.state(),
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
        int trigger = trigger(weight);
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
      List<Weight> sure, FoundOfPairs known, Context context, List<Finding> findings) {
    Set<String> told = new LinkedHashSet<>();
    for (Weight weight : sure) {
      int label = weight.label();
      if (!names.is(label, LabelNames.DUTY) || weight.pair().second().isEmpty()) {
        continue;
      }
      String obligor = weight.pair().first();
      String beneficiary = weight.pair().second().get();
      boolean knownBefore =
          known.hasDuty(label, obligor, beneficiary)
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
                weight,
                context,
                Reality.ACTUAL));
      }
    }
  }

  private void agreements(
      List<Weight> weights, FoundOfPairs known, Context context, List<Finding> findings) {
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
    byLabel.forEach((label, pairs) -> agreements(label, pairs, known, context, findings));
  }

  private void agreements(
      int label,
      Map<Set<String>, List<Weight>> pairs,
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
            finding(agreement(label, parties, weight, context), weight, context, Reality.ACTUAL));
      }
    }
  }

  private Statement.Agreement agreement(
      int label, SortedSet<String> parties, Weight weight, Context context) {
    Reading reading = weight.sentence().reading();
    int trigger = trigger(weight);
    Statement.Status status = names.status(label);
    Optional<PartialDate> told = context.circumstances().time(reading, trigger);
    Optional<PartialDate> time =
        status == Statement.Status.AGREED
            ? told.or(() -> AgreementDates.implied(reading, context, trigger))
            : told;
    return new Statement.Agreement(
        names.classOf(label),
        parties,
        Optional.empty(),
        status == Statement.Status.ENDED ? Optional.empty() : time,
        status == Statement.Status.ENDED ? time : Optional.empty(),
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
        context.speakers().read(reading, trigger(weight)),
        FRAME + ".weighed-" + family);
  }

  /**
   * The word that tells it, if the lexicon knows one: nearest to where the two are named. Else the
   * root of the sentence.
   */
  private int trigger(Weight weight) {
    Reading reading = weight.sentence().reading();
    Grammar grammar = reading.grammar();
    Labels.Label label = labels.labels().get(weight.label());
    SortedSet<Integer> named = new TreeSet<>();
    SortedMap<String, SortedSet<Integer>> tokens = weight.sentence().tokens();
    named.addAll(tokens.getOrDefault(weight.pair().first(), new TreeSet<>()));
    weight.pair().second().ifPresent(s -> named.addAll(tokens.getOrDefault(s, new TreeSet<>())));
    int best = -1;
    int nearest = Integer.MAX_VALUE;
    for (int token = 0; token < grammar.size(); token++) {
      int at = token;
      Set<String> tells = evoked.of(grammar, token);
      boolean fits =
          label.family().equals(LabelNames.EVENT) ? tells.contains(label.code()) : !tells.isEmpty();
      int distance = named.stream().mapToInt(n -> Math.abs(n - at)).min().orElse(0);
      if (fits && !named.contains(token) && distance < nearest) {
        nearest = distance;
        best = token;
      }
    }
    return best >= 0 ? best : grammar.dominating(named.isEmpty() ? 0 : named.first());
  }
}
