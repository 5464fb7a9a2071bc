package org.foedus.clean;

/** Text as it should be: one kind of space, one kind of line end, nothing invisible. */
final class Prose {
  private Prose() {}

  /** The text with its lines, without invisible characters; runs of blanks are one. */
  static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          continue;
        }
        c = '\n';
      }
      if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f') {
        trimEnd(tidy);
        tidy.append('\n');
        blank = true;
      } else if (c == ' ' || c == '\t' || c == '\u000B' || isSpace(c)) {
        if (!blank) {
          tidy.append(' ');
        }
        blank = true;
      } else if (isSurrogateAlone(text, i)) {
        tidy.append('\uFFFD');
        blank = false;
      } else if (!invisible(c)) {
        tidy.append(c);
        blank = false;
      }
    }
    trimEnd(tidy);
    return tidy.toString();
  }

  /** The text as one line. */
  static String line(String text) {
    return tidy(text).replace('\n', ' ').replaceAll(" {2,}", " ").strip();
  }

  private static void trimEnd(StringBuilder text) {
    while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  private static boolean isSpace(char c) {
    return c == '\u00A0' || c > 0x1000 && Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Controls, marks of width zero and the soft hyphen; joiners stay, for scripts need them. */
  private static boolean invisible(char c) {
    return c < ' '
        || c >= 0x7F && c < 0xA0
        || c == '\u00AD'
        || c == '\u200B'
        || c == '\u2060'
        || c == '\uFEFF'
        || c == '\uFFFE'
        || c == '\uFFFF';
  }

  private static boolean isSurrogateAlone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
