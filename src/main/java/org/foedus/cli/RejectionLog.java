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
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.foedus.model.Rejection;
import org.foedus.source.Sources;
import org.foedus.source.Visited;

/**
 * Names the first rejections, counts all by reason, and lists all in a file if there is one. What
 * was refused for good counts as visited. That a feed holds nothing new is told and is no
 * rejection.
 */
final class RejectionLog implements Closeable {
  /** What a person reads; the counts and the file tell the rest. */
  private static final int NAMED = 20;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> inputs;
  private final PrintStream err;
  private final Visited visited;
  private final Optional<PrintWriter> list;
  private int total;
  private boolean named;

  RejectionLog(List<String> inputs, PrintStream err, Optional<Path> file, Visited visited)
      throws IOException {
    this.inputs = inputs;
    this.err = err;
    this.visited = visited;
    this.list =
        file.isPresent()
            ? Optional.of(new PrintWriter(Files.newBufferedWriter(file.get())))
            : Optional.empty();
  }

  void add(Rejection rejection) {
    if (!Sources.isPassing(rejection)) {
      visited.done(rejection.source());
    }
    if (Sources.isUnchanged(rejection)) {
      Rejections.tell(rejection, err);
      return;
    }
    total++;
    named |= inputs.contains(rejection.source());
    counts.merge(rejection.reason(), 1, Integer::sum);
    if (total <= NAMED) {
      Rejections.tell(rejection, err);
    }
    list.ifPresent(
        file ->
            file.println(
                json.createObjectNode()
                    .put("reason", rejection.reason())
                    .put("source", rejection.source())
                    .put("detail", rejection.detail())));
  }

  /** Whether an input that the user named was not taken, rather than one found in a folder. */
  boolean anyNamed() {
    return named;
  }

  /** The counts as a line. */
  void summarise(long articles) {
    err.printf(
        Locale.ROOT,
        "foedus: %,d article%s read, %s%n",
        articles,
        articles == 1 ? "" : "s",
        rejected());
  }

  /** The counts as a line, if there are any. */
  void summarise() {
    if (total > 0) {
      err.println("foedus: " + rejected());
    }
  }

  private String rejected() {
    String reasons =
        counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
    return String.format(
        Locale.ROOT,
        "%,d input%s rejected%s",
        total,
        total == 1 ? "" : "s",
        total == 0 ? "" : reasons);
  }

  @Override
  public void close() throws IOException {
    if (list.isPresent()) {
      list.get().close();
      if (list.get().checkError()) {
        throw new IOException("the list of rejections could not be written");
      }
    }
  }
}
