package org.foedus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/** The folder of a store: how it is known, made and opened, and what room it needs. */
final class StoreFolder {
  /** What a store's folder holds beside the database, so that no other folder is taken for one. */
  private static final String MARK = "foedus-store.txt";

  /** The layout that this program writes and reads. */
  private static final String LAYOUT = "Foedus store, layout 1. Care for it with ./foedus.\n";

  /** A write begins only with this much room on the disk: files grow in steps of 8 MB each. */
  private static final long HEADROOM_BYTES = 48L << 20;

  private StoreFolder() {}

  private static boolean isStore(Path folder) {
    return Files.exists(folder.resolve(MARK));
  }

  /**
   * Makes an empty store in a folder that is none.
   *
   * @throws StoreException if the folder holds something else or cannot be written
   */
  static void makeWhereThereIsNone(Path folder) {
    if (isStore(folder)) {
      return;
    }
    try {
      if (Files.isDirectory(folder)) {
        try (var content = Files.list(folder)) {
          if (content.findAny().isPresent()) {
            throw new StoreException(
                folder
                    + " holds other things than a store. Name an empty folder with --store DIR.");
          }
        }
      }
      Files.createDirectories(data(folder));
      Files.writeString(folder.resolve(MARK), LAYOUT);
    } catch (IOException e) {
      throw new StoreException(
          "cannot make a store at " + folder + ": " + Faults.reason(e) + ".", e);
    }
  }

  /**
   * Opens the database of a store.
   *
   * @throws StoreException if there is none, another process holds it, or it is damaged
   */
  static DatasetGraph connect(Path folder) {
    if (!isStore(folder)) {
      throw new StoreException(
          "there is no store at "
              + folder
              + ". Make one with `foedus build`, or name another with --store DIR.");
    }
    try {
      if (!Files.readString(folder.resolve(MARK)).equals(LAYOUT)) {
        throw new StoreException(
            folder
                + " was written by another version of Foedus. Build it again into an empty folder.");
      }
      return DatabaseMgr.connectDatasetGraph(Location.create(data(folder)));
    } catch (IOException e) {
      throw new StoreException("cannot read " + folder + ": " + Faults.reason(e) + ".", e);
    } catch (RuntimeException | Error e) {
      throw Faults.explain(folder, e);
    }
  }

  private static Path data(Path folder) {
    return folder.resolve("data");
  }

  /**
   * Asks for some room on the disk before a write.
   *
   * @throws StoreException if there is too little
   */
  static void requireRoom(Path folder, DatasetGraph dataset) {
    if (DatabaseMgr.location(dataset).isMem()) {
      return;
    }
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < HEADROOM_BYTES) {
        throw new StoreException(
            "the disk of "
                + folder
                + " is full ("
                + (free >> 20)
                + " MB free, "
                + (HEADROOM_BYTES >> 20)
                + " MB wanted). Nothing was changed; free some space and run the command again.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
