package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.foedus.rdf.Iris;

/**
 * A part of the store, in memory, as the rules see it: some matters with every claim that is of
 * them or bears on them, those claims' articles, stories and speakers, and the reference data. What
 * the rules conclude of these matters is what they would conclude of the whole store.
 */
final class World {
  /** What the rules may ask of an article; its text is not among it. */
  private static final List<Node> OF_ARTICLES =
      List.of(RDF_TYPE, SCHEMA_DATE_PUBLISHED, SCHEMA_PUBLISHER, SOURCE);

  private final DatasetGraph store;
  private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
  private final Set<Node> matters = new HashSet<>();
  private final Map<Node, Node> matterOfClaim = new HashMap<>();
  private final Set<Node> articles = new HashSet<>();
  private final Set<Triple> before = new HashSet<>();
  private final Set<Triple> concluded = new HashSet<>();

  World(DatasetGraph store, List<Triple> reference) {
    this.store = store;
    reference.forEach(graph::add);
  }

  /** How many claims it holds. */
  int size() {
    return matterOfClaim.size();
  }

  /** The matters that claims of its own bear on, now or before. */
  Set<Node> borneUpon() {
    Set<Node> others = new HashSet<>();
    for (Set<Triple> side : List.of(before, concluded)) {
      for (Triple triple : side) {
        if (triple.getPredicate().equals(BEARS_ON)) {
          others.add(triple.getObject());
        }
      }
    }
    return others;
  }

  /** Takes in a matter: its claims, and as things of the past the facts that there were. */
  void add(Node matter) {
    matters.add(matter);
    for (Quad quad : store(Node.ANY, Node.ANY, MATTER, matter)) {
      if (quad.getGraph().equals(Iris.FACTS)) {
        past(quad.getSubject());
      } else if (Matters.isArticle(quad.getGraph())) {
        addClaim(quad.getSubject());
        store(Iris.FACTS, quad.getSubject(), Node.ANY, Node.ANY)
            .forEach(old -> before.add(old.asTriple()));
      }
    }
    store(Iris.FACTS, Node.ANY, BEARS_ON, matter).forEach(quad -> addClaim(quad.getSubject()));
  }

  /** A former fact, and the lines that sum up the duties between two sides. */
  private void past(Node fact) {
    List<Node> obligors = new ArrayList<>();
    List<Node> beneficiaries = new ArrayList<>();
    for (Quad quad : store(Iris.FACTS, fact, Node.ANY, Node.ANY)) {
      before.add(quad.asTriple());
      if (quad.getPredicate().equals(OBLIGOR)) {
        obligors.add(quad.getObject());
      } else if (quad.getPredicate().equals(BENEFICIARY)) {
        beneficiaries.add(quad.getObject());
      }
    }
    for (Node obligor : obligors) {
      for (Node beneficiary : beneficiaries) {
        store(Iris.FACTS, obligor, Node.ANY, beneficiary)
            .forEach(quad -> before.add(quad.asTriple()));
      }
    }
  }

  private void addClaim(Node claim) {
    if (matterOfClaim.containsKey(claim)) {
      return;
    }
    for (Quad quad : store(Node.ANY, claim, Node.ANY, Node.ANY)) {
      if (!Matters.isArticle(quad.getGraph())) {
        continue;
      }
      graph.add(quad.asTriple());
      if (quad.getPredicate().equals(MATTER)) {
        matterOfClaim.put(claim, quad.getObject());
        addArticle(quad.getGraph());
      } else if (quad.getPredicate().equals(SPEAKER)) {
        store(quad.getGraph(), quad.getObject(), Node.ANY, Node.ANY)
            .forEach(told -> graph.add(told.asTriple()));
      } else if (quad.getPredicate().equals(UNDER)) {
        addAgreement(quad.getObject());
      }
    }
  }

  /** All that is said of the agreement that a duty is claimed to rest on. */
  private void addAgreement(Node agreement) {
    for (Quad stating : store(Node.ANY, Node.ANY, STATES, agreement)) {
      for (Quad matter : store(Node.ANY, stating.getSubject(), MATTER, Node.ANY)) {
        store(Node.ANY, Node.ANY, MATTER, matter.getObject()).stream()
            .filter(quad -> Matters.isArticle(quad.getGraph()))
            .forEach(quad -> addClaim(quad.getSubject()));
      }
    }
  }

  private void addArticle(Node article) {
    if (!articles.add(article)) {
      return;
    }
    for (Node property : OF_ARTICLES) {
      store(article, article, property, Node.ANY).forEach(quad -> graph.add(quad.asTriple()));
    }
    for (Quad quad : store(Iris.FACTS, article, STORY, Node.ANY)) {
      graph.add(quad.asTriple());
      store(Iris.FACTS, quad.getObject(), SCHEMA_DATE_PUBLISHED, Node.ANY)
          .forEach(dated -> graph.add(dated.asTriple()));
    }
  }

  private List<Quad> store(Node name, Node subject, Node predicate, Node object) {
    List<Quad> found = new ArrayList<>();
    store.find(name, subject, predicate, object).forEachRemaining(found::add);
    return found;
  }

  /** Applies a rule: what it concludes, the rules behind it see. */
  void apply(Rule rule, Node today) {
    List<Triple> conclusions = new ArrayList<>();
    try (QueryExec execution =
        QueryExec.graph(graph).query(rule.construct()).substitution("today", today).build()) {
      execution.constructTriples().forEachRemaining(conclusions::add);
    }
    concluded.addAll(conclusions);
    conclusions.forEach(graph::add);
  }

  /** Writes what was concluded of the matters in the place of what there was. */
  void settle() {
    FactsGraph.replace(store, before, own());
  }

  /** The same, where the rules that conclude one property were not applied. */
  void settleBut(Node property) {
    before.removeIf(triple -> triple.getPredicate().equals(property));
    settle();
  }

  /** What was concluded of claims, facts and pairs of the matters, and not of others. */
  private Set<Triple> own() {
    Map<Node, Node> matterOf = new HashMap<>(matterOfClaim);
    Map<Node, Set<Node>> obligors = new HashMap<>();
    Map<Node, Set<Node>> beneficiaries = new HashMap<>();
    for (Triple triple : concluded) {
      Node subject = triple.getSubject();
      if (triple.getPredicate().equals(MATTER)) {
        matterOf.put(subject, triple.getObject());
      } else if (triple.getPredicate().equals(OBLIGOR)) {
        obligors.computeIfAbsent(subject, fact -> new HashSet<>()).add(triple.getObject());
      } else if (triple.getPredicate().equals(BENEFICIARY)) {
        beneficiaries.computeIfAbsent(subject, fact -> new HashSet<>()).add(triple.getObject());
      }
    }
    Map<Node, Set<Node>> pairs = new HashMap<>();
    obligors.forEach(
        (duty, owing) -> {
          Node matter = matterOf.get(duty);
          if (matter != null && matters.contains(matter)) {
            owing.forEach(
                obligor ->
                    pairs
                        .computeIfAbsent(obligor, side -> new HashSet<>())
                        .addAll(beneficiaries.getOrDefault(duty, Set.of())));
          }
        });
    Set<Triple> own = new HashSet<>();
    for (Triple triple : concluded) {
      Node matter = matterOf.get(triple.getSubject());
      if (matter == null
          ? pairs.getOrDefault(triple.getSubject(), Set.of()).contains(triple.getObject())
          : matters.contains(matter)) {
        own.add(triple);
      }
    }
    return own;
  }
}
