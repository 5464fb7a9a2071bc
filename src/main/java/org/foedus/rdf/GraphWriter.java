package org.foedus.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/** Writes one graph after the other to a stream. */
public interface GraphWriter extends AutoCloseable {
  /** Subjects together, and everything in an order that depends on nothing but the triples. */
  Comparator<Triple> ORDER =
      Comparator.comparing((Triple triple) -> text(triple.getSubject()))
          .thenComparing(triple -> text(triple.getPredicate()))
          .thenComparing(triple -> text(triple.getObject()));

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : NodeFmtLib.strNT(node);
  }

  /**
   * Writes a graph.
   *
   * @param name its IRI; empty for triples that stand in no named graph
   * @param triples its triples in any order
   */
  default void write(Optional<Node> name, List<Triple> triples) {
    List<Triple> sorted = new ArrayList<>(triples);
    sorted.sort(ORDER);
    writeSorted(name, sorted);
  }

  /** Writes a graph whose triples are in {@link #ORDER}. */
  void writeSorted(Optional<Node> name, List<Triple> triples);

  /** Ends what was begun; leaves the stream open. */
  @Override
  void close();
}
