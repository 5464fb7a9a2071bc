package org.foedus.clean;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the pictures of a page say in place of themselves. */
final class Pictures {
  /** Shorter texts are the names of people and sections, which stand elsewhere too. */
  private static final int SHORTEST = 40;

  /** A caption adds a credit to the text that stands for the picture. */
  private static final int CREDIT = 80;

  private final Set<String> beginnings = new HashSet<>();
  private int longest;

  void see(Element picture) {
    String text = letters(picture.attr("alt"));
    if (text.length() >= SHORTEST) {
      beginnings.add(text.substring(0, SHORTEST));
      longest = Math.max(longest, text.length());
    }
  }

  /** Whether a text is what a picture says, perhaps with its credit. */
  boolean describes(String text) {
    if (beginnings.isEmpty() || text.length() > 2 * longest + CREDIT) {
      return false;
    }
    String plain = letters(text);
    return plain.length() >= SHORTEST
        && plain.length() <= longest + CREDIT
        && beginnings.contains(plain.substring(0, SHORTEST));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
