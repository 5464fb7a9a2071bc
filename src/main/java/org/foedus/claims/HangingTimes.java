package org.foedus.claims;

import java.time.DateTimeException;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.PartialDate;
import org.foedus.model.Sentence;
import org.foedus.model.TimeExpression;
import org.foedus.model.lexicon.WordLists;

/** Times that are told from another time: "three years later", "the year before". */
final class HangingTimes {
  private static final Set<String> CONJUNCTIONS = Set.of("before", "after");
  private static final int MONTHS = 12;

  private final WordLists<WordList> lists;

  HangingTimes(WordLists<WordList> lists) {
    this.lists = lists;
  }

  /**
   * The times of a sentence, those that hang on another one resolved.
   *
   * @param told the year that the sentences before are about
   */
  List<TimeExpression> resolved(Sentence sentence, List<TimeExpression> times, int told) {
    List<TimeExpression> all = new ArrayList<>();
    PartialDate base = PartialDate.ofYear(told);
    for (TimeExpression time : times) {
      Optional<PartialDate> date =
          time.from().isPresent() ? Optional.empty() : from(base, sentence, time);
      TimeExpression now = date.map(d -> at(time, d)).orElse(time);
      all.add(now);
      base = now.from().orElse(base);
    }
    return all;
  }

  private static TimeExpression at(TimeExpression time, PartialDate date) {
    return new TimeExpression(
        time.sentence(),
        time.first(),
        time.last(),
        Optional.of(date),
        Optional.of(date),
        Optional.empty());
  }

  private Optional<PartialDate> from(PartialDate base, Sentence sentence, TimeExpression time) {
    Optional<Integer> direction = direction(sentence, time);
    if (time.duration().isEmpty() || direction.isEmpty()) {
      return Optional.empty();
    }
    Period distance;
    try {
      distance = Period.parse(time.duration().get());
    } catch (DateTimeException e) {
      return Optional.empty(); // hours and minutes are no period
    }
    long months = distance.toTotalMonths() * direction.get();
    if (months % MONTHS == 0 && distance.getDays() == 0) {
      return Optional.of(PartialDate.ofYear(base.year() + (int) (months / MONTHS)));
    }
    if (base.month().isEmpty()) {
      return Optional.empty();
    }
    if (distance.getDays() > 0) {
      return Optional.of(PartialDate.ofYear(base.year()));
    }
    YearMonth month = YearMonth.of(base.year(), base.month().getAsInt()).plusMonths(months);
    return Optional.of(PartialDate.ofMonth(month.getYear(), month.getMonthValue()));
  }

  /** 1 onward, -1 backward; empty if it hangs on a clause or on nothing. */
  private Optional<Integer> direction(Sentence sentence, TimeExpression time) {
    String last = word(sentence, time.last());
    String next = word(sentence, time.last() + 1);
    boolean opensClause = CONJUNCTIONS.contains(last) && !next.isEmpty() && isWord(next);
    if (opensClause) {
      return Optional.empty();
    }
    for (int t = time.first(); t <= time.last(); t++) {
      String word = word(sentence, t);
      if (lists.of(WordList.WORDS_FOR_LATER).contains(word)) {
        return Optional.of(1);
      }
      if (lists.of(WordList.WORDS_FOR_EARLIER).contains(word)) {
        return Optional.of(-1);
      }
    }
    return Optional.empty();
  }

  private static boolean isWord(String text) {
    return Character.isLetterOrDigit(text.charAt(0));
  }

  private static String word(Sentence sentence, int token) {
    return token < sentence.tokens().size()
        ? sentence.tokens().get(token).text().toLowerCase(Locale.ROOT)
        : "";
  }
}
