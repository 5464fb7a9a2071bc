package org.foedus.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;

/** A site on this machine that passes for one on the public internet, and what is read of it. */
final class LocalSite implements AutoCloseable {
  /** A name that stands for a host on the public internet: the test's resolver knows it. */
  private static final String HOST = "public.example";

  /** A busy machine is no reason to give up: only a server that is silent on purpose is slow. */
  static final Manners MANNERS = manners(Duration.ofMinutes(2));

  static final Manners HURRIED = manners(Duration.ofSeconds(2));

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

  private final HttpServer server = create();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<Duration> pauses = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  LocalSite() {
    server.setExecutor(threads);
    server.start();
  }

  private static HttpServer create() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  int port() {
    return server.getAddress().getPort();
  }

  boolean isOpen() {
    return end.getCount() > 0;
  }

  /** The paths that were asked for, in their order. */
  List<String> requests() {
    return requests;
  }

  /** How long the reader waited between requests. */
  List<Duration> pauses() {
    return pauses;
  }

  String url(String path) {
    return "http://" + HOST + ":" + server.getAddress().getPort() + path;
  }

  void page(String path, String html) {
    serve(path, exchange -> answer(exchange, 200, "text/html; charset=utf-8", html));
  }

  void serve(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          requests.add(exchange.getRequestURI().getPath());
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    answer(exchange, status, type, body.getBytes(UTF_8));
  }

  static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** Holds a request until the site is closed. */
  void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Sources sources(Manners manners, Visited visited) {
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

  List<Outcome<RawDocument>> read(String... inputs) {
    return read(MANNERS, inputs);
  }

  List<Outcome<RawDocument>> read(Manners manners, String... inputs) {
    try (Sources sources = sources(manners, Visited.NOTHING);
        Stream<Outcome<RawDocument>> outcomes = sources.read(List.of(inputs))) {
      return outcomes.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
