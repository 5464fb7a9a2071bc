package org.foedus.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.foedus.model.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading from the web, against a server in the test. */
class WebTest {
  /** A name that stands for a host on the public internet: the test's resolver knows it. */
  private static final String HOST = "public.example";

  /** A busy machine is no reason to give up: only a server that is silent on purpose is slow. */
  private static final Manners MANNERS = manners(Duration.ofMinutes(2));

  private static final Manners HURRIED = manners(Duration.ofSeconds(2));

  private static Manners manners(Duration silence) {
    return new Manners(
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        Duration.ofMinutes(1),
        silence,
        silence.multipliedBy(2),
        3,
        3);
  }

  @TempDir Path folder;
  private final HttpServer server = create();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<Duration> pauses = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  private static HttpServer create() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void anAddressIsRead() {
    page("/a", "<html><title>A</title><p>Text");
    assertThat(accepted(read(url("/a"))))
        .singleElement()
        .satisfies(
            document -> {
              assertThat(document.source()).isEqualTo(url("/a"));
              assertThat(document.contentType()).hasValue("text/html; charset=utf-8");
            });
  }

  @Test
  void redirectsAreFollowedToTheirEndAndNotForEver() {
    page("/end", "<html><p>Text");
    serve("/old", exchange -> redirect(exchange, "/end"));
    serve("/loop", exchange -> redirect(exchange, "/loop"));
    List<Outcome<RawDocument>> outcomes = read(url("/old"), url("/loop"));
    assertThat(accepted(outcomes))
        .extracting(document -> document.declared().url().orElseThrow().getPath())
        .containsExactly("/end");
    assertThat(reasons(outcomes)).containsExactly("redirects");
  }

  @Test
  void noRedirectLeadsToAPrivateAddress() {
    page("/secret", "<html><p>Secret");
    int port = server.getAddress().getPort();
    for (String host :
        List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]")) {
      serve(
          "/to-" + host.length(),
          exchange -> redirect(exchange, "http://" + host + ":" + port + "/secret"));
      assertThat(reasons(read(url("/to-" + host.length())))).containsExactly("private-address");
    }
    assertThat(requests).noneMatch(request -> request.contains("/secret"));
  }

  @Test
  void whatIsNotThereIsSaidAndTheRestGoesOn() {
    page("/a", "<html><p>Text");
    serve("/broken", exchange -> answer(exchange, 500, "text/plain", "broken"));
    List<Outcome<RawDocument>> outcomes = read(url("/none"), url("/broken"), url("/a"));
    assertThat(reasons(outcomes)).containsExactly("not-found", "server-error");
    assertThat(accepted(outcomes)).hasSize(1);
  }

  @Test
  void aServerThatAsksToWaitIsWaitedFor() {
    List<Integer> answers = Collections.synchronizedList(new ArrayList<>(List.of(429, 200)));
    serve(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7");
          answer(exchange, answers.remove(0), "text/html", "<html><p>Text");
        });
    assertThat(accepted(read(url("/busy")))).hasSize(1);
    assertThat(pauses).contains(Duration.ofSeconds(7));
  }

  @Test
  void aServerThatAsksToWaitTooLongIsLeft() {
    serve(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "86400");
          answer(exchange, 429, "text/html", "");
        });
    assertThat(reasons(read(url("/busy")))).containsExactly("try-later");
    assertThat(pauses).noneMatch(pause -> pause.compareTo(MANNERS.longestPause()) > 0);
  }

  @Test
  void aServerThatHangsIsGivenUp() {
    serve("/hang", exchange -> awaitEnd());
    page("/a", "<html><p>Text");
    List<Outcome<RawDocument>> outcomes = read(HURRIED, url("/hang"), url("/a"));
    assertThat(reasons(outcomes)).containsExactly("timeout");
    assertThat(accepted(outcomes)).hasSize(1);
  }

  @Test
  void aServerThatSendsWithoutEndIsStopped() {
    serve(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            byte[] more = "more ".repeat(10_000).getBytes(UTF_8);
            while (end.getCount() > 0) {
              out.write(more);
            }
          }
        });
    assertThat(reasons(read(HURRIED, url("/endless")))).containsAnyOf("too-large", "timeout");
  }

  @Test
  void aPackedBombIsStopped() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("a ".repeat(8 << 20).getBytes(UTF_8));
    }
    serve(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          answer(exchange, 200, "text/html", packed.toByteArray());
        });
    assertThat(reasons(read(url("/bomb")))).containsExactly("too-large");
  }

  @Test
  void robotsAreHeardAndPausesKept() {
    serve(
        "/robots.txt",
        exchange ->
            answer(
                exchange,
                200,
                "text/plain",
                "User-agent: *\nDisallow: /private\nCrawl-delay: 5\n"));
    page("/private/a", "<html><p>Text");
    page("/a", "<html><p>Text");
    page("/b", "<html><p>Text");
    List<Outcome<RawDocument>> outcomes = read(url("/private/a"), url("/a"), url("/b"));
    assertThat(reasons(outcomes)).containsExactly("robots");
    assertThat(accepted(outcomes)).hasSize(2);
    assertThat(requests).noneMatch(request -> request.contains("/private"));
    assertThat(pauses).anyMatch(pause -> pause.compareTo(Duration.ofSeconds(4)) > 0);
  }

  @Test
  void aFeedGivesItsEntriesWithWhatItSaysOfThem() {
    page("/one", "<html><p>One");
    serve("/feed", exchange -> answer(exchange, 200, "application/rss+xml", rss("/one")));
    assertThat(accepted(read(url("/feed"))))
        .singleElement()
        .satisfies(
            document -> {
              assertThat(document.declared().title()).hasValue("Title of /one");
              assertThat(document.declared().date()).hasValue(LocalDate.of(2026, 3, 5));
              assertThat(document.declared().publisher()).hasValue("The Paper");
            });
  }

  @Test
  void anAtomFeedAndAJsonFeedCanHoldTheArticlesThemselves() {
    String text = "A sentence of some length that says something. ".repeat(50);
    serve(
        "/atom",
        exchange ->
            answer(
                exchange,
                200,
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Paper</title><id>x</id>"
                    + "<entry><id>1</id><title>One</title><link href='/one'/>"
                    + "<content type='html'>"
                    + text
                    + "</content></entry></feed>"));
    serve(
        "/json",
        exchange ->
            answer(
                exchange,
                200,
                "application/feed+json",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Paper\","
                    + " \"items\": [{\"id\": \"2\", \"url\": \"/two\", \"content_text\": \""
                    + text
                    + "\"}]}"));
    assertThat(accepted(read(url("/atom"), url("/json"))))
        .extracting(RawDocument::source)
        .containsExactly(url("/one"), url("/two"));
    assertThat(requests).doesNotContain("/one", "/two");
  }

  @Test
  void aSitemapAndASitemapOfSitemapsLeadToPages() {
    page("/one", "<html><p>One");
    serve(
        "/index.xml",
        exchange ->
            answer(
                exchange,
                200,
                "text/xml",
                "<?xml version='1.0'?><sitemapindex"
                    + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                    + url("/map.xml")
                    + "</loc></sitemap></sitemapindex>"));
    serve(
        "/map.xml",
        exchange ->
            answer(
                exchange,
                200,
                "text/xml",
                "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                    + "<url><loc>"
                    + url("/one")
                    + "</loc></url></urlset>"));
    assertThat(accepted(read(url("/index.xml"))))
        .extracting(RawDocument::source)
        .containsExactly(url("/one"));
  }

  @Test
  void aListOfAddressesInAFileIsFetched() throws IOException {
    page("/a", "<html><p>Text");
    Path list = folder.resolve("list.txt");
    Files.writeString(list, "# to read\n" + url("/a") + "\n\n" + url("/none") + "\n");
    List<Outcome<RawDocument>> outcomes = read(list.toString());
    assertThat(accepted(outcomes)).hasSize(1);
    assertThat(reasons(outcomes)).containsExactly("not-found");
  }

  @Test
  void aFeedReadAgainGivesOnlyWhatIsNew() throws IOException {
    List<String> entries = Collections.synchronizedList(new ArrayList<>(List.of("/one", "/two")));
    Stream.of("/one", "/two", "/three").forEach(path -> page(path, "<html><p>" + path));
    serve("/feed", exchange -> feed(exchange, entries));
    Path state = folder.resolve("state");
    assertThat(readAndRemember(state, 9)).containsExactly(url("/one"), url("/two"));
    assertThat(readAndRemember(state, 9)).isEmpty();
    assertThat(requests).contains("/feed 304");
    entries.add(0, "/three");
    assertThat(readAndRemember(state, 9)).containsExactly(url("/three"));
  }

  @Test
  void aRunStoppedInTheMiddleLosesAndRepeatsNothing() throws IOException {
    List<String> entries = List.of("/one", "/two", "/three");
    entries.forEach(path -> page(path, "<html><p>" + path));
    serve("/feed", exchange -> feed(exchange, entries));
    Path state = folder.resolve("state");
    assertThat(readAndRemember(state, 1)).containsExactly(url("/one"));
    Files.writeString(state, Files.readString(state) + "{\"done\": \"" + url("/tw"));
    assertThat(readAndRemember(state, 9)).containsExactly(url("/two"), url("/three"));
    assertThat(readAndRemember(state, 9)).isEmpty();
  }

  private List<String> readAndRemember(Path state, int most) throws IOException {
    List<String> read = new ArrayList<>();
    try (VisitedFile visited = VisitedFile.open(state);
        Sources sources = sources(MANNERS, visited);
        Stream<Outcome<RawDocument>> outcomes = sources.read(List.of(url("/feed")))) {
      outcomes
          .filter(Outcome.Accepted.class::isInstance)
          .limit(most)
          .forEach(
              outcome -> {
                String source = ((Outcome.Accepted<RawDocument>) outcome).value().source();
                read.add(source);
                visited.done(source);
              });
    }
    return read;
  }

  private void feed(HttpExchange exchange, List<String> entries) throws IOException {
    String etag = "\"" + entries.size() + "\"";
    exchange.getResponseHeaders().set("ETag", etag);
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      requests.add("/feed 304");
      exchange.sendResponseHeaders(304, -1);
    } else {
      answer(exchange, 200, "application/rss+xml", rss(entries.toArray(String[]::new)));
    }
  }

  private String rss(String... paths) {
    StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>The Paper</title>");
    for (String path : paths) {
      rss.append("<item><title>Title of ").append(path).append("</title><link>").append(url(path));
      rss.append("</link><pubDate>Thu, 05 Mar 2026 10:00:00 GMT</pubDate></item>");
    }
    return rss.append("</channel></rss>").toString();
  }

  private String url(String path) {
    return "http://" + HOST + ":" + server.getAddress().getPort() + path;
  }

  private void page(String path, String html) {
    serve(path, exchange -> answer(exchange, 200, "text/html; charset=utf-8", html));
  }

  private void serve(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          requests.add(exchange.getRequestURI().getPath());
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    answer(exchange, status, type, body.getBytes(UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Sources sources(Manners manners, Visited visited) {
    PublicAddresses strict =
        new PublicAddresses() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            return host.equals(HOST)
                ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                : super.resolve(host);
          }
        };
    return new Sources(
        InputStream.nullInputStream(),
        visited,
        new Web(
            () -> new Http(manners, new Limits(1 << 20, 200, 4), strict),
            manners,
            new Pace(pauses::add)));
  }

  private List<Outcome<RawDocument>> read(String... inputs) {
    return read(MANNERS, inputs);
  }

  private List<Outcome<RawDocument>> read(Manners manners, String... inputs) {
    try (Sources sources = sources(manners, Visited.NOTHING);
        Stream<Outcome<RawDocument>> outcomes = sources.read(List.of(inputs))) {
      return outcomes.toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<RawDocument> accepted(List<Outcome<RawDocument>> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Accepted.class::isInstance)
        .map(outcome -> ((Outcome.Accepted<RawDocument>) outcome).value())
        .toList();
  }

  private static List<String> reasons(List<Outcome<RawDocument>> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Rejected.class::isInstance)
        .map(outcome -> ((Outcome.Rejected<RawDocument>) outcome).rejection())
        .map(Rejection::reason)
        .toList();
  }
}
