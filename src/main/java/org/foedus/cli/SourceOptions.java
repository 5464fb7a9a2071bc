package org.foedus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.foedus.source.Sources;
import org.foedus.source.Visited;
import org.foedus.source.VisitedFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How inputs are read, for every command that reads some. */
final class SourceOptions {
  @Option(
      names = "--allow-private",
      description = "Also ask hosts that are not on the public internet.")
  private boolean allowPrivate;

  @Option(
      names = "--visited",
      paramLabel = "FILE",
      description =
          "Remember in FILE what was read from the web, and read only what is new next time.")
  private @Nullable Path visitedFile;

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description = "List in FILE what was not taken, as JSON Lines: reason, source, detail.")
  private @Nullable Path rejected;

  /** What was read before: kept in the file that was named, or nowhere. */
  Visited visited() throws IOException {
    return visitedFile == null ? Visited.NOTHING : VisitedFile.open(visitedFile);
  }

  /** What was read before: kept in the file that was named, or else in this one. */
  Visited visitedOr(Path usual) throws IOException {
    return visitedFile == null ? VisitedFile.open(usual) : visited();
  }

  /** Where it is kept: the file that was named, or else this one. */
  Path visitedFileOr(Path usual) {
    return visitedFile == null ? usual : visitedFile;
  }

  boolean allowPrivate() {
    return allowPrivate;
  }

  Sources sources(InputStream standardInput, Visited visited) {
    return new Sources(standardInput, allowPrivate, visited);
  }

  RejectionLog log(List<String> inputs, PrintStream err, Visited visited) throws IOException {
    return new RejectionLog(inputs, err, Optional.ofNullable(rejected), visited);
  }
}
