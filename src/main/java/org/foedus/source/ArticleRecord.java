package org.foedus.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.foedus.model.Bytes;
import org.foedus.model.Declared;
import org.foedus.model.RawDocument;
import org.foedus.model.RawDocument.Form;

/** An article as a JSON object, in the names that {@code read} writes and in usual others. */
final class ArticleRecord {
  private static final List<String> TEXT =
      List.of("text", "articleBody", "body", "maintext", "content", "content_text");
  private static final List<String> HTML = List.of("html", "content_html", "raw_html");
  private static final List<String> TITLE = List.of("title", "headline");
  private static final List<String> DATE =
      List.of("date", "datePublished", "date_published", "date_publish", "published", "pubDate");
  private static final List<String> URL = List.of("url", "link", "canonical", "external_url");
  private static final List<String> PUBLISHER =
      List.of("publisher", "source", "site", "sitename", "source_domain");
  private static final List<String> ID = List.of("id", "_id");

  private ArticleRecord() {}

  static Step of(JsonNode node, String source) {
    if (!node.isObject()) {
      return Step.reject("broken-json", source, "is JSON, but not an object with a text");
    }
    Optional<String> text = field(node, TEXT);
    Optional<String> html = field(node, HTML);
    if (text.isEmpty() && html.isEmpty()) {
      return Step.reject(
          "empty", source, "has no text; give it as \"text\", or a page as \"html\"");
    }
    Declared declared =
        new Declared(
            field(node, ID),
            field(node, URL).flatMap(ArticleRecord::address),
            field(node, TITLE),
            field(node, DATE).flatMap(Days::parse),
            field(node, PUBLISHER));
    return Step.give(
        new RawDocument(
            source,
            text.isPresent() ? Form.RECORD : Form.HTML,
            Bytes.of(text.or(() -> html).orElseThrow(), StandardCharsets.UTF_8),
            Optional.of("text/" + (text.isPresent() ? "plain" : "html") + "; charset=utf-8"),
            declared));
  }

  private static Optional<String> field(JsonNode node, List<String> names) {
    return names.stream()
        .map(node::path)
        .map(value -> value.isObject() ? value.path("name") : value)
        .filter(JsonNode::isValueNode)
        .filter(value -> !value.isNull() && !value.asText().isBlank())
        .map(JsonNode::asText)
        .findFirst();
  }

  /** An absolute web address, or nothing. */
  static Optional<URI> address(String text) {
    try {
      URI uri = new URI(text.strip());
      return uri.getHost() != null && uri.getScheme() != null && uri.getScheme().startsWith("http")
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
