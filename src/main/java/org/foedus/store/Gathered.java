package org.foedus.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A store as one question sees it, of one thread in one transaction: the first time that something
 * is asked of a subject, all that is told of it is read side by side and kept until the question is
 * answered. A look-up in the database costs some ten microseconds however little it finds, and a
 * query makes one for each property of each of its rows; so it makes one for each row. What is
 * found, and in which order, is the same.
 */
public final class Gathered {
  /** Of subjects of which more than this is told no more is kept than what was asked for. */
  private static final int MOST_OF_A_SUBJECT = 200;

  /** What is kept of all subjects together, some 30 MB. */
  private static final int ROOM = 200_000;

  private final TupleIndex bySubject;
  private final Map<NodeId, Optional<List<Tuple<NodeId>>>> subjects = new HashMap<>();
  private int held;

  private Gathered(TupleIndex bySubject) {
    this.bySubject = bySubject;
  }

  /**
   * The same store, to be asked one question.
   *
   * @param dataset a store's, in a transaction
   */
  public static DatasetGraph of(DatasetGraph dataset) {
    DatasetGraphTDB store = TDBInternal.getDatasetGraphTDB(dataset);
    var quads = store.getQuadTable().getNodeTupleTable();
    TupleIndex[] indexes = quads.getTupleTable().getIndexes();
    Gathered gathered = new Gathered(quads.getTupleTable().selectIndex("SPOG"));
    TupleIndex[] asked = new TupleIndex[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      asked[i] = gathered.new Index(indexes[i]);
    }
    DatasetGraphTDB same =
        new DatasetGraphTDB(
            store.getLocation(),
            store.getStoreParams(),
            store.getReorderTransform(),
            new StorageTDB(
                store.getTxnSystem(),
                store.getTripleTable(),
                new QuadTable(asked, quads.getNodeTable())),
            (StoragePrefixesTDB) store.getStoragePrefixes(),
            store.getTxnSystem());
    same.getContext().putAll(dataset.getContext());
    return new DatasetGraphSwitchable(null, store.getLocation(), same);
  }

  /** All that is told of a subject, in the order of its properties; empty if it is too much. */
  private Optional<List<Tuple<NodeId>>> told(NodeId subject) {
    Optional<List<Tuple<NodeId>>> known = subjects.get(subject);
    if (known != null) {
      return known;
    }
    List<Tuple<NodeId>> read = new ArrayList<>();
    Iterator<Tuple<NodeId>> all =
        bySubject.find(
            TupleFactory.create4(NodeId.NodeIdAny, subject, NodeId.NodeIdAny, NodeId.NodeIdAny));
    while (all.hasNext() && read.size() <= MOST_OF_A_SUBJECT) {
      read.add(all.next());
    }
    Optional<List<Tuple<NodeId>>> told =
        read.size() > MOST_OF_A_SUBJECT ? Optional.empty() : Optional.of(read);
    held += told.map(List::size).orElse(0) + 1;
    if (held > ROOM) {
      subjects.clear();
      held = 0;
    }
    subjects.put(subject, told);
    return told;
  }

  /** An index of the store; what it is asked of a subject is found in what was read. */
  private final class Index extends TupleIndexWrapper {
    Index(TupleIndex index) {
      super(index);
    }

    @Override
    public Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
      NodeId subject = pattern.get(1);
      return isAny(subject)
          ? super.find(pattern)
          : told(subject)
              .map(all -> matching(all, pattern).iterator())
              .orElseGet(() -> super.find(pattern));
    }

    private static List<Tuple<NodeId>> matching(List<Tuple<NodeId>> all, Tuple<NodeId> pattern) {
      NodeId graph = pattern.get(0);
      NodeId property = pattern.get(2);
      NodeId object = pattern.get(3);
      List<Tuple<NodeId>> matching = new ArrayList<>();
      for (Tuple<NodeId> one : all) {
        if (matches(property, one.get(2))
            && matches(object, one.get(3))
            && matches(graph, one.get(0))) {
          matching.add(one);
        }
      }
      return matching;
    }

    private static boolean matches(NodeId wanted, NodeId found) {
      return isAny(wanted) || wanted.equals(found);
    }

    private static boolean isAny(NodeId id) {
      return id == null || NodeId.isAny(id);
    }
  }
}
