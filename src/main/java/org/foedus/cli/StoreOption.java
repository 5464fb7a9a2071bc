package org.foedus.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.foedus.pipeline.Pipeline;
import org.foedus.store.Store;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "${FOEDUS_STORE:-foedus-store}",
      description = "The store's folder (default: $FOEDUS_STORE, else foedus-store).")
  private Path folder = Path.of("foedus-store");

  /** Its folder. */
  Path folder() {
    return folder;
  }

  /** Opens the store as it is. */
  Store open() {
    return Store.open(folder);
  }

  /** Opens the store, and makes it first where there is none. */
  Store openOrCreate() {
    return Store.openOrCreate(folder);
  }

  /** Opens the store for questions: what an interrupted build left underived is derived first. */
  Store openForQuestions(Terminal terminal) throws IOException {
    Store store = open();
    try {
      new Pipeline(terminal.home(), store, terminal.today()).derive();
      return store;
    } catch (IOException | RuntimeException | Error e) {
      store.close();
      throw e;
    }
  }
}
