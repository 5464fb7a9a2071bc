package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.foedus.rdf.Iris;

/** Which articles print the same story: copies of one text are one source. */
final class Stories {
  private Stories() {}

  /** The stories of a store as facts; the same whatever order the articles came in. */
  static List<Triple> of(DatasetGraph dataset) {
    Map<String, Printed> articles = new TreeMap<>();
    dataset
        .find(Node.ANY, Node.ANY, SCHEMA_ARTICLE_BODY, Node.ANY)
        .forEachRemaining(quad -> articles.put(quad.getGraph().getURI(), printed(dataset, quad)));
    List<Triple> facts = new ArrayList<>();
    for (List<Printed> copies : together(articles.values())) {
      describe(copies, facts);
    }
    return facts;
  }

  private static Printed printed(DatasetGraph dataset, Quad body) {
    Node article = body.getGraph();
    return new Printed(
        article,
        value(dataset, article, SCHEMA_DATE_PUBLISHED),
        value(dataset, article, SCHEMA_URL).map(Node::getURI),
        value(dataset, article, PROV_HAD_PRIMARY_SOURCE).map(Node::getURI),
        Shingles.of(body.getObject().getLiteralLexicalForm()));
  }

  private static Optional<Node> value(DatasetGraph dataset, Node article, Node predicate) {
    var found = dataset.find(article, article, predicate, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }

  private static Collection<List<Printed>> together(Collection<Printed> articles) {
    List<Printed> all = List.copyOf(articles);
    int[] parent = new int[all.size()];
    Map<Long, List<Integer>> byShingle = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      parent[i] = i;
      Map<Integer, Integer> shared = new HashMap<>();
      for (long shingle : all.get(i).shingles().hashes().toArray()) {
        List<Integer> holders = byShingle.computeIfAbsent(shingle, s -> new ArrayList<>());
        holders.forEach(holder -> shared.merge(holder, 1, Integer::sum));
        holders.add(i);
      }
      for (int other : shared.keySet()) {
        if (all.get(i).shingles().printSameTextAs(all.get(other).shingles())) {
          parent[root(parent, i)] = root(parent, other);
        }
      }
    }
    Map<Integer, List<Printed>> groups = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      groups.computeIfAbsent(root(parent, i), r -> new ArrayList<>()).add(all.get(i));
    }
    return groups.values();
  }

  private static int root(int[] parent, int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }

  private static void describe(List<Printed> copies, List<Triple> facts) {
    Printed original = original(copies);
    String id = original.article().getURI().substring(Iris.article("").getURI().length());
    Node story = Iris.of("story/" + id);
    facts.add(Triple.create(story, RDF_TYPE, STORY_CLASS));
    facts.add(Triple.create(story, ORIGINAL, original.article()));
    original.date().ifPresent(date -> facts.add(Triple.create(story, SCHEMA_DATE_PUBLISHED, date)));
    for (Printed copy : copies) {
      facts.add(Triple.create(story, COPY, copy.article()));
      facts.add(Triple.create(copy.article(), STORY, story));
    }
  }

  /** The one that the others credit; else the earliest; else the longest. */
  private static Printed original(List<Printed> copies) {
    return copies.stream()
        .min(
            Comparator.comparing((Printed one) -> !isCredited(one, copies))
                .thenComparing(one -> one.date().map(Node::getLiteralLexicalForm).orElse("9999"))
                .thenComparing(one -> -one.shingles().length())
                .thenComparing(one -> one.article().getURI()))
        .orElseThrow();
  }

  private static boolean isCredited(Printed one, List<Printed> copies) {
    return one.url().isPresent()
        && copies.stream().anyMatch(copy -> copy.credited().equals(one.url()));
  }

  /**
   * An article, as far as it matters here.
   *
   * @param article its IRI
   * @param date the literal of its day
   * @param url its own address
   * @param credited the address that it names as its origin
   * @param shingles its text
   */
  private record Printed(
      Node article,
      Optional<Node> date,
      Optional<String> url,
      Optional<String> credited,
      Shingles shingles) {}
}
