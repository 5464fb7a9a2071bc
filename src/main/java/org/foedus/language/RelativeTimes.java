package org.foedus.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.foedus.language.Calendar.Unit;
import org.foedus.language.ReferenceDay.Direction;
import org.foedus.language.TimeReader.Found;
import org.foedus.model.PartialDate;

/** Times that are told from the day of publication: "yesterday", "last week", "next May". */
final class RelativeTimes {
  private final Words words;
  private final Calendar calendar;
  private final Optional<ReferenceDay> reference;

  RelativeTimes(Words words, Calendar calendar, Optional<ReferenceDay> reference) {
    this.words = words;
    this.calendar = calendar;
    this.reference = reference;
  }

  Optional<Found> at(int i) {
    OptionalInt days =
        oneOf(
            i, TimeList.WORDS_FOR_YESTERDAY, TimeList.WORDS_FOR_TODAY, TimeList.WORDS_FOR_TOMORROW);
    if (days.isPresent()) {
      return Found.point(
          i, i, reference.map(r -> PartialDate.of(r.today().plusDays(days.getAsInt()))));
    }
    boolean comparative = words.is(i, "earlier") || words.is(i, "later");
    int at = comparative ? i + 1 : i;
    Optional<Unit> hanging =
        words.is(at, TimeList.WORDS_BEFORE_A_HANGING_UNIT)
            ? calendar.unit(words.lower(at + 1))
            : Optional.empty();
    if (hanging.isPresent()) {
      return Found.hanging(at, at + 1, hanging.get().duration(words.is(at, "same") ? 0 : 1));
    }
    if (words.is(at, TimeList.WORDS_BEFORE_A_HANGING_UNIT)
        && calendar.season(words.text(at + 1)).isPresent()) {
      return Found.hanging(at, at + 1, Unit.YEAR.duration(words.is(at, "same") ? 0 : 1));
    }
    OptionalInt step =
        oneOf(
            at,
            TimeList.WORDS_FOR_THE_LAST_ONE,
            TimeList.WORDS_FOR_THE_CURRENT_ONE,
            TimeList.WORDS_FOR_THE_NEXT_ONE);
    return step.isEmpty()
        ? Optional.empty()
        : stepped(at, step.getAsInt()).map(found -> found.startingAt(i));
  }

  /** -1, 0 or 1 for a word for what was, is or comes; empty for any other. */
  private OptionalInt oneOf(int index, TimeList past, TimeList present, TimeList coming) {
    if (words.is(index, past)) {
      return OptionalInt.of(-1);
    }
    if (words.is(index, present)) {
      return OptionalInt.of(0);
    }
    return words.is(index, coming) ? OptionalInt.of(1) : OptionalInt.empty();
  }

  private Optional<Found> stepped(int i, int step) {
    String next = words.text(i + 1);
    if (next.isEmpty()) {
      return Optional.empty();
    }
    if (step == 0 && words.is(i + 1, TimeList.WORDS_FOR_A_PART_OF_TODAY)) {
      return Found.point(i, i + 1, reference.map(r -> PartialDate.of(r.today())));
    }
    if (step < 0 && words.is(i + 1, "night")) {
      return Found.point(i, i + 1, reference.map(r -> PartialDate.of(r.today().minusDays(1))));
    }
    Optional<Unit> unit = next.endsWith("s") ? Optional.empty() : calendar.unit(words.lower(i + 1));
    if (unit.isPresent()) {
      return reference
          .map(r -> unit(i, r.today(), unit.get(), step, r))
          .orElseGet(() -> Found.unresolved(i, i + 1));
    }
    Optional<DayOfWeek> day = calendar.weekday(next);
    if (day.isPresent()) {
      return Found.point(
          i, i + 1, reference.map(r -> weekday(r, day.get(), step)).map(PartialDate::of));
    }
    Optional<Month> month = calendar.month(next);
    if (month.isPresent()) {
      return Found.point(
          i, i + 1, reference.map(r -> month(r, month.get(), step)).map(CalendarDates::date));
    }
    Optional<Month> season = calendar.season(next);
    return season.flatMap(
        first ->
            reference
                .map(r -> CalendarDates.season(i, i + 1, month(r, first, step)))
                .orElseGet(() -> Found.unresolved(i, i + 1)));
  }

  private static Optional<Found> unit(
      int i, LocalDate today, Unit unit, int step, ReferenceDay reference) {
    int last = i + 1;
    return switch (unit) {
      case DAY, HOUR, MINUTE -> Optional.empty();
      case WEEK ->
          Found.span(
              i,
              last,
              PartialDate.of(reference.monday(step)),
              PartialDate.of(reference.monday(step).plusDays(6)));
      case MONTH ->
          Found.point(i, last, CalendarDates.date(YearMonth.from(today).plusMonths(step)));
      case YEAR -> Found.point(i, last, PartialDate.ofYear(today.getYear() + step));
      case DECADE -> years(i, last, today.getYear() / 10 * 10 + 10 * step, 10);
      case CENTURY -> years(i, last, today.getYear() / 100 * 100 + 100 * step, 100);
    };
  }

  private static Optional<Found> years(int first, int last, int from, int count) {
    return Found.span(first, last, PartialDate.ofYear(from), PartialDate.ofYear(from + count - 1));
  }

  private LocalDate weekday(ReferenceDay reference, DayOfWeek day, int step) {
    return step < 0
        ? reference.lastWeekday(day)
        : step > 0 ? reference.nextWeekday(day) : reference.weekday(day, Direction.FUTURE);
  }

  private YearMonth month(ReferenceDay reference, Month month, int step) {
    return step < 0
        ? reference.lastMonth(month)
        : step > 0 ? reference.nextMonth(month) : YearMonth.of(reference.today().getYear(), month);
  }
}
