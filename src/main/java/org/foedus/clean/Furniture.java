package org.foedus.clean;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines that stand in an article's column and are none of its text. */
final class Furniture {
  private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
  private static final Set<String> SHARING =
      Set.of(
          "share",
          "facebook",
          "twitter",
          "x",
          "instagram",
          "pinterest",
          "linkedin",
          "reddit",
          "whatsapp",
          "telegram",
          "email",
          "mail",
          "tumblr",
          "youtube",
          "vimeo",
          "flipboard",
          "messenger",
          "print",
          "copy",
          "link",
          "tweet",
          "pin",
          "save",
          "comments",
          "comment",
          "threads",
          "bluesky",
          "on",
          "this",
          "via",
          "to",
          "vk",
          "odnoklassniki",
          "viber",
          "line",
          "snapchat",
          "pocket",
          "tiktok",
          "rss",
          "google",
          "plus",
          "like",
          "follow",
          "us");
  private static final Pattern PHRASE = Phrases.anyOf("furniture-phrases.txt");

  /** No sentence of an article that begins or ends like a note of the page is longer. */
  private static final int NOTE = 250;

  private Furniture() {}

  static boolean is(String line) {
    return line.length() <= NOTE && (PHRASE.matcher(line).matches() || sharing(line));
  }

  /** Buttons to share by: nearly every word names a service. */
  private static boolean sharing(String line) {
    if (line.length() > 150) {
      return false;
    }
    int[] counts = new int[2];
    WORD.matcher(line.toLowerCase(Locale.ROOT))
        .results()
        .forEach(
            word -> {
              counts[0]++;
              counts[1] += SHARING.contains(word.group()) ? 1 : 0;
            });
    return counts[1] > 0 && counts[1] >= 0.8 * counts[0];
  }
}
