package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.foedus.model.Speaker;
import org.foedus.model.lexicon.Lexicon;

/**
 * Finds duties denied in few words beside one that was told: "nor is Togo", "nor Togo Chad", "still
 * less Togo", "but not the other way round", "Togo has no such guarantee". What was told lends what
 * is left out.
 */
final class EchoReader {
  /** How many words behind the denial somebody may be named of whom it is denied too. */
  private static final int BEHIND_LIKEWISE = 8;

  private static final int BEHIND_LACKING = 6;

  /** How many words before "nor" its "neither" may stand. */
  private static final int BEFORE_NOR = 6;

  private static final Set<String> SIGNS =
      Set.of(",", ".", ";", ":", "\u201D", "''", "\"", "--", "\u2014");

  private final WordRows likewise;
  private final WordRows reverse;
  private final WordRows lacking;
  private final Set<String> protections;
  private final String frame;

  /**
   * Words that deny what was told before.
   *
   * @param words where they stand
   * @param free takes the duties that they deny
   */
  private record Echo(
      Reading reading, Context context, WordRow.Place words, List<AgreementEntity.Duty> free) {}

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
      likewise
          .at(grammar, t)
          .ifPresent(words -> oneMore(new Echo(reading, context, words, free), told));
      reverse
          .at(grammar, t)
          .ifPresent(words -> backward(new Echo(reading, context, words, free), told));
    }
    for (int t = 0; t < grammar.size(); t++) {
      lacking
          .at(grammar, t)
          .ifPresent(words -> lacks(new Echo(reading, context, words, free), told));
    }
  }

  /** "nor is Togo", "nor Togo Chad", "still less Togo". */
  private void oneMore(Echo echo, List<AgreementEntity.Duty> told) {
    Grammar grammar = echo.reading().grammar();
    WordRow.Place words = echo.words();
    int next = words.last() + 1;
    boolean clause =
        next < grammar.size() && grammar.isWord(next, WordList.FORMS_THAT_STAND_FOR_ANOTHER_VERB);
    List<Mention> named = namedBehind(echo.reading(), words, BEHIND_LIKEWISE);
    if (named.isEmpty() || isSecondHalf(grammar, words.first())) {
      return;
    }
    Mention first = named.get(0);
    int nearest = clause ? next + 4 : words.last() + 3;
    if (first.first() > nearest || isApart(grammar, next, first.first(), clause)) {
      return;
    }
    boolean second = named.size() > 1 && named.get(1).first() == first.last() + 1;
    if (!endsClause(grammar, 1 + (second ? named.get(1).last() : first.last()))) {
      return;
    }
    boolean nor = grammar.isWord(words.first(), WordList.WORDS_THAT_OPEN_ONE_MORE_DENIAL);
    for (AgreementEntity.Duty duty : told) {
      for (String code : first.codes()) {
        if (nor && second) {
          // "nor Togo Chad".
          named.get(1).codes().forEach(other -> deny(echo, duty, code, other));
        } else if (nor && (clause || code.equals(duty.beneficiary()))) {
          // "nor is Togo": bound, to whom the duty told serves.
          deny(echo, duty, code, otherSide(duty, code));
        } else if (!clause) {
          // "still less Togo": served.
          deny(echo, duty, duty.obligor(), code);
        }
      }
    }
  }

  /** "neither Chad nor Togo": what follows is no echo of a sentence told before. */
  private static boolean isSecondHalf(Grammar grammar, int nor) {
    for (int t = nor - 1; t >= Math.max(0, nor - BEFORE_NOR); t--) {
      if (grammar.word(t).equals("neither")) {
        return true;
      }
    }
    return false;
  }

  /** The actors named within some words behind others. */
  private static List<Mention> namedBehind(Reading reading, WordRow.Place words, int reach) {
    return reading.mentions().stream()
        .filter(m -> m.first() > words.last() && m.first() <= words.last() + reach)
        .filter(m -> !m.isPerson() && !m.codes().isEmpty())
        .toList();
  }

  /** Toward whom a duty is denied of somebody: whom the one told serves, or who owes it. */
  private static String otherSide(AgreementEntity.Duty duty, String code) {
    return code.equals(duty.beneficiary()) ? duty.obligor() : duty.beneficiary();
  }

  /** A verb stands between: who is named behind it is not the one more. */
  private static boolean isApart(Grammar grammar, int first, int last, boolean clause) {
    return !clause && IntStream.range(first, last).anyMatch(grammar::isVerb);
  }

  private static boolean endsClause(Grammar grammar, int token) {
    return token >= grammar.size()
        || SIGNS.contains(grammar.word(token))
        || grammar.isWord(token, WordList.WORDS_THAT_END_ONE_MORE_DENIAL);
  }

  /** "not the other way round", "nothing is asked of Togo in return". */
  private void backward(Echo echo, List<AgreementEntity.Duty> told) {
    for (AgreementEntity.Duty duty : told) {
      if (duty.holds()) {
        deny(echo, duty, duty.beneficiary(), duty.obligor());
      }
    }
  }

  /** "Togo has no such guarantee", "no such duty binds Togo", "gave Togo none". */
  private void lacks(Echo echo, List<AgreementEntity.Duty> told) {
    Set<String> subject = subjectsBefore(echo);
    Set<String> behind = new LinkedHashSet<>();
    namedBehind(echo.reading(), echo.words(), BEHIND_LACKING)
        .forEach(mention -> behind.addAll(mention.codes()));
    boolean protects = protects(echo);
    for (AgreementEntity.Duty duty : told) {
      if (duty.holds() && protects) {
        boolean owed = subject.contains(duty.obligor()) || subject.isEmpty();
        (owed ? behind : subject).forEach(code -> deny(echo, duty, duty.obligor(), code));
      } else if (duty.holds()) {
        lacksDuty(echo, duty, subject, behind);
      }
    }
  }

  private void lacksDuty(
      Echo echo, AgreementEntity.Duty duty, Set<String> subject, Set<String> behind) {
    List<String> all = List.copyOf(behind);
    if (subject.isEmpty() && all.size() == 2) {
      // "no such duty binds Chad to Togo".
      deny(echo, duty, all.get(0), all.get(1));
    } else if (subject.isEmpty() && isToward(echo.reading(), echo.words().last() + 1)) {
      all.forEach(code -> deny(echo, duty, duty.obligor(), code));
    } else if (subject.isEmpty() || behind.isEmpty()) {
      (subject.isEmpty() ? behind : subject)
          .forEach(code -> deny(echo, duty, code, otherSide(duty, code)));
    } else {
      subject.forEach(code -> all.forEach(other -> deny(echo, duty, code, other)));
    }
  }

  /** "Togo has no such guarantee", unlike "no such duty": what is lacked is owed to one. */
  private boolean protects(Echo echo) {
    Grammar grammar = echo.reading().grammar();
    int last = Math.min(grammar.size() - 1, echo.words().last() + 1);
    return IntStream.rangeClosed(echo.words().first(), last)
        .anyMatch(t -> protections.contains(grammar.lemma(t)));
  }

  private static Set<String> subjectsBefore(Echo echo) {
    Grammar grammar = echo.reading().grammar();
    Set<String> codes = new LinkedHashSet<>();
    int clause = grammar.clauseOf(echo.words().last());
    for (int s : clause < 0 ? List.<Integer>of() : grammar.surfaceSubjects(clause)) {
      if (s < echo.words().first()) {
        codes.addAll(echo.context().references().actors(echo.reading(), s));
      }
    }
    return codes;
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

  private void deny(Echo echo, AgreementEntity.Duty duty, String obligor, String beneficiary) {
    boolean same = obligor.equals(duty.obligor()) && beneficiary.equals(duty.beneficiary());
    if (obligor.equals(beneficiary) || same) {
      return;
    }
    Optional<Speaker> speaker =
        echo.context().speakers().read(echo.reading(), echo.words().first()).or(duty::speaker);
    int sentence = echo.reading().sentence().index();
    echo.free()
        .add(
            new AgreementEntity.Duty(
                duty.type(),
                obligor,
                beneficiary,
                false,
                sentence,
                speaker,
                frame,
                Optional.empty()));
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
