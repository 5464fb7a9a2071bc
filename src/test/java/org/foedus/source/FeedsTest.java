package org.foedus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.source.LocalSite.answer;
import static org.foedus.source.Outcomes.accepted;
import static org.foedus.source.Outcomes.reasons;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What feeds, sitemaps and lists lead to, and what is remembered of them. */
class FeedsTest {
  @TempDir Path folder;
  private final LocalSite site = new LocalSite();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aFeedGivesItsEntriesWithWhatItSaysOfThem() {
    site.page("/one", "<html><p>One");
    site.serve("/feed", exchange -> answer(exchange, 200, "application/rss+xml", rss("/one")));
    assertThat(accepted(site.read(site.url("/feed"))))
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
    site.serve(
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
    site.serve(
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
    assertThat(accepted(site.read(site.url("/atom"), site.url("/json"))))
        .extracting(RawDocument::source)
        .containsExactly(site.url("/one"), site.url("/two"));
    assertThat(site.requests()).doesNotContain("/one", "/two");
  }

  @Test
  void aSitemapAndASitemapOfSitemapsLeadToPages() {
    site.page("/one", "<html><p>One");
    site.serve(
        "/index.xml",
        exchange ->
            answer(
                exchange,
                200,
                "text/xml",
                "<?xml version='1.0'?><sitemapindex"
                    + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                    + site.url("/map.xml")
                    + "</loc></sitemap></sitemapindex>"));
    site.serve(
        "/map.xml",
        exchange ->
            answer(
                exchange,
                200,
                "text/xml",
                "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                    + "<url><loc>"
                    + site.url("/one")
                    + "</loc></url></urlset>"));
    assertThat(accepted(site.read(site.url("/index.xml"))))
        .extracting(RawDocument::source)
        .containsExactly(site.url("/one"));
  }

  @Test
  void aListOfAddressesInAFileIsFetched() throws IOException {
    site.page("/a", "<html><p>Text");
    Path list = folder.resolve("list.txt");
    Files.writeString(list, "# to read\n" + site.url("/a") + "\n\n" + site.url("/none") + "\n");
    List<Outcome<RawDocument>> outcomes = site.read(list.toString());
    assertThat(accepted(outcomes)).hasSize(1);
    assertThat(reasons(outcomes)).containsExactly("not-found");
  }

  @Test
  void aFeedReadAgainGivesOnlyWhatIsNew() throws IOException {
    List<String> entries = Collections.synchronizedList(new ArrayList<>(List.of("/one", "/two")));
    Stream.of("/one", "/two", "/three").forEach(path -> site.page(path, "<html><p>" + path));
    site.serve("/feed", exchange -> feed(exchange, entries));
    Path state = folder.resolve("state");
    assertThat(readAndRemember(state, 9)).containsExactly(site.url("/one"), site.url("/two"));
    assertThat(readAndRemember(state, 9)).isEmpty();
    assertThat(site.requests()).contains("/feed 304");
    entries.add(0, "/three");
    assertThat(readAndRemember(state, 9)).containsExactly(site.url("/three"));
  }

  @Test
  void aRunStoppedInTheMiddleLosesAndRepeatsNothing() throws IOException {
    List<String> entries = List.of("/one", "/two", "/three");
    entries.forEach(path -> site.page(path, "<html><p>" + path));
    site.serve("/feed", exchange -> feed(exchange, entries));
    Path state = folder.resolve("state");
    assertThat(readAndRemember(state, 1)).containsExactly(site.url("/one"));
    Files.writeString(state, Files.readString(state) + "{\"done\": \"" + site.url("/tw"));
    assertThat(readAndRemember(state, 9)).containsExactly(site.url("/two"), site.url("/three"));
    assertThat(readAndRemember(state, 9)).isEmpty();
  }

  private List<String> readAndRemember(Path state, int most) throws IOException {
    List<String> read = new ArrayList<>();
    try (VisitedFile visited = VisitedFile.open(state);
        Sources sources = site.sources(LocalSite.MANNERS, visited);
        Stream<Outcome<RawDocument>> outcomes = sources.read(List.of(site.url("/feed")))) {
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
      site.requests().add("/feed 304");
      exchange.sendResponseHeaders(304, -1);
    } else {
      answer(exchange, 200, "application/rss+xml", rss(entries.toArray(String[]::new)));
    }
  }

  private String rss(String... paths) {
    StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>The Paper</title>");
    for (String path : paths) {
      rss.append("<item><title>Title of ")
          .append(path)
          .append("</title><link>")
          .append(site.url(path));
      rss.append("</link><pubDate>Thu, 05 Mar 2026 10:00:00 GMT</pubDate></item>");
    }
    return rss.append("</channel></rss>").toString();
  }
}
