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
import org.apache.jena.sparql.exec.QueryExec;
import org.foedus.model.PartialDate;
import org.foedus.rdf.Literals;
import org.foedus.rdf.Reference;
import org.foedus.store.Articles;

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
   * A register and what follows from it, yet to be stored.
   *
   * @param entries the register
   * @param conclusions what follows from it and the reference data
   */
  public record Concluded(List<Triple> entries, List<Triple> conclusions) {
    public Concluded {
      entries = List.copyOf(entries);
      conclusions = List.copyOf(conclusions);
    }

    /** Puts both in the place of what a store had, in one transaction. */
    public void into(Articles articles, String version) {
      articles.loadRegister(entries, conclusions, version);
    }
  }

  /**
   * The conclusions, each rule over what the ones before it concluded. Needs no store.
   *
   * @param today the day that the one-line answers hold for
   * @throws IOException if the register or the reference data cannot be read
   */
  public Concluded conclude(Reference register, Reference reference, LocalDate today)
      throws IOException {
    Graph work = GraphMemFactory.createDefaultGraphSameTerm();
    List<Triple> entries = register.read().find().toList();
    entries.forEach(work::add);
    reference.read().find().forEach(work::add);
    Node day = Literals.of(PartialDate.of(today));
    Set<Triple> all = new LinkedHashSet<>();
    for (Rule rule : rules) {
      List<Triple> concluded = conclude(rule.construct(), work, day);
      concluded.forEach(work::add);
      all.addAll(concluded);
    }
    return new Concluded(entries, List.copyOf(all));
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
