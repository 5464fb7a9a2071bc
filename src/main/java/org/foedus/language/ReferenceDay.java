package org.foedus.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * The day on which an article appeared, and what its relative times mean on that day.
 *
 * @param today the day of publication
 */
record ReferenceDay(LocalDate today) {
  /** A day and month without a year, this near in the future, is not that of last year. */
  private static final int SOON = 45;

  /** Which way a time without a year or a week is to be sought. */
  enum Direction {
    PAST,
    FUTURE,
    UNKNOWN
  }

  /** A weekday: that of the last seven days, today included, or of the next seven. */
  LocalDate weekday(DayOfWeek day, Direction direction) {
    return today.with(
        direction == Direction.FUTURE
            ? TemporalAdjusters.nextOrSame(day)
            : TemporalAdjusters.previousOrSame(day));
  }

  LocalDate lastWeekday(DayOfWeek day) {
    return today.with(TemporalAdjusters.previous(day));
  }

  LocalDate nextWeekday(DayOfWeek day) {
    return today.with(TemporalAdjusters.next(day));
  }

  /** A month without a year: the latest one that has begun, or the next that has not ended. */
  YearMonth month(Month month, Direction direction) {
    YearMonth now = YearMonth.from(today);
    YearMonth candidate = now.withMonth(month.getValue());
    return switch (direction) {
      case PAST -> candidate.isAfter(now) ? candidate.minusYears(1) : candidate;
      case FUTURE -> candidate.isBefore(now) ? candidate.plusYears(1) : candidate;
      case UNKNOWN ->
          candidate.isAfter(now.plusMonths(1)) ? candidate.minusYears(1) : soon(candidate, now);
    };
  }

  private static YearMonth soon(YearMonth candidate, YearMonth now) {
    return candidate.plusYears(1).isAfter(now.plusMonths(1)) ? candidate : candidate.plusYears(1);
  }

  YearMonth lastMonth(Month month) {
    YearMonth now = YearMonth.from(today);
    YearMonth candidate = now.withMonth(month.getValue());
    return candidate.isBefore(now) ? candidate : candidate.minusYears(1);
  }

  YearMonth nextMonth(Month month) {
    YearMonth now = YearMonth.from(today);
    YearMonth candidate = now.withMonth(month.getValue());
    return candidate.isAfter(now) ? candidate : candidate.plusYears(1);
  }

  /** A day and month without a year; 29 February is sought in a leap year. */
  LocalDate day(Month month, int day, Direction direction) {
    LocalDate before = nearest(month, day, -1);
    LocalDate after = nearest(month, day, 1);
    return switch (direction) {
      case PAST -> before;
      case FUTURE -> after;
      case UNKNOWN -> after.isAfter(today.plusDays(SOON)) ? before : after;
    };
  }

  private LocalDate nearest(Month month, int day, int step) {
    int year = today.getYear();
    while (true) {
      YearMonth yearMonth = YearMonth.of(year, month);
      if (yearMonth.isValidDay(day)) {
        LocalDate candidate = yearMonth.atDay(day);
        if (step < 0 ? !candidate.isAfter(today) : !candidate.isBefore(today)) {
          return candidate;
        }
      }
      year += step;
    }
  }

  /** The Monday of the week so many weeks from this one. */
  LocalDate monday(int weeksAhead) {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeksAhead);
  }
}
