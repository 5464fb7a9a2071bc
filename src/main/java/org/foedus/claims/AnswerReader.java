package org.foedus.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Speaker;
import org.foedus.model.lexicon.Lexicon;

/**
 * Finds duties that are asked about and denied or affirmed in the answer: "Is Chad bound to defend
 * Togo? It is not.", "Asked whether Chad must help, she said no."
 */
final class AnswerReader {
  private static final Set<String> MARKS = Set.of("?");

  /** How far into a sentence its answer may stand, in words. */
  private static final int OPENING = 5;

  private final DenialReader denials;
  private final WordRows no;
  private final WordRows yes;
  private final WordRows nothingSo;
  private final WordRows asked;
  private final Set<String> binding;

  AnswerReader(Lexicon lexicon, DenialReader denials) {
    this.denials = denials;
    this.no = new WordRows(lexicon.words("words-for-no"));
    this.nothingSo = new WordRows(lexicon.words("words-for-nothing-of-the-kind"));
    this.yes = new WordRows(lexicon.words("words-for-yes"));
    this.asked = new WordRows(lexicon.words("words-for-asking"));
    this.binding = Set.copyOf(lexicon.words("words-of-duty"));
  }

  /**
   * What was asked and not answered yet.
   *
   * @param type the class of the duty
   * @param pairs between whom
   * @param sentence where it is asked
   * @param frame the frame that names its act
   */
  record Question(String type, List<DenialParties.Pair> pairs, int sentence, String frame) {}

  /** Whether a sentence is a question. */
  static boolean isQuestion(Grammar grammar) {
    for (int t = grammar.size() - 1; t >= Math.max(0, grammar.size() - 2); t--) {
      if (MARKS.contains(grammar.word(t))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a sentence.
   *
   * @param open the question of the sentences before, if it has no answer yet
   * @param free takes the duties found
   * @return the question that is open after it
   */
  Optional<Question> read(
      Reading reading, Context context, Optional<Question> open, List<AgreementEntity.Duty> free) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    if (isQuestion(grammar)) {
      Optional<Question> question = question(reading, context, 0, grammar.size() - 1);
      return question.or(
          () -> open.filter(q -> sentence - q.sentence() <= 1 && isOfForce(grammar)));
    }
    Optional<WordRow.Place> told = first(asked, grammar, 0, grammar.size() - 1);
    if (told.isPresent()) {
      int end = told.get().last() + 1;
      while (end < grammar.size() && !grammar.word(end).equals(",")) {
        end++;
      }
      Optional<Question> question = question(reading, context, told.get().last(), end);
      Optional<WordRow.Place> denied =
          first(no, grammar, end, Math.min(grammar.size() - 1, end + 18));
      if (question.isPresent() && denied.isPresent()) {
        state(reading, context, question.get(), false, denied.get().first(), free);
        return Optional.empty();
      }
      return question;
    }
    return shortly(reading, context, open, free);
  }

  /** Reads the answer in the first words of a sentence, which need no grammar. */
  Optional<Question> shortly(
      Reading reading, Context context, Optional<Question> open, List<AgreementEntity.Duty> free) {
    Grammar grammar = reading.grammar();
    if (open.filter(q -> reading.sentence().index() - q.sentence() <= 2).isEmpty()) {
      return Optional.empty();
    }
    Optional<WordRow.Place> denied =
        first(no, grammar, 0, OPENING).or(() -> first(nothingSo, grammar, 0, grammar.size() - 1));
    Optional<WordRow.Place> affirmed = first(yes, grammar, 0, OPENING);
    if (denied.isPresent()) {
      state(reading, context, open.get(), false, denied.get().first(), free);
    } else if (affirmed.isPresent()) {
      state(reading, context, open.get(), true, affirmed.get().first(), free);
    } else {
      return open;
    }
    return Optional.empty();
  }

  /** "Is it legally binding?", "Does that amount to a duty?": of what was asked before. */
  private boolean isOfForce(Grammar grammar) {
    for (int t = 0; t < grammar.size(); t++) {
      if (binding.contains(grammar.lemma(t)) || binding.contains(grammar.word(t))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<WordRow.Place> first(WordRows rows, Grammar grammar, int from, int to) {
    return rows.between(grammar, from, to).stream().findFirst();
  }

  private Optional<Question> question(Reading reading, Context context, int first, int last) {
    Grammar grammar = reading.grammar();
    for (int t = first; t <= Math.min(last, grammar.size() - 1); t++) {
      Optional<DenialReader.Act> act = denials.act(grammar, t);
      int binder = act.isPresent() ? denials.binder(grammar, t) : -1;
      if (binder < 0) {
        continue;
      }
      DenialReader.Denial asking =
          new DenialReader.Denial(
              act.get().frame(),
              act.get().place(),
              new WordRow.Place(binder, binder),
              binder,
              DenialReader.Form.BEFORE_BINDER);
      List<DenialParties.Pair> pairs = denials.parties().of(reading, context, asking).pairs();
      if (!pairs.isEmpty()) {
        return Optional.of(
            new Question(
                act.get().frame().states().orElse(""),
                pairs,
                reading.sentence().index(),
                act.get().frame().id()));
      }
    }
    return Optional.empty();
  }

  private static void state(
      Reading reading,
      Context context,
      Question question,
      boolean holds,
      int token,
      List<AgreementEntity.Duty> free) {
    int sentence = reading.sentence().index();
    Optional<Speaker> speaker = context.speakers().read(reading, token);
    for (DenialParties.Pair pair : question.pairs()) {
      free.add(
          new AgreementEntity.Duty(
              question.type(),
              pair.obligor(),
              pair.beneficiary(),
              holds,
              sentence,
              speaker,
              question.frame(),
              Optional.empty()));
    }
  }
}
