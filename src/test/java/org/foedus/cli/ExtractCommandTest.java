package org.foedus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractCommandTest {
  private static final Path ITEMS = Path.of("src/test/resources/gold/heldout.jsonl");
  private static final String NEIGHBOUR = "Brazil and Peru signed a mutual defence treaty in 1987.";

  @Test
  void theOrderIsThatOfTheInputsWhateverTheNumberOfThreads() throws Exception {
    String articles = Files.readString(ITEMS);
    Shell.Result one = Shell.run(articles, "extract", "--threads", "1", "-");
    Shell.Result many = Shell.run(articles, "extract", "--threads", "7", "-");
    assertThat(many.out()).isEqualTo(one.out());
    assertThat(one.lines()).hasSameSizeAs(articles.lines().toList());
    List<String> ids = new ArrayList<>();
    for (String line : one.lines()) {
      ids.add(JsonMapper.builder().build().readTree(line).get("id").asText());
    }
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(one.err()).containsPattern("foedus: [\\d,]+ sentences, \\d+ % of them parsed");
  }

  @Test
  void anExplanationTellsWhatFiredAndWhatAlmostDid() {
    String explained =
        Shell.run(
                "Peru attacked Chile. The committee attacked Chile. Air France condemned"
                    + " Peru. Peru attacked. It rained.",
                "extract",
                "--explain",
                "-")
            .out();
    assertThat(explained)
        .contains(
            "found: PER Assault CHL, actual",
            "X “Peru” = PER, Y “Chile” = CHL",
            "X: “committee” is no actor",
            "“Air France” names no actor",
            "nothing stands as Y",
            "frame not-attack, “attacked”, Y “Chile” = CHL  [_ attack|… Y]: lost to frame assault",
            "not parsed: ");
    assertThat(Shell.run("", "extract", "--help").out()).contains("--explain -");
  }

  @ParameterizedTest
  @MethodSource("unusual")
  void whateverAnArticleHoldsItsNeighboursAreRead(String text) throws Exception {
    Shell.Result extracted =
        Shell.run(
            record("a", NEIGHBOUR) + record("b", text) + record("c", NEIGHBOUR), "extract", "-");
    assertThat(extracted.code()).isZero();
    assertThat(extracted.lines()).hasSize(3);
    assertThat(extracted.lines().get(0)).contains("\"kind\":\"defence\"");
    assertThat(extracted.lines().get(1)).contains("\"kind\":\"defence\"");
    assertThat(extracted.lines().get(2)).contains("\"kind\":\"defence\"");
  }

  /** Each ends with a paragraph that says something. */
  static List<String> unusual() {
    String end = "\n\n" + NEIGHBOUR;
    return List.of(
        "France, which attacked Chad and warned Peru, ".repeat(50) + "condemned Chile." + end,
        "France attacked Chad and Peru condemned it and ".repeat(2_000) + end,
        ",".repeat(100_000) + end,
        "France, ".repeat(50_000) + end,
        "Франция напала на Чад. 法国攻击了乍得。 France هاجمت Chad \uD83D\uDE00 ".repeat(500) + end,
        "France\u0000 \u0007attacked\u001B[31m Chad\uFFFE\u202E.\uD83D ".repeat(500) + end,
        "\u201C".repeat(5_000) + "France attacked Chad" + ")".repeat(5_000) + end,
        ("France attacked Chad. It rained all day. " + "The sea was calm. ".repeat(20) + "\n\n")
                .repeat(4_000)
            + end);
  }

  private static String record(String id, String text) {
    return JsonMapper.builder()
            .build()
            .createObjectNode()
            .put("id", id)
            .put("date", "2020-01-01")
            .put("text", text)
            .toString()
        + "\n";
  }
}
