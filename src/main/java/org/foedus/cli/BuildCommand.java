package org.foedus.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.foedus.model.Rejection;
import org.foedus.pipeline.Pipeline;
import org.foedus.pipeline.Progress;
import org.foedus.pipeline.Reading;
import org.foedus.pipeline.Report;
import org.foedus.pipeline.Stages;
import org.foedus.source.Sources;
import org.foedus.source.Visited;
import org.foedus.store.Store;
import org.foedus.web.Neighbour;
import org.foedus.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles into a store and derives the facts. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Read articles, store what they say, derive who must defend whom.",
      "The store remembers what was read from the web: built again, a feed, a sitemap or a list of"
          + " addresses gives only what is new, and a build that was stopped goes on."
    },
    footer = {"", "Example: foedus build articles/ https://paper.example/feed"})
final class BuildCommand implements Callable<Integer> {
  /** Where a store's folder holds what was read from the web for it. */
  private static final String VISITED = "visited.jsonl";

  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Mixin private SourceOptions sourceOptions = new SourceOptions();

  @Option(names = "--again", description = "Read again what was read from the web before.")
  private boolean again;

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
      description =
          "Files, folders, web addresses, or - for standard input (default: the two seed articles).")
  private List<String> inputs = List.of();

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<String> named = inputs.isEmpty() ? List.of(terminal.home().seeds().toString()) : inputs;
    Neighbour.Order order =
        new Neighbour.Order(
            inputs,
            threads,
            sourceOptions.visitedFileOr(storeOption.folder().resolve(VISITED)),
            again,
            sourceOptions.allowPrivate(),
            !noRegister);
    Optional<Integer> beside =
        BesideServer.build(terminal, storeOption.folder(), order, sourceOptions);
    if (beside.isPresent()) {
      return beside.get();
    }
    try (Store store = storeOption.openOrCreate();
        Visited kept = sourceOptions.visitedOr(store.folder().resolve(VISITED));
        Sources sources = sourceOptions.sources(terminal.in(), again ? kept.again() : kept);
        RejectionLog log = sourceOptions.log(named, terminal.err(), kept)) {
      Stages stages = Stages.of(terminal.home(), sources);
      Reading reading =
          new Reading(
              inputs.isEmpty() ? stages.namedFrom(terminal.home().folder()) : stages,
              Math.max(1, threads));
      Pipeline pipeline = new Pipeline(terminal.home(), store, terminal.today());
      Report report =
          (noRegister ? pipeline.withoutRegister() : pipeline)
              .build(reading, named, Foedus.Version.number(), progress(log, kept));
      terminal.endOfProgress();
      print(report);
      log.summarise();
      Questions questions = new Questions(terminal, store);
      terminal.out().println();
      questions.ask("who-defends-whom", Map.of(), TableFormat.TABLE);
      WebServer.keepFirstView(terminal.home(), store, terminal::today, Foedus.Version.number());
      return log.anyNamed() ? 1 : 0;
    }
  }

  private Progress progress(RejectionLog log, Visited visited) {
    IntConsumer counter = terminal.counter("articles");
    return new Progress() {
      @Override
      public void articles(int read) {
        counter.accept(read);
      }

      @Override
      public void rejected(Rejection rejection) {
        log.add(rejection);
      }

      @Override
      public void stored(String source) {
        visited.done(source);
      }
    };
  }

  private void print(Report report) {
    print(terminal, report);
  }

  /** Says what a build did. */
  static void print(Terminal terminal, Report report) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%,d article%s read, %,d new or changed.%n",
            report.articles(),
            report.articles() == 1 ? "" : "s",
            report.changed());
    if (report.coverage().sentences() > 0) {
      terminal.err().println(CoverageReport.line(report.coverage()));
    }
  }
}
