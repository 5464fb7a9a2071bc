package org.foedus.clean;

import java.util.regex.Pattern;

/** The credit in brackets that an agency's copy begins with: no word of the article. */
final class Credit {
  private static final Pattern LEADING =
      Pattern.compile(
          "^\\((?=\\p{Lu})[\\p{L}\\p{N}&.,'’/ -]{1,60}\\)\\s*(?:[-–—:]\\s*)?(?=[\\p{L}\\p{N}“\"‘'«])");

  private Credit() {}

  static String strip(String text) {
    return LEADING.matcher(text).replaceFirst("");
  }
}
