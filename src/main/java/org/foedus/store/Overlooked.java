package org.foedus.store;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Graphs that a query over the union of all graphs is not to see. */
public final class Overlooked {
  private static final int QUAD = 4;

  private Overlooked() {}

  /**
   * Has a query overlook graphs.
   *
   * @param query what is about to be run over the dataset
   * @param dataset a store's, in a transaction
   * @param graphs the names of the graphs; empty to overlook none
   */
  public static void in(QueryExecBuilder query, DatasetGraph dataset, Collection<Node> graphs) {
    if (graphs.isEmpty()) {
      return;
    }
    NodeTable nodes =
        TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable().getNodeTable();
    Set<NodeId> ids = graphs.stream().map(nodes::getNodeIdForNode).collect(Collectors.toSet());
    Predicate<Tuple<NodeId>> seen = tuple -> tuple.len() != QUAD || !ids.contains(tuple.get(0));
    query.set(SystemTDB.symTupleFilter, seen);
  }
}
