package org.foedus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.Handmade.agreement;
import static org.foedus.Handmade.article;
import static org.foedus.Handmade.said;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.foedus.model.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/**
 * The query cases of the W3C's SPARQL 1.1 protocol tests, over graphs of our own: the published
 * cases name graphs that other machines hold.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String RDF = "text/turtle|application/(rdf\\+xml|n-triples|ld\\+json)";
  private static final String ONE = "https://w3id.org/foedus/article/one";
  private static final String TWO = "https://w3id.org/foedus/article/two";
  private static final String IN_ONE = "<" + ONE + "> a <https://schema.org/NewsArticle>";
  private static final String IN_TWO = "<" + TWO + "> a <https://schema.org/NewsArticle>";

  private final Served served =
      Served.over(
          said(
              article("one", "2020-05-01", "A and B signed."),
              agreement("DefencePact", "2020", Statement.Status.AGREED, "AUT", "BEL")),
          said(
              article("two", "2020-06-01", "C and D signed."),
              agreement("DefencePact", "2020", Statement.Status.AGREED, "CHE", "DNK")));

  @AfterAll
  void stop() {
    served.close();
  }

  private static String encoded(String text) {
    return Served.encoded(text);
  }

  private HttpResponse<String> form(String parameters, String body) {
    return served.send("POST", "/sparql" + parameters, body, "Content-Type", FORM);
  }

  private HttpResponse<String> direct(String parameters, String query) {
    return served.send("POST", "/sparql" + parameters, query, "Content-Type", QUERY);
  }

  private static void yes(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).containsPattern("boolean\"?\\s*[:>]\\s*true");
  }

  private static void no(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).containsPattern("boolean\"?\\s*[:>]\\s*false");
  }

  /** The twenty query cases of the published suite by their names; its others are of update. */
  @TestFactory
  Stream<DynamicTest> w3cQueryCases() {
    String asksForBoth = "ASK { " + IN_ONE + " . " + IN_TWO + " }";
    String asksForBothNamed = "ASK { GRAPH ?a { " + IN_ONE + " } GRAPH ?b { " + IN_TWO + " } }";
    String defaults = "default-graph-uri=" + encoded(ONE) + "&default-graph-uri=" + encoded(TWO);
    String named = "named-graph-uri=" + encoded(ONE) + "&named-graph-uri=" + encoded(TWO);
    String mixed = "default-graph-uri=" + encoded(ONE) + "&named-graph-uri=" + encoded(TWO);
    Map<String, Executable> cases = new LinkedHashMap<>();
    cases.put("query_post_form", () -> yes(form("", "query=" + encoded("ASK {}"))));
    cases.put(
        "query_dataset_default_graphs_get",
        () -> {
          yes(served.get("/sparql?query=" + encoded(asksForBoth) + "&" + defaults));
          no(
              served.get(
                  "/sparql?query=" + encoded(asksForBoth) + "&default-graph-uri=" + encoded(ONE)));
        });
    cases.put(
        "query_dataset_default_graphs_post",
        () -> {
          yes(direct("?" + defaults, asksForBoth));
          yes(form("", "query=" + encoded(asksForBoth) + "&" + defaults));
        });
    cases.put(
        "query_dataset_named_graphs_post",
        () -> {
          yes(direct("?" + named, asksForBothNamed));
          yes(form("", "query=" + encoded(asksForBothNamed) + "&" + named));
        });
    cases.put(
        "query_dataset_named_graphs_get",
        () -> {
          yes(served.get("/sparql?query=" + encoded(asksForBothNamed) + "&" + named));
          no(
              served.get(
                  "/sparql?query="
                      + encoded(asksForBothNamed)
                      + "&named-graph-uri="
                      + encoded(ONE)));
        });
    cases.put(
        "query_dataset_full",
        () -> {
          String query = "ASK { " + IN_ONE + " GRAPH ?g { " + IN_TWO + " } }";
          yes(direct("?" + mixed, query));
          no(direct("?" + mixed, "ASK { " + IN_TWO + " }"));
        });
    cases.put(
        "query_multiple_dataset",
        () -> {
          yes(direct("?" + named, "ASK FROM <" + TWO + "> { GRAPH ?a { " + IN_ONE + " } }"));
          yes(
              direct(
                  "?default-graph-uri=" + encoded(ONE),
                  "ASK FROM <" + TWO + "> { " + IN_ONE + " }"));
          no(direct("", "ASK FROM <" + TWO + "> { " + IN_ONE + " }"));
        });
    cases.put("query_get", () -> yes(served.query("ASK {}")));
    cases.put(
        "query_content_type_select",
        () ->
            assertThat(type(direct("", "SELECT (1 AS ?value) {}")))
                .matches(
                    "application/sparql-results\\+(json|xml)|text/(csv|tab-separated-values)"));
    cases.put(
        "query_content_type_ask",
        () ->
            assertThat(type(direct("", "ASK {}")))
                .matches("application/sparql-results\\+(json|xml)"));
    cases.put(
        "query_content_type_describe",
        () -> assertThat(type(direct("", "DESCRIBE <" + ONE + ">"))).matches(RDF));
    cases.put(
        "query_content_type_construct",
        () -> assertThat(type(direct("", "CONSTRUCT { <s> <p> 1 } WHERE {}"))).matches(RDF));
    cases.put("query_post_direct", () -> yes(direct("", "ASK {}")));
    cases.put(
        "bad_query_method",
        () ->
            refused(
                served.send(
                    "PUT", "/sparql?query=" + encoded("ASK {}"), "", "Content-Type", FORM)));
    cases.put(
        "bad_multiple_queries",
        () ->
            refused(
                served.get(
                    "/sparql?query=" + encoded("ASK {}") + "&query=" + encoded("SELECT * {}"))));
    cases.put(
        "bad_query_wrong_media_type",
        () -> refused(served.send("POST", "/sparql", "ASK {}", "Content-Type", "text/plain")));
    cases.put(
        "bad_query_missing_form_type",
        () -> refused(served.send("POST", "/sparql", "query=" + encoded("ASK {}"))));
    cases.put(
        "bad_query_missing_direct_type", () -> refused(served.send("POST", "/sparql", "ASK {}")));
    cases.put("bad_query_non_utf8", () -> refused(inUtf16("ASK {}")));
    cases.put("bad_query_syntax", () -> refused(served.query("ASK {")));
    return cases.entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), one.getValue()));
  }

  private HttpResponse<String> inUtf16(String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(served.server.url()).resolve("/sparql"))
            .header("Content-Type", QUERY + "; charset=UTF-16")
            .POST(HttpRequest.BodyPublishers.ofByteArray(query.getBytes(StandardCharsets.UTF_16)))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void everyResultFormatIsGivenOnDemand() {
    for (String type :
        new String[] {
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "text/tab-separated-values"
        }) {
      assertThat(type(served.query("SELECT * { ?s ?p ?o } LIMIT 3", "Accept", type)))
          .isEqualTo(type);
    }
    for (String type :
        new String[] {
          "text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples"
        }) {
      assertThat(type(served.query("DESCRIBE <" + ONE + ">", "Accept", type))).isEqualTo(type);
    }
  }

  private static String type(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
  }

  @Test
  void aQueryThatIsNoSparqlIsRefusedWithTheLine() {
    HttpResponse<String> answer = served.query("ASK {");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).as("says where").contains("line 1");
  }

  @Test
  void theEndpointDescribesItself() {
    HttpResponse<String> answer = served.get("/sparql", "Accept", "text/turtle");
    assertThat(answer.body()).contains("SPARQL11Query", "UnionDefaultGraph", "graph/facts");
  }
}
