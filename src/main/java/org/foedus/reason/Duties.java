package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.foedus.rdf.AllianceWriter;
import org.foedus.rdf.Iris;

/**
 * The duties of a store in memory, with what a question asks of them: their agreements, clauses and
 * conditions, the stories of the claims that support them, and the words of the ontology. A
 * question that asks of nothing else has the same answer there, twenty times as soon.
 */
final class Duties {
  private final DatasetGraph store;
  private final Set<Node> names;
  private final Graph graph = new GraphMem2Fast();

  private Duties(DatasetGraph store, Set<Node> names) {
    this.store = store;
    this.names = names;
  }

  /**
   * The duties as some sources tell them.
   *
   * @param names the properties that the question names; others are left out
   */
  static Graph of(DatasetGraph store, Told told, Set<Node> names) {
    Duties duties = new Duties(store, names);
    for (Node whole :
        List.of(Iris.REGISTER, Iris.REGISTERED, Iris.COMPARED, AllianceWriter.GRAPH)) {
      if (!told.overlooked().contains(whole)) {
        duties.add(duties.find(whole, Node.ANY, Node.ANY, Node.ANY), triple -> true);
      }
    }
    for (Node name : names) {
      duties.add(duties.find(Iris.REFERENCE, Node.ANY, name, Node.ANY), triple -> true);
    }
    if (!told.overlooked().contains(Iris.FACTS)) {
      duties.addFacts();
    }
    return duties.graph;
  }

  private void addFacts() {
    Set<Node> duties = new HashSet<>();
    find(Iris.FACTS, Node.ANY, OBLIGOR, Node.ANY).forEach(quad -> duties.add(quad.getSubject()));
    Set<Node> claims = new HashSet<>();
    Set<Node> agreements = new HashSet<>();
    for (Node duty : duties) {
      for (Quad quad : find(Iris.FACTS, duty, Node.ANY, Node.ANY)) {
        add(List.of(quad), triple -> true);
        if (quad.getPredicate().equals(SUPPORTED_BY)) {
          claims.add(quad.getObject());
        } else if (quad.getPredicate().equals(UNDER)) {
          agreements.add(quad.getObject());
        }
      }
    }
    for (Node agreement : agreements) {
      add(
          find(Iris.FACTS, agreement, Node.ANY, Node.ANY),
          triple -> !triple.getPredicate().equals(SUPPORTED_BY));
    }
    if (names.contains(SUPPORTED_BY)) {
      addStories(claims);
    }
  }

  private void addStories(Set<Node> claims) {
    Map<Node, List<Quad>> stories = new HashMap<>();
    for (Quad quad : find(Iris.FACTS, Node.ANY, STORY, Node.ANY)) {
      stories.computeIfAbsent(quad.getSubject(), article -> new ArrayList<>()).add(quad);
    }
    for (Node claim : claims) {
      List<Quad> origins = find(Node.ANY, claim, PROV_WAS_DERIVED_FROM, Node.ANY);
      add(origins, triple -> true);
      origins.forEach(
          quad -> add(stories.getOrDefault(quad.getObject(), List.of()), triple -> true));
    }
  }

  private void add(List<Quad> quads, Predicate<Triple> wanted) {
    for (Quad quad : quads) {
      Triple triple = quad.asTriple();
      if (names.contains(triple.getPredicate()) && wanted.test(triple)) {
        graph.add(triple);
      }
    }
  }

  private List<Quad> find(Node name, Node subject, Node predicate, Node object) {
    List<Quad> found = new ArrayList<>();
    store.find(name, subject, predicate, object).forEachRemaining(found::add);
    return found;
  }
}
