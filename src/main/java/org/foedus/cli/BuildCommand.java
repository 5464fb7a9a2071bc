package org.foedus.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.foedus.pipeline.Pipeline;
import org.foedus.pipeline.Reading;
import org.foedus.pipeline.Report;
import org.foedus.pipeline.Stages;
import org.foedus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles into a store and derives the facts. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Read articles, store what they say, derive who must defend whom.")
final class BuildCommand implements Callable<Integer> {
  /** Rejected inputs that the report names; the rest it counts. */
  private static final int NAMED = 20;

  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles read at once (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--no-register",
      description = "Leave out the register of treaties, ontology/register.")
  private boolean noRegister;

  @Parameters(
      paramLabel = "INPUT",
      description = "Files, folders, or - for standard input (default: the two seed articles).")
  private List<String> inputs = List.of();

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<String> named = inputs.isEmpty() ? List.of(terminal.home().seeds().toString()) : inputs;
    Stages stages = Stages.of(terminal.home(), terminal.in());
    Reading reading =
        new Reading(
            inputs.isEmpty() ? stages.namedFrom(terminal.home().folder()) : stages,
            Math.max(1, threads));
    try (Store store = storeOption.openOrCreate()) {
      Pipeline pipeline = new Pipeline(terminal.home(), store, terminal.today());
      Report report =
          (noRegister ? pipeline.withoutRegister() : pipeline)
              .build(reading, named, Foedus.Version.number(), terminal.counter("articles"));
      terminal.endOfProgress();
      print(report);
      Questions questions = new Questions(terminal, store);
      terminal.out().println();
      questions.ask("who-defends-whom", Map.of(), TableFormat.TABLE);
      return Rejections.anyNamed(report.rejections(), named) ? 1 : 0;
    }
  }

  private void print(Report report) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%,d article%s read, %,d new or changed.%n",
            report.articles(),
            report.articles() == 1 ? "" : "s",
            report.changed());
    Rejections.tell(report.rejections(), NAMED, terminal.err());
  }
}
