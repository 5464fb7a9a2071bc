package org.foedus.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.Optional;

/**
 * A document as JSON: a record, an array of records, or several of either. Behind a break nothing
 * can be read.
 */
final class JsonDocument implements Cursor {
  private final Content content;
  private final Opener opener;
  private final JsonParser parser;
  private long record;
  private boolean broken;

  JsonDocument(Content content, Opener opener, byte[] head) throws IOException {
    this.content = content;
    this.opener = opener;
    this.parser =
        JsonRecords.JSON.createParser(
            new SequenceInputStream(new ByteArrayInputStream(head), content.stream()));
  }

  @Override
  public String name() {
    return content.name();
  }

  @Override
  public Optional<Step> next() throws IOException {
    if (broken) {
      return Optional.empty();
    }
    try {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
        token = parser.nextToken();
      }
      if (token == null) {
        return Optional.empty();
      }
      record++;
      return Optional.of(
          JsonRecords.step(
              parser.readValueAsTree(), content.name() + "#" + record, content, opener));
    } catch (JacksonException e) {
      broken = true;
      return Optional.of(Step.reject("broken-json", content.name(), JsonRecords.explain(e)));
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
    content.stream().close();
  }
}
