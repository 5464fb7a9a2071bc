package org.foedus.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks through the paragraphs of a text, which blank lines part, and within a paragraph through
 * stretches that are short enough for the tokeniser, whose time may grow with the square of a
 * stretch's length.
 */
final class Paragraphs {
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");

  /** In UTF-16 units. */
  private static final int STRETCH = 5_000;

  /** What goes on for so long without a space, in UTF-16 units, is no word. */
  private static final int RUN = 500;

  private final String text;
  private final Matcher blank;
  private int nextParagraph;
  private int paragraphEnd;
  private int start;
  private int end;

  Paragraphs(String text) {
    this.text = text;
    this.blank = BLANK_LINE.matcher(text);
  }

  /** Goes to the next paragraph that is not blank. */
  boolean next() {
    while (nextParagraph < text.length()) {
      end = nextParagraph;
      boolean last = !blank.find();
      paragraphEnd = last ? text.length() : blank.start();
      nextParagraph = last ? text.length() : blank.end();
      if (!isBlank(end, paragraphEnd)) {
        return true;
      }
    }
    return false;
  }

  /** Goes to the next stretch of the paragraph. */
  boolean nextStretch() {
    start = end;
    end = Math.min(paragraphEnd, runEnd(start));
    if (end - start > STRETCH) {
      end = spaceBefore(start + STRETCH);
    }
    return start < end;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Where a run grows too long, looking no further than a stretch reaches. */
  private int runEnd(int from) {
    int run = 0;
    for (int i = from; i < paragraphEnd && i <= from + STRETCH; i++) {
      run = Character.isWhitespace(text.charAt(i)) ? 0 : run + 1;
      if (run > RUN) {
        return Character.isLowSurrogate(text.charAt(i)) ? i + 1 : i;
      }
    }
    return paragraphEnd;
  }

  /** Behind a space after a small letter, where no abbreviation ends and the tokeniser goes on. */
  private int spaceBefore(int limit) {
    int space = limit;
    while (!Character.isWhitespace(text.charAt(space - 1))) {
      space--;
    }
    for (int i = space; i > limit - STRETCH / 2; i--) {
      if (Character.isWhitespace(text.charAt(i - 1)) && Character.isLowerCase(text.charAt(i - 2))) {
        return i;
      }
    }
    return space;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
