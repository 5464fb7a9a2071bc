package org.foedus.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.Handmade;
import org.foedus.Handmade.Said;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.pipeline.Home;
import org.foedus.rdf.ClaimWriter;
import org.foedus.rdf.Reference;
import org.foedus.reason.Derivation;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;
import org.foedus.store.Store;

/** A server over a store made by hand, and ways to call it. */
final class Served implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  static final Settings.Limits LIMITS =
      new Settings.Limits(Duration.ofSeconds(2), 50, 4, Settings.BODY);

  final Store store;
  final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private final boolean ownsStore;

  private Served(Store store, WebServer server, boolean ownsStore) {
    this.store = store;
    this.server = server;
    this.ownsStore = ownsStore;
  }

  private Served(Store store, WebServer server) {
    this(store, server, true);
  }

  static Settings settings(Optional<String> token, boolean writable) {
    return new Settings(
        InetAddress.getLoopbackAddress(),
        0,
        Set.of("foedus.example"),
        Set.of("https://lab.example"),
        token,
        writable,
        LIMITS);
  }

  /** For everybody on this machine, with the limits that people get. */
  static Settings usual() {
    return new Settings(
        InetAddress.getLoopbackAddress(),
        0,
        Set.of(),
        Set.of(),
        Optional.empty(),
        true,
        new Settings.Limits(Duration.ofSeconds(20), 100_000, 16, Settings.BODY));
  }

  /** A server for everybody on this machine over claims made by hand. */
  static Served over(Said... claims) {
    return over(settings(Optional.empty(), false), claims);
  }

  static Served over(Settings settings, Said... claims) {
    Map<Article, List<Claim>> byArticle = new LinkedHashMap<>();
    for (Said said : claims) {
      byArticle.computeIfAbsent(said.article(), a -> new ArrayList<>()).add(said.claim());
    }
    try {
      ClaimWriter writer = new ClaimWriter(Handmade.ontology(), "test");
      Store store = Store.inMemory();
      Articles articles = new Articles(store);
      articles.loadReference(
          Reference.of(Handmade.homeWithoutActors().resolve("ontology")), "test");
      articles.put(
          byArticle.entrySet().stream()
              .map(
                  e ->
                      new Arrival(
                          writer.write(e.getKey(), e.getValue()),
                          Optional.of("/secret/" + e.getKey().id())))
              .toList(),
          TODAY);
      Derivation.byRulesOf(Path.of("queries/rules")).deriveAll(store, TODAY);
      return new Served(store, WebServer.start(home(), store, () -> TODAY, "test", settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server over a store that there is. */
  static Served over(Store store, Settings settings) throws IOException {
    return new Served(store, WebServer.start(home(), store, () -> TODAY, "test", settings));
  }

  private static Home home() {
    return new Home(Path.of("").toAbsolutePath());
  }

  /** A server over a store that its caller closes. */
  static Served overOpen(Store store, Settings settings) throws IOException {
    Served served = over(store, settings);
    return new Served(store, served.server, false);
  }

  URI at(String path) {
    return URI.create(server.url()).resolve(path);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> query(String sparql, String... headers) {
    return get("/sparql?query=" + encoded(sparql), headers);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The first line of the answer to a request as it is written, letter for letter. */
  String raw(String request) {
    return head(request).get(0);
  }

  /** The lines before the body of the answer to such a request. */
  List<String> head(String request) {
    URI address = URI.create(server.url());
    List<String> lines = new ArrayList<>();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = answer.readLine();
      while (line != null && !line.isEmpty()) {
        lines.add(line);
        line = answer.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.isEmpty() ? List.of("") : lines;
  }

  @Override
  public void close() {
    server.close();
    if (ownsStore) {
      store.close();
    }
  }
}
