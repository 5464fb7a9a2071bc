package org.foedus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foedus.web.Neighbour;

/** A build of a store that a server holds open: the server does it, its readers go on reading. */
final class BesideServer {
  private BesideServer() {}

  /**
   * Builds in the server that holds a store, and says what it did.
   *
   * @return the exit code; empty if no server holds the store
   */
  static Optional<Integer> build(Terminal terminal, Path store, List<String> inputs, int threads)
      throws IOException {
    Optional<Neighbour> server = Neighbour.serving(store);
    if (server.isEmpty()) {
      return Optional.empty();
    }
    if (inputs.contains("-")) {
      throw new Failure.Usage(
          "a server holds " + store + " open and cannot read this standard input; name files.");
    }
    List<String> named =
        inputs.stream()
            .map(input -> isAddress(input) ? input : Path.of(input).toAbsolutePath().toString())
            .toList();
    Neighbour.Built built = server.get().build(named, threads, terminal.counter("articles"));
    terminal.endOfProgress();
    BuildCommand.print(terminal, built.report());
    built.rejections().forEach(rejection -> Rejections.tell(rejection, terminal.err()));
    terminal.out().println();
    TableFormat.TABLE.print(built.table(), terminal.out());
    boolean refused = built.rejections().stream().anyMatch(one -> named.contains(one.source()));
    return Optional.of(refused ? 1 : 0);
  }

  private static boolean isAddress(String input) {
    return input.toLowerCase(Locale.ROOT).matches("https?://.*");
  }
}
