package org.foedus.clean;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page saved as text says of its article, near it: the headline and the date before it, the
 * address of the original behind it, the site's name anywhere.
 *
 * @param lines the page
 * @param body the article's lines
 */
record Around(List<TextLine> lines, Run body) {
  /** Headline, section, date, byline and reading time stand within a few lines of the article. */
  private static final int NEAR = 12;

  /** A headline has at least three words; two are a section's name or an author. */
  private static final int HEADLINE_WORDS = 3;

  private static final Pattern LOGO = Pattern.compile("(?s)(\\S.{2,60}?)\\s*\\1");
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?i).*(?:©|\\(c\\)|copyright)\\s*(?:\\d{4}(?:\\s*-\\s*\\d{4})?)?,?\\s*([^.|,©]{3,60}).*");
  private static final Pattern BYLINE = Pattern.compile("(?i)(by|von|par|por|di)\\s+\\p{Lu}.*");

  /** The nearest line before the article that reads like a headline. */
  Optional<String> title() {
    for (int i = body.start() - 1; i >= 0 && i >= body.start() - NEAR; i--) {
      if (headline(lines.get(i))) {
        return Optional.of(lines.get(i).text());
      }
    }
    return Optional.empty();
  }

  private boolean headline(TextLine line) {
    return line.words() >= HEADLINE_WORDS
        && !line.bullet()
        && !line.address()
        && !Furniture.is(line.text())
        && !BYLINE.matcher(line.text()).matches()
        && (DateText.first(line.text(), false).isEmpty() || line.words() > 8);
  }

  /** The date nearest to the article: before it, or in the two lines behind it. */
  Optional<LocalDate> date() {
    for (int i = body.start() - 1; i >= 0 && i >= body.start() - NEAR; i--) {
      Optional<LocalDate> day = DateText.first(lines.get(i).text(), false);
      if (day.isPresent()) {
        return day;
      }
    }
    for (int i = body.end(); i < lines.size() && i < body.end() + 2; i++) {
      Optional<LocalDate> day = DateText.first(lines.get(i).text(), false);
      if (day.isPresent() && lines.get(i).words() < 8) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** An address that stands alone at the article's end. */
  Optional<URI> credited() {
    for (int i = Math.min(body.end() + 1, lines.size() - 1);
        i >= Math.max(body.start(), body.end() - 3);
        i--) {
      if (lines.get(i).address()) {
        return Address.of(lines.get(i).text());
      }
    }
    return Optional.empty();
  }

  /** A name that stands twice in one line, as a logo and its text do; else the one with rights. */
  Optional<String> publisher() {
    Optional<String> rights = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      if (i >= body.start() && i < body.end()) {
        continue;
      }
      String text = lines.get(i).text();
      Matcher logo = LOGO.matcher(text);
      if (text.length() <= 120 && logo.matches()) {
        return Optional.of(logo.group(1).strip());
      }
      Matcher owner = RIGHTS.matcher(text);
      if (owner.matches()) {
        rights = Optional.of(owner.group(1).strip());
      }
    }
    return rights;
  }
}
