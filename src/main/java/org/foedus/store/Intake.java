package org.foedus.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.foedus.model.PartialDate;
import org.foedus.rdf.AllianceWriter;
import org.foedus.rdf.ArticleGraph;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;
import org.foedus.rdf.Vocabulary;

/**
 * Takes articles in and out of a store and keeps book of it: what came from where, and what is not
 * yet derived. The book lies in the default graph; exports and queries do not see it.
 */
final class Intake {
  private static final Node BOOK = Quad.defaultGraphNodeGenerated;
  private static final Node ORIGIN = term("origin");
  private static final Node UNDERIVED = term("underived");
  private static final Node CHANGED = term("changed");
  private static final Node READ = term("read");
  private static final Node DAY = term("day");
  private static final Node VERSION = term("version");
  private static final Node STORE = Iris.of("graph/intake");

  private final DatasetGraph dataset;

  /**
   * @param dataset a store's, in a transaction
   */
  Intake(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Iris.BASE + "intake#" + name);
  }

  /**
   * Puts an article in the place of what was known of it. Where another article had come from the
   * same place, that one goes.
   *
   * @param graph the article's graph
   * @param origin the one place on this machine that holds the article and nothing else, such as
   *     the absolute path of its file
   * @param read the day of reading; that of an article which has not changed stays
   * @return whether anything changed
   */
  boolean replace(ArticleGraph graph, Optional<String> origin, LocalDate read) {
    Node article = graph.name();
    List<Quad> quads = graph.quads();
    boolean changed = false;
    if (origin.isPresent()) {
      Node place = Literals.of(origin.get());
      for (Node former : subjects(ORIGIN, place)) {
        if (!former.equals(article)) {
          dataset.delete(BOOK, former, ORIGIN, place);
          if (!dataset.contains(BOOK, former, ORIGIN, Node.ANY)) {
            changed |= retract(former);
          }
        }
      }
      dataset.add(BOOK, article, ORIGIN, place);
    }
    Set<Quad> before = quads(article);
    Set<Quad> after = new HashSet<>(quads);
    if (before.equals(after)) {
      return changed;
    }
    noteMatters(article);
    before.stream().filter(quad -> !after.contains(quad)).forEach(dataset::delete);
    quads.stream().filter(quad -> !before.contains(quad)).forEach(dataset::add);
    forgetClaims(before, after);
    noteMatters(article);
    noteDataset(article);
    dataset.deleteAny(BOOK, article, READ, Node.ANY);
    dataset.add(BOOK, article, READ, Literals.of(PartialDate.of(read)));
    return true;
  }

  /**
   * Takes an article out with all that it said.
   *
   * @return whether it was there
   */
  boolean retract(Node article) {
    dataset.deleteAny(BOOK, article, ORIGIN, Node.ANY);
    if (!dataset.containsGraph(article)) {
      return false;
    }
    noteMatters(article);
    noteDataset(article);
    forgetClaims(quads(article), Set.of());
    dataset.deleteAny(BOOK, article, READ, Node.ANY);
    dataset.removeGraph(article);
    return true;
  }

  /** The articles in the store, by their IRIs in order. */
  List<Node> articles() {
    Set<Node> found = new HashSet<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocabulary.RDF_TYPE, Vocabulary.SCHEMA_NEWS_ARTICLE)
        .forEachRemaining(quad -> found.add(quad.getGraph()));
    return found.stream().sorted((a, b) -> a.getURI().compareTo(b.getURI())).toList();
  }

  /**
   * The articles that a person means by a name: the IRI or its last part, the address, the source
   * as it was given, or the absolute path.
   */
  List<Node> articlesNamed(String name) {
    Set<Node> found = new HashSet<>();
    for (Node article : List.of(NodeFactory.createURI(name), Iris.article(name))) {
      if (dataset.contains(article, article, Vocabulary.RDF_TYPE, Node.ANY)) {
        found.add(article);
      }
    }
    subjects(Vocabulary.SOURCE, Literals.of(name), Node.ANY, found);
    subjects(Vocabulary.SCHEMA_URL, NodeFactory.createURI(name), Node.ANY, found);
    found.addAll(subjects(ORIGIN, Literals.of(name)));
    return found.stream().sorted((a, b) -> a.getURI().compareTo(b.getURI())).toList();
  }

  /** What has changed since the facts were last derived. */
  Underived underived() {
    return new Underived(
        dataset.contains(BOOK, STORE, UNDERIVED, STORE),
        objects(CHANGED),
        objects(UNDERIVED).stream().filter(Node::isLiteral).collect(Collectors.toSet()),
        objects(DAY).stream().map(Node::getLiteralLexicalForm).findAny());
  }

  /** Notes that the facts are up to date, and the day that they hold for. */
  void derived(LocalDate today) {
    dataset.deleteAny(BOOK, STORE, UNDERIVED, Node.ANY);
    dataset.deleteAny(BOOK, STORE, CHANGED, Node.ANY);
    dataset.deleteAny(BOOK, STORE, DAY, Node.ANY);
    dataset.add(BOOK, STORE, DAY, Literals.of(PartialDate.of(today)));
  }

  /** The articles that were not yet read, or read in another form, by the end of a day. */
  List<Node> readAfter(LocalDate day) {
    List<Node> later = new ArrayList<>();
    dataset
        .find(BOOK, Node.ANY, READ, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (LocalDate.parse(quad.getObject().getLiteralLexicalForm()).isAfter(day)) {
                later.add(quad.getSubject());
              }
            });
    return later;
  }

  /** The version of something that was loaded; empty if it never was. */
  Optional<String> version(String what) {
    List<String> found = new ArrayList<>();
    dataset
        .find(BOOK, Iris.of("graph/" + what), VERSION, Node.ANY)
        .forEachRemaining(quad -> found.add(quad.getObject().getLiteralLexicalForm()));
    return found.stream().findFirst();
  }

  /** Notes which version of something is loaded, and that all facts are to be derived again. */
  void loaded(String what, String version) {
    Node subject = Iris.of("graph/" + what);
    dataset.deleteAny(BOOK, subject, VERSION, Node.ANY);
    dataset.add(BOOK, subject, VERSION, Literals.of(version));
    dataset.add(BOOK, STORE, UNDERIVED, STORE);
  }

  /** Notes which version of something is loaded that the facts do not rest on. */
  void noted(String what, String version) {
    unloaded(what);
    dataset.add(BOOK, Iris.of("graph/" + what), VERSION, Literals.of(version));
  }

  /** Notes that something is not loaded any more that the facts did not rest on. */
  void unloaded(String what) {
    dataset.deleteAny(BOOK, Iris.of("graph/" + what), VERSION, Node.ANY);
  }

  private void noteMatters(Node article) {
    dataset.add(BOOK, STORE, CHANGED, article);
    Set<Node> matters = new HashSet<>();
    Set<Node> claims = new HashSet<>();
    dataset
        .find(article, Node.ANY, Vocabulary.MATTER, Node.ANY)
        .forEachRemaining(
            quad -> {
              matters.add(quad.getObject());
              claims.add(quad.getSubject());
            });
    for (Node claim : claims) {
      dataset
          .find(Iris.FACTS, claim, Vocabulary.BEARS_ON, Node.ANY)
          .forEachRemaining(quad -> matters.add(quad.getObject()));
    }
    matters.forEach(matter -> dataset.add(BOOK, STORE, UNDERIVED, matter));
  }

  /** An imported dataset holds entries and duties, like the register. */
  private void noteDataset(Node article) {
    if (article.equals(AllianceWriter.GRAPH)) {
      new Journal(dataset).touchedEverything();
    }
  }

  /** What was concluded of claims goes with them. */
  private void forgetClaims(Set<Quad> before, Set<Quad> after) {
    before.stream()
        .filter(quad -> quad.getPredicate().equals(Vocabulary.MATTER) && !after.contains(quad))
        .forEach(quad -> dataset.deleteAny(Iris.FACTS, quad.getSubject(), Node.ANY, Node.ANY));
  }

  private Set<Quad> quads(Node graph) {
    Set<Quad> quads = new HashSet<>();
    dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    return quads;
  }

  private Set<Node> objects(Node predicate) {
    Set<Node> found = new HashSet<>();
    dataset
        .find(BOOK, STORE, predicate, Node.ANY)
        .forEachRemaining(quad -> found.add(quad.getObject()));
    return found;
  }

  private Set<Node> subjects(Node predicate, Node object) {
    Set<Node> found = new HashSet<>();
    subjects(predicate, object, BOOK, found);
    return found;
  }

  private void subjects(Node predicate, Node object, Node graph, Set<Node> found) {
    dataset
        .find(graph, Node.ANY, predicate, object)
        .forEachRemaining(quad -> found.add(quad.getSubject()));
  }
}
