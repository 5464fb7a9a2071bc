package org.foedus.language;

import java.util.OptionalInt;
import java.util.Set;

/** Tells the numbers that are years from those that count something. */
final class Years {
  private static final int FIRST = 1000;
  private static final int FIRST_UNMISTAKABLE = 1900;
  private static final int LAST = 2100;

  private static final Set<String> BEFORE_A_YEAR =
      Set.of(
          "in",
          "since",
          "from",
          "until",
          "till",
          "by",
          "of",
          "before",
          "after",
          "during",
          "circa",
          "c.",
          "around",
          "between",
          "to",
          "(",
          "early",
          "late",
          "throughout",
          "through",
          "for");
  private static final Set<String> BETWEEN_YEARS = Set.of("and", "or", ",", "-", "–", "to");
  private static final Set<String> BEFORE_A_NUMBER =
      Set.of(
          "$",
          "€",
          "£",
          "no.",
          "nos.",
          "article",
          "articles",
          "resolution",
          "resolutions",
          "section",
          "flight",
          "than",
          "least",
          "some",
          "nearly",
          "almost",
          "#");
  private static final Set<String> CLOCK =
      Set.of("gmt", "utc", "hours", "hrs", "local", "edt", "est");
  private static final Set<String> COUNTED =
      Set.of(
          "troops",
          "soldiers",
          "people",
          "men",
          "women",
          "children",
          "civilians",
          "prisoners",
          "refugees",
          "fighters",
          "aircraft",
          "tanks",
          "missiles",
          "warheads",
          "jobs",
          "houses",
          "homes",
          "km",
          "kilometres",
          "kilometers",
          "kms",
          "miles",
          "metres",
          "meters",
          "feet",
          "m",
          "kg",
          "tonnes",
          "tons",
          "hectares",
          "acres",
          "dollars",
          "euros",
          "pounds",
          "%",
          "percent",
          "per",
          "square",
          "million",
          "billion",
          "thousand",
          "times",
          "days",
          "years",
          "members",
          "casualties",
          "deaths",
          "workers",
          "students",
          "personnel");

  private Years() {}

  /** The year that a word of four digits names. */
  static OptionalInt at(Words words, int index) {
    String word = words.text(index);
    if (word.length() != 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalInt.empty();
    }
    int year = Integer.parseInt(word);
    boolean fits =
        year >= FIRST
            && year <= LAST
            && !words.is(index - 1, BEFORE_A_NUMBER)
            && !words.is(index + 1, COUNTED)
            && !words.is(index + 1, CLOCK)
            && (year >= FIRST_UNMISTAKABLE || placedAsYear(words, index));
    return fits ? OptionalInt.of(year) : OptionalInt.empty();
  }

  private static boolean placedAsYear(Words words, int index) {
    boolean beforePlural = words.tag(index + 1).equals("NNS");
    return (words.is(index - 1, BEFORE_A_YEAR) && !beforePlural)
        || (words.is(index - 1, BETWEEN_YEARS) && at(words, index - 2).isPresent())
        || Calendar.month(padded(words.text(index - 1))).isPresent()
        || Calendar.month(padded(words.text(index - 2))).isPresent()
        || words.is(index - 1, BETWEEN_YEARS)
            && Calendar.month(padded(words.text(index - 3))).isPresent()
        || (words.tag(index + 1).equals("NN") && isDeterminer(words.tag(index - 1)))
        || (words.tag(index + 1).startsWith("NNP") && isDeterminer(words.tag(index - 1)));
  }

  private static String padded(String word) {
    return word.isEmpty() ? "-" : word;
  }

  private static boolean isDeterminer(String tag) {
    return tag.equals("DT") || tag.equals("POS") || tag.equals("PRP$");
  }
}
