package org.foedus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Question;
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
  /** Questions of which the seeds hold no case. */
  private static final Set<String> NOTHING_IN_THE_SEEDS =
      Set.of("contradictions", "disputed", "dyads");

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
  void theExampleOfEveryQuestionIsAnswered() throws Exception {
    List<Question> all = Question.readAll(Path.of("queries"));
    assertThat(all).hasSizeGreaterThanOrEqualTo(25);
    for (Question question : all) {
      Matcher word = Pattern.compile("\\S*\"([^\"]*)\"|\\S+").matcher(question.example());
      List<String> words = new ArrayList<>();
      while (word.find()) {
        words.add(word.group().replace("\"", ""));
      }
      words.addAll(List.of("--format", "csv"));
      Shell.Result result = new Shell(place).on(words.toArray(String[]::new));
      assertThat(result.code()).as(question.name() + ": " + result.err()).isZero();
      if (!NOTHING_IN_THE_SEEDS.contains(question.name())) {
        assertThat(result.lines()).as(question.example()).hasSizeGreaterThan(1);
      }
    }
  }

  @Test
  void whoMustActIfTheSeedsWarGoesOnIsAnsweredBySeedsAlone() throws Exception {
    assertThat(
            new Shell(place)
                .on("ask", "who-must-act", "attacker=USA", "victim=IRN", "source=articles")
                .lines())
        .isEqualTo(
            Files.readAllLines(
                Path.of("src/test/resources/who-must-act/usa-attacks-iran-by-the-seeds.txt")));
  }

  @Test
  void theSeedsAnswersAreTheSameWithoutTheRegister(@TempDir Path folder) {
    Shell without = new Shell(folder.resolve("store"));
    assertThat(without.on("build", "--no-register").code()).isZero();
    for (String[] question :
        List.of(
            new String[] {"ask", "who-defends-whom", "--format", "csv"},
            new String[] {"ask", "who-must-act", "attacker=USA", "victim=IRN"},
            new String[] {"why", "RUS", "IRN"},
            new String[] {"why", "RUS", "PRK"},
            new String[] {"export", "--facts", "--format", "nquads"})) {
      assertThat(without.on(question).out()).isEqualTo(new Shell(place).on(question).out());
    }
    assertThat(without.on("ask", "agreements", "source=register").out()).contains("(nothing)");
  }

  @Test
  void theThreeAnswersAreGiven() {
    assertThat(new Shell(place).on("ask", "who-defends-whom", "--format", "csv").lines())
        .anyMatch(line -> line.matches(".*actor/RUS,.*actor/IRN,not obliged,.*partnership-2025.*"))
        .anyMatch(line -> line.matches(".*actor/PRK,.*actor/RUS,obliged,.*defence-2024.*"))
        .noneMatch(line -> line.contains("actor/CHN"));
  }
}
