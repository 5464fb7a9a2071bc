package org.foedus.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.foedus.model.Article;
import org.foedus.model.Outcome;
import org.foedus.pipeline.Pipeline;
import org.foedus.pipeline.ReadArticle;
import org.foedus.pipeline.Reading;
import org.foedus.pipeline.Stages;
import org.foedus.rdf.ArticleGraph;
import org.foedus.rdf.ClaimWriter;
import org.foedus.rdf.Iris;
import org.foedus.rdf.OntologyReader;

/**
 * Reads an article that a person gives, tells what it says, and stores it only when told to. One at
 * a time: to read is the heaviest thing that the server does.
 */
final class Adding extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Desk desk;

  Adding(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // A form of another site cannot send JSON without asking first.
    if (!String.valueOf(request.getContentType()).startsWith("application/json")) {
      Api.problem(response, 415, "Send JSON: url, or text with title and date.");
      return;
    }
    JsonNode given;
    try {
      given = Json.MAPPER.readTree(request.getInputStream());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      Api.problem(response, 400, "That is no JSON.");
      return;
    }
    String path = request.getRequestURI();
    if (path.equals(WebServer.ADD + "read")) {
      send(response, read(given));
    } else if (path.equals(WebServer.ADD + "store")) {
      send(response, store(given));
    } else {
      Api.problem(response, 404, "There is /add/read and /add/store.");
    }
  }

  private static void send(HttpServletResponse response, ObjectNode answer) throws IOException {
    if (answer.has("error")) {
      Api.problem(response, 422, answer.get("error").asText());
    } else {
      response.setContentType("application/json");
      response.getOutputStream().write(Json.bytes(answer));
    }
  }

  /** The input as the sources know inputs: an address, or a record on standard input. */
  private Reading reading(JsonNode given) {
    ObjectNode article = Json.object().put("text", given.path("text").asText(""));
    for (String name : List.of("title", "date")) {
      if (!given.path(name).asText("").isBlank()) {
        article.put(name, given.path(name).asText());
      }
    }
    byte[] line = (article + "\n").getBytes(StandardCharsets.UTF_8);
    return new Reading(Stages.of(desk.home(), new ByteArrayInputStream(line)), 1);
  }

  private static List<String> inputs(JsonNode given) {
    String address = given.path("url").asText("");
    return List.of(address.matches("https?://.+") ? address : "-");
  }

  private synchronized ObjectNode read(JsonNode given) throws IOException {
    ClaimWriter writer =
        new ClaimWriter(
            OntologyReader.ontology(desk.home().ontology().resolve("foedus.ttl")), desk.version());
    ObjectNode[] found = new ObjectNode[1];
    reading(given)
        .read(
            inputs(given),
            outcome -> {
              if (found[0] == null || found[0].has("error")) {
                found[0] = preview(outcome, writer);
              }
            });
    return Optional.ofNullable(found[0])
        .orElseGet(() -> Json.object().put("error", "There is nothing to read."));
  }

  private ObjectNode preview(Outcome<ReadArticle> outcome, ClaimWriter writer) {
    if (outcome instanceof Outcome.Rejected<ReadArticle> rejected) {
      return Json.object()
          .put(
              "error",
              "Not taken: "
                  + rejected.rejection().reason()
                  + (rejected.rejection().detail().isEmpty()
                      ? ""
                      : " (" + rejected.rejection().detail() + ")"));
    }
    ReadArticle read = ((Outcome.Accepted<ReadArticle>) outcome).value();
    Article article = read.article();
    ArticleGraph graph = writer.write(article, read.claims());
    // What would be stored, laid over the names of the store, and then let go.
    DatasetGraph draft = DatasetGraphFactory.create();
    graph.quads().forEach(draft::add);
    ObjectNode page = ArticlePage.of(draft, graph.name());
    ObjectNode labels = (ObjectNode) page.get("labels");
    desk.store().read(dataset -> rename(dataset, labels));
    return page.put("title", article.title().orElse(""));
  }

  private static ObjectNode rename(DatasetGraph dataset, ObjectNode labels) {
    java.util.Set<Node> named = new java.util.HashSet<>();
    labels
        .fieldNames()
        .forEachRemaining(iri -> named.add(org.apache.jena.graph.NodeFactory.createURI(iri)));
    org.foedus.reason.Labels.of(dataset, named).forEach(labels::put);
    return labels;
  }

  private synchronized ObjectNode store(JsonNode given) throws IOException {
    String[] article = new String[1];
    String[] reason = {"There is nothing to read."};
    Reading reading = reading(given);
    reading.read(
        inputs(given),
        outcome -> {
          if (outcome instanceof Outcome.Accepted<ReadArticle> accepted) {
            article[0] = Iris.article(accepted.value().article().id()).getURI();
          } else if (outcome instanceof Outcome.Rejected<ReadArticle> rejected) {
            reason[0] = "Not taken: " + rejected.rejection().reason();
          }
        });
    if (article[0] == null) {
      return Json.object().put("error", reason[0]);
    }
    new Pipeline(desk.home(), desk.store(), desk.today())
        .build(reading(given), inputs(given), desk.version(), count -> {});
    ArrayNode none = Json.MAPPER.createArrayNode();
    return Json.object().put("article", article[0]).set("rejected", none);
  }
}
