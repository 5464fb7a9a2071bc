package org.foedus.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.foedus.pipeline.Home;
import org.foedus.source.Visited;

/**
 * What surrounds a command.
 *
 * @param in standard input
 * @param out where results go
 * @param err where everything else goes
 * @param progress whether somebody watches, so that long work shows how far it is
 * @param home where the program lies
 * @param today the day
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean progress,
    Home home,
    LocalDate today) {

  /** Shows a count that grows, where somebody watches. */
  IntConsumer counter(String what) {
    if (!progress) {
      return count -> {};
    }
    return count -> {
      err.printf(Locale.ROOT, "\r%,d %s", count, what);
      err.flush();
    };
  }

  /** Notes that what came from a source was printed, and so need not be read again. */
  void printed(String source, Visited visited) {
    // What waits in a buffer, or found the disk full, was not.
    if (visited != Visited.NOTHING && !out.checkError()) {
      visited.done(source);
    }
  }

  /** Wipes the line of the counter. */
  void endOfProgress() {
    if (progress) {
      err.print("\r\033[K");
      err.flush();
    }
  }
}
