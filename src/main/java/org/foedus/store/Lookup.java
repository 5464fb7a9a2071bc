package org.foedus.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Reads of a subject what it is told by some properties, in all graphs at once. The database finds
 * all that is told of a subject side by side, as numbers; only what is wanted is made words of. So
 * it is quicker than to look for property after property, and the text of an article is not read
 * where it is not asked for. For one transaction.
 */
public final class Lookup {
  private final NodeTupleTable quads;
  private final NodeTable nodes;
  private final Set<NodeId> properties = new HashSet<>();
  private final NodeId whole;

  /**
   * @param dataset a store's, in a transaction
   * @param properties those that are wanted
   * @param whole a graph of which every property is wanted
   */
  public Lookup(DatasetGraph dataset, Set<Node> properties, Node whole) {
    this.quads = TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
    this.nodes = quads.getNodeTable();
    for (Node property : properties) {
      this.properties.add(nodes.getNodeIdForNode(property));
    }
    this.whole = nodes.getNodeIdForNode(whole);
  }

  /** What is told of a subject. */
  public List<Quad> of(Node subject) {
    List<Quad> found = new ArrayList<>();
    NodeId id = nodes.getNodeIdForNode(subject);
    if (NodeId.isDoesNotExist(id)) {
      return found;
    }
    Iterator<Tuple<NodeId>> all =
        quads.find(NodeId.NodeIdAny, id, NodeId.NodeIdAny, NodeId.NodeIdAny);
    while (all.hasNext()) {
      Tuple<NodeId> quad = all.next();
      if (properties.contains(quad.get(2)) || quad.get(0).equals(whole)) {
        found.add(Quad.create(node(quad, 0), subject, node(quad, 2), node(quad, 3)));
      }
    }
    return found;
  }

  private Node node(Tuple<NodeId> quad, int place) {
    return nodes.getNodeForNodeId(quad.get(place));
  }
}
