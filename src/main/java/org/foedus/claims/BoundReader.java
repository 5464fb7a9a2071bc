package org.foedus.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Reality;
import org.foedus.model.Speaker;
import org.foedus.model.lexicon.Lexicon;

/**
 * Finds duties by the places of the words where the grammar did not tell them: a word that binds
 * one who is named before an act that serves one who is named. It adds to what was found and
 * overrides nothing.
 */
final class BoundReader {
  private final DenialReader denials;
  private final DenialWords words;
  private final RealityReader realities;

  BoundReader(Lexicon lexicon, DenialReader denials, RealityReader realities) {
    this.denials = denials;
    this.words = new DenialWords(lexicon);
    this.realities = realities;
  }

  /** Reads a sentence; what it finds is added to the list. */
  void read(Reading reading, Context context, Set<Integer> taken, List<AgreementEntity.Duty> free) {
    Grammar grammar = reading.grammar();
    if (AnswerReader.isQuestion(grammar)) {
      return;
    }
    for (int token = 0; token < grammar.size(); token++) {
      Optional<DenialReader.Act> act = denials.act(grammar, token);
      boolean strong =
          act.filter(a -> !a.frame().has("weak", "true") && !a.frame().has("binds", "true"))
              .isPresent();
      if (!strong || taken.contains(token)) {
        continue;
      }
      int binder = denials.binder(grammar, token);
      if (binder < 0 || taken.contains(binder) || !isStated(reading, binder, token)) {
        continue;
      }
      state(reading, context, act.orElseThrow(), binder, taken, free);
    }
  }

  /** Whether the words say it without doubt or denial. */
  private boolean isStated(Reading reading, int binder, int act) {
    Grammar grammar = reading.grammar();
    Segment segment = Segment.of(grammar, act);
    if (!segment.holds(binder)) {
      return false;
    }
    for (int t = segment.first(); t < act; t++) {
      if (grammar.isWord(t, WordList.WORDS_THAT_LEAVE_THE_OFFER_OPEN)) {
        return false;
      }
    }
    boolean denied = !words.denials(grammar, segment.first(), act - 1).isEmpty();
    Optional<Reality> reality = realities.readReported(reading, binder);
    return !denied && reality.equals(Optional.of(Reality.ACTUAL));
  }

  private void state(
      Reading reading,
      Context context,
      DenialReader.Act act,
      int binder,
      Set<Integer> taken,
      List<AgreementEntity.Duty> free) {
    DenialReader.Denial stating =
        new DenialReader.Denial(
            act.frame(),
            act.place(),
            new WordRow.Place(binder, binder),
            binder,
            DenialReader.Form.BEFORE_BINDER);
    DenialParties.Sides sides = denials.parties().of(reading, context, stating);
    if (sides.everybody() || !sides.named()) {
      return;
    }
    Optional<Speaker> speaker = context.speakers().read(reading, binder);
    for (DenialParties.Pair pair : sides.pairs()) {
      free.add(
          new AgreementEntity.Duty(
              act.frame().states().orElse(""),
              pair.obligor(),
              pair.beneficiary(),
              true,
              reading.sentence().index(),
              speaker,
              act.frame().id(),
              Optional.empty()));
    }
    taken.add(act.place().first());
  }
}
