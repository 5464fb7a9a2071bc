package org.foedus.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foedus.model.Declared;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;

/** A feed as JSON (jsonfeed.org). */
final class JsonFeed {
  private JsonFeed() {}

  /** The feed, if the bytes are one. */
  static Optional<Entries> read(Content content, byte[] bytes) throws IOException {
    if (bytes.length > 0 && bytes[0] == 0x1f) {
      return Optional.empty();
    }
    Optional<JsonNode> node = JsonRecords.tree(bytes);
    return node.filter(JsonFeed::is).map(feed -> of(content, feed));
  }

  static boolean is(JsonNode node) {
    return node.path("version").asText().contains("jsonfeed.org") && node.path("items").isArray();
  }

  static Entries of(Content content, JsonNode feed) {
    Optional<String> publisher =
        Optional.of(feed.path("title").asText()).filter(title -> !title.isBlank());
    List<Entries.Entry> entries = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      entries.add(entry(content, item, publisher));
    }
    return new Entries(content.name(), entries);
  }

  private static Entries.Entry entry(Content content, JsonNode item, Optional<String> publisher) {
    Optional<URI> link =
        Optional.of(item.path("url").asText())
            .filter(address -> !address.isBlank())
            .flatMap(address -> Entries.resolve(content, address));
    String source = link.map(URI::toString).orElse(content.name() + "#" + item.path("id").asText());
    Declared declared =
        new Declared(
            Optional.empty(),
            link,
            Optional.of(item.path("title").asText()).filter(title -> !title.isBlank()),
            Days.parse(item.path("date_published").asText()),
            publisher);
    return new Entries.Entry(source, link, declared, full(item, source, declared));
  }

  private static Optional<RawDocument> full(JsonNode item, String source, Declared declared) {
    int length =
        Math.max(
            item.path("content_html").asText().length(),
            item.path("content_text").asText().length());
    if (length < Entries.FULL) {
      return Optional.empty();
    }
    return ArticleRecord.of(item, source) instanceof Step.Give give
            && give.outcome() instanceof Outcome.Accepted<RawDocument> accepted
        ? Optional.of(
            new RawDocument(
                source,
                accepted.value().form(),
                accepted.value().content(),
                accepted.value().contentType(),
                declared))
        : Optional.empty();
  }
}
