package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.foedus.rdf.Iris;

/** What the claims and facts of a store are matters of, as literals. */
final class Matters {
  private static final String ARTICLES = Iris.article("").getURI();

  private final DatasetGraph store;

  Matters(DatasetGraph store) {
    this.store = store;
  }

  /** Those of all claims and facts. */
  Set<Node> all() {
    Set<Node> matters = new HashSet<>();
    store
        .find(Node.ANY, Node.ANY, MATTER, Node.ANY)
        .forEachRemaining(quad -> matters.add(quad.getObject()));
    return matters;
  }

  /** Some articles, those that come first. */
  Set<Node> someArticles(int number) {
    Set<Node> articles = new HashSet<>();
    Iterator<Quad> all = store.find(Iris.FACTS, Node.ANY, STORY, Node.ANY);
    while (all.hasNext() && articles.size() < number) {
      articles.add(all.next().getSubject());
    }
    return articles;
  }

  /** Those of an article's claims. */
  Set<Node> of(Node article) {
    Set<Node> matters = new HashSet<>();
    store
        .find(article, Node.ANY, MATTER, Node.ANY)
        .forEachRemaining(quad -> matters.add(quad.getObject()));
    return matters;
  }

  /** The articles that claim anything. */
  Set<Node> articles() {
    Set<Node> articles = new HashSet<>();
    store
        .find(Node.ANY, Node.ANY, MATTER, Node.ANY)
        .forEachRemaining(quad -> articles.add(quad.getGraph()));
    articles.removeIf(graph -> !isArticle(graph));
    return articles;
  }

  /** Those of duties that are claimed to rest on agreements. */
  Set<Node> restingOn(Set<Node> agreements) {
    Set<Node> matters = new HashSet<>();
    for (Node agreement : agreements) {
      for (Quad duty : find(Node.ANY, Node.ANY, UNDER, agreement)) {
        if (isArticle(duty.getGraph())) {
          find(duty.getGraph(), duty.getSubject(), MATTER, Node.ANY)
              .forEach(quad -> matters.add(quad.getObject()));
        }
      }
    }
    return matters;
  }

  /** Whether a graph is an article's: claims stand in no other. */
  static boolean isArticle(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(ARTICLES);
  }

  private List<Quad> find(Node name, Node subject, Node predicate, Node object) {
    List<Quad> found = new ArrayList<>();
    store.find(name, subject, predicate, object).forEachRemaining(found::add);
    return found;
  }

  /** Those of facts that begin or end between two days, so that what is so today changes. */
  Set<Node> turning(String one, String other) {
    String earlier = one.compareTo(other) < 0 ? one : other;
    String later = one.compareTo(other) < 0 ? other : one;
    Set<Node> matters = new HashSet<>();
    if (earlier.equals(later)) {
      return matters;
    }
    for (Node end : List.of(FROM, UNTIL)) {
      store
          .find(Iris.FACTS, Node.ANY, end, Node.ANY)
          .forEachRemaining(
              quad -> {
                String date = quad.getObject().getLiteralLexicalForm();
                if (date.compareTo(earlier) > 0 && date.compareTo(later) <= 0) {
                  store
                      .find(Iris.FACTS, quad.getSubject(), MATTER, Node.ANY)
                      .forEachRemaining(found -> matters.add(found.getObject()));
                }
              });
    }
    return matters;
  }
}
