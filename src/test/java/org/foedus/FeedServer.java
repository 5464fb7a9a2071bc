package org.foedus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A newspaper of the test: a feed that holds its articles whole, and notes who asked for what. */
public final class FeedServer implements AutoCloseable {
  private final HttpServer server;
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private volatile int articles;

  /** Begins to serve a feed of so many articles. */
  public FeedServer(int articles) throws IOException {
    this.articles = articles;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** From now on the feed has so many articles, the new ones first. */
  public void publish(int articles) {
    this.articles = articles;
  }

  /** The feed's address. */
  public String feed() {
    return address("/feed");
  }

  /** The address of an article, which stands in the feed alone. */
  public String article(int number) {
    return address("/article/" + number);
  }

  /** What was asked for and how it was answered, such as {@code /feed 304}. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String etag = "\"" + articles + "\"";
    int status = 200;
    if (!path.equals("/feed")) {
      status = 404;
    } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      status = 304;
    }
    requests.add(path + " " + status);
    try (exchange) {
      exchange.getResponseHeaders().set("ETag", etag);
      if (status == 200) {
        byte[] rss = rss().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        exchange.sendResponseHeaders(status, rss.length);
        exchange.getResponseBody().write(rss);
      } else {
        exchange.sendResponseHeaders(status, -1);
      }
    }
  }

  private String rss() {
    StringBuilder rss =
        new StringBuilder(
            "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                + "<channel><title>The Paper</title>");
    IntStream.iterate(articles, number -> number > 0, number -> number - 1)
        .forEach(number -> rss.append(item(number)));
    return rss.append("</channel></rss>").toString();
  }

  private String item(int number) {
    String text =
        ("<p>Minister number "
                + number
                + " praised the agreement on canal "
                + number
                + " in a speech to farmers.</p>")
            .repeat(20);
    return "<item><title>Speech number "
        + number
        + "</title><link>"
        + article(number)
        + "</link><pubDate>Thu, 05 Mar 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA["
        + text
        + "]]></content:encoded></item>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
