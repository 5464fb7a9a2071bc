package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Speaker;
import org.foedus.model.lexicon.Lexicon;

/**
 * Finds duties denied in few words beside one that was told: "nor is Togo", "nor Togo Chad", "still
 * less Togo", "but not the other way round", "Togo has no such guarantee". What was told lends what
 * is left out.
 */
final class EchoReader {
  private final WordRows likewise;
  private final WordRows reverse;
  private final WordRows lacking;
  private final Set<String> protections;
  private final String frame;

  EchoReader(Lexicon lexicon) {
    this.likewise = new WordRows(lexicon.words("words-that-deny-it-of-one-more"));
    this.reverse = new WordRows(lexicon.words("words-that-deny-the-other-direction"));
    this.lacking = new WordRows(lexicon.words("words-that-deny-what-was-told"));
    this.protections = Set.copyOf(lexicon.words("nouns-for-what-protects"));
    this.frame = "words-of-defence";
  }

  /** Reads a sentence after all that states duties; what it finds is added to the list. */
  void read(
      Reading reading,
      Context context,
      List<AgreementEntity.Duty> told,
      List<AgreementEntity.Duty> free) {
    if (told.isEmpty()) {
      return;
    }
    Grammar grammar = reading.grammar();
    for (int t = 1; t < grammar.size(); t++) {
      Optional<WordRow.Place> more = likewise.at(grammar, t);
      if (more.isPresent()) {
        oneMore(reading, context, more.get(), told, free);
      }
      Optional<WordRow.Place> back = reverse.at(grammar, t);
      if (back.isPresent()) {
        backward(reading, context, back.get(), told, free);
      }
    }
    for (int t = 0; t < grammar.size(); t++) {
      Optional<WordRow.Place> none = lacking.at(grammar, t);
      if (none.isPresent()) {
        lacks(reading, context, none.get(), told, free);
      }
    }
  }

  /** "nor is Togo", "nor Togo Chad", "still less Togo". */
  private void oneMore(
      Reading reading,
      Context context,
      WordRow.Place words,
      List<AgreementEntity.Duty> told,
      List<AgreementEntity.Duty> free) {
    Grammar grammar = reading.grammar();
    int next = words.last() + 1;
    for (int t = words.first() - 1; t >= Math.max(0, words.first() - 6); t--) {
      if (grammar.word(t).equals("neither")) {
        return;
      }
    }
    boolean clause =
        next < grammar.size() && grammar.isWord(next, WordList.FORMS_THAT_STAND_FOR_ANOTHER_VERB);
    List<Mention> after =
        reading.mentions().stream()
            .filter(m -> m.first() > words.last() && m.first() <= words.last() + 8)
            .filter(m -> !m.isPerson() && !m.codes().isEmpty())
            .toList();
    if (after.isEmpty()) {
      return;
    }
    int nearest = clause ? next + 4 : words.last() + 3;
    Mention first = after.get(0);
    if (first.first() > nearest || isApart(grammar, words.last() + 1, first.first(), clause)) {
      return;
    }
    boolean nor = Set.of("nor", "neither").contains(grammar.word(words.first()));
    boolean second = after.size() > 1 && after.get(1).first() == first.last() + 1;
    int end = second ? after.get(1).last() : first.last();
    if (!endsClause(grammar, end + 1)) {
      return;
    }
    for (AgreementEntity.Duty duty : told) {
      for (String code : first.codes()) {
        if (nor && second) {
          after
              .get(1)
              .codes()
              .forEach(other -> deny(reading, context, words.first(), duty, code, other, free));
        } else if (nor && (clause || code.equals(duty.beneficiary()))) {
          deny(
              reading,
              context,
              words.first(),
              duty,
              code,
              code.equals(duty.beneficiary()) ? duty.obligor() : duty.beneficiary(),
              free);
        } else if (!clause) {
          deny(reading, context, words.first(), duty, duty.obligor(), code, free);
        }
      }
    }
  }

  private static boolean isApart(Grammar grammar, int first, int last, boolean clause) {
    for (int t = first; t < last; t++) {
      boolean verb = grammar.isVerb(t) && !(clause && t == first);
      boolean inserted = grammar.word(t).equals(",");
      if (verb && !inserted && !clause) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsClause(Grammar grammar, int token) {
    return token >= grammar.size()
        || Set.of(",", ".", ";", ":", "\u201D", "''", "\"", "--", "\u2014", "and", "either", "if")
            .contains(grammar.word(token));
  }

  /** "not the other way round", "nothing is asked of Togo in return". */
  private void backward(
      Reading reading,
      Context context,
      WordRow.Place words,
      List<AgreementEntity.Duty> told,
      List<AgreementEntity.Duty> free) {
    for (AgreementEntity.Duty duty : told) {
      if (duty.holds()) {
        deny(reading, context, words.first(), duty, duty.beneficiary(), duty.obligor(), free);
      }
    }
  }

  /** "Togo has no such guarantee", "no such duty binds Togo", "gave Togo none". */
  private void lacks(
      Reading reading,
      Context context,
      WordRow.Place words,
      List<AgreementEntity.Duty> told,
      List<AgreementEntity.Duty> free) {
    Grammar grammar = reading.grammar();
    boolean protects = false;
    for (int t = words.first(); t <= Math.min(grammar.size() - 1, words.last() + 1); t++) {
      protects |= protections.contains(grammar.lemma(t));
    }
    Set<String> subject = new LinkedHashSet<>();
    int clause = grammar.clauseOf(words.last());
    for (int s : clause < 0 ? List.<Integer>of() : grammar.surfaceSubjects(clause)) {
      if (s < words.first()) {
        subject.addAll(context.references().actors(reading, s));
      }
    }
    Set<String> behind = new LinkedHashSet<>();
    for (Mention mention : reading.mentions()) {
      if (mention.first() > words.last()
          && mention.first() <= words.last() + 6
          && !mention.isPerson()) {
        behind.addAll(mention.codes());
      }
    }
    for (AgreementEntity.Duty duty : told) {
      if (!duty.holds()) {
        continue;
      }
      if (protects) {
        Set<String> without =
            subject.contains(duty.obligor()) || subject.isEmpty() ? behind : subject;
        without.forEach(
            code -> deny(reading, context, words.first(), duty, duty.obligor(), code, free));
      } else {
        List<String> all = List.copyOf(behind);
        if (subject.isEmpty() && all.size() == 2) {
          // "no such duty binds Chad to Togo".
          deny(reading, context, words.first(), duty, all.get(0), all.get(1), free);
          continue;
        }
        if (subject.isEmpty() && isToward(reading, words.last() + 1)) {
          behind.forEach(
              code -> deny(reading, context, words.first(), duty, duty.obligor(), code, free));
          continue;
        }
        Set<String> without = subject.isEmpty() ? behind : subject;
        for (String code : without) {
          String toward = code.equals(duty.beneficiary()) ? duty.obligor() : duty.beneficiary();
          if (subject.isEmpty() || behind.isEmpty()) {
            deny(reading, context, words.first(), duty, code, toward, free);
          } else {
            behind.forEach(other -> deny(reading, context, words.first(), duty, code, other, free));
          }
        }
      }
    }
  }

  /** "no such duty exists toward Togo". */
  private static boolean isToward(Reading reading, int token) {
    return reading.mentions().stream()
        .filter(m -> m.first() >= token)
        .findFirst()
        .filter(m -> m.first() > 0)
        .filter(m -> isBeforeTheServed(reading.grammar(), m.first() - 1))
        .isPresent();
  }

  private static boolean isBeforeTheServed(Grammar grammar, int token) {
    return grammar.isWord(token, WordList.PREPOSITIONS_OF_DIRECTION)
        || grammar.word(token).equals("for");
  }

  private void deny(
      Reading reading,
      Context context,
      int token,
      AgreementEntity.Duty duty,
      String obligor,
      String beneficiary,
      List<AgreementEntity.Duty> free) {
    int sentence = reading.sentence().index();
    boolean same = obligor.equals(duty.obligor()) && beneficiary.equals(duty.beneficiary());
    if (obligor.equals(beneficiary) || same) {
      return;
    }
    Optional<Speaker> speaker = context.speakers().read(reading, token).or(duty::speaker);
    free.add(
        new AgreementEntity.Duty(
            duty.type(), obligor, beneficiary, false, sentence, speaker, frame, Optional.empty()));
  }

  /** The duties told in a sentence and, where it tells none, in the one before. */
  static List<AgreementEntity.Duty> told(
      Context context, int sentence, List<AgreementEntity.Duty> free) {
    for (int s = sentence; s >= Math.max(0, sentence - 1); s--) {
      List<AgreementEntity.Duty> found = new ArrayList<>();
      for (AgreementEntity.Duty duty : free) {
        if (duty.sentence() == s) {
          found.add(duty);
        }
      }
      for (AgreementEntity entity : context.agreements().entities()) {
        for (AgreementEntity.Duty duty : entity.duties()) {
          if (duty.sentence() == s) {
            found.add(duty);
          }
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
