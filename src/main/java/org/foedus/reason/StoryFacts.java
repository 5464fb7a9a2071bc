package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.clean.Copy;
import org.foedus.clean.Stories;
import org.foedus.clean.Story;
import org.foedus.rdf.Iris;

/**
 * Which articles print the same story, as facts. A story is as old as its original. Copies depend
 * on the two articles alone, so that an article which comes or goes changes no stories but those
 * that it was or is a copy of.
 */
final class StoryFacts {
  /**
   * Where one article in so many has changed, it is quicker to read all than to look for copies.
   */
  private static final int FEW = 20;

  private final FactsGraph graph;
  private final DatasetGraph dataset;
  private final StoryIndex index;

  StoryFacts(FactsGraph graph) {
    this.graph = graph;
    this.dataset = graph.dataset();
    this.index = new StoryIndex(dataset);
  }

  /**
   * Finds all stories anew.
   *
   * @param changed the articles that came, changed or went
   */
  void updateAll(Set<Node> changed) {
    take(changed);
    settle(index.articles());
  }

  /**
   * Brings the stories up to date.
   *
   * @param changed the articles that came, changed or went
   * @return the articles whose story is another, or of another day, than it was
   */
  Set<Node> update(Set<Node> changed) {
    List<Copy> present = take(changed);
    Set<Node> pool = new HashSet<>(changed);
    changed.forEach(article -> addStoryOf(article, pool));
    Set<Node> all = present.size() < FEW ? Set.of() : index.articles();
    if (present.size() * FEW > all.size() && !all.isEmpty()) {
      pool.addAll(all);
    } else {
      for (Copy copy : present) {
        for (Node other : index.copiesOf(copy)) {
          pool.add(other);
          addStoryOf(other, pool);
        }
      }
    }
    return settle(pool);
  }

  /** Brings the index up to date; gives those of the articles that are there. */
  private List<Copy> take(Set<Node> changed) {
    List<Copy> present = new ArrayList<>();
    for (Node article : changed) {
      Optional<Copy> copy = index.read(article);
      copy.ifPresentOrElse(index::put, () -> index.remove(article));
      copy.ifPresent(present::add);
    }
    return present;
  }

  /** All articles of the story that an article belonged to. */
  private void addStoryOf(Node article, Set<Node> pool) {
    for (Node story : facts(article, STORY)) {
      pool.addAll(facts(story, COPY));
    }
  }

  private Set<Node> settle(Set<Node> pool) {
    Set<Triple> before = new HashSet<>();
    for (Node article : pool) {
      for (Node story : facts(article, STORY)) {
        before.add(Triple.create(article, STORY, story));
        dataset
            .find(Iris.FACTS, story, Node.ANY, Node.ANY)
            .forEachRemaining(quad -> before.add(quad.asTriple()));
      }
    }
    List<Copy> copies = new ArrayList<>();
    pool.forEach(article -> index.read(article).ifPresent(copies::add));
    Set<Triple> after = new HashSet<>();
    Stories.of(copies).forEach(story -> describe(story, after));
    graph.replace(before, after);
    return moved(before, after);
  }

  /** The articles of stories that are not the same before and after. */
  private static Set<Node> moved(Set<Triple> before, Set<Triple> after) {
    Set<Node> stories = new HashSet<>();
    Set<Node> articles = new HashSet<>();
    for (Set<Triple> side : List.of(before, after)) {
      Set<Triple> other = side == before ? after : before;
      side.stream()
          .filter(triple -> !other.contains(triple) && !triple.getPredicate().equals(COPY))
          .forEach(triple -> stories.add(triple.getSubject()));
      for (Triple triple : side) {
        if (triple.getPredicate().equals(STORY)
            && (stories.contains(triple.getObject()) || stories.contains(triple.getSubject()))) {
          articles.add(triple.getSubject());
        }
      }
    }
    return articles;
  }

  private Set<Node> facts(Node subject, Node predicate) {
    Set<Node> objects = new HashSet<>();
    dataset
        .find(Iris.FACTS, subject, predicate, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  private void describe(Story story, Set<Triple> facts) {
    Node node = Iris.of("story/" + story.original());
    Node original = Iris.article(story.original());
    facts.add(Triple.create(node, RDF_TYPE, STORY_CLASS));
    facts.add(Triple.create(node, ORIGINAL, original));
    var date = dataset.find(original, original, SCHEMA_DATE_PUBLISHED, Node.ANY);
    if (date.hasNext()) {
      facts.add(Triple.create(node, SCHEMA_DATE_PUBLISHED, date.next().getObject()));
    }
    for (String copy : story.copies()) {
      facts.add(Triple.create(node, COPY, Iris.article(copy)));
      facts.add(Triple.create(Iris.article(copy), STORY, node));
    }
  }
}
