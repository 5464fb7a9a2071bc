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
    footer = {"", "Example: foedus report --since 1945 -o report.html"})
final class ReportCommand implements Callable<Integer> {
  /** More make the file, and the time that it takes, longer than most who get it by mail want. */
  private static final int USUAL_YEARS = 30;

  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to (default: standard output).")
  private @Nullable Path file;

  @Option(
      names = "--since",
      paramLabel = "YEAR",
      description = "The first year that is told (default: 30 years ago).")
  private @Nullable Integer since;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Store store = storeOption.openForQuestions(terminal)) {
      int first = since == null ? terminal.today().getYear() - USUAL_YEARS : since;
      Report report = new Report(store, terminal.home(), terminal.today(), first);
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
