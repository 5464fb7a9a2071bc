package org.foedus.reason;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.foedus.model.PartialDate;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;

/**
 * What follows from the register of treaties and the reference data alone, whatever the articles
 * say: agreements, their parties by days, and every duty of one party toward another.
 */
public final class RegisterDerivation {
  private final List<Rule> rules;

  private RegisterDerivation(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * The derivation by the rules of a folder.
   *
   * @throws IOException if a rule cannot be read
   */
  public static RegisterDerivation byRulesOf(Path folder) throws IOException {
    return new RegisterDerivation(Rule.readAll(folder));
  }

  /**
   * The conclusions, each rule over what the ones before it concluded.
   *
   * @param dataset holds the register and the reference data
   * @param today the day that the one-line answers hold for
   */
  public List<Triple> conclude(DatasetGraph dataset, LocalDate today) {
    Graph work = GraphMemFactory.createDefaultGraphSameTerm();
    for (Node graph : List.of(Iris.REGISTER, Iris.REFERENCE)) {
      dataset
          .find(graph, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> work.add(quad.asTriple()));
    }
    Node day = Literals.of(PartialDate.of(today));
    Set<Triple> all = new LinkedHashSet<>();
    for (Rule rule : rules) {
      List<Triple> concluded = conclude(rule.construct(), work, day);
      concluded.forEach(work::add);
      all.addAll(concluded);
    }
    return List.copyOf(all);
  }

  private static List<Triple> conclude(Query construct, Graph work, Node today) {
    List<Triple> concluded = new ArrayList<>();
    try (QueryExec execution =
        QueryExec.graph(work).query(construct).substitution("today", today).build()) {
      execution.constructTriples().forEachRemaining(concluded::add);
    }
    return concluded;
  }
}
