package org.foedus.rdf;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * An article's named graph: the article, its claims, and whom they name.
 *
 * @param id the article's id
 * @param quads all that stands in the graph
 */
public record ArticleGraph(String id, List<Quad> quads) {
  public ArticleGraph {
    quads = List.copyOf(quads);
  }

  /** The graph's name, which is the article's IRI. */
  public Node name() {
    return Iris.article(id);
  }
}
