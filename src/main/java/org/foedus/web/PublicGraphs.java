package org.foedus.web;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * What the world may see of a store, and may not change: the named graphs, and their union in the
 * place of the default graph, where the store keeps its books.
 */
final class PublicGraphs extends DatasetGraphReadOnly {
  PublicGraphs(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isDefaultGraph(name) ? getDefaultGraph() : super.getGraph(name);
  }

  @Override
  public Iterator<Quad> find() {
    return findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return graph.isConcrete() && !Quad.isDefaultGraph(graph)
        ? super.find(graph, subject, predicate, object)
        : findNG(Node.ANY, subject, predicate, object);
  }
}
