package org.foedus.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days in writing: ISO 8601, numbers, and month names in the languages of the news. */
final class DateText {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "pl", "cs", "tr", "id", "ro",
          "hu", "fi", "ru", "uk", "bg", "el", "ar", "fa", "he", "hi", "vi");
  private static final Map<String, Integer> MONTHS = months();

  private static final String NAME = "(\\p{L}[\\p{L}\\p{M}]{1,11})";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\d/.-])((?:19|20)\\d{2})\\s?(?:[-/.]|年|년)\\s?(\\d{1,2})\\s?(?:[-/.]|月|월)\\s?(\\d{1,2})(?![\\d/])");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T\\d|$)");
  private static final Pattern DAY_NAME_YEAR =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?[\\s.\\-/]{0,2}(?:(?:de|of|d')\\s?)?"
              + NAME
              + "[\\s.,\\-/]{1,3}(?:(?:de|del)\\s)?((?:19|20)\\d{2})");
  private static final Pattern NAME_DAY_YEAR =
      Pattern.compile(
          NAME
              + "\\.?\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?,\\s?|\\s{1,2})((?:19|20)\\d{2})(?!\\d?:\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d/.-])(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d{2})(?!\\d)");

  private DateText() {}

  /** The first day that the text names in full. */
  static Optional<LocalDate> first(String text, boolean monthFirst) {
    String near = text.length() > 5000 ? text.substring(0, 5000) : text;
    Found found = new Found();
    find(YEAR_FIRST, near, found, m -> day(number(m, 1), number(m, 2), number(m, 3)));
    find(COMPACT, near, found, m -> day(number(m, 1), number(m, 2), number(m, 3)));
    find(DAY_NAME_YEAR, near, found, m -> day(number(m, 3), month(m.group(2)), number(m, 1)));
    find(NAME_DAY_YEAR, near, found, m -> day(number(m, 3), month(m.group(1)), number(m, 2)));
    find(NUMBERS, near, found, m -> ofNumbers(m, monthFirst));
    return found.day;
  }

  /** The words around a day's number mean a month, or zero. */
  static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Optional<LocalDate> ofNumbers(Matcher m, boolean monthFirst) {
    int one = number(m, 1);
    int two = number(m, 3);
    boolean month = one <= 12 && (two > 12 || monthFirst && m.group(2).equals("/"));
    return month ? day(number(m, 4), one, two) : day(number(m, 4), two, one);
  }

  private static void find(
      Pattern pattern,
      String text,
      Found found,
      java.util.function.Function<Matcher, Optional<LocalDate>> read) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find() && matcher.start() < found.at) {
      Optional<LocalDate> day = read.apply(matcher);
      if (day.isPresent()) {
        found.at = matcher.start();
        found.day = day;
      }
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return month == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String name =
              month.getDisplayName(style, locale).toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
          if (!name.matches(".*\\d.*")) {
            months.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    months.put("sept", 9);
    return Map.copyOf(months);
  }

  /** The earliest match so far. */
  private static final class Found {
    private int at = Integer.MAX_VALUE;
    private Optional<LocalDate> day = Optional.empty();
  }
}
