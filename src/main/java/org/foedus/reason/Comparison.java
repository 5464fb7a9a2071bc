package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.foedus.rdf.AllianceWriter;
import org.foedus.rdf.Iris;
import org.foedus.store.Store;

/**
 * What follows from the articles' facts and the register together: which treaty of the register an
 * article names, and where the two contradict each other. It stands in a graph of its own, so that
 * what articles say stays the same with and without the register. Of what changed only the matters
 * that are due are compared again.
 */
public final class Comparison {
  private static final String WORKER = "comparison";

  /** Matters that are compared at once: a copy of the register in memory serves them all. */
  private static final int AT_ONCE = 500;

  private final List<Rule> rules;
  private final Set<Node> names = new HashSet<>();

  private Comparison(List<Rule> rules) {
    this.rules = rules;
    rules.forEach(rule -> names.addAll(rule.names()));
    names.addAll(List.of(MATTER, UNDER, SUPPORTED_BY));
  }

  /**
   * The comparison by the rules of a folder.
   *
   * @throws IOException if a rule cannot be read
   */
  public static Comparison byRulesOf(Path folder) throws IOException {
    return new Comparison(Rule.readAll(folder));
  }

  /** Puts what follows now in the place of what followed before, where something changed. */
  public void compare(Store store) {
    compare(store, false);
  }

  /** Puts what follows now in the place of all that followed before. */
  public void compareAll(Store store) {
    compare(store, true);
  }

  /** Reads what every comparison begins with, so that the next one need not. */
  public void prepare(Store store) {
    store.read(
        dataset -> {
          if (dataset.containsGraph(Iris.REGISTERED)) {
            register(store, dataset, store.epoch(dataset));
          }
          return dataset;
        });
  }

  private void compare(Store store, boolean all) {
    store.follow(
        WORKER,
        (dataset, changed, epoch) -> {
          Optional<Set<Node>> due = changed.filter(matters -> !all);
          if (!dataset.containsGraph(Iris.REGISTERED)) {
            boolean none = !dataset.containsGraph(Iris.COMPARED);
            dataset.removeGraph(Iris.COMPARED);
            return Optional.of(Set.<Node>of()).filter(matters -> none);
          }
          return Optional.of(new Pass(dataset, register(store, dataset, epoch)).over(due));
        });
  }

  private GraphMem2Fast register(Store store, DatasetGraph dataset, int epoch) {
    return store
        .kept()
        .get(
            "register of the comparison",
            GraphMem2Fast.class,
            List.of(epoch, names),
            () -> register(dataset));
  }

  /** All that registers say, and what the rules ask of the reference data. */
  private GraphMem2Fast register(DatasetGraph dataset) {
    GraphMem2Fast register = Duties.words(dataset, names);
    for (Node graph : List.of(Iris.REGISTER, Iris.REGISTERED, AllianceWriter.GRAPH)) {
      dataset
          .find(graph, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> add(quad, register));
    }
    return register;
  }

  private void add(Quad quad, GraphMem2Fast graph) {
    if (names.contains(quad.getPredicate())) {
      graph.add(quad.asTriple());
    }
  }

  /** One comparison. */
  private final class Pass {
    private final DatasetGraph dataset;
    private final GraphMem2Fast register;

    Pass(DatasetGraph dataset, GraphMem2Fast register) {
      this.dataset = dataset;
      this.register = register;
    }

    /** Gives the matters of which something else follows than before. */
    Set<Node> over(Optional<Set<Node>> due) {
      Set<Triple> former = new HashSet<>();
      if (due.isEmpty()) {
        find(Iris.COMPARED, Node.ANY, Node.ANY, Node.ANY)
            .forEach(quad -> former.add(quad.asTriple()));
      }
      List<Node> matters = List.copyOf(due.orElseGet(this::all));
      Set<Triple> now = new HashSet<>();
      for (int i = 0; i < matters.size(); i += AT_ONCE) {
        Set<Node> some = Set.copyOf(matters.subList(i, Math.min(i + AT_ONCE, matters.size())));
        Set<Node> facts = facts(some);
        for (Node fact : due.isPresent() ? facts : Set.<Node>of()) {
          find(Iris.COMPARED, fact, Node.ANY, Node.ANY)
              .forEach(quad -> former.add(quad.asTriple()));
        }
        if (!facts.isEmpty()) {
          now.addAll(conclude(facts));
        }
      }
      return replace(former, now);
    }

    private Set<Node> replace(Set<Triple> former, Set<Triple> now) {
      Set<Node> facts = new HashSet<>();
      for (Triple old : former) {
        if (!now.contains(old)) {
          dataset.delete(Iris.COMPARED, old.getSubject(), old.getPredicate(), old.getObject());
          facts.add(old.getSubject());
        }
      }
      for (Triple triple : now) {
        if (!former.contains(triple)) {
          dataset.add(
              Iris.COMPARED, triple.getSubject(), triple.getPredicate(), triple.getObject());
          facts.add(triple.getSubject());
        }
      }
      return facts.stream().flatMap(fact -> matters(fact).stream()).collect(Collectors.toSet());
    }

    /** The matters of all agreements and duties. */
    private Set<Node> all() {
      Set<Node> facts = new HashSet<>();
      for (Node property : List.of(PARTY, OBLIGOR)) {
        find(Iris.FACTS, Node.ANY, property, Node.ANY)
            .forEach(quad -> facts.add(quad.getSubject()));
      }
      return facts.stream().flatMap(fact -> matters(fact).stream()).collect(Collectors.toSet());
    }

    private Set<Node> matters(Node fact) {
      return find(Iris.FACTS, fact, MATTER, Node.ANY).stream()
          .map(Quad::getObject)
          .collect(Collectors.toSet());
    }

    /** The agreements and duties of some matters. */
    private Set<Node> facts(Set<Node> matters) {
      Set<Node> facts = new HashSet<>();
      for (Node matter : matters) {
        for (Quad quad : find(Iris.FACTS, Node.ANY, MATTER, matter)) {
          Node fact = quad.getSubject();
          if (dataset.contains(Iris.FACTS, fact, PARTY, Node.ANY)
              || dataset.contains(Iris.FACTS, fact, OBLIGOR, Node.ANY)) {
            facts.add(fact);
          }
        }
      }
      return facts;
    }

    /**
     * What the rules conclude of some facts, each rule over what those before it concluded. Of the
     * claims behind a fact a rule sees those of facts of which something was concluded before.
     */
    private Set<Triple> conclude(Set<Node> facts) {
      GraphMem2Fast world = register.copy();
      Set<Node> there = new HashSet<>();
      for (Node fact : facts) {
        addFact(fact, world, there);
      }
      Set<Triple> concluded = new HashSet<>();
      Set<Node> quoted = new HashSet<>();
      for (Rule rule : rules) {
        List<Triple> conclusions = rule.over(world);
        conclusions.forEach(world::add);
        for (Triple triple : conclusions) {
          if (facts.contains(triple.getSubject())) {
            concluded.add(triple);
            if (quoted.add(triple.getSubject())) {
              addClaims(triple.getSubject(), world);
            }
          }
        }
      }
      return concluded;
    }

    /** A fact, with the agreement that a duty is under and all agreements of the same parties. */
    private void addFact(Node fact, GraphMem2Fast world, Set<Node> there) {
      if (!there.add(fact)) {
        return;
      }
      for (Quad quad : find(Iris.FACTS, fact, Node.ANY, Node.ANY)) {
        add(quad, world);
        if (quad.getPredicate().equals(UNDER)) {
          facts(matters(quad.getObject())).forEach(other -> addFact(other, world, there));
        }
      }
    }

    private void addClaims(Node fact, GraphMem2Fast world) {
      for (Quad support : find(Iris.FACTS, fact, SUPPORTED_BY, Node.ANY)) {
        for (Quad quad : find(Node.ANY, support.getObject(), Node.ANY, Node.ANY)) {
          add(quad, world);
          if (quad.getPredicate().equals(PROV_WAS_DERIVED_FROM)
              || quad.getPredicate().equals(SPEAKER)) {
            find(quad.getGraph(), quad.getObject(), Node.ANY, Node.ANY)
                .forEach(told -> add(told, world));
          }
        }
      }
    }

    private List<Quad> find(Node name, Node subject, Node predicate, Node object) {
      List<Quad> found = new ArrayList<>();
      dataset.find(name, subject, predicate, object).forEachRemaining(found::add);
      return found;
    }
  }
}
