package org.foedus.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month or a year of the proleptic Gregorian calendar: as much as a text tells.
 *
 * @param year the year, 1 to 9999
 * @param month the month, 1 to 12, if known
 * @param day the day of the month, if known; only with a month
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day)
    implements Comparable<PartialDate> {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  public PartialDate {
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("year out of range: " + year);
    }
    if (day.isPresent()) {
      LocalDate.of(year, month.orElseThrow(), day.getAsInt());
    } else if (month.isPresent()) {
      YearMonth.of(year, month.getAsInt());
    }
  }

  /** A year alone. */
  public static PartialDate ofYear(int year) {
    return new PartialDate(year, OptionalInt.empty(), OptionalInt.empty());
  }

  /** A month of a year. */
  public static PartialDate ofMonth(int year, int month) {
    return new PartialDate(year, OptionalInt.of(month), OptionalInt.empty());
  }

  /** A day. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(
        date.getYear(), OptionalInt.of(date.getMonthValue()), OptionalInt.of(date.getDayOfMonth()));
  }

  /** Reads {@code 2025}, {@code 2025-01} or {@code 2025-01-17}; empty for anything else. */
  public static Optional<PartialDate> parse(String iso) {
    Matcher matcher = ISO.matcher(iso);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(
              Integer.parseInt(matcher.group(1)), part(matcher.group(2)), part(matcher.group(3))));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("NullAway") // a group that did not take part is null
  private static OptionalInt part(String group) {
    return group == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(group));
  }

  /** The first day that it can mean. */
  public LocalDate earliest() {
    return LocalDate.of(year, month.orElse(1), day.orElse(1));
  }

  /** The last day that it can mean. */
  public LocalDate latest() {
    if (day.isPresent()) {
      return earliest();
    }
    return YearMonth.of(year, month.orElse(12)).atEndOfMonth();
  }

  /** Whether this says all that the other says, and perhaps more: 2025-01-17 refines 2025. */
  public boolean refines(PartialDate other) {
    return year == other.year
        && (other.month.isEmpty() || other.month.equals(month))
        && (other.day.isEmpty() || other.day.equals(day));
  }

  /** ISO 8601: {@code 2025}, {@code 2025-01} or {@code 2025-01-17}. */
  @Override
  public String toString() {
    StringBuilder iso = new StringBuilder(String.format("%04d", year));
    month.ifPresent(m -> iso.append(String.format("-%02d", m)));
    day.ifPresent(d -> iso.append(String.format("-%02d", d)));
    return iso.toString();
  }

  @Override
  public int compareTo(PartialDate other) {
    int byFirstDay = earliest().compareTo(other.earliest());
    return byFirstDay != 0 ? byFirstDay : latest().compareTo(other.latest());
  }
}
