package org.foedus.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.rdf.Format;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Vocabulary;

/**
 * The page, and every IRI of our own: {@code https://w3id.org/foedus/actor/RUS} is {@code
 * /actor/RUS} here, a page for people and data for programs, as they ask for it.
 */
final class Pages extends HttpServlet {
  private static final long serialVersionUID = 1;

  private static final Set<String> VIEWS =
      Set.of("/", "/attack", "/actor", "/ask", "/add", "/article");
  private static final List<Media> OFFERED =
      List.of(Media.HTML, Media.TURTLE, Media.JSONLD, Media.RDFXML, Media.NTRIPLES);

  private final transient Desk desk;
  private final transient Body shell;

  Pages(Desk desk) {
    this.desk = desk;
    this.shell = new Body("text/html;charset=utf-8", Assets.bytes("index.html").orElseThrow());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (VIEWS.contains(path)) {
      shell.send(request, response);
      return;
    }
    Node thing =
        Iris.of(
            java.net.URLDecoder.decode(
                path.substring(1).replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8));
    List<Triple> triples = desk.store().read(dataset -> describe(dataset, thing));
    response.addHeader("Vary", "Accept");
    if (triples.isEmpty()) {
      response.setStatus(404);
      if (Media.best(accept(request), OFFERED).filter(Media.HTML::equals).isPresent()) {
        // The page says so itself, and shows where to go on.
        shell.send(request, response);
        return;
      }
      response.setContentType("text/plain;charset=utf-8");
      response.getWriter().println("There is nothing at " + path + " in this store.");
      return;
    }
    Optional<Media> media = Media.best(accept(request), OFFERED);
    if (media.isEmpty()) {
      response.setStatus(406);
      response.setContentType("text/plain;charset=utf-8");
      response.getWriter().println("There is HTML, Turtle, JSON-LD, RDF/XML and N-Triples.");
    } else if (media.get().format().isEmpty()) {
      shell.send(request, response);
    } else {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      media.get().format().get().writeTriples(triples, out);
      new Body(media.get().type(), out.toByteArray()).send(request, response);
    }
  }

  private static String accept(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Accept")).orElse("");
  }

  /** A thing, a whole graph, or the vocabulary. */
  private static List<Triple> describe(DatasetGraph dataset, Node thing) {
    if (thing.equals(Iris.FACTS) || thing.equals(Iris.REFERENCE)) {
      List<Triple> all = new ArrayList<>();
      dataset.getGraph(thing).find().forEachRemaining(all::add);
      return all;
    }
    if ((thing.getURI() + "#").equals(Vocabulary.ONTOLOGY)) {
      List<Triple> terms = new ArrayList<>();
      dataset
          .find(Iris.REFERENCE, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (quad.getSubject().isURI()
                    && quad.getSubject().getURI().startsWith(Vocabulary.ONTOLOGY)) {
                  terms.add(quad.asTriple());
                }
              });
      return terms;
    }
    return ThingPage.triples(dataset, thing);
  }

  static Optional<Format> data(String accept) {
    return Media.best(accept, List.of(Media.TURTLE, Media.JSONLD, Media.RDFXML, Media.NTRIPLES))
        .flatMap(Media::format);
  }
}
