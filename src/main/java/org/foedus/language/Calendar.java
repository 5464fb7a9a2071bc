package org.foedus.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The English words of the calendar: months, weekdays, seasons, units of time and numbers. */
final class Calendar {
  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Map<String, Month> SEASONS =
      Map.of(
          "spring", Month.MARCH,
          "summer", Month.JUNE,
          "autumn", Month.SEPTEMBER,
          "fall", Month.SEPTEMBER,
          "winter", Month.DECEMBER);
  private static final Map<String, Unit> UNITS = units();
  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");

  private Calendar() {}

  /** A length of time: how many of which ISO 8601 designator, as {@code 10 Y} for a decade. */
  enum Unit {
    MINUTE("PT%dM", 1),
    HOUR("PT%dH", 1),
    DAY("P%dD", 1),
    WEEK("P%dW", 1),
    MONTH("P%dM", 1),
    YEAR("P%dY", 1),
    DECADE("P%dY", 10),
    CENTURY("P%dY", 100);

    private final String iso;
    private final int size;

    Unit(String iso, int size) {
      this.iso = iso;
      this.size = size;
    }

    String duration(int count) {
      return String.format(Locale.ROOT, iso, count * size);
    }

    /** How many years, for a decade or a century. */
    int size() {
      return size;
    }
  }

  /** A month's name, as it is written with a capital letter, also shortened. */
  static Optional<Month> month(String word) {
    return Character.isUpperCase(word.charAt(0))
        ? Optional.ofNullable(MONTHS.get(stripped(word)))
        : Optional.empty();
  }

  /** A weekday's name, as it is written with a capital letter. */
  static Optional<DayOfWeek> weekday(String word) {
    return Character.isUpperCase(word.charAt(0))
        ? Optional.ofNullable(WEEKDAYS.get(stripped(word)))
        : Optional.empty();
  }

  /** The first month of a season of the northern half of the world. */
  static Optional<Month> season(String word) {
    return Optional.ofNullable(SEASONS.get(word.toLowerCase(Locale.ROOT)));
  }

  static Optional<Unit> unit(String word) {
    return Optional.ofNullable(UNITS.get(word));
  }

  /** A number in digits or, up to ninety, in one word. */
  static OptionalInt number(String word) {
    if (word.length() <= 6 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return word.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(word));
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int one = ONES.indexOf(lower);
    if (one >= 0) {
      return OptionalInt.of(one);
    }
    int ten = TENS.indexOf(lower);
    return ten >= 0 ? OptionalInt.of(20 + 10 * ten) : OptionalInt.empty();
  }

  /** Whether a word is one of those to which a hyphen adds a one: the twenty of twenty-five. */
  static boolean isTens(String word) {
    return TENS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The day that {@code 5}, {@code 5th} or {@code 05} names, 1 to 31. */
  static OptionalInt day(String word) {
    String digits = word;
    if (word.length() > 2
        && ORDINAL_ENDINGS.contains(word.substring(word.length() - 2).toLowerCase(Locale.ROOT))) {
      digits = word.substring(0, word.length() - 2);
    }
    OptionalInt number =
        digits.length() <= 2 && Character.isDigit(digits.charAt(0))
            ? number(digits)
            : OptionalInt.empty();
    return number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= 31
        ? number
        : OptionalInt.empty();
  }

  /** The number of a century: {@code 19th}, {@code nineteenth}. */
  static OptionalInt ordinal(String word) {
    int spelled = ORDINALS.indexOf(word.toLowerCase(Locale.ROOT));
    return spelled >= 0
        ? OptionalInt.of(spelled + 1)
        : word.length() > 2 ? day(word) : OptionalInt.empty();
  }

  private static String stripped(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month);
      months.put(name.substring(0, 3), month);
    }
    months.put("sept", Month.SEPTEMBER);
    return Map.copyOf(months);
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    return Map.copyOf(days);
  }

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    for (Unit unit : Unit.values()) {
      String name = unit.name().toLowerCase(Locale.ROOT);
      units.put(name, unit);
      units.put(unit == Unit.CENTURY ? "centuries" : name + "s", unit);
    }
    return Map.copyOf(units);
  }
}
