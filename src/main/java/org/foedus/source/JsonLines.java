package org.foedus.source;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Records as JSON, one a line (JSON Lines). A broken line is one rejection. */
final class JsonLines implements Cursor {
  private final Content content;
  private final Opener opener;
  private final Deque<Lines.Line> ahead;
  private long number;
  private boolean end;

  JsonLines(Content content, Opener opener, List<Lines.Line> first) {
    this.content = content;
    this.opener = opener;
    this.ahead = new ArrayDeque<>(first);
  }

  @Override
  public String name() {
    return content.name();
  }

  @Override
  public Optional<Step> next() throws IOException {
    while (!end) {
      Lines.Line line =
          ahead.isEmpty()
              ? Lines.next(content.stream(), opener.limits().document())
              : ahead.remove();
      end = line.end();
      number++;
      if (!line.isBlank()) {
        return Optional.of(step(line.bytes()));
      }
    }
    return Optional.empty();
  }

  private Step step(byte[] line) throws IOException {
    String source = content.name() + ":" + number;
    if (line.length > opener.limits().document()) {
      return Step.reject(
          "too-large", source, "a line of more than " + opener.limits().document() + " bytes");
    }
    try {
      return JsonRecords.step(JsonRecords.ONE.readTree(line), source, content, opener);
    } catch (JacksonException e) {
      return Step.reject("broken-json", source, JsonRecords.explain(e));
    }
  }

  @Override
  public void close() throws IOException {
    content.stream().close();
  }
}
