package org.foedus.clean;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the classes, the id and the role of an element say of its use. */
final class Names {
  private static final Set<String> NOISE = Phrases.words("noise-names.txt");

  private Names() {}

  private static final Pattern BODY =
      Pattern.compile(
          "(?i)(article|story|post|entry|news|blog|single)[-_]{0,2}(body|content|text|copy)"
              + "|body[-_]{0,2}(text|copy)|articlebody");
  private static final Pattern COLUMN =
      Pattern.compile(
          "(?i)(main|content|page)[-_]{0,2}(body|content|text|copy|inner)"
              + "|(body|content)[-_]{0,2}(article|story|inner|content)|rich-?text|text-?content");
  private static final Set<String> PICTURES =
      Set.of(
          "photo",
          "photos",
          "image",
          "images",
          "img",
          "picture",
          "pictures",
          "figure",
          "video",
          "videos",
          "media",
          "slideshow",
          "gallery",
          "thumb",
          "thumbnail",
          "credit");
  private static final Set<String> HIDDEN =
      Set.of("tooltip", "rollover", "popup", "popover", "hidden", "visuallyhidden", "sronly");

  /** Whether its names or its microdata say that it is the body of an article. */
  static boolean body(Element element) {
    return element.attr("itemprop").contains("articleBody")
        || BODY.matcher(element.className()).find()
        || BODY.matcher(element.id()).find();
  }

  /** Whether its names say that it is the page's main column. */
  static boolean column(Element element) {
    return COLUMN.matcher(element.className()).find() || COLUMN.matcher(element.id()).find();
  }

  /** Whether a word of its names is one for pictures and what hangs on them. */
  static boolean picture(Element element) {
    return any(element.className(), PICTURES) || any(element.id(), PICTURES);
  }

  /** Whether its class says that it shows only at a touch, or only to programs that read aloud. */
  static boolean hidden(Element element) {
    return any(element.className(), HIDDEN);
  }

  /** Whether a word of its names is one for what stands around articles. */
  static boolean noisy(Element element) {
    return any(element.className(), NOISE)
        || any(element.id(), NOISE)
        || any(element.attr("role"), NOISE);
  }

  private static boolean any(String names, Set<String> words) {
    int start = 0;
    int length = names.length();
    for (int i = 0; i <= length; i++) {
      char c = i < length ? names.charAt(i) : ' ';
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean hump =
          i > start
              && i < length
              && c >= 'A'
              && c <= 'Z'
              && Character.isLowerCase(names.charAt(i - 1));
      if (!letter || hump) {
        if (i - start > 1 && words.contains(names.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = letter ? i : i + 1;
      }
    }
    return false;
  }
}
