package org.foedus.reason;

import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.rdf.Iris;

/**
 * The graph of what is concluded.
 *
 * @param dataset a store's, in a transaction
 * @param recent what was read of it
 */
record FactsGraph(DatasetGraph dataset, Recent recent) {

  /** Writes facts in the place of others; what is the same in both is left alone. */
  void replace(Set<Triple> before, Set<Triple> after) {
    for (Triple old : before) {
      if (!after.contains(old)) {
        dataset.delete(Iris.FACTS, old.getSubject(), old.getPredicate(), old.getObject());
        recent.forget(old.getSubject());
      }
    }
    for (Triple fact : after) {
      if (!before.contains(fact)) {
        dataset.add(Iris.FACTS, fact.getSubject(), fact.getPredicate(), fact.getObject());
        recent.forget(fact.getSubject());
      }
    }
  }
}
