package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.foedus.clean.Copy;
import org.foedus.clean.Fingerprint;
import org.foedus.clean.Stories;
import org.foedus.clean.Story;
import org.foedus.model.PartialDate;
import org.foedus.rdf.Iris;

/** Which articles print the same story, as facts. A story is as old as its original. */
final class StoryFacts {
  private static final int ID = Iris.article("").getURI().length();

  private StoryFacts() {}

  /** The stories of a store; the same whatever order the articles came in. */
  static List<Triple> of(DatasetGraph dataset) {
    List<Copy> articles = new ArrayList<>();
    dataset
        .find(Node.ANY, Node.ANY, SCHEMA_ARTICLE_BODY, Node.ANY)
        .forEachRemaining(body -> articles.add(copy(dataset, body)));
    List<Triple> facts = new ArrayList<>();
    for (Story story : Stories.of(articles)) {
      describe(dataset, story, facts);
    }
    return facts;
  }

  private static Copy copy(DatasetGraph dataset, Quad body) {
    Node article = body.getGraph();
    return new Copy(
        article.getURI().substring(ID),
        value(dataset, article, SCHEMA_URL).map(Node::getURI).map(URI::create),
        value(dataset, article, PROV_HAD_PRIMARY_SOURCE).map(Node::getURI).map(URI::create),
        value(dataset, article, SCHEMA_DATE_PUBLISHED).flatMap(StoryFacts::day),
        Fingerprint.of(body.getObject().getLiteralLexicalForm()));
  }

  private static Optional<LocalDate> day(Node date) {
    return PartialDate.parse(date.getLiteralLexicalForm()).map(PartialDate::earliest);
  }

  private static Optional<Node> value(DatasetGraph dataset, Node article, Node predicate) {
    var found = dataset.find(article, article, predicate, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }

  private static void describe(DatasetGraph dataset, Story story, List<Triple> facts) {
    Node node = Iris.of("story/" + story.original());
    Node original = Iris.article(story.original());
    facts.add(Triple.create(node, RDF_TYPE, STORY_CLASS));
    facts.add(Triple.create(node, ORIGINAL, original));
    value(dataset, original, SCHEMA_DATE_PUBLISHED)
        .ifPresent(date -> facts.add(Triple.create(node, SCHEMA_DATE_PUBLISHED, date)));
    for (String copy : story.copies()) {
      facts.add(Triple.create(node, COPY, Iris.article(copy)));
      facts.add(Triple.create(Iris.article(copy), STORY, node));
    }
  }
}
