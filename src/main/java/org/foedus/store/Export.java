package org.foedus.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.rdf.Format;
import org.foedus.rdf.GraphWriter;
import org.foedus.rdf.Iris;

/** Writes a store out, one graph after the other: the same store, the same bytes. */
public final class Export {
  private final Store store;

  public Export(Store store) {
    this.store = store;
  }

  /** Writes all graphs: articles, facts and reference data. */
  public void all(Format format, OutputStream out) {
    store.read(
        dataset -> {
          Set<String> names = new TreeSet<>();
          dataset.listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
          write(dataset, names, format, out);
          return names;
        });
  }

  /** Writes the facts alone. */
  public void facts(Format format, OutputStream out) {
    store.read(
        dataset -> {
          Set<String> names = Set.of(Iris.FACTS.getURI());
          write(dataset, names, format, out);
          return names;
        });
  }

  private static void write(
      DatasetGraph dataset, Set<String> names, Format format, OutputStream out) {
    Set<Triple> shared = new HashSet<>();
    try (GraphWriter writer = format.to(out)) {
      for (String iri : names) {
        Node name = NodeFactory.createURI(iri);
        List<Triple> triples = new ArrayList<>();
        dataset
            .find(name, Node.ANY, Node.ANY, Node.ANY)
            .forEachRemaining(quad -> triples.add(quad.asTriple()));
        if (!format.keepsGraphs()) {
          triples.removeIf(triple -> isShared(triple) && !shared.add(triple));
        }
        writer.write(format.keepsGraphs() ? Optional.of(name) : Optional.empty(), triples);
      }
    }
  }

  /** What several articles say alike of the people, institutions, offices and runs they name. */
  private static boolean isShared(Triple triple) {
    String subject = triple.getSubject().toString();
    return !subject.startsWith(Iris.BASE + "claim/") && !subject.startsWith(Iris.BASE + "article/");
  }
}
