package org.foedus.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records as JSON: one a line, or a whole document of one record or an array of them. */
final class JsonRecords {
  static final ObjectMapper JSON = mapper();

  /** Reads one value and minds what follows it. */
  static final ObjectReader ONE =
      JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonRecords() {}

  private static ObjectMapper mapper() {
    JsonMapper mapper = JsonMapper.builder().build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Limits.USUAL.document()).build());
    return mapper;
  }

  /** JSON Lines if one of the first two lines is a record by itself, else a document. */
  static Cursor open(Content content, Opener opener) throws IOException {
    List<Lines.Line> first = new ArrayList<>();
    while (first.size() < 2) {
      Lines.Line line = Lines.next(content.stream(), opener.limits().document());
      first.add(line);
      if (line.end() || isArray(line.bytes()) || isRecord(line.bytes()) || isClosed(line.bytes())) {
        break;
      }
    }
    Lines.Line last = first.get(first.size() - 1);
    if (isRecord(last.bytes()) || isClosed(last.bytes()) && first.size() == 1) {
      return new JsonLines(content, opener, first);
    }
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (Lines.Line line : first) {
      head.write(line.bytes());
      head.write('\n');
    }
    return new JsonDocument(content, opener, head.toByteArray());
  }

  /** Lines are records; what begins with a bracket is a document. */
  private static boolean isArray(byte[] line) {
    int first = 0;
    while (first < line.length && line[first] <= ' ') {
      first++;
    }
    return first < line.length && line[first] == '[';
  }

  private static boolean isRecord(byte[] line) throws IOException {
    return tree(line).filter(JsonNode::isObject).isPresent();
  }

  /** A line that begins and ends as an object does is meant to be a record, if a broken one. */
  private static boolean isClosed(byte[] line) {
    int last = line.length - 1;
    while (last >= 0 && line[last] <= ' ') {
      last--;
    }
    return last > 0 && line[0] == '{' && line[last] == '}';
  }

  /** The bytes as one JSON value, if they are. */
  static Optional<JsonNode> tree(byte[] bytes) throws IOException {
    try {
      return Optional.of(ONE.readTree(bytes));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** A value as the record or the feed that it is. */
  static Step step(JsonNode node, String source, Content content, Opener opener) {
    return JsonFeed.is(node)
        ? new Step.Enter(JsonFeed.of(content, node).cursor(opener))
        : ArticleRecord.of(node, source);
  }

  /** What is wrong with text that is no JSON, and where. */
  static String explain(JacksonException e) {
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
}
