package org.foedus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Value;
import org.foedus.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The facts of the seed articles: new queries in {@code src/test/resources/seeds} are new tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedsTest {
  private final Path place;

  SeedsTest(@TempDir Path folder) {
    place = folder.resolve("store");
  }

  @BeforeAll
  void build() {
    assertThat(new Shell(place).on("build").code()).isZero();
  }

  @Test
  void everyQuoteStandsAtItsPlaceLetterForLetter() {
    try (Store store = Store.open(place)) {
      Answer quotes =
          new Answers(store)
              .query(
                  "SELECT DISTINCT ?text ?quote ?start ?end { ?claim a foedus:Claim ;"
                      + " prov:wasDerivedFrom/schema:articleBody ?text ;"
                      + " oa:hasTarget/oa:hasSelector ?q , ?p ."
                      + " ?q oa:exact ?quote . ?p oa:start ?start ; oa:end ?end }",
                  "test");
      assertThat(quotes.rows()).isNotEmpty();
      for (List<Optional<Value>> row : quotes.rows()) {
        List<String> cells = row.stream().map(value -> value.orElseThrow().text()).toList();
        int start = Integer.parseInt(cells.get(2));
        int end = Integer.parseInt(cells.get(3));
        assertThat(cells.get(0).substring(start, end)).isEqualTo(cells.get(1));
      }
    }
  }

  @Test
  void theThreeAnswersAreGiven() {
    assertThat(new Shell(place).on("ask", "who-defends-whom", "--format", "csv").lines())
        .anyMatch(line -> line.matches(".*actor/RUS,.*actor/IRN,not obliged,.*partnership-2025.*"))
        .anyMatch(line -> line.matches(".*actor/PRK,.*actor/RUS,obliged,.*defence-2024.*"))
        .noneMatch(line -> line.contains("actor/CHN"));
  }
}
