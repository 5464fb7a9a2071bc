package org.foedus.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foedus.Handmade.agreement;
import static org.foedus.Handmade.article;
import static org.foedus.Handmade.duty;
import static org.foedus.Handmade.said;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryCancelledException;
import org.foedus.Handmade;
import org.foedus.model.Article;
import org.foedus.model.Statement;
import org.foedus.rdf.Reference;
import org.foedus.reason.Answers;
import org.foedus.store.Articles;
import org.foedus.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final Article article = article("pact", "2020-05-01", "A and B signed a defence pact.");
  private final Served served =
      Served.over(
          said(article, agreement("DefencePact", "2020", Statement.Status.AGREED, "AUT", "BEL")),
          said(article, duty("DefenceObligation", "AUT", "BEL", true)));

  @AfterAll
  void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/agreement/AUT-BEL-defence-2020",
        "/article/pact",
        "/story/pact",
        "/graph/facts",
        "/ontology"
      })
  void whateverHasAnIriOfOursResolvesForPeopleAndForPrograms(String path) {
    HttpResponse<String> page = served.get(path, "Accept", BROWSER);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
    HttpResponse<String> turtle = served.get(path, "Accept", "text/turtle");
    assertThat(turtle.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
    assertThat(turtle.body()).contains("PREFIX", "foedus:");
    HttpResponse<String> json = served.get(path, "Accept", "application/ld+json");
    assertThat(json.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/ld+json");
    assertThat(json.body()).contains("@id");
  }

  @Test
  void everyIriOfOursInTheStoreResolves() {
    String iris =
        served
            .query(
                "SELECT DISTINCT ?s { ?s ?p ?o FILTER (STRSTARTS(STR(?s),"
                    + " \"https://w3id.org/foedus/\") && !CONTAINS(STR(?s), \"#\") &&"
                    + " !CONTAINS(STR(?s), \"/topic/\")) }",
                "Accept",
                "text/csv")
            .body();
    List<String> all = iris.lines().skip(1).toList();
    assertThat(all).hasSizeGreaterThan(5);
    for (String iri : all) {
      String path = iri.strip().substring("https://w3id.org/foedus".length());
      assertThat(served.get(path, "Accept", "text/turtle").statusCode()).as(path).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/turtle;q=0.5, application/ld+json | application/ld+json",
        "text/html;q=0.1, text/turtle;q=0.2 | text/turtle",
        "*/* | text/html",
        "application/rdf+xml | application/rdf+xml",
        "application/* | application/ld+json",
        "text/turtle, text/html;q=0 | text/turtle"
      })
  void theCallersWishIsHeeded(String accept, String type) {
    assertThat(
            served
                .get("/agreement/AUT-BEL-defence-2020", "Accept", accept)
                .headers()
                .firstValue("Content-Type")
                .orElse(""))
        .startsWith(type);
  }

  @Test
  void whatIsNotThereOrCannotBeGivenIsSaid() {
    assertThat(served.get("/agreement/none").statusCode()).isEqualTo(404);
    assertThat(served.get("/article/pact", "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(served.get("/api/ask/nothing").statusCode()).isEqualTo(404);
    HttpResponse<String> wrong = served.get("/api/ask/agreements-of?actor=ATLANTIS");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("there is no actor `ATLANTIS`");
  }

  @Test
  void anAnswerIsSentOnceAndPacked() {
    HttpResponse<String> first = served.get("/api/questions", "Accept-Encoding", "gzip");
    assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = served.get("/api/questions", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void healthAndMetricsAreTold() {
    assertThat(served.get("/health").body()).startsWith("ok");
    assertThat(served.get("/ready").statusCode()).isIn(200, 503);
    served.query("ASK {}");
    assertThat(served.get("/metrics").body())
        .contains(
            "fuseki_requests", "# TYPE", "foedus_answers_waiting{", "foedus_answers_kept_bytes{");
  }

  @Test
  void thePageAndTheBuildShareOneStore(@TempDir Path folder) throws Exception {
    Path place = folder.resolve("store");
    Path text = folder.resolve("text.txt");
    Files.writeString(text, "This says nothing of anybody.", UTF_8);
    try (Store store = Store.openOrCreate(place)) {
      new Articles(store)
          .loadReference(Reference.of(Handmade.homeWithoutActors().resolve("ontology")), "test");
      try (Served server = Served.overOpen(store, Served.usual())) {
        assertThat(Neighbour.serving(place)).isEmpty();
        Neighbour.announce(place, server.server);
        Neighbour neighbour = Neighbour.serving(place).orElseThrow();
        Neighbour.Built built =
            neighbour.build(
                order(List.of(text.toString()), folder.resolve("visited.jsonl"), false),
                count -> {});
        assertThat(built.report().articles() + built.rejections().size()).isEqualTo(1);
        assertThat(server.query("ASK {}").body()).contains("true");
        assertThat(server.send("POST", "/build", "{}").statusCode()).isEqualTo(403);
      }
      assertThat(Neighbour.serving(place)).as("stopped").isEmpty();
    }
  }

  private static Neighbour.Order order(List<String> inputs, Path visited, boolean again) {
    return new Neighbour.Order(inputs, 1, visited, again, true, false);
  }

  @Test
  void aBuildBesideAServerReadsOnlyWhatIsNewUnlessToldToReadAgain(@TempDir Path folder)
      throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer paper =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    paper.createContext(
        "/one",
        exchange -> {
          asked.incrementAndGet();
          byte[] page = "<html><title>One</title><p>Nothing of anybody.".getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    paper.start();
    Path list = folder.resolve("list.txt");
    Files.writeString(list, "http://127.0.0.1:" + paper.getAddress().getPort() + "/one\n");
    Path journal = folder.resolve("visited.jsonl");
    Path place = folder.resolve("store");
    try (Store store = Store.openOrCreate(place)) {
      new Articles(store)
          .loadReference(Reference.of(Handmade.homeWithoutActors().resolve("ontology")), "test");
      try (Served server = Served.overOpen(store, Served.usual())) {
        Neighbour.announce(place, server.server);
        Neighbour neighbour = Neighbour.serving(place).orElseThrow();
        List<String> inputs = List.of(list.toString());
        neighbour.build(order(inputs, journal, false), count -> {});
        assertThat(asked).hasValue(1);
        neighbour.build(order(inputs, journal, false), count -> {});
        assertThat(asked).as("known by now").hasValue(1);
        neighbour.build(order(inputs, journal, true), count -> {});
        assertThat(asked).as("again").hasValue(2);
      }
    } finally {
      paper.stop(0);
    }
  }

  @Test
  void anAnswerChangesAfterABuildOfAnotherProcess(@TempDir Path folder) throws Exception {
    Path place = folder.resolve("store");
    Path text = folder.resolve("text.txt");
    Files.writeString(
        text, "In 2019, Belgium and Portugal signed a mutual defence pact in Lisbon.", UTF_8);
    try (Store store = Store.openOrCreate(place)) {
      new Articles(store).loadReference(Reference.of(Path.of("ontology").toAbsolutePath()), "test");
      try (Served server = Served.overOpen(store, Served.usual())) {
        Neighbour.announce(place, server.server);
        HttpResponse<String> before = server.get("/api/ask/agreements");
        assertThat(before.body()).doesNotContain("BEL-PRT");
        String tag = before.headers().firstValue("ETag").orElseThrow();
        Neighbour.serving(place)
            .orElseThrow()
            .build(
                order(List.of(text.toString()), folder.resolve("visited.jsonl"), false),
                count -> {});
        HttpResponse<String> after = server.get("/api/ask/agreements", "If-None-Match", tag);
        assertThat(after.statusCode()).as("what the browser holds is old").isEqualTo(200);
        assertThat(after.body()).contains("BEL-PRT");
      }
    }
  }

  @Test
  void aQuestionThatTakesTooLongIsStoppedAndTheStoreIsNotBlamed() {
    Answers hasty = new Answers(served.store, Duration.ofMillis(100));
    assertThatThrownBy(
            () ->
                hasty.query(
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                    "test"))
        .isInstanceOf(QueryCancelledException.class);
  }

  @Test
  void aChangeOfTheStoreIsSeenAtOnce() {
    String before = served.get("/api/ask/sources").body();
    assertThat(served.get("/api/ask/sources").body()).isEqualTo(before);
    new Articles(served.store)
        .put(
            List.of(
                new org.foedus.store.Arrival(
                    new org.foedus.rdf.ClaimWriter(Handmade.ontology(), "test")
                        .write(article("late", "2021-01-01", "Late."), List.of()),
                    Optional.empty())),
            Served.TODAY);
    assertThat(served.get("/api/ask/sources").body()).contains("article/late");
  }
}
