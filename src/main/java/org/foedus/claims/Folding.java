package org.foedus.claims;

import java.text.Normalizer;

/** Text made comparable without moving an offset: accents gone, quotation marks straight. */
final class Folding {
  private Folding() {}

  /** Folds each UTF-16 unit by itself, so that the result is as long as the text. */
  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char fold(char unit) {
    if (unit < 0x80) {
      return unit;
    }
    return switch (unit) {
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      case '\u201C', '\u201D' -> '"';
      case '\u2010', '\u2011', '\u2013' -> '-';
      case '\u00A0' -> ' ';
      case '\u0131' -> 'i';
      case '\u0142' -> 'l';
      case '\u00F8' -> 'o';
      case '\u0111' -> 'd';
      default -> {
        String parts = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFD);
        yield Character.isLetter(unit) && parts.length() > 1 ? parts.charAt(0) : unit;
      }
    };
  }
}
