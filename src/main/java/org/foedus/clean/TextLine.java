package org.foedus.clean;

import java.util.regex.Pattern;

/**
 * A line of a text page and what speaks for and against its being part of the article.
 *
 * @param text the line without leading and trailing blanks; never empty
 * @param repeated whether the same words stand as a line elsewhere on the page, as teasers do
 */
record TextLine(String text, boolean repeated) {
  private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?…。！？।۔؟:;][\"'”’»“)\\]]*");
  private static final Pattern FULL_SENTENCE_END =
      Pattern.compile("(?s).*[.!?…。！？।۔؟][\"'”’»“)\\]]*");
  private static final Pattern ADDRESS = Pattern.compile("<?https?://\\S+>?");
  private static final Pattern BULLET = Pattern.compile("^[•·▪‣◦*–—\\-]\\s+.*");
  private static final Pattern IDEOGRAPHS =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  /** A paragraph says as much in its first 400 characters for itself as it needs. */
  private static final int ENOUGH = 400;

  /** What a line costs that is no sentence: as much as half a line of a paragraph brings. */
  private static final int NO_SENTENCE = -60;

  /** Repeated lines are teasers or the headline; they weigh as two lines of a menu. */
  private static final int REPEATED = -120;

  /** Menus, headings and teasers are shorter, and do not end like sentences. */
  private static final int LONG = 160;

  boolean sentence() {
    return FULL_SENTENCE_END.matcher(text).matches() && words() >= 4 || length() >= LONG;
  }

  boolean address() {
    return ADDRESS.matcher(text).matches();
  }

  boolean bullet() {
    return BULLET.matcher(text).matches();
  }

  /** Positive for running text, negative for what stands around it. */
  int weight() {
    if (repeated) {
      return REPEATED;
    }
    if (sentence() || length() >= LONG / 2 && SENTENCE_END.matcher(text).matches()) {
      return bullet() ? Math.min(ENOUGH, length()) / 2 : Math.min(ENOUGH, length());
    }
    return NO_SENTENCE;
  }

  /** Length in Latin letters: an ideograph says as much as about two and a half. */
  private int length() {
    long ideographs = IDEOGRAPHS.matcher(text).results().count();
    return (int) (text.length() + ideographs * 3 / 2);
  }

  int words() {
    long ideographs = IDEOGRAPHS.matcher(text).results().count();
    return text.split("\\s+").length + (int) (ideographs / 2);
  }
}
