package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.foedus.rdf.Iris;
import org.foedus.store.Lookup;

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
  private final Lookup lookup;
  private final FactsGraph facts;
  private final Recent recent;
  private final Graph graph;
  private final Set<Node> matters = new HashSet<>();
  private final Map<Node, Node> matterOfClaim = new HashMap<>();
  private final Set<Node> articles = new HashSet<>();
  private final Set<Node> stories = new HashSet<>();
  private final Set<Node> agreements = new HashSet<>();

  /** What claims state, as their articles say. */
  private final List<Triple> stated = new ArrayList<>();

  /** What was concluded of claims before. */
  private final List<Triple> concludedOfClaims = new ArrayList<>();

  /** Matters all of whose claims are in. */
  private final Set<Node> whole = new HashSet<>();

  private final Set<Triple> before = new HashSet<>();
  private final Set<Triple> concluded = new HashSet<>();

  /**
   * @param facts the facts of a store
   * @param recent what was read for the same rules
   * @param reference the reference data
   * @param names the properties that the rules name; no others are loaded
   */
  World(FactsGraph facts, Recent recent, GraphMem2Fast reference, Set<Node> names) {
    this.store = facts.dataset();
    this.lookup = new Lookup(store, names, Iris.FACTS);
    this.facts = facts;
    this.recent = recent;
    this.graph = reference.copy();
  }

  /** How many claims it holds. */
  int size() {
    return matterOfClaim.size();
  }

  /** The things that claims of its matters state. */
  Set<Node> stated() {
    return stated.stream().filter(this::isOwn).map(Triple::getObject).collect(Collectors.toSet());
  }

  /** Whether a claim is of the matters, and not only beside them. */
  private boolean isOwn(Triple ofClaim) {
    Node matter = matterOfClaim.get(ofClaim.getSubject());
    return matter != null && matters.contains(matter);
  }

  /** Takes in a matter: its claims, and as things of the past the facts that there were. */
  void add(Node matter) {
    matters.add(matter);
    whole.add(matter);
    for (Quad quad : store(Node.ANY, Node.ANY, MATTER, matter)) {
      if (quad.getGraph().equals(Iris.FACTS)) {
        past(quad.getSubject());
      } else if (Matters.isArticle(quad.getGraph())) {
        addClaim(quad.getSubject());
      }
    }
    store(Iris.FACTS, Node.ANY, BEARS_ON, matter).forEach(quad -> addClaim(quad.getSubject()));
  }

  /** Takes in what an article says, and nothing of what others say. */
  void addClaims(Node article) {
    Set<Node> said = new HashSet<>();
    store(article, Node.ANY, MATTER, Node.ANY).forEach(quad -> said.add(quad.getSubject()));
    for (Node claim : said) {
      addClaim(claim);
    }
  }

  /**
   * Writes what was concluded that the claims bear on in the place of what there was.
   *
   * @return the matters that they bear on, now or before
   */
  Set<Node> settleBearing() {
    Set<Triple> former = bearing(concludedOfClaims);
    Set<Triple> now = bearing(concluded);
    facts.replace(former, now);
    Set<Node> others = new HashSet<>();
    former.forEach(triple -> others.add(triple.getObject()));
    now.forEach(triple -> others.add(triple.getObject()));
    return others;
  }

  private static Set<Triple> bearing(Collection<Triple> triples) {
    return triples.stream()
        .filter(triple -> triple.getPredicate().equals(BEARS_ON))
        .collect(Collectors.toSet());
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
    for (Quad quad : recent.of(claim, lookup::of)) {
      Node property = quad.getPredicate();
      if (quad.getGraph().equals(Iris.FACTS)) {
        concludedOfClaims.add(quad.asTriple());
        continue;
      } else if (!Matters.isArticle(quad.getGraph())) {
        continue;
      }
      graph.add(quad.asTriple());
      if (property.equals(MATTER)) {
        matterOfClaim.put(claim, quad.getObject());
        addArticle(quad.getGraph());
      } else if (property.equals(SPEAKER)) {
        store(quad.getGraph(), quad.getObject(), Node.ANY, Node.ANY)
            .forEach(told -> graph.add(told.asTriple()));
      } else if (property.equals(UNDER)) {
        addAgreement(quad.getObject());
      } else if (property.equals(STATES)) {
        stated.add(quad.asTriple());
      }
    }
  }

  /** All that is said of the agreement that a duty is claimed to rest on. */
  private void addAgreement(Node agreement) {
    if (!agreements.add(agreement)) {
      return;
    }
    for (Quad stating : store(Node.ANY, Node.ANY, STATES, agreement)) {
      if (!matterOfClaim.containsKey(stating.getSubject())) {
        store(Node.ANY, stating.getSubject(), MATTER, Node.ANY)
            .forEach(quad -> addWhole(quad.getObject()));
      }
    }
  }

  /** Every claim of a matter. */
  private void addWhole(Node matter) {
    if (whole.add(matter)) {
      store(Node.ANY, Node.ANY, MATTER, matter).stream()
          .filter(quad -> Matters.isArticle(quad.getGraph()))
          .forEach(quad -> addClaim(quad.getSubject()));
    }
  }

  private void addArticle(Node article) {
    if (!articles.add(article)) {
      return;
    }
    for (Quad quad : recent.of(article, lookup::of)) {
      Node property = quad.getPredicate();
      if (quad.getGraph().equals(article) && OF_ARTICLES.contains(property)) {
        graph.add(quad.asTriple());
      } else if (quad.getGraph().equals(Iris.FACTS) && property.equals(STORY)) {
        graph.add(quad.asTriple());
        if (stories.add(quad.getObject())) {
          store(Iris.FACTS, quad.getObject(), SCHEMA_DATE_PUBLISHED, Node.ANY)
              .forEach(dated -> graph.add(dated.asTriple()));
        }
      }
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
    Set<Triple> former = new HashSet<>(before);
    concludedOfClaims.stream()
        .filter(triple -> isOwn(triple) && !triple.getPredicate().equals(BEARS_ON))
        .forEach(former::add);
    Set<Triple> own = own();
    facts.replace(former, own);
    former.stream()
        .filter(triple -> triple.getPredicate().equals(MATTER) && !own.contains(triple))
        .forEach(gone -> store.deleteAny(Iris.COMPARED, gone.getSubject(), Node.ANY, Node.ANY));
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
