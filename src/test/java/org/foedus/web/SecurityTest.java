package org.foedus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foedus.Handmade.agreement;
import static org.foedus.Handmade.article;
import static org.foedus.Handmade.said;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.foedus.Handmade.Said;
import org.foedus.model.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityTest {
  private static final String TOKEN = "0123456789abcdef0123";
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  private final Said pact =
      said(
          article("pact", "2020-05-01", "A and B signed a defence pact."),
          agreement("DefencePact", "2020", Statement.Status.AGREED, "AUT", "BEL"));
  private final Served open = Served.over(pact);
  private final Served guarded = Served.over(Served.settings(Optional.of(TOKEN), false), pact);

  @AfterAll
  void stop() {
    open.close();
    guarded.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sparql",
        "/data",
        "/data?default",
        "/api/ask/agreements",
        "/actor/AUT",
        "/update",
        "/$/compact/x",
        "/$/datasets",
        "/upload",
        "/page/app.js",
        "/add/read"
      })
  void anUpdateIsRefusedOnEveryRoute(String path) {
    String update = "INSERT DATA { <x:a> <x:b> <x:c> }";
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      assertThat(
              open.send(method, path, update, "Content-Type", "application/sparql-update")
                  .statusCode())
          .as(method)
          .isBetween(400, 499);
    }
    assertThat(
            open.send(
                    "POST",
                    path,
                    "update=" + Served.encoded(update),
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .statusCode())
        .isBetween(400, 499);
    open.get(path + (path.contains("?") ? "&" : "?") + "update=" + Served.encoded(update));
    assertThat(open.query("ASK { <x:a> <x:b> <x:c> }").body()).contains("false");
  }

  @Test
  void aRefusalThatReadsNoBodySaysThatTheConnectionEnds() {
    String request =
        " /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-update\r\n"
            + "Content-Length: 9\r\n\r\nCLEAR ALL";
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      assertThat(open.head(method + request)).as(method).contains("Connection: close");
    }
    assertThat(open.head("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .doesNotContain("Connection: close");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { SERVICE ?s { ?s ?p ?o } } } }",
        "SELECT (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } AS ?x) {}",
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
        "SELECT * { BIND (CALL(IRI(\"java:java.lang.System\")) AS ?x) }",
        "SELECT * { ?x <java:org.example.Run> ?y }",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#versionARQ> ?y }",
        "SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?x) {}",
        "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
        "SELECT * FROM <urn:x-arq:DefaultGraph> { ?s ?p ?o }",
        "SELECT * { GRAPH ?g { ?s !<x:y> ?o } FILTER (?g = <urn:x-arq:DefaultGraph>) }",
        "SELECT * { VALUES ?g { <urn:x-arq:DefaultGraph> } GRAPH ?g { ?s !<x:y> ?o } }"
      })
  void whatReachesBeyondTheGraphsIsRefused(String query) {
    HttpResponse<String> answer = open.query(query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOAD <file:///etc/passwd>", "LOAD <http://127.0.0.1:1/>", "DROP ALL"})
  void loadAndTheLikeAreNoQueries(String update) {
    assertThat(open.query(update).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * { GRAPH <file:///etc/passwd> { ?s ?p ?o } }",
        "SELECT ?s ?p ?o { BIND (IRI(CONCAT(\"urn:x-arq:\", \"DefaultGraph\")) AS ?g) GRAPH ?g { ?s ?p ?o } FILTER (CONTAINS(STR(?o), \"/secret/\")) }",
        "SELECT ?s ?p ?o { BIND (IRI(CONCAT(\"urn:x-arq:\", \"DefaultGraph\")) AS ?g) GRAPH ?g { ?s !<x:y> ?o } FILTER (CONTAINS(STR(?o), \"/secret/\")) }",
        "SELECT * { ?s ?p ?o FILTER (CONTAINS(STR(?o), \"/secret/\")) }"
      })
  void filesAndTheBooksStayClosed(String query) {
    assertThat(open.query(query).body()).doesNotContain("/secret/", "root:");
  }

  @Test
  void theBooksAreNotAmongTheGraphs() {
    assertThat(open.get("/data?default").body()).contains("Claim").doesNotContain("/secret/");
    assertThat(open.get("/data?graph=urn:x-arq:DefaultGraph").body()).doesNotContain("/secret/");
    assertThat(open.get("/data", "Accept", "application/n-quads").body())
        .doesNotContain("/secret/");
  }

  @Test
  void aQueryThatNeverEndsIsStoppedAndTheServerGoesOn() {
    HttpResponse<String> answer = open.query(ENDLESS);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains("2 s");
    assertThat(open.query("ASK {}").body()).contains("true");
  }

  @Test
  void noMoreQueriesRunAtOnceThanAllowed() {
    List<CompletableFuture<Integer>> asked = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      asked.add(
          CompletableFuture.supplyAsync(
              () -> open.query(ENDLESS).statusCode(), task -> new Thread(task).start()));
    }
    assertThat(asked.stream().map(CompletableFuture::join)).containsOnly(503);
    assertThat(open.query("ASK {}").statusCode()).isEqualTo(200);
  }

  @Test
  void anAnswerEndsAtTheRowLimitAndSaysSo() {
    HttpResponse<String> answer = open.query("SELECT * { ?s ?p ?o }", "Accept", "text/csv");
    assertThat(answer.body().lines().skip(1).count()).isLessThanOrEqualTo(60);
    assertThat(answer.headers().firstValue("Foedus-Row-Limit")).contains("50");
  }

  @Test
  void oversizedQueriesAndHeadersAreRefused() {
    String long1 = "x".repeat(2_000_000);
    assertThat(
            open.raw(
                "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: "
                    + long1.length()
                    + "\r\n\r\n"))
        .contains(" 413 ");
    assertThat(
            open.raw(
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Big: " + "x".repeat(70_000) + "\r\n\r\n"))
        .contains(" 431 ");
    assertThat(
            open.raw(
                "GET /sparql?query=" + "x".repeat(70_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .matches("HTTP/1.1 4(14|31|00) .*");
  }

  @Test
  void theBrowserIsToldToRunNothingButThePagesOwnScripts() {
    for (String path :
        List.of("/", "/actor/AUT", "/sparql", "/api/questions", "/nothing", "/page/app.js")) {
      HttpResponse<String> answer = open.get(path);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy)
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "*");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/../index.html",
        "/page/..%2f..%2flogback.xml",
        "/page/%2e%2e/%2e%2e/logback.xml",
        "/..%5c..%5cpom.xml",
        "/../../../../etc/passwd",
        "/page//etc/passwd",
        "/api/ask/..%2f..%2fpom",
        "/api/ask/rules/10-agreement",
        "/actor/..%2f..%2f..%2fetc%2fpasswd",
        "/page/..;/logback.xml"
      })
  void dotsInAPathLeadNowhere(String path) {
    assertThat(open.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .matches("HTTP/1.1 4\\d\\d .*");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200", "127.0.0.1, 200", "'[::1]', 200", "foedus.example, 200",
        "FOEDUS.example:80, 200",
    "evil.example, 421", "localhost.evil.example, 421", "127.0.0.1.evil.example, 421",
        "localhost@evil.example, 4..", "'', 4.."
  })
  void anotherSitesNameForThisMachineDoesNotOpenIt(String host, String status) {
    assertThat(open.raw("GET /health HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
        .contains(" ")
        .matches("HTTP/1.1 " + status + " .*");
  }

  @Test
  void pagesOfOtherSitesMayNotAskUnlessNamed() {
    assertThat(open.query("ASK {}", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(open.query("ASK {}", "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(
            open.query(
                    "ASK {}",
                    "Sec-Fetch-Site",
                    "cross-site",
                    "Sec-Fetch-Mode",
                    "no-cors",
                    "Sec-Fetch-Dest",
                    "script")
                .statusCode())
        .isEqualTo(403);
    HttpResponse<String> named = open.query("ASK {}", "Origin", "https://lab.example");
    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(named.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://lab.example");
    assertThat(
            open.get(
                    "/",
                    "Sec-Fetch-Site",
                    "cross-site",
                    "Sec-Fetch-Mode",
                    "navigate",
                    "Sec-Fetch-Dest",
                    "document")
                .statusCode())
        .as("a link in a mail")
        .isEqualTo(200);
    assertThat(
            open.get(
                    "/",
                    "Sec-Fetch-Site",
                    "cross-site",
                    "Sec-Fetch-Mode",
                    "navigate",
                    "Sec-Fetch-Dest",
                    "iframe")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aWrongTokenOpensNothing() {
    for (String path :
        List.of(
            "/",
            "/sparql?query=ASK%7B%7D",
            "/data?default",
            "/api/overview",
            "/metrics",
            "/health",
            "/page/app.js",
            "/?token=wrong",
            "/?token=")) {
      assertThat(guarded.get(path).statusCode()).as(path).isEqualTo(401);
      assertThat(guarded.get(path, "Authorization", "Bearer " + TOKEN + "x").statusCode())
          .isEqualTo(401);
      assertThat(guarded.get(path, "Cookie", "foedus=" + TOKEN.substring(1)).statusCode())
          .isEqualTo(401);
    }
    assertThat(guarded.get("/health", "Authorization", "Bearer " + TOKEN).statusCode())
        .isEqualTo(200);
  }

  @Test
  void theTokenInTheAddressBecomesACookieAndGoesFromTheAddress() {
    HttpResponse<String> answer = guarded.get("/?token=" + TOKEN);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/");
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
    assertThat(guarded.get("/", "Cookie", cookie.substring(0, cookie.indexOf(';'))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void anAddressThatOthersReachWantsAToken() {
    assertThatThrownBy(
            () ->
                new Settings(
                    InetAddress.getByName("0.0.0.0"),
                    0,
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    false,
                    Served.LIMITS))
        .hasMessageContaining("token");
  }

  @Test
  void tracesAndOddMethodsAreRefused() {
    for (String method : List.of("TRACE", "CONNECT", "PROPFIND", "FOO")) {
      assertThat(open.raw(method + " / HTTP/1.1\r\nHost: localhost\r\n\r\n"))
          .matches("HTTP/1.1 (4\\d\\d|501) .*");
    }
  }
}
