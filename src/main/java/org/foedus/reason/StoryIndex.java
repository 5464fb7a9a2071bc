package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.foedus.clean.Copy;
import org.foedus.clean.Fingerprint;
import org.foedus.clean.Stories;
import org.foedus.model.PartialDate;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;

/**
 * Which articles have which sampled shingles, so that the copies of a new article are found without
 * reading all the others. It lies in the bookkeeping of the store, which no query sees.
 */
final class StoryIndex {
  private static final Node BOOK = Quad.defaultGraphNodeGenerated;
  private static final Node SHINGLE = NodeFactory.createURI(Iris.BASE + "intake#shingle");
  private static final Node SHINGLES = NodeFactory.createURI(Iris.BASE + "intake#shingles");
  private static final int ID = Iris.article("").getURI().length();

  private final DatasetGraph dataset;

  StoryIndex(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** An article as story detection sees it; empty if it is not, or no longer, in the store. */
  Optional<Copy> read(Node article) {
    return value(article, SCHEMA_ARTICLE_BODY)
        .map(
            body ->
                new Copy(
                    article.getURI().substring(ID),
                    value(article, SCHEMA_URL).map(Node::getURI).map(URI::create),
                    value(article, PROV_HAD_PRIMARY_SOURCE).map(Node::getURI).map(URI::create),
                    value(article, SCHEMA_DATE_PUBLISHED).flatMap(StoryIndex::day),
                    Fingerprint.of(body.getLiteralLexicalForm())));
  }

  /** Puts an article in the place of what was known of it. */
  void put(Copy copy) {
    Node article = Iris.article(copy.article());
    Set<Node> before = shingles(article);
    Set<Node> after = new HashSet<>();
    copy.fingerprint().samples().forEach(shingle -> after.add(Literals.of(shingle)));
    before.stream()
        .filter(shingle -> !after.contains(shingle))
        .forEach(shingle -> dataset.delete(BOOK, article, SHINGLE, shingle));
    after.stream()
        .filter(shingle -> !before.contains(shingle))
        .forEach(shingle -> dataset.add(BOOK, article, SHINGLE, shingle));
    dataset.deleteAny(BOOK, article, SHINGLES, Node.ANY);
    dataset.add(BOOK, article, SHINGLES, Literals.of(after.size()));
  }

  /** Takes an article out. */
  void remove(Node article) {
    shingles(article).forEach(shingle -> dataset.delete(BOOK, article, SHINGLE, shingle));
    dataset.deleteAny(BOOK, article, SHINGLES, Node.ANY);
  }

  private int size(Node article) {
    var found = dataset.find(BOOK, article, SHINGLES, Node.ANY);
    return found.hasNext() ? Integer.parseInt(found.next().getObject().getLiteralLexicalForm()) : 0;
  }

  /** All articles that were put in. */
  Set<Node> articles() {
    Set<Node> articles = new HashSet<>();
    dataset
        .find(BOOK, Node.ANY, SHINGLES, Node.ANY)
        .forEachRemaining(quad -> articles.add(quad.getSubject()));
    return articles;
  }

  private Set<Node> shingles(Node article) {
    Set<Node> shingles = new HashSet<>();
    dataset
        .find(BOOK, article, SHINGLE, Node.ANY)
        .forEachRemaining(quad -> shingles.add(quad.getObject()));
    return shingles;
  }

  /** The articles that are copies of one, among those that were put in; itself left out. */
  Set<Node> copiesOf(Copy copy) {
    Map<Node, Integer> shared = new HashMap<>();
    copy.fingerprint()
        .samples()
        .forEach(
            shingle ->
                dataset
                    .find(BOOK, Node.ANY, SHINGLE, Literals.of(shingle))
                    .forEachRemaining(quad -> shared.merge(quad.getSubject(), 1, Integer::sum)));
    shared.remove(Iris.article(copy.article()));
    int size = (int) copy.fingerprint().samples().count();
    Set<Node> copies = new HashSet<>();
    shared.forEach(
        (article, count) -> {
          if (Stories.worthComparing(count, size, size(article))
              && read(article).filter(other -> Stories.same(copy, other)).isPresent()) {
            copies.add(article);
          }
        });
    return copies;
  }

  private static Optional<LocalDate> day(Node date) {
    return PartialDate.parse(date.getLiteralLexicalForm()).map(PartialDate::earliest);
  }

  private Optional<Node> value(Node article, Node predicate) {
    var found = dataset.find(article, article, predicate, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }
}
