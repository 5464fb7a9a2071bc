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
import org.foedus.model.lexicon.Lexicon;
import org.foedus.model.lexicon.WordLists;

/** The English words of the calendar: months, weekdays, seasons, units of time and numbers. */
final class Calendar {
  private static final List<Month> SEASONS =
      List.of(Month.MARCH, Month.JUNE, Month.SEPTEMBER, Month.DECEMBER);

  private final Map<String, Month> monthsInFull;
  private final Map<String, Month> months;
  private final Map<String, DayOfWeek> weekdays;
  private final Map<String, Month> seasons;
  private final Map<String, Unit> units;
  private final List<String> ones;
  private final List<String> tens;
  private final List<String> ordinals;
  private final Set<String> ordinalEndings;

  Calendar(Lexicon lexicon) {
    monthsInFull = named(lexicon, TimeList.NAMES_OF_MONTHS, List.of(Month.values()));
    months = new HashMap<>(monthsInFull);
    months.putAll(named(lexicon, TimeList.SHORT_NAMES_OF_MONTHS, List.of(Month.values())));
    weekdays = named(lexicon, TimeList.NAMES_OF_WEEKDAYS, List.of(DayOfWeek.values()));
    seasons = named(lexicon, TimeList.NAMES_OF_SEASONS, SEASONS);
    units = new HashMap<>(named(lexicon, TimeList.UNITS_OF_TIME, List.of(Unit.values())));
    units.putAll(named(lexicon, TimeList.PLURALS_OF_UNITS_OF_TIME, List.of(Unit.values())));
    ones = WordLists.inOrder(lexicon, TimeList.NUMBERS_TO_NINETEEN);
    tens = WordLists.inOrder(lexicon, TimeList.TENS_FROM_TWENTY);
    ordinals = WordLists.inOrder(lexicon, TimeList.ORDINALS_IN_WORDS);
    ordinalEndings = Set.copyOf(WordLists.inOrder(lexicon, TimeList.ENDINGS_OF_ORDINALS));
  }

  /** Each thing by the words for it, which a list gives in the order of the things. */
  private static <T> Map<String, T> named(Lexicon lexicon, TimeList list, List<T> things) {
    List<String> words = WordLists.inOrder(lexicon, list);
    if (words.size() != things.size()) {
      throw new IllegalArgumentException(
          "ontology/lexicon/times.ttl: " + list + " must have " + things.size() + " words");
    }
    Map<String, T> named = new HashMap<>();
    for (int i = 0; i < things.size(); i++) {
      for (String word : words.get(i).split("\\|", -1)) {
        named.put(word, things.get(i));
      }
    }
    return named;
  }

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

  /** Whether a word is a month's whole name as it stands in a date: "May", but not "MAY". */
  boolean isMonthInFull(String word) {
    return !word.isEmpty()
        && Character.isUpperCase(word.charAt(0))
        && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT))
        && monthsInFull.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /** A month's name, as it is written with a capital letter, also shortened. */
  Optional<Month> month(String word) {
    return Character.isUpperCase(word.charAt(0))
        ? Optional.ofNullable(months.get(stripped(word)))
        : Optional.empty();
  }

  /** A weekday's name, as it is written with a capital letter. */
  Optional<DayOfWeek> weekday(String word) {
    return Character.isUpperCase(word.charAt(0))
        ? Optional.ofNullable(weekdays.get(stripped(word)))
        : Optional.empty();
  }

  /** The first month of a season of the northern half of the world. */
  Optional<Month> season(String word) {
    return Optional.ofNullable(seasons.get(word.toLowerCase(Locale.ROOT)));
  }

  Optional<Unit> unit(String word) {
    return Optional.ofNullable(units.get(word));
  }

  /** A number in digits or, up to ninety, in one word. */
  OptionalInt number(String word) {
    if (word.length() <= 6 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return word.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(word));
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int one = ones.indexOf(lower);
    if (one >= 0) {
      return OptionalInt.of(one);
    }
    int ten = tens.indexOf(lower);
    return ten >= 0 ? OptionalInt.of(20 + 10 * ten) : OptionalInt.empty();
  }

  /** Whether a word is one of those to which a hyphen adds a one: the twenty of twenty-five. */
  boolean isTens(String word) {
    return tens.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The day that {@code 5}, {@code 5th} or {@code 05} names, 1 to 31. */
  OptionalInt day(String word) {
    String digits = word;
    if (word.length() > 2
        && ordinalEndings.contains(word.substring(word.length() - 2).toLowerCase(Locale.ROOT))) {
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
  OptionalInt ordinal(String word) {
    int spelled = ordinals.indexOf(word.toLowerCase(Locale.ROOT));
    return spelled >= 0
        ? OptionalInt.of(spelled + 1)
        : word.length() > 2 ? day(word) : OptionalInt.empty();
  }

  private static String stripped(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
