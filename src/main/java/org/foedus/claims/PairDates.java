package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.foedus.claims.PairWeights.Weight;
import org.foedus.model.PartialDate;
import org.foedus.model.Statement.Status;
import org.foedus.model.lexicon.Lexicon;

/** When an agreement was concluded that the network found. */
final class PairDates {
  /** How many sentences from the one that names its parties on may speak of it. */
  private static final int BEHIND = 2;

  private final ConcludingActs acts;
  private final AgreementDates dates;
  private final PairTriggers triggers;

  PairDates(Lexicon lexicon, PairTriggers triggers) {
    AgreementWords words = new AgreementWords(lexicon);
    this.acts = new ConcludingActs(words, new AgreementPhrase.Reader(lexicon, words));
    this.dates = new AgreementDates(words, acts);
    this.triggers = triggers;
  }

  /**
   * By the noun that names it, in the sentence that names its parties or the nearest that has such
   * a noun; else, of one that is agreed, by the words around what tells it. An act of concluding
   * without a date is of its story's year.
   *
   * @param passage the sentences that were weighed, in their order
   */
  Optional<PartialDate> concluded(
      Weight weight, List<PassageSentence> passage, Status status, Context context) {
    if (status == Status.PROPOSED) {
      return Optional.empty();
    }
    PassageSentence telling = telling(weight, passage, context);
    Reading reading = telling.reading();
    Optional<PartialDate> named = Optional.empty();
    for (int noun : nouns(reading)) {
      named = named.or(() -> ofNoun(reading, context, noun));
    }
    return named.isPresent() || status != Status.AGREED
        ? named
        : around(
            new Weight(weight.pair(), weight.label(), weight.score(), weight.reality(), telling),
            context);
  }

  /** One before counts only if the one that names the parties tells no time. */
  private PassageSentence telling(Weight weight, List<PassageSentence> passage, Context context) {
    PassageSentence own = weight.sentence();
    int at = passage.indexOf(own);
    List<PassageSentence> near = new ArrayList<>(List.of(own));
    if (at >= 0) {
      near.addAll(passage.subList(at + 1, Math.min(passage.size(), at + 1 + BEHIND)));
      if (context.circumstances().times(own.reading()).isEmpty()) {
        near.addAll(passage.subList(Math.max(0, at - 1), at));
      }
    }
    for (PassageSentence sentence : near) {
      if (!nouns(sentence.reading()).isEmpty()) {
        return sentence;
      }
    }
    return own;
  }

  private List<Integer> nouns(Reading reading) {
    List<Integer> nouns = new ArrayList<>();
    for (int t = 0; t < reading.grammar().size(); t++) {
      if (acts.isAnotherAgreement(reading, t)) {
        nouns.add(t);
      }
    }
    return nouns;
  }

  private Optional<PartialDate> ofNoun(Reading reading, Context context, int noun) {
    return AgreementDates.inPhrase(reading.grammar(), noun, context.circumstances().times(reading))
        .or(() -> dates.beside(reading, context, noun));
  }

  private Optional<PartialDate> around(Weight weight, Context context) {
    Reading reading = weight.sentence().reading();
    Circumstances circumstances = context.circumstances();
    OptionalInt act = triggers.act(weight);
    int trigger = act.orElse(triggers.of(weight));
    return circumstances
        .time(reading, trigger)
        .or(() -> circumstances.timeBefore(reading, trigger))
        .or(
            () ->
                act.isPresent()
                    ? circumstances.published().map(day -> PartialDate.ofYear(reading.year()))
                    : AgreementDates.implied(reading, context, trigger));
  }
}
