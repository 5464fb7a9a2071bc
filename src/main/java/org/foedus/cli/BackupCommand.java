package org.foedus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.foedus.store.Backup;
import org.foedus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies a store into a file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Copy the store into one compressed file of N-Quads; restore reads it back.",
    footer = {"", "Example: foedus backup -o friday.nq.gz"})
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to (default: foedus-backup.nq.gz).")
  private Path file = Path.of("foedus-backup.nq.gz");

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Store store = storeOption.open()) {
      long quads = Backup.write(store, file);
      terminal.err().printf("%,d quads to %s%n", quads, file);
      return 0;
    }
  }
}
