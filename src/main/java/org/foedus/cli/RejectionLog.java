package org.foedus.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.foedus.model.Rejection;
import org.jspecify.annotations.Nullable;

/** Names the first rejections, counts all by reason, and lists all in a file if there is one. */
final class RejectionLog implements Closeable {
  /** What a person reads; the counts and the file tell the rest. */
  private static final int NAMED = 20;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> inputs;
  private final PrintStream err;
  private final @Nullable PrintWriter list;
  private int total;
  private boolean named;

  RejectionLog(List<String> inputs, PrintStream err, @Nullable Path file) throws IOException {
    this.inputs = inputs;
    this.err = err;
    this.list = file == null ? null : new PrintWriter(Files.newBufferedWriter(file));
  }

  void add(Rejection rejection) {
    total++;
    named |= inputs.contains(rejection.source());
    counts.merge(rejection.reason(), 1, Integer::sum);
    if (total <= NAMED) {
      Rejections.tell(rejection, err);
    }
    if (list != null) {
      list.println(
          json.createObjectNode()
              .put("reason", rejection.reason())
              .put("source", rejection.source())
              .put("detail", rejection.detail()));
    }
  }

  /** Whether an input that the user named was not taken, rather than one found in a folder. */
  boolean anyNamed() {
    return named;
  }

  /** The counts as a line. */
  void summarise(long articles) {
    String reasons =
        counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
    err.printf(
        Locale.ROOT,
        "foedus: %,d article%s read, %,d input%s rejected%s%n",
        articles,
        articles == 1 ? "" : "s",
        total,
        total == 1 ? "" : "s",
        total == 0 ? "" : reasons);
  }

  @Override
  public void close() throws IOException {
    if (list != null) {
      list.close();
      if (list.checkError()) {
        throw new IOException("the list of rejections could not be written");
      }
    }
  }
}
