package org.foedus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foedus.source.Visited;
import org.foedus.web.Neighbour;

/** A build of a store that a server holds open: the server does it, its readers go on reading. */
final class BesideServer {
  private BesideServer() {}

  /**
   * Builds in the server that holds a store, and says what it did.
   *
   * @return the exit code; empty if no server holds the store
   */
  static Optional<Integer> build(
      Terminal terminal, Path store, Neighbour.Order order, SourceOptions options)
      throws IOException {
    Optional<Neighbour> server = Neighbour.serving(store);
    if (server.isEmpty()) {
      return Optional.empty();
    }
    if (order.inputs().contains("-")) {
      throw new Failure.Usage(
          "a server holds " + store + " open and cannot read this standard input; name files.");
    }
    List<String> named =
        order.inputs().stream()
            .map(input -> isAddress(input) ? input : Path.of(input).toAbsolutePath().toString())
            .toList();
    Neighbour.Order absolute =
        new Neighbour.Order(
            named,
            order.threads(),
            order.visited(),
            order.again(),
            order.allowPrivate(),
            order.register());
    Neighbour.Built built = server.get().build(absolute, terminal.counter("articles"));
    terminal.endOfProgress();
    BuildCommand.print(terminal, built.report());
    // The server has noted in the journal what was refused for good.
    try (RejectionLog log = options.log(named, terminal.err(), Visited.NOTHING)) {
      built.rejections().forEach(log::add);
      log.summarise();
      terminal.out().println();
      TableFormat.TABLE.print(built.table(), terminal.out());
      return Optional.of(log.anyNamed() ? 1 : 0);
    }
  }

  private static boolean isAddress(String input) {
    return input.toLowerCase(Locale.ROOT).matches("https?://.*");
  }
}
