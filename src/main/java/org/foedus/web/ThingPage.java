package org.foedus.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.rdf.Vocabulary;
import org.foedus.reason.Labels;

/** Anything with an IRI: what is said of it, and what points to it. */
final class ThingPage {
  /** Lines that point to a thing which the page shows; a state is pointed to by thousands. */
  private static final int POINTING = 200;

  private ThingPage() {}

  /** The triples of a thing; of an article its whole graph. */
  static List<Triple> triples(DatasetGraph dataset, Node thing) {
    Set<Triple> found = new HashSet<>();
    boolean isArticle =
        dataset.contains(thing, thing, Vocabulary.RDF_TYPE, Vocabulary.SCHEMA_NEWS_ARTICLE);
    (isArticle
            ? dataset.find(thing, Node.ANY, Node.ANY, Node.ANY)
            : dataset.findNG(Node.ANY, thing, Node.ANY, Node.ANY))
        .forEachRemaining(quad -> found.add(quad.asTriple()));
    return List.copyOf(found);
  }

  static ObjectNode of(DatasetGraph dataset, Node thing) {
    Set<Node> named = new HashSet<>(Set.of(thing));
    List<Triple> out = new ArrayList<>();
    dataset
        .findNG(Node.ANY, thing, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!quad.getPredicate().equals(Vocabulary.SCHEMA_ARTICLE_BODY)) {
                out.add(quad.asTriple());
              }
            });
    List<Triple> in = new ArrayList<>();
    var pointing = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, thing);
    while (pointing.hasNext() && in.size() < POINTING) {
      in.add(pointing.next().asTriple());
    }
    ObjectNode json = Json.object().put("thing", thing.getURI());
    write(json.putArray("out"), out, named);
    write(json.putArray("in"), in, named);
    json.put("more", pointing.hasNext());
    ObjectNode labels = json.putObject("labels");
    new TreeMap<>(Labels.of(dataset, named)).forEach(labels::put);
    return json;
  }

  private static void write(ArrayNode array, List<Triple> triples, Set<Node> named) {
    triples.stream()
        .distinct()
        .sorted(Comparator.comparing(Triple::toString))
        .forEach(
            triple -> {
              ArrayNode row = array.addArray();
              for (Node node :
                  List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                if (node.isLiteral()) {
                  row.add(node.getLiteralLexicalForm());
                } else {
                  named.add(node);
                  row.addObject().put("@id", node.toString());
                }
              }
            });
  }
}
