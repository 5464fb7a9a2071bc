package org.foedus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.foedus.store.Backup;
import org.foedus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a store of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Make a store of a backup; the store must not exist or be empty.",
    footer = {"", "Example: foedus restore friday.nq.gz --store restored"})
final class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Parameters(paramLabel = "FILE", description = "What `backup` wrote.")
  private Path file = Path.of("foedus-backup.nq.gz");

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Store store = storeOption.openOrCreate()) {
      long quads = Backup.read(store, file);
      terminal.err().printf("%,d quads from %s%n", quads, file);
      return 0;
    }
  }
}
