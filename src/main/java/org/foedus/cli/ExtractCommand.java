package org.foedus.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.foedus.model.Coverage;
import org.foedus.model.Outcome;
import org.foedus.pipeline.Explanations;
import org.foedus.pipeline.ReadArticle;
import org.foedus.pipeline.Reading;
import org.foedus.pipeline.Stages;
import org.foedus.rdf.OntologyReader;
import org.foedus.records.Items;
import org.foedus.records.Records;
import org.foedus.source.Sources;
import org.foedus.source.Visited;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Articles to records, without a store. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Print what articles say as JSON Lines, one record an article; needs no store.",
    footer = {
      "",
      "Examples:",
      "  foedus extract articles.jsonl > records.jsonl",
      "  echo 'Peru attacked Chile.' | foedus extract --explain -",
      "A feed, day by day:",
      "  foedus extract https://paper.example/feed --visited seen.jsonl >> records.jsonl"
    })
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SourceOptions sourceOptions = new SourceOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles read at once (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--explain",
      description = {
        "Tell instead, sentence by sentence, what was found by which frame of the lexicon with which"
            + " words in its roles, which frames almost fitted and what they lacked, and what the"
            + " network weighed and found too light.",
      })
  private boolean explain;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders, web addresses, or - for standard input.")
  private List<String> inputs = List.of();

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return explain ? explain() : extract();
  }

  private int explain() throws IOException {
    Explanations explanations = new Explanations(terminal.home());
    try (Visited visited = sourceOptions.visited();
        Sources sources = sourceOptions.sources(terminal.in(), visited);
        RejectionLog log = sourceOptions.log(inputs, terminal.err(), visited)) {
      new Reading(Stages.of(terminal.home(), sources).withoutClaims(), 1)
          .read(
              inputs,
              outcome -> {
                if (outcome instanceof Outcome.Accepted<ReadArticle> accepted) {
                  explanations.of(accepted.value().article()).forEach(terminal.out()::println);
                } else if (outcome instanceof Outcome.Rejected<ReadArticle> rejected) {
                  log.add(rejected.rejection());
                }
              });
      return log.anyNamed() ? 1 : 0;
    }
  }

  private int extract() throws IOException {
    Records records =
        new Records(OntologyReader.ontology(terminal.home().ontology().resolve("foedus.ttl")));
    IntConsumer progress = terminal.counter("articles");
    AtomicInteger articles = new AtomicInteger();
    AtomicReference<Coverage> coverage = new AtomicReference<>(Coverage.NONE);
    try (Visited visited = sourceOptions.visited();
        Sources sources = sourceOptions.sources(terminal.in(), visited);
        RejectionLog log = sourceOptions.log(inputs, terminal.err(), visited)) {
      new Reading(Stages.of(terminal.home(), sources), Math.max(1, threads))
          .read(
              inputs,
              outcome -> {
                if (outcome instanceof Outcome.Accepted<ReadArticle> accepted) {
                  ReadArticle read = accepted.value();
                  coverage.accumulateAndGet(read.coverage(), Coverage::plus);
                  terminal
                      .out()
                      .println(Items.write(records.of(read.id(), read.article(), read.claims())));
                  terminal.printed(read.source(), visited);
                  progress.accept(articles.incrementAndGet());
                } else if (outcome instanceof Outcome.Rejected<ReadArticle> rejected) {
                  log.add(rejected.rejection());
                }
              });
      terminal.endOfProgress();
      terminal.err().println(CoverageReport.line(Objects.requireNonNull(coverage.get())));
      log.summarise();
      return log.anyNamed() ? 1 : 0;
    }
  }
}
