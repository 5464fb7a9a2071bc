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
          "(?i)(article|story|post|entry|news|blog|single|main|content)[-_]{0,2}(body|content|text|copy|inner)"
              + "|(body|content)[-_]{0,2}(text|copy|body|article|story|inner)|articlebody|rich-?text");

  /** Whether its names or its microdata say that it is the body of an article. */
  static boolean body(Element element) {
    return element.attr("itemprop").contains("articleBody")
        || BODY.matcher(element.className()).find()
        || BODY.matcher(element.id()).find();
  }

  /** Whether a word of its names is one for what stands around articles. */
  static boolean noisy(Element element) {
    return noisy(element.className()) || noisy(element.id()) || noisy(element.attr("role"));
  }

  private static boolean noisy(String names) {
    int start = 0;
    int length = names.length();
    for (int i = 0; i <= length; i++) {
      char c = i < length ? names.charAt(i) : ' ';
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean hump =
          i > start && i < length && c >= 'A' && c <= 'Z' && Character.isLowerCase(names.charAt(i - 1));
      if (!letter || hump) {
        if (i - start > 1 && NOISE.contains(names.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = letter ? i : i + 1;
      }
    }
    return false;
  }

}
