package org.foedus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.foedus.model.Outcome;
import org.foedus.rdf.OntologyReader;
import org.foedus.records.Calibration;
import org.foedus.records.Item;
import org.foedus.records.Items;
import org.foedus.records.Records;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a claim's confidence is worth on items that it was not counted on and the network did not
 * learn from: it stands in the lexicon as counted on dev.jsonl and heldout.jsonl, and is held
 * against unseen.jsonl.
 */
class ConfidenceTest {
  private static final Path GOLD = Path.of("src/test/resources/gold/unseen.jsonl");

  /** How far a promise of so many in a hundred may be from what is found, on unseen items. */
  private static final double TOLERANCE = 0.1;

  private static final List<Judged> JUDGED = new ArrayList<>();

  private record Judged(double confidence, boolean right) {}

  @BeforeAll
  static void judge() throws Exception {
    Home home = new Home(Path.of("").toAbsolutePath());
    Calibration calibration =
        new Calibration(
            new Records(OntologyReader.ontology(home.ontology().resolve("foedus.ttl"))));
    Map<String, Item> gold = new HashMap<>();
    Items.read(GOLD).forEach(item -> gold.put(item.id(), item));
    new Reading(Stages.of(home, InputStream.nullInputStream()), 2)
        .read(
            List.of(GOLD.toString()),
            outcome -> {
              if (outcome instanceof Outcome.Accepted<ReadArticle> accepted) {
                ReadArticle read = accepted.value();
                Item item = Optional.ofNullable(gold.get(read.id())).orElseThrow();
                read.claims()
                    .forEach(
                        claim ->
                            calibration
                                .isRight(item, read.article(), claim)
                                .ifPresent(
                                    right -> JUDGED.add(new Judged(claim.confidence(), right))));
              }
            });
  }

  @Test
  void onTheWholeAsManyClaimsAreRightAsTheirConfidencePromises() {
    assertThat(share(JUDGED)).isCloseTo(promised(JUDGED), within());
  }

  @Test
  void claimsOfHighConfidenceAreRightAsOftenAsTheySayAndMoreOftenThanOthers() {
    double middle = promised(JUDGED);
    List<Judged> high = JUDGED.stream().filter(each -> each.confidence() >= middle).toList();
    List<Judged> low = JUDGED.stream().filter(each -> each.confidence() < middle).toList();

    assertThat(share(high)).isCloseTo(promised(high), within());
    assertThat(share(low)).isCloseTo(promised(low), within());
    assertThat(share(high)).isGreaterThan(share(low));
  }

  private static Offset<Double> within() {
    return Offset.offset(TOLERANCE);
  }

  private static double share(List<Judged> judged) {
    return judged.stream().mapToDouble(each -> each.right() ? 1 : 0).average().orElse(0);
  }

  private static double promised(List<Judged> judged) {
    return judged.stream().mapToDouble(Judged::confidence).average().orElse(0);
  }
}
