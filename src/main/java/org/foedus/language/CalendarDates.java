package org.foedus.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foedus.language.ReferenceDay.Direction;
import org.foedus.language.TimeReader.Found;
import org.foedus.model.PartialDate;

/** Days, months, years, decades and centuries that are named by the calendar. */
final class CalendarDates {
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DOTTED_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern DECADE = Pattern.compile("(1[5-9]|20)(\\d)0s");
  private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4})/(\\d{2})");

  private final Words words;
  private final Calendar calendar;
  private final Years years;
  private final Optional<ReferenceDay> reference;

  CalendarDates(Words words, Calendar calendar, Optional<ReferenceDay> reference) {
    this.words = words;
    this.calendar = calendar;
    this.years = new Years(words, calendar);
    this.reference = reference;
  }

  Optional<Found> at(int i) {
    if (words.text(i).isEmpty()) {
      return Optional.empty();
    }
    if (words.is(i, "early") || words.is(i, "late") || words.is(i, "mid")) {
      int next = words.isHyphen(i + 1) ? i + 2 : i + 1;
      return named(next).map(found -> part(i, found).startingAt(i));
    }
    Optional<Found> found = words.is(i, "the") ? Optional.empty() : named(i);
    return words.isMid(i) ? found.map(f -> part(i, f)) : found;
  }

  private Optional<Found> named(int i) {
    if (words.text(i).isEmpty()) {
      return Optional.empty();
    }
    return weekdayWithDate(i)
        .or(() -> dayOfMonth(i))
        .or(() -> month(i))
        .or(() -> years(i))
        .or(() -> season(i))
        .or(() -> century(i))
        .or(() -> digits(i));
  }

  /** The first, middle or last third of a decade; a month or a year is not divided. */
  private Found part(int i, Found found) {
    if (found.from().equals(found.until()) || found.duration().isPresent()) {
      return found;
    }
    int from = found.from().orElseThrow().year();
    int years = found.until().orElseThrow().year() - from + 1;
    if (years < 10) {
      return found;
    }
    int tenth = years / 10;
    boolean early = words.is(i, "early");
    boolean late = words.is(i, "late");
    int first = early ? from : from + (late ? 7 : 4) * tenth;
    int last = late ? from + years - 1 : from + (early ? 4 : 7) * tenth - 1;
    return new Found(
        found.first(),
        found.last(),
        Optional.of(PartialDate.ofYear(first)),
        Optional.of(PartialDate.ofYear(last)),
        Optional.empty());
  }

  private Optional<Found> weekdayWithDate(int i) {
    if (calendar.weekday(words.text(i)).isEmpty()) {
      return Optional.empty();
    }
    int next = words.is(i + 1, ",") ? i + 2 : i + 1;
    Optional<Found> date =
        words.text(next).isEmpty()
            ? Optional.empty()
            : dayOfMonth(next).or(() -> monthAndDay(next));
    return date.map(found -> found.startingAt(i)).or(() -> weekday(i));
  }

  private Optional<Found> weekday(int i) {
    if (words.is(i - 1, TimeList.WORDS_OF_DAYS_WITH_A_NAME)) {
      return Optional.empty();
    }
    DayOfWeek day = calendar.weekday(words.text(i)).orElseThrow();
    return Found.point(
        i, i, reference.map(r -> r.weekday(day, words.direction(i))).map(PartialDate::of));
  }

  /** "5 March 2024", "5th of March". */
  private Optional<Found> dayOfMonth(int i) {
    OptionalInt day = calendar.day(words.text(i));
    int at = words.is(i + 1, "of") ? i + 2 : i + 1;
    Optional<Month> month =
        words.text(at).isEmpty() ? Optional.empty() : calendar.month(words.text(at));
    if (day.isEmpty() || month.isEmpty()) {
      return Optional.empty();
    }
    return date(i, at, month.get(), day.getAsInt());
  }

  private Optional<Found> month(int i) {
    return monthAndDay(i).or(() -> monthAndYear(i));
  }

  /** "March 5, 2024", "March 5th". */
  private Optional<Found> monthAndDay(int i) {
    Optional<Month> month = calendar.month(words.text(i));
    int at = words.is(i + 1, "the") ? i + 2 : i + 1;
    OptionalInt day = words.text(at).isEmpty() ? OptionalInt.empty() : calendar.day(words.text(at));
    if (month.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    return date(i, at, month.get(), day.getAsInt());
  }

  /** A day of a month whose last word is known, with the year that may follow. */
  private Optional<Found> date(int first, int last, Month month, int day) {
    int at = words.is(last + 1, ",") ? last + 2 : last + 1;
    OptionalInt year = years.at(at);
    if (day > month.maxLength()) {
      return Optional.empty();
    }
    if (year.isEmpty()) {
      Direction direction = words.direction(first);
      return Found.point(
          first, last, reference.map(r -> r.day(month, day, direction)).map(PartialDate::of));
    }
    YearMonth yearMonth = YearMonth.of(year.getAsInt(), month);
    return yearMonth.isValidDay(day)
        ? Found.point(first, at, PartialDate.of(yearMonth.atDay(day)))
        : Optional.empty();
  }

  private Optional<Found> monthAndYear(int i) {
    Optional<Month> month = calendar.month(words.text(i));
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int at = words.is(i + 1, ",") || words.is(i + 1, "of") ? i + 2 : i + 1;
    OptionalInt year = years.at(at);
    if (year.isPresent()) {
      return Found.point(i, at, PartialDate.ofMonth(year.getAsInt(), month.get().getValue()));
    }
    if (!aloneIsAMonth(i)) {
      return Optional.empty();
    }
    Direction direction = words.direction(i);
    return Found.point(
        i, i, reference.map(r -> r.month(month.get(), direction)).map(CalendarDates::date));
  }

  /** June and Jan may be people, and May and March words. */
  private boolean aloneIsAMonth(int i) {
    boolean wholeWord = words.text(i).length() > 3 || words.is(i, "may");
    boolean name = words.tag(i).startsWith("NNP");
    boolean beforeName = words.tag(i + 1).startsWith("NNP");
    return wholeWord && name && (!beforeName || words.is(i - 1, TimeList.WORDS_BEFORE_A_MONTH));
  }

  /** A year, or two that make a span: "1939-45", "from 1961 to 1965", "between 1961 and 1965". */
  private Optional<Found> years(int i) {
    OptionalInt year = years.at(i);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    PartialDate from = PartialDate.ofYear(year.getAsInt());
    boolean between = words.is(i - 1, "between") && words.is(i + 1, "and");
    if (between || words.isHyphen(i + 1) || words.is(i + 1, "to")) {
      OptionalInt until = years.at(i + 2);
      if (until.isEmpty() && words.isHyphen(i + 1)) {
        until = endingOf(year.getAsInt(), words.text(i + 2));
      }
      if (until.isPresent() && until.getAsInt() > year.getAsInt()) {
        return Found.span(i, i + 2, from, PartialDate.ofYear(until.getAsInt()));
      }
    }
    return Found.point(i, i, from);
  }

  private static OptionalInt endingOf(int year, String word) {
    return word.length() == 2 && word.chars().allMatch(c -> c >= '0' && c <= '9')
        ? OptionalInt.of(year / 100 * 100 + Integer.parseInt(word))
        : OptionalInt.empty();
  }

  /** "summer 1914", "the winter of 2021". */
  private Optional<Found> season(int i) {
    Optional<Month> first = calendar.season(words.text(i));
    int at = words.is(i + 1, "of") ? i + 2 : i + 1;
    OptionalInt year = first.isEmpty() ? OptionalInt.empty() : years.at(at);
    return year.isPresent()
        ? season(i, at, YearMonth.of(year.getAsInt(), first.get()))
        : Optional.empty();
  }

  static Optional<Found> season(int first, int last, YearMonth from) {
    return Found.span(first, last, date(from), date(from.plusMonths(2)));
  }

  /** "the 19th century", "20th-century". */
  private Optional<Found> century(int i) {
    int at = words.isHyphen(i + 1) ? i + 2 : i + 1;
    OptionalInt number =
        words.is(at, "century") ? calendar.ordinal(words.text(i)) : OptionalInt.empty();
    return number.isPresent()
        ? Found.span(
            i,
            at,
            PartialDate.ofYear(number.getAsInt() * 100 - 99),
            PartialDate.ofYear(number.getAsInt() * 100))
        : Optional.empty();
  }

  private Optional<Found> digits(int i) {
    String word = words.text(i);
    if (!Character.isDigit(word.charAt(0))) {
      return Optional.empty();
    }
    Matcher decade = DECADE.matcher(word);
    if (decade.matches()) {
      int from = Integer.parseInt(decade.group(1) + decade.group(2) + "0");
      return Found.span(i, i, PartialDate.ofYear(from), PartialDate.ofYear(from + 9));
    }
    Matcher two = TWO_YEARS.matcher(word);
    if (two.matches()) {
      int from = Integer.parseInt(two.group(1));
      OptionalInt until = endingOf(from, two.group(2));
      return from > 0 && until.getAsInt() > from
          ? Found.span(i, i, PartialDate.ofYear(from), PartialDate.ofYear(until.getAsInt()))
          : Optional.empty();
    }
    if (ISO_DAY.matcher(word).matches()) {
      return PartialDate.parse(word).flatMap(date -> Found.point(i, i, date));
    }
    Matcher dotted = DOTTED_DAY.matcher(word);
    return dotted.matches()
        ? PartialDate.parse(
                String.format("%s-%2s-%2s", dotted.group(3), dotted.group(2), dotted.group(1))
                    .replace(' ', '0'))
            .flatMap(date -> Found.point(i, i, date))
        : Optional.empty();
  }

  static PartialDate date(YearMonth month) {
    return PartialDate.ofMonth(month.getYear(), month.getMonthValue());
  }

  static PartialDate date(LocalDate day) {
    return PartialDate.of(day);
  }
}
