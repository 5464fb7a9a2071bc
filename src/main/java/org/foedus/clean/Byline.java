package org.foedus.clean;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names in a byline. */
final class Byline {
  private static final Pattern BY =
      Pattern.compile("(?i)^(written |reported |posted |words )?by:?\\s+");
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|&|\\||\\band\\b)\\s*");

  private Byline() {}

  static List<String> names(String byline) {
    String names = BY.matcher(Prose.line(byline)).replaceFirst("");
    return Stream.of(BETWEEN.split(names))
        .filter(name -> name.length() > 1 && name.length() < 60 && !name.contains("://"))
        .distinct()
        .toList();
  }
}
