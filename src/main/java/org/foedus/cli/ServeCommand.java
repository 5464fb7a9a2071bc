package org.foedus.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.foedus.store.Store;
import org.foedus.web.Neighbour;
import org.foedus.web.Settings;
import org.foedus.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the store: a SPARQL endpoint and the analyst's page. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serve a SPARQL endpoint at /sparql and the analyst's page at /, on this machine alone unless"
          + " told otherwise.",
      "It reads and never writes, unless --writable lets people add articles from the page."
    },
    footer = {
      "",
      "Example: foedus serve --port 3330",
      "Example: FOEDUS_TOKEN=... foedus serve --address 0.0.0.0 --name foedus.example"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int TOKEN_BYTES = 24;

  /** The address is told when the page is ready; over a large store a little before. */
  private static final Duration FIRST_VIEW = Duration.ofSeconds(5);

  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Option(names = "--port", paramLabel = "N", description = "The port (default: 3330; 0: any).")
  private int port = 3330;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description =
          "The address to listen at (default: 127.0.0.1). Any other wants a token, which is taken"
              + " from FOEDUS_TOKEN or else made up and printed.")
  private String address = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description = "A name by which browsers may call this server, beside localhost.")
  private List<String> names = List.of();

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      description = "A site whose pages may query, such as https://lab.example.")
  private List<String> origins = List.of();

  @Option(names = "--writable", description = "Let people add articles from the page.")
  private boolean writable;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "How long a query may run (default: 20).")
  private int seconds = Settings.USUAL_SECONDS;

  @Option(
      names = "--row-limit",
      paramLabel = "N",
      description = "How many rows a query may have (default: 100000).")
  private long rows = Settings.USUAL_ROWS;

  @Option(
      names = "--queries",
      paramLabel = "N",
      description = "How many queries may run at once (default: 16).")
  private int atOnce = Settings.USUAL_AT_ONCE;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = settings(System.getenv("FOEDUS_TOKEN"));
    try (Store store = storeOption.openForQuestions(terminal);
        WebServer server =
            WebServer.start(
                terminal.home(), store, terminal::today, Foedus.Version.number(), settings)) {
      server.awaitFirstView(FIRST_VIEW);
      Neighbour.announce(store.folder(), server);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, store), "stop"));
      terminal
          .err()
          .println(
              "Foedus is at "
                  + server.url()
                  + settings.token().map(token -> "?token=" + token).orElse("")
                  + " (SPARQL at "
                  + server.url()
                  + "sparql). Stop it with Ctrl-C.");
      terminal.err().flush();
      server.join();
      return 0;
    }
  }

  private static void stop(WebServer server, Store store) {
    server.close();
    try {
      Neighbour.forget(store.folder());
    } catch (IOException e) {
      // A file that is left behind is found out: nobody listens at its address.
      return;
    }
  }

  private Settings settings(@Nullable String ownToken) {
    if (seconds < 1 || rows < 1 || atOnce < 1) {
      throw new Failure.Usage("--time-limit, --row-limit and --queries take 1 or more.");
    }
    InetAddress listening = listening();
    Optional<String> token = Optional.ofNullable(ownToken).filter(t -> !t.isBlank());
    if (token.isPresent() && !token.get().matches("[A-Za-z0-9._~-]{16,200}")) {
      throw new Failure.Usage("FOEDUS_TOKEN takes 16 or more letters, digits and ._~-");
    }
    if (token.isEmpty() && !listening.isLoopbackAddress()) {
      token = Optional.of(madeUp());
    }
    return new Settings(
        listening,
        port,
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()),
        Set.copyOf(origins),
        token,
        writable,
        new Settings.Limits(Duration.ofSeconds(seconds), rows, atOnce, Settings.BODY));
  }

  private InetAddress listening() {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new Failure.Usage("--address takes an address of this machine, not `" + address + "`.");
    }
  }

  private static String madeUp() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
