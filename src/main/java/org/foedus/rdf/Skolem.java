package org.foedus.rdf;

import static org.foedus.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Blank nodes made IRIs by what is said of them, so that loading a file twice gives the same graph.
 * Meant for what Turtle writes in brackets: trees of blank nodes, not circles.
 */
final class Skolem {
  private final Graph graph;
  private final Map<Node, Node> names = new HashMap<>();

  private Skolem(Graph graph) {
    this.graph = graph;
  }

  /** The graph's triples with an IRI for each blank node. */
  static List<Triple> replaceBlankNodes(Graph graph) {
    Skolem skolem = new Skolem(graph);
    List<Triple> named = new ArrayList<>();
    graph
        .find()
        .forEachRemaining(
            triple ->
                named.add(
                    Triple.create(
                        skolem.name(triple.getSubject()),
                        triple.getPredicate(),
                        skolem.name(triple.getObject()))));
    return named;
  }

  private Node name(Node node) {
    if (!node.isBlank()) {
      return node;
    }
    Node known = names.get(node);
    if (known == null) {
      known = membership(node);
      names.put(node, known);
    }
    return known;
  }

  /** An actor's membership is named for those it joins; anything else by its content alone. */
  private Node membership(Node blank) {
    List<Node> holders = new ArrayList<>();
    graph
        .find(Node.ANY, ORG_HAS_MEMBERSHIP, blank)
        .forEachRemaining(triple -> holders.add(triple.getSubject()));
    List<Node> members = new ArrayList<>();
    graph
        .find(blank, ORG_MEMBER, Node.ANY)
        .forEachRemaining(triple -> members.add(triple.getObject()));
    String content = Iris.hash(content(blank), 12);
    if (holders.size() == 1 && members.size() == 1) {
      String pair = lastPart(holders.get(0)) + "-" + lastPart(members.get(0));
      return Iris.of("membership/" + pair + "-" + content.substring(0, 6));
    }
    return Iris.of("node/" + content);
  }

  private String content(Node blank) {
    List<String> lines = new ArrayList<>();
    graph
        .find(Node.ANY, Node.ANY, blank)
        .forEachRemaining(
            triple -> {
              if (!triple.getSubject().isBlank()) {
                lines.add(text(triple.getSubject()) + " " + text(triple.getPredicate()));
              }
            });
    graph
        .find(blank, Node.ANY, Node.ANY)
        .forEachRemaining(
            triple -> lines.add(text(triple.getPredicate()) + " " + text(triple.getObject())));
    Collections.sort(lines);
    return String.join("\n", lines);
  }

  private String text(Node node) {
    return node.isBlank() ? name(node).getURI() : NodeFmtLib.strNT(node);
  }

  private static String lastPart(Node node) {
    String iri = node.toString();
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
