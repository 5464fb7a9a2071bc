package org.foedus.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;

/**
 * The part of a store's book that tells what has changed of its facts, register and reference data
 * from one generation to the next, so that what was worked out from an older one can be brought up
 * to date. Claims that are not yet derived are of no generation.
 */
final class Journal {
  /** More matters than this are everything: to bring up to date would cost more than anew. */
  private static final int MANY = 2_000;

  /** Generations that are told; what is older is worked out anew. */
  private static final int TOLD = 32;

  private static final Node BOOK = Quad.defaultGraphNodeGenerated;
  private static final Node STORE = Iris.of("graph/intake");
  private static final Node GENERATION = NodeFactory.createURI(Iris.BASE + "intake#generation");
  private static final Node TOUCHED = NodeFactory.createURI(Iris.BASE + "intake#touched");

  private final DatasetGraph dataset;

  /**
   * @param dataset a store's, in a transaction
   */
  Journal(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** The number of the generation; 0 in a store of which nothing was ever noted. */
  int generation() {
    return objects(STORE, GENERATION).stream()
        .mapToInt(number -> Integer.parseInt(number.getLiteralLexicalForm()))
        .max()
        .orElse(0);
  }

  /** Begins a generation in which only some matters may differ from the one before. */
  void touched(Set<Node> matters) {
    if (matters.size() > MANY) {
      touchedEverything();
    } else if (!matters.isEmpty()) {
      Node number = next();
      matters.forEach(matter -> dataset.add(BOOK, number, TOUCHED, matter));
    }
  }

  /** Begins a generation that nothing is known of. */
  void touchedEverything() {
    dataset.add(BOOK, next(), TOUCHED, STORE);
  }

  private Node next() {
    int number = generation() + 1;
    dataset.deleteAny(BOOK, STORE, GENERATION, Node.ANY);
    dataset.add(BOOK, STORE, GENERATION, Literals.of(number));
    dataset.deleteAny(BOOK, of(number - TOLD), TOUCHED, Node.ANY);
    return of(number);
  }

  /**
   * The matters that may differ from what they were in an earlier generation; empty if that is not
   * known.
   */
  Optional<Set<Node>> since(int earlier) {
    Set<Node> matters = new HashSet<>();
    for (int number = earlier + 1; number <= generation(); number++) {
      List<Node> touched = objects(of(number), TOUCHED);
      if (touched.isEmpty() || touched.contains(STORE)) {
        return Optional.empty();
      }
      matters.addAll(touched);
    }
    matters.addAll(new Intake(dataset).underived().matters());
    return Optional.of(matters).filter(some -> some.size() <= MANY);
  }

  private static Node of(int number) {
    return Iris.of("graph/intake/" + number);
  }

  private List<Node> objects(Node subject, Node predicate) {
    List<Node> found = new ArrayList<>();
    dataset
        .find(BOOK, subject, predicate, Node.ANY)
        .forEachRemaining(quad -> found.add(quad.getObject()));
    return found;
  }
}
