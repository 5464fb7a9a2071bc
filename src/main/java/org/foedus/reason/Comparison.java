package org.foedus.reason;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.foedus.rdf.Iris;
import org.foedus.store.Store;

/**
 * What follows from the articles' facts and the register together: which treaty of the register an
 * article names, and where the two contradict each other. It stands in a graph of its own, so that
 * what articles say stays the same with and without the register.
 */
public final class Comparison {
  private final List<Rule> rules;

  private Comparison(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * The comparison by the rules of a folder.
   *
   * @throws IOException if a rule cannot be read
   */
  public static Comparison byRulesOf(Path folder) throws IOException {
    return new Comparison(Rule.readAll(folder));
  }

  /** Puts what follows now in the place of what followed before, in one transaction. */
  public void compare(Store store) {
    store.write(
        dataset -> {
          dataset.removeGraph(Iris.COMPARED);
          if (dataset.containsGraph(Iris.REGISTERED)) {
            rules.forEach(rule -> put(dataset, conclude(rule, dataset)));
          }
          return dataset;
        });
  }

  private static void put(DatasetGraph dataset, List<Triple> concluded) {
    for (Triple triple : concluded) {
      dataset.add(Iris.COMPARED, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
  }

  /** What a rule concludes; it sees what those before it concluded. */
  private static List<Triple> conclude(Rule rule, DatasetGraph dataset) {
    List<Triple> concluded = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(dataset).query(rule.construct()).build()) {
      execution.constructTriples().forEachRemaining(concluded::add);
    }
    return concluded;
  }
}
