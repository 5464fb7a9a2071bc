package org.foedus.reason;

import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.rdf.Iris;

/** The graph of what is concluded. */
final class FactsGraph {
  private FactsGraph() {}

  /** Writes facts in the place of others; what is the same in both is left alone. */
  static void replace(DatasetGraph dataset, Set<Triple> before, Set<Triple> after) {
    for (Triple old : before) {
      if (!after.contains(old)) {
        dataset.delete(Iris.FACTS, old.getSubject(), old.getPredicate(), old.getObject());
      }
    }
    for (Triple fact : after) {
      if (!before.contains(fact)) {
        dataset.add(Iris.FACTS, fact.getSubject(), fact.getPredicate(), fact.getObject());
      }
    }
  }
}
