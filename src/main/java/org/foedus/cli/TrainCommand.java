package org.foedus.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.foedus.store.Store;
import org.foedus.web.Settings;
import org.foedus.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * A build of the seeds and a look at the page: what the launcher has Java archive the classes of,
 * so that a build and a server start sooner. Nobody else calls it.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
  /** What a browser asks of a server that it opens for the first time. */
  private static final List<String> FIRST_VIEW =
      List.of("", "page/app.js", "page/style.css", "api/overview", "api/ask/who-defends-whom");

  private final Terminal terminal;

  @Parameters(paramLabel = "STORE", description = "Where to build.")
  private Path folder = Path.of("foedus-store");

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    int code = Foedus.run(terminal, "build", "--store", folder.toString());
    Settings settings =
        new Settings(
            InetAddress.getLoopbackAddress(),
            0,
            Set.of(),
            Set.of(),
            Optional.empty(),
            false,
            new Settings.Limits(Duration.ofSeconds(20), 1_000, 2, Settings.BODY));
    HttpClient client = HttpClient.newHttpClient();
    try (Store store = Store.open(folder);
        WebServer server =
            WebServer.start(
                terminal.home(), store, terminal::today, Foedus.Version.number(), settings)) {
      for (String path : FIRST_VIEW) {
        client.send(
            HttpRequest.newBuilder(URI.create(server.url()).resolve(path)).build(),
            BodyHandlers.discarding());
      }
    }
    return code;
  }
}
