package org.foedus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.foedus.model.Outcome;
import org.foedus.pipeline.ReadArticle;
import org.foedus.pipeline.Reading;
import org.foedus.pipeline.Stages;
import org.foedus.rdf.OntologyReader;
import org.foedus.records.Calibration;
import org.foedus.records.Item;
import org.foedus.records.Items;
import org.foedus.records.Records;
import org.foedus.records.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the extractor on gold records. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Precision, recall and F1 of the extractor on gold records.",
    footer = {"", "Example: foedus evaluate gold.jsonl --errors"})
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "GOLD.jsonl",
      arity = "1..*",
      description = "Records with text and what it says; of several files the figures are common.")
  private final List<Path> gold = new ArrayList<>();

  @Option(names = "--errors", description = "List what was missed and what was wrong, by item.")
  private boolean errors;

  @Option(names = "--by-tag", description = "Give the figures for each tag of gold.")
  private boolean byTag;

  @Option(
      names = "--confidence",
      description =
          "Print instead how often the claims of each frame are right, as the file that the"
              + " lexicon keeps: ontology/lexicon/confidence.ttl.")
  private boolean confidence;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Item> items = new ArrayList<>();
    for (Path file : gold) {
      items.addAll(Items.read(file));
    }
    Records records =
        new Records(OntologyReader.ontology(terminal.home().ontology().resolve("foedus.ttl")));
    List<Item> predicted = new ArrayList<>();
    Calibration calibration = new Calibration(records);
    Map<String, Item> byId = new HashMap<>();
    items.forEach(item -> byId.put(item.id(), item));
    new Reading(
            Stages.of(terminal.home(), terminal.in()), Runtime.getRuntime().availableProcessors())
        .read(
            gold.stream().map(Path::toString).toList(),
            outcome -> {
              if (outcome instanceof Outcome.Accepted<ReadArticle> accepted) {
                ReadArticle read = accepted.value();
                predicted.add(records.of(read.id(), read.article(), read.claims()));
                Item item = byId.get(read.id());
                if (item != null) {
                  calibration.count(item, read.article(), read.claims());
                }
              } else if (outcome instanceof Outcome.Rejected<ReadArticle> rejected) {
                Rejections.tell(rejected.rejection(), terminal.err());
              }
            });
    if (confidence) {
      calibration.turtle().forEach(terminal.out()::println);
      return 0;
    }
    new Score(items, predicted).report(errors, byTag).forEach(terminal.out()::println);
    return 0;
  }
}
