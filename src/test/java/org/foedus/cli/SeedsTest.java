package org.foedus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Value;
import org.foedus.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The facts of the seed articles: new queries in {@code src/test/resources/seeds} are new tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedsTest {
  private static final Path FACTS = Path.of("src/test/resources/seeds");

  private final Path place;

  SeedsTest(@TempDir Path folder) {
    place = folder.resolve("store");
  }

  @BeforeAll
  void build() {
    assertThat(new Shell(place).on("build").code()).isZero();
  }

  static Stream<String> facts() throws Exception {
    try (Stream<Path> files = Files.list(FACTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rq"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("facts")
  void aFactIsFound(String name) throws Exception {
    boolean missing = Files.readAllLines(FACTS.resolve("missing.txt")).contains(name);
    try (Store store = Store.open(place)) {
      Answer answer = new Answers(store).query(Files.readString(FACTS.resolve(name)), name);
      assertThat(answer.column("answer"))
          .as(missing ? name + " is found now: take it out of missing.txt" : name)
          .containsExactly(missing ? "false" : "true");
    }
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
