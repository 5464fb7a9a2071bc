package org.foedus.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chooses an article's headline: what stands over it, as far as the page's data agree. */
final class Headline {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+(?:[|·•»«›]|:{1,2}|[-–—]{1,2})\\s+|\\s*\\|\\s*");

  /** Data and heading often differ in wording; half of the words in common is no chance. */
  private static final double ALIKE = 0.5;

  /** A heading that stands alone needs less. */
  private static final double RELATED = 0.3;

  /** Characters that a headline has at least, and that a site's name has at most. */
  private static final int LEAST_HEADLINE = 15;

  private static final int LONGEST_SITE = 30;

  private Headline() {}

  static Optional<String> of(PageFacts facts) {
    Optional<String> site = facts.meta("og:site_name");
    List<String> data =
        Stream.of(
                facts.linkedData().headline(),
                facts.meta("og:title"),
                facts.meta("twitter:title"),
                facts.title())
            .flatMap(Optional::stream)
            .map(title -> withoutSite(title, site))
            .toList();
    String best = "";
    double found = 0;
    for (String heading : facts.headings()) {
      double alike =
          data.stream()
              .mapToDouble(title -> isPart(heading, title) ? 1 : alike(heading, title))
              .max()
              .orElse(0);
      if (alike > found) {
        found = alike;
        best = heading;
      }
    }
    double most = found;
    if (most >= ALIKE) {
      return Optional.of(best);
    }
    return alone(facts.headings(), site)
        .filter(heading -> most >= RELATED)
        .or(() -> data.stream().findFirst())
        .or(() -> facts.headings().stream().findFirst());
  }

  /** The page's only heading of the first level, if it can be more than the site's name. */
  private static Optional<String> alone(List<String> headings, Optional<String> site) {
    return headings.size() == 1
            && words(headings.get(0)).size() >= 3
            && site.map(name -> alike(name, headings.get(0)) < ALIKE).orElse(true)
        ? Optional.of(headings.get(0))
        : Optional.empty();
  }

  /** Whether the heading is what the title has before or between its strokes and dashes. */
  private static boolean isPart(String heading, String title) {
    return SEPARATOR.splitAsStream(title).anyMatch(heading::equalsIgnoreCase);
  }

  /** Words in common as a share of the words of the shorter one, if it has at least three. */
  static double alike(String one, String other) {
    Set<String> ones = words(one);
    Set<String> others = words(other);
    int fewer = Math.min(ones.size(), others.size());
    int more = Math.max(ones.size(), others.size());
    if (fewer == 0) {
      return 0;
    }
    ones.retainAll(others);
    return (double) ones.size() / (fewer < 3 ? more : fewer);
  }

  /** How many different words there are. */
  static int length(String text) {
    return words(text).size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** A page's title without the site's name behind or before it. */
  static String withoutSite(String title, Optional<String> site) {
    String plain = title;
    if (site.isPresent() && title.length() > site.get().length() + 5) {
      String name = Pattern.quote(site.get());
      plain =
          title
              .replaceFirst("(?i)\\s*[|·•»:–—-]+\\s*" + name + "\\s*$", "")
              .replaceFirst("(?i)^" + name + "\\s*[|·•»:–—-]+\\s*", "");
    }
    return plain.equals(title) ? withoutTail(title.strip()) : plain.strip();
  }

  /** Without short parts at the end that a stroke or a dash divides from the rest. */
  private static String withoutTail(String title) {
    Matcher separator = SEPARATOR.matcher(title);
    int start = -1;
    int end = -1;
    while (separator.find()) {
      start = separator.start();
      end = separator.end();
    }
    if (start < LEAST_HEADLINE || title.length() - end > LONGEST_SITE) {
      return title;
    }
    String rest = title.substring(0, start).strip();
    return title.substring(start, end).contains("|") ? withoutTail(rest) : rest;
  }
}
