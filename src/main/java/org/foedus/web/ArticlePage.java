package org.foedus.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.rdf.Vocabulary;

/**
 * An article with every claim where it stands, its story's copies, and what rests on each claim.
 */
final class ArticlePage {
  private ArticlePage() {}

  /**
   * @param dataset in a transaction
   */
  static ObjectNode of(DatasetGraph dataset, Node article) {
    Dossier dossier = new Dossier(dataset);
    dossier.thing(article);
    ArrayNode copies = Json.MAPPER.createArrayNode();
    for (Node story : Dossier.objects(dataset, article, Vocabulary.STORY)) {
      for (Node copy : Dossier.objects(dataset, story, Vocabulary.COPY)) {
        dossier.thing(copy);
        copies.add(copy.getURI());
      }
    }
    ArrayNode claims = Json.MAPPER.createArrayNode();
    for (Node claim : claims(dataset, article)) {
      dossier.thing(claim);
      Dossier.objects(dataset, claim, Vocabulary.SPEAKER).forEach(dossier::thing);
      Set<Node> facts = Dossier.subjects(dataset, Vocabulary.SUPPORTED_BY, claim);
      facts.forEach(dossier::thing);
      for (int[] span : Dossier.spans(dataset, claim)) {
        ObjectNode marked =
            claims
                .addObject()
                .put("claim", claim.getURI())
                .put("start", span[0])
                .put("end", span[1]);
        ArrayNode resting = marked.putArray("facts");
        facts.stream().map(Node::getURI).sorted().forEach(resting::add);
      }
    }
    ObjectNode json = dossier.json();
    json.put("article", article.getURI());
    json.put("text", Dossier.literal(dataset, article, Vocabulary.SCHEMA_ARTICLE_BODY).orElse(""));
    json.set("copies", copies);
    json.set("claims", claims);
    return json;
  }

  private static List<Node> claims(DatasetGraph dataset, Node article) {
    return Dossier.subjects(dataset, Vocabulary.PROV_WAS_DERIVED_FROM, article).stream()
        .filter(node -> Dossier.isClaim(dataset, node))
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }
}
