package org.foedus.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON: one a line (JSON Lines), or a whole document of one record or an array of them.
 * In JSON Lines a broken line is one rejection; behind a break in a whole document nothing can be
 * read.
 */
final class JsonRecords implements Cursor {
  private static final ObjectMapper JSON = mapper();

  private final Content content;
  private final Opener opener;
  private final Limits limits;
  private long line;
  private long record;
  private boolean started;
  private @Nullable JsonParser whole;

  JsonRecords(Content content, Opener opener) {
    this.content = content;
    this.opener = opener;
    this.limits = opener.limits();
  }

  private static ObjectMapper mapper() {
    JsonMapper mapper = JsonMapper.builder().build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Limits.USUAL.document()).build());
    return mapper;
  }

  /** The bytes as one JSON value, if they are. */
  static Optional<JsonNode> tree(byte[] bytes) throws IOException {
    try {
      return Optional.of(JSON.readTree(bytes));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  @Override
  public String name() {
    return content.name();
  }

  @Override
  public Optional<Step> next() throws IOException {
    if (whole != null) {
      return nextOf(whole);
    }
    Optional<byte[]> next = nextLine();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = next.get();
    boolean first = !started;
    started = true;
    if (bytes.length > limits.document()) {
      return Optional.of(
          Step.reject("too-large", here(), "a line of more than " + limits.document() + " bytes"));
    }
    try {
      JsonNode node = JSON.readTree(bytes);
      if (!node.isArray()) {
        return Optional.of(step(node, here()));
      }
    } catch (JacksonException e) {
      if (!first || closed(bytes)) {
        return Optional.of(Step.reject("broken-json", here(), explain(e)));
      }
    }
    if (!first) {
      return Optional.of(Step.reject("broken-json", here(), "the line is an array, not a record"));
    }
    whole =
        JSON.createParser(
            new SequenceInputStream(new ByteArrayInputStream(bytes), content.stream()));
    return nextOf(whole);
  }

  private Step step(JsonNode node, String source) {
    return JsonFeed.is(node)
        ? new Step.Enter(JsonFeed.of(content, node).cursor(opener))
        : ArticleRecord.of(node, source);
  }

  /** A first line that is closed in itself is a record of JSON Lines, if a broken one. */
  private static boolean closed(byte[] line) {
    int last = line.length - 1;
    while (last >= 0 && line[last] <= ' ') {
      last--;
    }
    return last > 0 && line[last] == '}';
  }

  private Optional<Step> nextOf(JsonParser parser) throws IOException {
    try {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
        token = parser.nextToken();
      }
      if (token == null) {
        return Optional.empty();
      }
      record++;
      return Optional.of(step(parser.readValueAsTree(), content.name() + "#" + record));
    } catch (JacksonException e) {
      parser.close();
      return Optional.of(Step.reject("broken-json", content.name(), explain(e)));
    }
  }

  private static String explain(JacksonException e) {
    String place =
        e.getLocation() == null || e.getLocation().getLineNr() < 1
            ? ""
            : " (at line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr()
                + ")";
    return "is not valid JSON: " + e.getOriginalMessage() + place;
  }

  private String here() {
    return content.name() + ":" + line;
  }

  /** The next line that is not blank; of a line beyond the bound only a little more than it. */
  private Optional<byte[]> nextLine() throws IOException {
    while (true) {
      Lines.Line read = Lines.next(content.stream(), limits.document());
      if (read.end() && read.bytes().length == 0) {
        return Optional.empty();
      }
      line++;
      if (!blank(read.bytes())) {
        return Optional.of(read.bytes());
      }
    }
  }

  private static boolean blank(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    content.stream().close();
  }
}
