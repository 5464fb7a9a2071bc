package org.foedus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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

  /** What was read before: kept in the file that was named, or nowhere. */
  Visited visited() throws IOException {
    return visitedFile == null ? Visited.NOTHING : VisitedFile.open(visitedFile);
  }

  Sources sources(InputStream standardInput, Visited visited) {
    return new Sources(standardInput, allowPrivate, visited);
  }
}
