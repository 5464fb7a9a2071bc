package org.foedus.cli;

import java.util.concurrent.Callable;
import org.foedus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives back the room of what was deleted. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = "Write the store anew without what was deleted or replaced.")
final class CompactCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  CompactCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store store = storeOption.open()) {
      store.compact();
      terminal.err().println("compacted " + store.folder());
      return 0;
    }
  }
}
