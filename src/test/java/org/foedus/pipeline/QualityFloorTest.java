package org.foedus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.foedus.model.Outcome;
import org.foedus.rdf.OntologyReader;
import org.foedus.records.Item;
import org.foedus.records.Items;
import org.foedus.records.Records;
import org.foedus.records.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is found in the annotated items never gets worse: each family's F1 is at least the one that
 * stands in {@code floors.tsv} beside them. A change that raises it writes the new floors with
 * {@code mvn test -Dtest=QualityFloorTest -Dfloors.write=true}.
 */
class QualityFloorTest {
  private static final Path FOLDER = Path.of("src/test/resources/gold");
  private static final Path FLOORS = FOLDER.resolve("floors.tsv");

  /**
   * The last digits of the network's scores differ between processors, so one item in a hundred may
   * fall on the other side of a threshold.
   */
  private static final double ROOM = 0.01;

  @ParameterizedTest
  @ValueSource(strings = {"dev.jsonl", "further.jsonl", "third.jsonl", "fourth.jsonl"})
  void noFamilyFallsBelowItsFloor(String file) throws Exception {
    Map<String, Score.Count> counts = score(FOLDER.resolve(file)).counts();
    if (Boolean.getBoolean("floors.write")) {
      write(file, counts);
    }
    List<String[]> floors = floors(file);
    assertThat(floors).as("floors of %s", file).hasSameSizeAs(counts.keySet());
    for (String[] floor : floors) {
      assertThat(counts.getOrDefault(floor[1], new Score.Count(1, 0, 0)).f1())
          .as("F1 of %s on %s", floor[1], file)
          .isGreaterThanOrEqualTo(Double.parseDouble(floor[2]) - ROOM);
    }
  }

  private static Score score(Path gold) throws Exception {
    Home home = new Home(Path.of("").toAbsolutePath());
    Records records = new Records(OntologyReader.ontology(home.ontology().resolve("foedus.ttl")));
    List<Item> predicted = new ArrayList<>();
    new Reading(Stages.of(home, InputStream.nullInputStream()), 2)
        .read(
            List.of(gold.toString()),
            outcome -> {
              if (outcome instanceof Outcome.Accepted<ReadArticle> accepted) {
                ReadArticle read = accepted.value();
                predicted.add(records.of(read.id(), read.article(), read.claims()));
              }
            });
    return new Score(Items.read(gold), predicted);
  }

  private static List<String[]> floors(String file) throws Exception {
    return Files.readAllLines(FLOORS).stream()
        .map(line -> line.split("\t", -1))
        .filter(floor -> floor[0].equals(file))
        .toList();
  }

  private static void write(String file, Map<String, Score.Count> counts) throws Exception {
    List<String> lines = new ArrayList<>();
    if (Files.exists(FLOORS)) {
      Files.readAllLines(FLOORS).stream()
          .filter(line -> !line.startsWith(file + "\t"))
          .forEach(lines::add);
    }
    counts.forEach(
        (family, count) ->
            lines.add(String.format(Locale.ROOT, "%s\t%s\t%.4f", file, family, count.f1())));
    lines.sort(null);
    Files.write(FLOORS, lines);
  }
}
