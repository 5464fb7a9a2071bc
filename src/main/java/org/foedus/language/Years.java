package org.foedus.language;

import java.util.OptionalInt;
import java.util.Set;

/** Tells the numbers that are years from those that count something. */
final class Years {
  private static final int FIRST = 1000;
  private static final int FIRST_UNMISTAKABLE = 1900;
  private static final int LAST = 2100;

  private static final Set<String> SIGNS_BETWEEN = Set.of(",", "-", "–");
  private static final Set<String> SIGNS_BEFORE_A_NUMBER = Set.of("$", "€", "£", "#");

  private final Words words;
  private final Calendar calendar;

  Years(Words words, Calendar calendar) {
    this.words = words;
    this.calendar = calendar;
  }

  /** The year that a word of four digits names. */
  OptionalInt at(int index) {
    String word = words.text(index);
    if (word.length() != 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalInt.empty();
    }
    int year = Integer.parseInt(word);
    boolean fits =
        year >= FIRST
            && year <= LAST
            && !SIGNS_BEFORE_A_NUMBER.contains(words.lower(index - 1))
            && !words.is(index - 1, TimeList.WORDS_BEFORE_ANOTHER_NUMBER)
            && !words.is(index + 1, TimeList.WORDS_FOR_WHAT_IS_COUNTED)
            && !words.is(index + 1, "%")
            && !words.is(index + 1, TimeList.WORDS_BEHIND_A_TIME_OF_THE_DAY)
            && (year >= FIRST_UNMISTAKABLE || placedAsYear(index));
    return fits ? OptionalInt.of(year) : OptionalInt.empty();
  }

  private boolean placedAsYear(int index) {
    boolean beforePlural = words.tag(index + 1).equals("NNS");
    return (isBeforeYear(index - 1) && !beforePlural)
        || (isBetweenYears(index - 1) && at(index - 2).isPresent())
        || calendar.month(padded(words.text(index - 1))).isPresent()
        || calendar.month(padded(words.text(index - 2))).isPresent()
        || isBetweenYears(index - 1) && calendar.month(padded(words.text(index - 3))).isPresent()
        || (words.tag(index + 1).equals("NN") && isDeterminer(words.tag(index - 1)))
        || (words.tag(index + 1).startsWith("NNP") && isDeterminer(words.tag(index - 1)));
  }

  private boolean isBeforeYear(int index) {
    return words.is(index, TimeList.WORDS_BEFORE_A_YEAR) || words.is(index, "(");
  }

  private boolean isBetweenYears(int index) {
    return words.is(index, TimeList.WORDS_BETWEEN_TWO_YEARS)
        || SIGNS_BETWEEN.contains(words.lower(index));
  }

  private static String padded(String word) {
    return word.isEmpty() ? "-" : word;
  }

  private static boolean isDeterminer(String tag) {
    return tag.equals("DT") || tag.equals("POS") || tag.equals("PRP$");
  }
}
