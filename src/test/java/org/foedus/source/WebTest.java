package org.foedus.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.source.LocalSite.answer;
import static org.foedus.source.LocalSite.redirect;
import static org.foedus.source.Outcomes.accepted;
import static org.foedus.source.Outcomes.reasons;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading from the web: what servers may do, and what they may not do to us. */
class WebTest {
  private final LocalSite site = new LocalSite();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void anAddressIsRead() {
    site.page("/a", "<html><title>A</title><p>Text");
    assertThat(accepted(site.read(site.url("/a"))))
        .singleElement()
        .satisfies(
            document -> {
              assertThat(document.source()).isEqualTo(site.url("/a"));
              assertThat(document.contentType()).hasValue("text/html; charset=utf-8");
            });
  }

  @Test
  void redirectsAreFollowedToTheirEndAndNotForEver() {
    site.page("/end", "<html><p>Text");
    site.serve("/old", exchange -> redirect(exchange, "/end"));
    site.serve("/loop", exchange -> redirect(exchange, "/loop"));
    List<Outcome<RawDocument>> outcomes = site.read(site.url("/old"), site.url("/loop"));
    assertThat(accepted(outcomes))
        .extracting(document -> document.declared().url().orElseThrow().getPath())
        .containsExactly("/end");
    assertThat(reasons(outcomes)).containsExactly("redirects");
  }

  @Test
  void noRedirectLeadsToAPrivateAddress() {
    site.page("/secret", "<html><p>Secret");
    int port = site.port();
    for (String host :
        List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]")) {
      site.serve(
          "/to-" + host.length(),
          exchange -> redirect(exchange, "http://" + host + ":" + port + "/secret"));
      assertThat(reasons(site.read(site.url("/to-" + host.length()))))
          .containsExactly("private-address");
    }
    assertThat(site.requests()).noneMatch(request -> request.contains("/secret"));
  }

  @Test
  void whatIsNotThereIsSaidAndTheRestGoesOn() {
    site.page("/a", "<html><p>Text");
    site.serve("/broken", exchange -> answer(exchange, 500, "text/plain", "broken"));
    List<Outcome<RawDocument>> outcomes =
        site.read(site.url("/none"), site.url("/broken"), site.url("/a"));
    assertThat(reasons(outcomes)).containsExactly("not-found", "server-error");
    assertThat(accepted(outcomes)).hasSize(1);
  }

  @Test
  void aServerThatAsksToWaitIsWaitedFor() {
    List<Integer> answers = Collections.synchronizedList(new ArrayList<>(List.of(429, 200)));
    site.serve(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7");
          answer(exchange, answers.remove(0), "text/html", "<html><p>Text");
        });
    assertThat(accepted(site.read(site.url("/busy")))).hasSize(1);
    assertThat(site.pauses()).contains(Duration.ofSeconds(7));
  }

  @Test
  void aServerThatAsksToWaitTooLongIsLeft() {
    site.serve(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "86400");
          answer(exchange, 429, "text/html", "");
        });
    assertThat(reasons(site.read(site.url("/busy")))).containsExactly("try-later");
    assertThat(site.pauses())
        .noneMatch(pause -> pause.compareTo(LocalSite.MANNERS.longestPause()) > 0);
  }

  @Test
  void aServerThatHangsIsGivenUp() {
    site.serve("/hang", exchange -> site.awaitEnd());
    site.page("/a", "<html><p>Text");
    List<Outcome<RawDocument>> outcomes =
        site.read(LocalSite.HURRIED, site.url("/hang"), site.url("/a"));
    assertThat(reasons(outcomes)).containsExactly("timeout");
    assertThat(accepted(outcomes)).hasSize(1);
  }

  @Test
  void aServerThatSendsWithoutEndIsStopped() {
    site.serve(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            byte[] more = "more ".repeat(10_000).getBytes(UTF_8);
            while (site.isOpen()) {
              out.write(more);
            }
          }
        });
    assertThat(reasons(site.read(LocalSite.HURRIED, site.url("/endless"))))
        .containsAnyOf("too-large", "timeout");
  }

  @Test
  void aPackedBombIsStopped() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("a ".repeat(8 << 20).getBytes(UTF_8));
    }
    site.serve(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          answer(exchange, 200, "text/html", packed.toByteArray());
        });
    assertThat(reasons(site.read(site.url("/bomb")))).containsExactly("too-large");
  }

  @Test
  void robotsAreHeardAndPausesKept() {
    site.serve(
        "/robots.txt",
        exchange ->
            answer(
                exchange,
                200,
                "text/plain",
                "User-agent: *\nDisallow: /private\nCrawl-delay: 5\n"));
    site.page("/private/a", "<html><p>Text");
    site.page("/a", "<html><p>Text");
    site.page("/b", "<html><p>Text");
    List<Outcome<RawDocument>> outcomes =
        site.read(site.url("/private/a"), site.url("/a"), site.url("/b"));
    assertThat(reasons(outcomes)).containsExactly("robots");
    assertThat(accepted(outcomes)).hasSize(2);
    assertThat(site.requests()).noneMatch(request -> request.contains("/private"));
    assertThat(site.pauses()).anyMatch(pause -> pause.compareTo(Duration.ofSeconds(4)) > 0);
  }
}
