package org.foedus.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.foedus.model.Outcome;
import org.foedus.model.Rejection;
import org.foedus.pipeline.Explanations;
import org.foedus.pipeline.ReadArticle;
import org.foedus.pipeline.Reading;
import org.foedus.pipeline.Stages;
import org.foedus.rdf.OntologyReader;
import org.foedus.records.Items;
import org.foedus.records.Records;
import picocli.CommandLine.Command;
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
      "  echo 'Peru attacked Chile.' | foedus extract --explain -"
    })
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles read at once (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--explain",
      description = {
        "Tell instead, sentence by sentence, what was found by which frame of the lexicon with which"
            + " words in its roles, and which frames almost fitted and what they lacked.",
      })
  private boolean explain;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders, or - for standard input.")
  private List<String> inputs = List.of();

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return explain ? explain() : extract();
  }

  private int explain() {
    Explanations explanations = new Explanations(terminal.home());
    List<Rejection> rejections = new ArrayList<>();
    new Reading(Stages.of(terminal.home(), terminal.in()).withoutClaims(), 1)
        .read(
            inputs,
            outcome -> {
              if (outcome instanceof Outcome.Accepted<ReadArticle> accepted) {
                explanations.of(accepted.value().article()).forEach(terminal.out()::println);
              } else if (outcome instanceof Outcome.Rejected<ReadArticle> rejected) {
                rejections.add(rejected.rejection());
                Rejections.tell(rejected.rejection(), terminal.err());
              }
            });
    return Rejections.anyNamed(rejections, inputs) ? 1 : 0;
  }

  private int extract() throws IOException {
    Records records =
        new Records(OntologyReader.ontology(terminal.home().ontology().resolve("foedus.ttl")));
    List<Rejection> rejections = new ArrayList<>();
    CoverageReport coverage = new CoverageReport();
    new Reading(Stages.of(terminal.home(), terminal.in()), Math.max(1, threads))
        .read(
            inputs,
            outcome -> {
              if (outcome instanceof Outcome.Accepted<ReadArticle> accepted) {
                ReadArticle read = accepted.value();
                coverage.add(read.coverage());
                terminal
                    .out()
                    .println(Items.write(records.of(read.id(), read.article(), read.claims())));
              } else if (outcome instanceof Outcome.Rejected<ReadArticle> rejected) {
                rejections.add(rejected.rejection());
                Rejections.tell(rejected.rejection(), terminal.err());
              }
            });
    coverage.tell(terminal.err());
    return Rejections.anyNamed(rejections, inputs) ? 1 : 0;
  }
}
