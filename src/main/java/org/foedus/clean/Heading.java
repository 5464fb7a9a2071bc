package org.foedus.clean;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says of itself in its first lines, as {@code name: value}, with or without the fences
 * of front matter, or as the name, a date and the headline in one line.
 *
 * @param fields the values by name in lower case
 * @param rest the text behind them
 */
record Heading(Map<String, String> fields, String rest) {
  private static final String DATE = "date|published|publication date|posted";
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)("
              + DATE
              + "|title|headline|url|link|address|source url|author|authors|by|publisher|source|"
              + "site|language|lang)\\s*[:=]\\s*(\\S.*)");
  private static final Pattern DATED_LINE =
      Pattern.compile("(?i)(?:" + DATE + ")\\s+(\\d{4}-\\d{2}-\\d{2})(?:T\\S+)?\\b[\\s:–—-]*(.*)");
  private static final Pattern FENCE =
      Pattern.compile("(?s)\\A---[ ]*\\n(.*?)\\n---[ ]*(?:\\n|\\z)(.*)");
  private static final Pattern ANY_FIELD = Pattern.compile("([A-Za-z_ -]{1,30})\\s*:\\s*(.*)");

  /** More lines than a heading has. */
  private static final int FIELDS = 20;

  static Heading of(String text) {
    Map<String, String> fields = new HashMap<>();
    Matcher fence = FENCE.matcher(text);
    if (fence.matches()) {
      fence.group(1).lines().forEach(line -> put(ANY_FIELD.matcher(line), fields));
      return new Heading(fields, fence.group(2).strip());
    }
    String rest = text;
    for (int lines = 0; lines < FIELDS && !rest.isEmpty(); lines++) {
      int end = rest.indexOf('\n');
      String line = (end < 0 ? rest : rest.substring(0, end)).strip();
      String behind = end < 0 ? "" : rest.substring(end + 1);
      Matcher dated = DATED_LINE.matcher(line);
      if (dated.matches() && !fields.containsKey("date")) {
        fields.put("date", dated.group(1));
        return withHeadline(fields, dated.group(2).strip(), behind.strip());
      }
      if (!put(FIELD.matcher(line), fields)) {
        break;
      }
      rest = behind;
    }
    return new Heading(fields, rest.strip());
  }

  /** The headline behind the date; where it is a whole sentence the article says it too. */
  private static Heading withHeadline(Map<String, String> fields, String headline, String behind) {
    if (headline.isEmpty()) {
      return new Heading(fields, behind);
    }
    fields.putIfAbsent("title", headline.replaceFirst("(?<=\\p{L})\\.$", ""));
    boolean sentence = headline.endsWith(".");
    return new Heading(fields, sentence ? headline + "\n\n" + behind : behind);
  }

  private static boolean put(Matcher field, Map<String, String> fields) {
    if (!field.matches()) {
      return false;
    }
    String value = field.group(2).strip().replaceAll("^[\"']|[\"']$", "");
    if (!value.isEmpty()) {
      fields.putIfAbsent(field.group(1).strip().toLowerCase(Locale.ROOT), value);
    }
    return true;
  }

  private Optional<String> any(String... names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  Optional<String> title() {
    return any("title", "headline");
  }

  Optional<LocalDate> date() {
    return any("date", "published", "publication date", "posted")
        .flatMap(date -> DateText.first(date, false));
  }

  Optional<URI> url() {
    return any("url", "link", "address", "source url").flatMap(Address::of);
  }

  Optional<String> publisher() {
    return any("publisher", "source", "site").filter(name -> !name.contains("://"));
  }

  List<String> authors() {
    return any("author", "authors", "by").map(Byline::names).orElse(List.of());
  }
}
