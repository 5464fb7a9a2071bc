package org.foedus.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A store of articles, claims and facts in a folder. One process at a time may hold it open; within
 * it, many threads may read while one writes. A transaction is done whole or not at all, also when
 * the process is killed or the disk is full.
 *
 * <p>Queries run over the union of all named graphs; the bookkeeping of {@link Intake} lies in the
 * default graph and is not part of the union.
 */
public final class Store implements AutoCloseable {
  private final Path folder;
  private final DatasetGraph dataset;
  private final AtomicLong changes = new AtomicLong();
  private final Kept kept = new Kept();

  /** Whether all is done in one transaction that is undone in the end. */
  private final boolean supposed;

  private Store(Path folder, DatasetGraph dataset, boolean supposed) {
    this.folder = folder;
    this.dataset = dataset;
    this.supposed = supposed;
  }

  /**
   * Opens a store that exists.
   *
   * @throws StoreException if there is none, another process holds it, or it is damaged
   */
  public static Store open(Path folder) {
    return over(folder, StoreFolder.connect(folder));
  }

  /**
   * Opens a store, and makes it first where there is none.
   *
   * @throws StoreException if the folder holds something else, cannot be written, is held by
   *     another process, or is damaged
   */
  public static Store openOrCreate(Path folder) {
    StoreFolder.makeWhereThereIsNone(folder);
    return over(folder, StoreFolder.connect(folder));
  }

  /** A store that lives in memory and goes with the process. */
  public static Store inMemory() {
    return over(Path.of("memory"), DatabaseMgr.createDatasetGraph());
  }

  private static Store over(Path folder, DatasetGraph dataset) {
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return new Store(folder, dataset, false);
  }

  /**
   * The database itself, for a server that begins and ends transactions of its own. The bookkeeping
   * stands in its default graph: that is to be kept from the world.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** How often the store was written since it was opened. */
  public long changes() {
    return changes.get();
  }

  /**
   * The number of the state that facts, register and reference data are in, which another process
   * finds as well: while it is the same, so are they. Empty in a store in memory, in one of which
   * nothing was ever noted, and while something is not yet derived.
   */
  public Optional<Integer> generation() {
    if (supposed || DatabaseMgr.location(dataset).isMem()) {
      return Optional.empty();
    }
    return read(
        now ->
            new Intake(now).underived().isEmpty()
                ? Optional.of(new Journal(now).generation()).filter(number -> number > 0)
                : Optional.empty());
  }

  /** What was worked out from this store. */
  public Kept kept() {
    return kept;
  }

  /**
   * What is worked out from the store as a reader sees it, kept until it is written.
   *
   * @param dataset this store's, in a transaction
   * @param what a name; of one name all values are of one type
   */
  public <T extends Object> T kept(
      DatasetGraph dataset, String what, Class<T> type, Supplier<? extends T> work) {
    if (supposed || dataset.transactionMode() != ReadWrite.READ) {
      return work.get();
    }
    return kept.get(what, type, version(dataset), work);
  }

  /**
   * What is worked out from facts, register and reference data as a reader sees them, matter by
   * matter: kept, and brought up to date when they change.
   *
   * @param dataset this store's, in a transaction
   * @param what a name; of one name all values are of one type
   */
  public <T extends Object> T kept(
      DatasetGraph dataset, String what, Class<T> type, ByMatter<T> work) {
    if (supposed || dataset.transactionMode() != ReadWrite.READ) {
      return work.anew();
    }
    Journal journal = new Journal(dataset);
    Kept.Renewal<Dated> renewal =
        former ->
            new Dated(
                journal.generation(),
                former
                    .flatMap(
                        earlier ->
                            journal
                                .since(earlier.generation())
                                .map(matters -> renewed(type.cast(earlier.of()), matters, work)))
                    .orElseGet(work::anew));
    return type.cast(kept.renew(what, Dated.class, version(dataset), renewal).of());
  }

  private static <T extends Object> T renewed(T former, Set<Node> matters, ByMatter<T> work) {
    return matters.isEmpty() ? former : work.after(former, matters);
  }

  /**
   * How something is worked out that consists of parts, each of one matter.
   *
   * @param <T> what is worked out; it is not changed afterwards
   */
  public interface ByMatter<T> {
    /** From the store alone. */
    T anew();

    /**
     * From what it was.
     *
     * @param matters those that may have changed, as literals
     */
    T after(T former, Set<Node> matters);
  }

  /** What was worked out in a generation of the {@link Journal}. */
  private record Dated(int generation, Object of) {}

  private static long version(DatasetGraph dataset) {
    return TDBInternal.getDatasetGraphTDB(dataset)
        .getTxnSystem()
        .getThreadTransaction()
        .getDataVersion();
  }

  /** The folder as it was named. */
  public Path folder() {
    return folder;
  }

  /**
   * Reads in a transaction: sees the store as it is now, whatever is written meanwhile.
   *
   * @throws StoreException if the store is damaged
   */
  public <T> T read(Function<DatasetGraph, T> work) {
    if (supposed) {
      return work.apply(dataset);
    }
    try {
      dataset.begin(TxnType.READ);
      try {
        return work.apply(dataset);
      } finally {
        dataset.end();
      }
    } catch (RuntimeException | Error e) {
      throw Faults.explain(folder, e);
    }
  }

  /**
   * Writes in a transaction: all of it or, if anything is thrown, nothing. What was kept of the
   * store is worked out anew.
   *
   * @throws StoreException if the disk is full or the store is damaged; nothing was changed
   */
  public <T> T write(Function<DatasetGraph, T> work) {
    return commit(
        dataset -> {
          T result = work.apply(dataset);
          new Journal(dataset).touchedEverything();
          return result;
        });
  }

  /**
   * Follows what changes of facts, register and reference data, in a transaction.
   *
   * @param worker a name for what is done
   * @param work is given the matters that may have changed since it was last done, as literals,
   *     nothing for all; and the number of the last change of everything. Gives the matters whose
   *     facts it changed itself, nothing for all
   */
  public void follow(String worker, Following work) {
    commit(
        dataset -> {
          Journal journal = new Journal(dataset);
          Optional<Set<Node>> changed = journal.since(journal.followed(worker));
          note(dataset, work.changed(dataset, changed, journal.epoch()));
          journal.follow(worker);
          return folder;
        });
  }

  /**
   * The number of the last change of everything, as in {@link #follow}.
   *
   * @param dataset this store's, in a transaction
   */
  public int epoch(DatasetGraph dataset) {
    return new Journal(dataset).epoch();
  }

  /** What follows the changes of a store. */
  public interface Following {
    Optional<Set<Node>> changed(DatasetGraph dataset, Optional<Set<Node>> matters, int epoch);
  }

  private static void note(DatasetGraph dataset, Optional<Set<Node>> touched) {
    Journal journal = new Journal(dataset);
    touched.ifPresentOrElse(journal::touched, journal::touchedEverything);
  }

  /** Writes in a transaction what changes no fact, no entry and no reference data. */
  <T> T commit(Function<DatasetGraph, T> work) {
    if (supposed) {
      return work.apply(dataset);
    }
    StoreFolder.requireRoom(folder, dataset);
    try {
      dataset.begin(TxnType.WRITE);
      try {
        T result = work.apply(dataset);
        dataset.commit();
        changes.incrementAndGet();
        return result;
      } catch (RuntimeException | Error e) {
        abort(e);
        throw e;
      } finally {
        dataset.end();
      }
    } catch (RuntimeException | Error e) {
      throw Faults.explain(folder, e);
    }
  }

  /**
   * This store as it would be, had something been written. To be used by this thread alone, and
   * instead of this store; what is written into it goes, with this store, when it is closed.
   *
   * @throws StoreException if the disk is full or the store is damaged
   */
  public Store supposing(Consumer<DatasetGraph> change) {
    StoreFolder.requireRoom(folder, dataset);
    try {
      dataset.begin(TxnType.WRITE);
      change.accept(dataset);
      return new Store(folder, dataset, true);
    } catch (RuntimeException | Error e) {
      abort(e);
      dataset.end();
      throw Faults.explain(folder, e);
    }
  }

  /**
   * Derives facts in a transaction, and notes that they are up to date.
   *
   * @param today the day that they hold for
   * @param derivation is given what has changed since the last one, and gives the matters that it
   *     derived again; nothing for all
   */
  public void derive(
      LocalDate today, BiFunction<DatasetGraph, Underived, Optional<Set<Node>>> derivation) {
    commit(
        dataset -> {
          Intake intake = new Intake(dataset);
          note(dataset, derivation.apply(dataset, intake.underived()));
          intake.derived(today);
          return folder;
        });
  }

  private void abort(Throwable cause) {
    try {
      dataset.abort();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * Writes the database anew without what was deleted and overwritten, and removes the old files.
   */
  public void compact() {
    StoreFolder.requireRoom(folder, dataset);
    try {
      DatabaseMgr.compact(dataset, true);
    } catch (RuntimeException | Error e) {
      throw Faults.explain(folder, e);
    }
  }

  /**
   * Lets go of the folder, so that another process may open it. A question that is still being
   * answered ends; what was not committed is as if it had not been.
   */
  @Override
  public void close() {
    if (supposed) {
      dataset.abort();
      dataset.end();
    }
    TDBInternal.expel(dataset, true);
  }
}
