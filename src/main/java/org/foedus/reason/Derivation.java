package org.foedus.reason;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.foedus.model.PartialDate;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;
import org.foedus.store.Store;

/**
 * Derives the facts graph from claims and reference data: first which articles print one story,
 * then the rules in their order, each over what the ones before it concluded.
 */
public final class Derivation {
  private final List<Rule> rules;

  private Derivation(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * The derivation by the rules of a folder.
   *
   * @throws IOException if a rule cannot be read
   */
  public static Derivation byRulesOf(Path folder) throws IOException {
    return new Derivation(Rule.readAll(folder));
  }

  /**
   * The files of the rules of a folder, in order.
   *
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> files(Path folder) throws IOException {
    return Rule.files(folder);
  }

  /**
   * Derives all facts anew, in one transaction.
   *
   * @param today the day that the one-line answers hold for
   */
  public void deriveAll(Store store, LocalDate today) {
    store.derive(dataset -> derive(dataset, today));
  }

  private void derive(DatasetGraph dataset, LocalDate today) {
    dataset.removeGraph(Iris.FACTS);
    StoryFacts.of(dataset).forEach(triple -> add(dataset, triple));
    Node day = Literals.of(PartialDate.of(today));
    for (Rule rule : rules) {
      conclude(rule.construct(), dataset, day).forEach(triple -> add(dataset, triple));
    }
  }

  private static void add(DatasetGraph dataset, Triple fact) {
    dataset.add(Iris.FACTS, fact.getSubject(), fact.getPredicate(), fact.getObject());
  }

  private static List<Triple> conclude(Query construct, DatasetGraph dataset, Node today) {
    List<Triple> concluded = new ArrayList<>();
    try (QueryExec execution =
        QueryExec.dataset(dataset).query(construct).substitution("today", today).build()) {
      execution.constructTriples().forEachRemaining(concluded::add);
    }
    return concluded;
  }
}
