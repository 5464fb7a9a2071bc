package org.foedus.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * What a page's JSON-LD says of its article, in schema.org's terms.
 *
 * @param types every {@code @type} on the page
 * @param headline the article's headline
 * @param published its {@code datePublished} as written
 * @param authors its authors' names; may be empty
 * @param publisher its publisher's name
 * @param body its {@code articleBody}, lines and all
 * @param free whether it can be read without paying; empty if the page does not say
 */
record LinkedData(
    List<String> types,
    Optional<String> headline,
    Optional<String> published,
    List<String> authors,
    Optional<String> publisher,
    Optional<String> body,
    Optional<Boolean> free) {
  static final LinkedData NONE =
      new LinkedData(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();
  private static final Pattern ARTICLE =
      Pattern.compile("(\\w*Article|BlogPosting|Report|LiveBlogPosting|\\w*NewsArticle|Review)");
  private static final Pattern PUBLISHED =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");

  /** Deeper than any page nests, and shallow enough to walk. */
  private static final int DEPTH = 20;

  /** Reads the scripts of a page; a broken one still tells its date. */
  static LinkedData of(List<String> scripts) {
    List<JsonNode> objects = new ArrayList<>();
    Optional<String> loose = Optional.empty();
    for (String script : scripts) {
      try {
        collect(JSON.readTree(script), objects, 0);
      } catch (JsonProcessingException e) {
        Matcher matcher = PUBLISHED.matcher(script);
        loose = matcher.find() ? Optional.of(matcher.group(1)) : loose;
      }
    }
    Optional<JsonNode> article =
        objects.stream()
            .filter(object -> types(object).stream().anyMatch(t -> ARTICLE.matcher(t).matches()))
            .findFirst();
    Optional<JsonNode> dated =
        article.or(
            () ->
                objects.stream()
                    .filter(
                        object -> types(object).contains("WebPage") && object.has("datePublished"))
                    .findFirst());
    Optional<String> published = dated.flatMap(o -> text(o.path("datePublished")));
    Optional<String> fallback = loose;
    return new LinkedData(
        objects.stream().flatMap(object -> types(object).stream()).distinct().toList(),
        article.flatMap(o -> text(o.path("headline"))),
        published.or(() -> fallback),
        article.map(o -> names(o.path("author"))).orElse(List.of()),
        article.flatMap(o -> names(o.path("publisher")).stream().findFirst()),
        article.map(o -> o.path("articleBody").asText()).flatMap(LinkedData::body),
        article.flatMap(o -> truth(o.path("isAccessibleForFree"))));
  }

  private static void collect(JsonNode node, List<JsonNode> objects, int depth) {
    if (depth > DEPTH) {
      return;
    }
    if (node.isObject()) {
      objects.add(node);
    }
    node.forEach(child -> collect(child, objects, depth + 1));
  }

  private static List<String> types(JsonNode object) {
    JsonNode type = object.path("@type");
    return type.isArray()
        ? StreamSupport.stream(type.spliterator(), false).map(JsonNode::asText).toList()
        : type.isTextual() ? List.of(type.asText()) : List.of();
  }

  private static List<String> names(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .flatMap(one -> names(one).stream())
          .toList();
    }
    return text(node.isObject() ? node.path("name") : node).map(List::of).orElse(List.of());
  }

  private static Optional<String> text(JsonNode node) {
    JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    return one.isTextual()
        ? Optional.of(Prose.line(Parser.unescapeEntities(one.asText(), false)))
            .filter(t -> !t.isEmpty())
        : Optional.empty();
  }

  /** Some write markup there, and some escape it. */
  private static Optional<String> body(String text) {
    String plain = Parser.unescapeEntities(text, false);
    String lines =
        plain.contains("</p>") || plain.contains("<br")
            ? Jsoup.parse(plain).body().wholeText()
            : plain;
    return Optional.of(Prose.tidy(lines).strip()).filter(body -> !body.isEmpty());
  }

  private static Optional<Boolean> truth(JsonNode node) {
    return node.isBoolean()
        ? Optional.of(node.asBoolean())
        : node.isTextual()
            ? Optional.of(!node.asText().equalsIgnoreCase("false"))
            : Optional.empty();
  }
}
