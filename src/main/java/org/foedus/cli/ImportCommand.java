package org.foedus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.foedus.pipeline.Imported;
import org.foedus.pipeline.Pipeline;
import org.foedus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads a dataset of agreements into the store. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Read a dataset of agreements into the store, in the place of an earlier one.",
    footer = {
      "",
      "atop is the member-level file of the ATOP project, version 4 or 5 (http://www.atopdata.org).",
      "`ask dyads year=1914` then tells who owed what to whom; `retract FILE` takes it out.",
      "",
      "Example: foedus import atop atop5_1m.csv"
    })
final class ImportCommand implements Callable<Integer> {
  /** Rejected rows that the report names; the rest it counts. */
  private static final int NAMED = 20;

  private final Terminal terminal;

  /** The datasets that can be read. */
  enum Dataset {
    ATOP
  }

  @Mixin private StoreOption storeOption = new StoreOption();

  @Parameters(
      index = "0",
      paramLabel = "DATASET",
      description = "Which dataset: ${COMPLETION-CANDIDATES}.")
  private Dataset dataset = Dataset.ATOP;

  @Parameters(index = "1", paramLabel = "FILE.csv", description = "Its file.")
  private Path file = Path.of("");

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Store store = storeOption.openOrCreate()) {
      Pipeline pipeline = new Pipeline(terminal.home(), store, terminal.today());
      Imported imported = pipeline.importAtop(file);
      pipeline.derive();
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "%,d memberships read, %,d rows not taken%s.%n",
              imported.members(),
              imported.rejections().size(),
              imported.changed() ? "" : ", nothing changed");
      if (!imported.nameless().isEmpty()) {
        terminal
            .err()
            .println(
                "These numbers are no actor's in ontology/actors; their states are called by them: "
                    + imported.nameless().toString().replaceAll("[\\[\\]]", "")
                    + ".");
      }
      imported.rejections().stream()
          .limit(NAMED)
          .forEach(rejection -> Rejections.tell(rejection, terminal.err()));
      return imported.members() == 0 ? 1 : 0;
    }
  }
}
