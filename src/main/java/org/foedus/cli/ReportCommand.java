package org.foedus.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.foedus.store.Store;
import org.foedus.web.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the network with its evidence as one page to mail. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Write who must defend whom, with tables and evidence, as one page to mail.",
    footer = {"", "Example: foedus report -o report.html"})
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to (default: standard output).")
  private @Nullable Path file;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Store store = storeOption.openForQuestions(terminal)) {
      Report report = new Report(store, terminal.home(), terminal.today());
      if (file == null) {
        report.write(terminal.out());
      } else {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
          report.write(out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return 0;
    }
  }
}
