package org.foedus.clean;

/** Tells text that was decoded wrongly, or was never text. */
final class Garbage {
  /** One broken character in twenty: more than damage in transit, less than a wrong charset. */
  private static final double SHARE = 0.05;

  private Garbage() {}

  static boolean is(String text) {
    int broken = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      broken += c == '\uFFFD' || c >= 0x80 && c < 0xA0 || c < 9 ? 1 : 0;
    }
    return broken > SHARE * text.length();
  }
}
