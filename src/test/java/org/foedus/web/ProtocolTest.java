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
import org.foedus.model.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The query cases of the W3C's SPARQL 1.1 protocol tests, over graphs of our own: the published
 * cases name graphs that other machines hold.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
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

  private HttpResponse<String> form(String body) {
    return served.send("POST", "/sparql", body, "Content-Type", FORM);
  }

  private static void yes(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).containsPattern("boolean\"?\\s*[:>]\\s*true");
  }

  private static void no(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).containsPattern("boolean\"?\\s*[:>]\\s*false");
  }

  @Test
  void queryViaGet() {
    yes(served.query("ASK {}"));
  }

  @Test
  void queryViaUrlEncodedPost() {
    yes(form("query=" + encoded("ASK {}")));
  }

  @Test
  void queryViaPostDirectly() {
    yes(served.send("POST", "/sparql", "ASK {}", "Content-Type", QUERY));
  }

  @Test
  void oneDefaultGraph() {
    String one = "default-graph-uri=" + encoded(ONE);
    yes(form("query=" + encoded("ASK { " + IN_ONE + " }") + "&" + one));
    no(form("query=" + encoded("ASK { " + IN_TWO + " }") + "&" + one));
  }

  @Test
  void twoDefaultGraphsViaGetAndPost() {
    String both = "&default-graph-uri=" + encoded(ONE) + "&default-graph-uri=" + encoded(TWO);
    String query = "query=" + encoded("ASK { " + IN_ONE + " . " + IN_TWO + " }");
    yes(served.get("/sparql?" + query + both));
    yes(form(query + both));
    yes(
        served.send(
            "POST",
            "/sparql?" + both.substring(1),
            "ASK { " + IN_ONE + " . " + IN_TWO + " }",
            "Content-Type",
            QUERY));
  }

  @Test
  void twoNamedGraphsViaGetAndPost() {
    String both = "&named-graph-uri=" + encoded(ONE) + "&named-graph-uri=" + encoded(TWO);
    String query =
        "query="
            + encoded(
                "ASK { GRAPH ?a { "
                    + IN_ONE
                    + " } GRAPH ?b { "
                    + IN_TWO
                    + " } FILTER (?a != ?b) }");
    yes(served.get("/sparql?" + query + both));
    yes(form(query + both));
    no(form(query + "&named-graph-uri=" + encoded(ONE)));
  }

  @Test
  void aWholeDataset() {
    String query =
        "query="
            + encoded(
                "ASK { "
                    + IN_ONE
                    + " GRAPH ?g { "
                    + IN_TWO
                    + " } FILTER NOT EXISTS { "
                    + IN_TWO
                    + " } }");
    yes(form(query + "&default-graph-uri=" + encoded(ONE) + "&named-graph-uri=" + encoded(TWO)));
  }

  @Test
  void theDatasetOfTheProtocolGoesBeforeThatOfTheQuery() {
    String query = "query=" + encoded("ASK FROM <" + TWO + "> { " + IN_ONE + " }");
    yes(form(query + "&default-graph-uri=" + encoded(ONE)));
    no(form(query));
  }

  @Test
  void contentTypes() {
    assertThat(type(served.query("SELECT (1 AS ?x) {}")))
        .matches("application/sparql-results\\+(json|xml)|text/(csv|tab-separated-values)");
    assertThat(type(served.query("ASK {}"))).matches("application/sparql-results\\+(json|xml)");
    for (String query : new String[] {"DESCRIBE <" + ONE + ">", "CONSTRUCT { <x:s> <x:p> 1 } {}"}) {
      assertThat(type(served.query(query)))
          .matches("text/turtle|application/(rdf\\+xml|n-triples|ld\\+json)");
    }
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
  void aQueryByPutIsRefused() {
    refused(served.send("PUT", "/sparql?query=" + encoded("ASK {}"), ""));
  }

  @Test
  void moreThanOneQueryIsRefused() {
    refused(served.get("/sparql?query=" + encoded("ASK {}") + "&query=" + encoded("SELECT * {}")));
  }

  @Test
  void aQueryOfAnotherMediaTypeIsRefused() {
    refused(served.send("POST", "/sparql", "ASK {}", "Content-Type", "text/plain"));
  }

  @Test
  void aQueryWithoutMediaTypeIsRefused() {
    refused(served.send("POST", "/sparql", "query=" + encoded("ASK {}")));
    refused(served.send("POST", "/sparql", "ASK {}"));
  }

  @Test
  void aQueryThatIsNotUtf8IsRefused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(served.server.url()).resolve("/sparql"))
            .header("Content-Type", QUERY + "; charset=UTF-16")
            .POST(
                HttpRequest.BodyPublishers.ofByteArray("ASK {}".getBytes(StandardCharsets.UTF_16)))
            .build();
    refused(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
  }

  @Test
  void aQueryThatIsNoSparqlIsRefused() {
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
