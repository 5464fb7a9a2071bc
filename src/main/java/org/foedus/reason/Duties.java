package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.foedus.rdf.AllianceWriter;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Vocabulary;
import org.foedus.store.Store;

/**
 * The duties of a store in memory, with what a question asks of them: their agreements, clauses and
 * conditions, the stories of the claims that support them, and the words of the ontology. A
 * question that asks of nothing else has the same answer there, twenty times as soon.
 */
final class Duties implements Store.ByMatter<GraphMem2Fast> {
  private static final Node PROVIDED = Vocabulary.own("provided");
  private static final Node ENTRY = Vocabulary.own("entry");

  /** The two sides of a duty in one word, by which those between two are found at once. */
  private static final Node SIDES = Vocabulary.own("sides");

  /** The days on which duties begin, or end: told of these two properties, a line for each day. */
  private static final Node CALENDAR = Vocabulary.own("calendar");

  private static final Set<Node> DAYS = Set.of(FROM, UNTIL);

  /** What the register and an imported dataset say, and what follows from it. */
  private static final List<Node> REGISTERS =
      List.of(Iris.REGISTER, Iris.REGISTERED, AllianceWriter.GRAPH);

  private final DatasetGraph store;
  private final Told told;
  private final Set<Node> names;
  private final GraphMem2Fast words;

  /** What questions of duties name; those that name nothing else share one graph. */
  private static final Set<Node> USUAL =
      Set.of(
          RDF_TYPE,
          RDFS_SUB_CLASS_OF,
          CODE,
          OBLIGOR,
          BENEFICIARY,
          HOLDS,
          DISPUTED,
          FROM,
          UNTIL,
          REPORTED,
          UNDER,
          CONDITION,
          BY_RULE,
          PROVIDED,
          ENTRY,
          DCTERMS_SOURCE,
          Vocabulary.own("article"),
          Vocabulary.own("terms"),
          Vocabulary.own("suspendedBy"),
          CONTRADICTS,
          SIDES,
          CALENDAR);

  /**
   * @param store a store's, in a transaction
   * @param names the properties that the question names; others are left out
   * @param words what the reference data tells by these properties
   */
  Duties(DatasetGraph store, Told told, Set<Node> names, GraphMem2Fast words) {
    this.store = store;
    this.told = told;
    Set<Node> all = new HashSet<>(names);
    all.add(MATTER);
    this.names = Set.copyOf(all);
    this.words = words;
  }

  /** Some names, or the usual ones where all properties among them are usual. */
  static Set<Node> orUsual(Set<Node> names) {
    return names.stream()
            .map(Node::getURI)
            .filter(Duties::isProperty)
            .map(NodeFactory::createURI)
            .allMatch(USUAL::contains)
        ? USUAL
        : names;
  }

  /**
   * A class begins with a capital; other names of our own are no properties, and no namespace is
   * one.
   */
  private static boolean isProperty(String iri) {
    if (iri.endsWith("#") || iri.endsWith("/")) {
      return false;
    } else if (iri.startsWith(Vocabulary.ONTOLOGY)) {
      return !Character.isUpperCase(iri.charAt(Vocabulary.ONTOLOGY.length()));
    }
    return !iri.startsWith(Iris.BASE);
  }

  /** What the reference data of a store tells by some properties. */
  static GraphMem2Fast words(DatasetGraph store, Set<Node> names) {
    GraphMem2Fast words = new GraphMem2Fast();
    for (Node name : names) {
      store
          .find(Iris.REFERENCE, Node.ANY, name, Node.ANY)
          .forEachRemaining(quad -> words.add(quad.asTriple()));
    }
    return words;
  }

  /** All of them. */
  @Override
  public GraphMem2Fast anew() {
    Part part = new Part(words.copy());
    for (Node whole : seen(REGISTERS)) {
      part.add(whole, Node.ANY, Node.ANY, Node.ANY);
    }
    if (!told.overlooked().contains(Iris.FACTS)) {
      part.addFacts(subjects(Iris.FACTS, OBLIGOR, Node.ANY));
    }
    return part.made();
  }

  /** Those of a former state of the store, but of some matters as they are now. */
  @Override
  public GraphMem2Fast after(GraphMem2Fast former, Set<Node> matters) {
    return after(former, matters, duties(matters));
  }

  private GraphMem2Fast after(GraphMem2Fast former, Set<Node> matters, Set<Node> now) {
    Part part = new Part(former.copy());
    for (Node matter : matters) {
      part.forget(matter);
    }
    part.addFacts(now);
    return part.made();
  }

  /**
   * Those that a register provides, and of what articles tell the duties that contradict them: as
   * many as the register has, however many articles there are.
   */
  Store.ByMatter<GraphMem2Fast> provided() {
    return new Store.ByMatter<>() {
      @Override
      public GraphMem2Fast anew() {
        Part part = new Part(words.copy());
        for (Node whole : seen(REGISTERS)) {
          part.add(whole, Node.ANY, Node.ANY, Node.ANY);
        }
        part.addFacts(contradicting(subjects(Iris.COMPARED, CONTRADICTS, Node.ANY)));
        return part.made();
      }

      @Override
      public GraphMem2Fast after(GraphMem2Fast former, Set<Node> matters) {
        return Duties.this.after(former, matters, contradicting(duties(matters)));
      }
    };
  }

  private Set<Node> contradicting(Set<Node> duties) {
    Set<Node> contradicting = new HashSet<>();
    if (seen(List.of(Iris.FACTS, Iris.COMPARED)).size() == 2) {
      for (Node duty : duties) {
        if (store.contains(Iris.COMPARED, duty, CONTRADICTS, Node.ANY)) {
          contradicting.add(duty);
        }
      }
    }
    return contradicting;
  }

  /**
   * Those between some sides, and no others.
   *
   * @param sides who owe and whom, whatever the duty
   */
  Graph between(Set<Sides> sides) {
    Part part = new Part(words.copy());
    Set<Node> matters = new HashSet<>();
    for (Sides pair : sides) {
      matters.add(pair.matter());
      part.addRegistered(pair);
    }
    part.addFacts(duties(matters));
    return part.made();
  }

  /** The sides of the duties that articles tell of some matters. */
  Set<Sides> sides(Set<Node> matters) {
    Set<Sides> sides = new HashSet<>();
    for (Node duty : duties(matters)) {
      for (Quad obligor : find(Iris.FACTS, duty, OBLIGOR, Node.ANY)) {
        for (Quad beneficiary : find(Iris.FACTS, duty, BENEFICIARY, Node.ANY)) {
          sides.add(new Sides(obligor.getObject(), beneficiary.getObject()));
        }
      }
    }
    return sides;
  }

  private Set<Node> duties(Set<Node> matters) {
    Set<Node> duties = new HashSet<>();
    if (!told.overlooked().contains(Iris.FACTS)) {
      for (Node matter : matters) {
        for (Node fact : subjects(Iris.FACTS, MATTER, matter)) {
          if (store.contains(Iris.FACTS, fact, OBLIGOR, Node.ANY)) {
            duties.add(fact);
          }
        }
      }
    }
    return duties;
  }

  private Set<Node> subjects(Node graph, Node predicate, Node object) {
    Set<Node> subjects = new HashSet<>();
    find(graph, Node.ANY, predicate, object).forEach(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }

  private List<Node> seen(List<Node> graphs) {
    return graphs.stream().filter(graph -> !told.overlooked().contains(graph)).toList();
  }

  private List<Quad> find(Node name, Node subject, Node predicate, Node object) {
    List<Quad> found = new ArrayList<>();
    store.find(name, subject, predicate, object).forEachRemaining(found::add);
    return found;
  }

  /** A graph that is being put together. */
  private final class Part {
    private final GraphMem2Fast graph;
    private final Set<Node> agreements = new HashSet<>();
    private final Set<Node> unsided = new HashSet<>();
    private Optional<Map<Node, List<Quad>>> stories = Optional.empty();

    Part(GraphMem2Fast graph) {
      this.graph = graph;
    }

    /** Leaves out what is told of the facts of a matter. */
    void forget(Node matter) {
      List<Node> facts = graph.find(Node.ANY, MATTER, matter).mapWith(Triple::getSubject).toList();
      for (Node fact : facts) {
        graph.find(fact, Node.ANY, Node.ANY).toList().forEach(graph::delete);
      }
    }

    /** Duties that articles tell, with their agreements and stories. */
    void addFacts(Set<Node> duties) {
      Set<Node> claims = new HashSet<>();
      for (Node duty : duties) {
        for (Quad quad : find(Iris.FACTS, duty, Node.ANY, Node.ANY)) {
          add(quad, triple -> true);
          if (quad.getPredicate().equals(SUPPORTED_BY)) {
            claims.add(quad.getObject());
          } else if (quad.getPredicate().equals(UNDER)) {
            addAgreement(quad.getObject());
          }
        }
        addCompared(duty);
      }
      if (names.contains(SUPPORTED_BY)) {
        addStories(claims, duties.size() > 1_000);
      }
    }

    private void addCompared(Node fact) {
      for (Node compared : seen(List.of(Iris.COMPARED))) {
        add(compared, fact, Node.ANY, Node.ANY);
      }
    }

    private void addAgreement(Node agreement) {
      if (agreements.add(agreement)) {
        find(Iris.FACTS, agreement, Node.ANY, Node.ANY)
            .forEach(quad -> add(quad, triple -> !triple.getPredicate().equals(SUPPORTED_BY)));
        addCompared(agreement);
        for (Node register : seen(REGISTERS)) {
          add(register, agreement, Node.ANY, Node.ANY);
        }
      }
    }

    /** The duties of the register between two sides, with what provides them. */
    void addRegistered(Sides sides) {
      for (Node register : seen(REGISTERS)) {
        for (Node duty : subjects(register, OBLIGOR, sides.obligor())) {
          if (store.contains(register, duty, BENEFICIARY, sides.beneficiary())) {
            addWithObjects(duty, List.of(PROVIDED, ENTRY));
          }
        }
      }
    }

    private void addWithObjects(Node subject, List<Node> links) {
      for (Node register : seen(REGISTERS)) {
        for (Quad quad : find(register, subject, Node.ANY, Node.ANY)) {
          add(quad, triple -> true);
          if (links.contains(quad.getPredicate())) {
            addWithObjects(quad.getObject(), links);
          }
        }
      }
    }

    /**
     * @param many whether it is quicker to read which article tells which story of all articles
     */
    private void addStories(Set<Node> claims, boolean many) {
      if (many && stories.isEmpty()) {
        Map<Node, List<Quad>> all = new HashMap<>();
        for (Quad quad : find(Iris.FACTS, Node.ANY, STORY, Node.ANY)) {
          all.computeIfAbsent(quad.getSubject(), article -> new ArrayList<>()).add(quad);
        }
        stories = Optional.of(all);
      }
      for (Node claim : claims) {
        for (Quad origin : find(Node.ANY, claim, PROV_WAS_DERIVED_FROM, Node.ANY)) {
          add(origin, triple -> true);
          Node article = origin.getObject();
          stories
              .map(all -> all.getOrDefault(article, List.of()))
              .orElseGet(() -> find(Iris.FACTS, article, STORY, Node.ANY))
              .forEach(quad -> add(quad, triple -> true));
        }
      }
    }

    private void add(Node name, Node subject, Node predicate, Node object) {
      find(name, subject, predicate, object).forEach(quad -> add(quad, triple -> true));
    }

    private void add(Quad quad, Predicate<Triple> wanted) {
      Triple triple = quad.asTriple();
      if (names.contains(triple.getPredicate()) && wanted.test(triple)) {
        graph.add(triple);
        if (DAYS.contains(triple.getPredicate()) && names.contains(CALENDAR)) {
          graph.add(triple.getPredicate(), CALENDAR, triple.getObject());
        }
        if (triple.getPredicate().equals(BENEFICIARY) && names.contains(SIDES)) {
          unsided.add(triple.getSubject());
        }
      }
    }

    /** The graph, once all is added. */
    GraphMem2Fast made() {
      for (Node duty : unsided) {
        graph
            .find(duty, OBLIGOR, Node.ANY)
            .toList()
            .forEach(
                owing ->
                    graph
                        .find(duty, BENEFICIARY, Node.ANY)
                        .toList()
                        .forEach(
                            owed ->
                                graph.add(
                                    duty,
                                    SIDES,
                                    new Sides(owing.getObject(), owed.getObject()).word())));
      }
      return graph;
    }
  }

  /**
   * The two sides of a duty.
   *
   * @param obligor who owes
   * @param beneficiary to whom
   */
  record Sides(Node obligor, Node beneficiary) {
    /** What a duty between the two is a matter of, whoever owes. */
    Node matter() {
      String one = code(obligor);
      String other = code(beneficiary);
      return NodeFactory.createLiteralString(
          one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one);
    }

    /** Both, whoever owes first. */
    Node word() {
      return NodeFactory.createLiteralString(obligor.getURI() + " " + beneficiary.getURI());
    }

    private static String code(Node actor) {
      return actor.getURI().substring(actor.getURI().lastIndexOf('/') + 1);
    }
  }
}
