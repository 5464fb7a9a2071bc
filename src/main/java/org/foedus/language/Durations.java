package org.foedus.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.foedus.language.Calendar.Unit;
import org.foedus.language.TimeReader.Found;
import org.foedus.model.PartialDate;

/** Lengths of time, "25-year", "two decades", and the times they lead back to, "a year ago". */
final class Durations {
  private static final int MONTHS_OF_A_YEAR = 12;

  private final Words words;
  private final Calendar calendar;
  private final Optional<ReferenceDay> reference;

  Durations(Words words, Calendar calendar, Optional<ReferenceDay> reference) {
    this.words = words;
    this.calendar = calendar;
    this.reference = reference;
  }

  /** A number and the index behind it. */
  private record Count(int value, int next, boolean article) {}

  Optional<Found> at(int i) {
    Optional<Found> half = half(i);
    if (half.isPresent()) {
      return half;
    }
    Optional<Unit> one = words.is(i, "the") ? unit(i + 1) : Optional.empty();
    if (one.isPresent() && words.is(i + 2, TimeList.WORDS_BEHIND_A_HANGING_LENGTH)) {
      return Found.hanging(i, i + 2, one.get().duration(1));
    }
    Optional<Count> count = count(i);
    if (count.isEmpty()) {
      return Optional.empty();
    }
    Count number = count.get();
    int at = words.isHyphen(number.next) ? number.next + 1 : number.next;
    boolean andAHalf = words.is(at, "and") && words.is(at + 1, "a") && words.is(at + 2, "half");
    at = andAHalf ? at + 3 : at;
    Optional<Unit> unit = unit(at);
    if (unit.isEmpty() || isAge(at)) {
      return Optional.empty();
    }
    boolean halfBehind =
        words.is(at + 1, "and") && words.is(at + 2, "a") && words.is(at + 3, "half");
    int last = halfBehind ? at + 3 : at;
    return length(i, last, number, unit.get(), andAHalf || halfBehind);
  }

  private Optional<Found> length(int i, int last, Count number, Unit unit, boolean half) {
    if (words.is(last + 1, "ago")
        && words.is(last + 2, "today")
        && unit.duration(1).endsWith("Y")) {
      // "ten years ago today": to the day.
      return Found.point(
          i,
          last + 2,
          reference.map(
              r -> PartialDate.of(r.today().minusYears((long) number.value * unit.size()))));
    }
    if (words.is(last + 1, "ago")) {
      return Found.point(i, last + 1, reference.flatMap(r -> ago(r.today(), number.value, unit)));
    }
    if (words.is(last + 1, TimeList.WORDS_BEHIND_A_HANGING_LENGTH)) {
      return Found.hanging(i, last + 1, unit.duration(number.value));
    }
    boolean rate =
        number.article && unit.size() == 1 && !words.is(i - 1, TimeList.WORDS_BEFORE_A_SINGLE_UNIT);
    if (rate) {
      return Optional.empty();
    }
    return Found.duration(
        i,
        last,
        half && unit == Unit.YEAR
            ? Unit.MONTH.duration(number.value * MONTHS_OF_A_YEAR + MONTHS_OF_A_YEAR / 2)
            : unit.duration(number.value));
  }

  /** As precise as people mean it: "two years ago" is a year. */
  private static Optional<PartialDate> ago(LocalDate today, int count, Unit unit) {
    int years = today.getYear() - count * unit.size();
    return switch (unit) {
      case MINUTE, HOUR -> Optional.of(PartialDate.of(today));
      case DAY -> Optional.of(PartialDate.of(today.minusDays(count)));
      case WEEK -> Optional.of(CalendarDates.date(YearMonth.from(today.minusWeeks(count))));
      case MONTH -> Optional.of(CalendarDates.date(YearMonth.from(today).minusMonths(count)));
      case YEAR, DECADE, CENTURY ->
          years > 0 ? Optional.of(PartialDate.ofYear(years)) : Optional.empty();
    };
  }

  /** "half a century", "half-century", "a quarter of a century". */
  private Optional<Found> half(int i) {
    boolean quarter = words.is(i, "quarter");
    if (!quarter && !words.is(i, "half")) {
      return Optional.empty();
    }
    int at = words.isHyphen(i + 1) || words.is(i + 1, "a") || words.is(i + 1, "of") ? i + 2 : i + 1;
    at = words.is(at, "a") ? at + 1 : at;
    if (words.is(at, "century")) {
      return Found.duration(i, at, Unit.YEAR.duration(quarter ? 25 : 50));
    }
    return words.is(at, "decade") && !quarter
        ? Found.duration(i, at, Unit.YEAR.duration(5))
        : Optional.empty();
  }

  private Optional<Count> count(int i) {
    if (words.is(i, "a") || words.is(i, "an")) {
      return words.is(i + 1, "hundred")
          ? Optional.of(new Count(100, i + 2, false))
          : Optional.of(new Count(1, i + 1, true));
    }
    OptionalInt number = words.text(i).isEmpty() ? OptionalInt.empty() : compound(words.lower(i));
    if (number.isEmpty() || words.is(i - 1, "$")) {
      return Optional.empty();
    }
    if (words.is(i + 1, "hundred")) {
      return Optional.of(new Count(100 * number.getAsInt(), i + 2, false));
    }
    if (calendar.isTens(words.lower(i)) && words.isHyphen(i + 1)) {
      OptionalInt ones = calendar.number(words.lower(i + 2));
      if (ones.isPresent() && ones.getAsInt() < 10) {
        return Optional.of(new Count(number.getAsInt() + ones.getAsInt(), i + 3, false));
      }
    }
    return Optional.of(new Count(number.getAsInt(), i + 1, false));
  }

  /** A number in one word: "five", "twenty-five". */
  private OptionalInt compound(String word) {
    int hyphen = word.indexOf('-');
    if (hyphen <= 0 || !calendar.isTens(word.substring(0, hyphen))) {
      return calendar.number(word);
    }
    OptionalInt ones = calendar.number(word.substring(hyphen + 1));
    OptionalInt tens = calendar.number(word.substring(0, hyphen));
    return ones.isPresent() && tens.isPresent() && ones.getAsInt() < 10
        ? OptionalInt.of(tens.getAsInt() + ones.getAsInt())
        : OptionalInt.empty();
  }

  /** A unit with a capital letter belongs to a name: the Six-Day War. */
  private Optional<Unit> unit(int i) {
    return words.text(i).equals(words.lower(i)) ? calendar.unit(words.lower(i)) : Optional.empty();
  }

  private boolean isAge(int unit) {
    return words.is(unit + 1, "old") || (words.isHyphen(unit + 1) && words.is(unit + 2, "old"));
  }
}
