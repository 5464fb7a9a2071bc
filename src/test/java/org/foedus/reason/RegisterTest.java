package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foedus.rdf.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTest {
  private static final Path PAIRS = Path.of("src/test/resources/register/pairs.tsv");

  /** A line of the list that was written from the treaties. */
  private record Pair(String day, String obligor, String beneficiary, String answer) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1914-08-01",
        "1939-09-03",
        "1955-06-01",
        "1991-01-01",
        "2004-06-01",
        "2024-12-31"
      })
  void onEachOfSixDaysEveryPairIsAnsweredAsTheTreatiesSay(String day) throws Exception {
    Answer table = Registered.ask("who-defends-whom", Map.of("asOf", day));
    Map<String, String> answers = new HashMap<>();
    for (int i = 0; i < table.rows().size(); i++) {
      answers.put(
          table.column("obligor").get(i) + " " + table.column("beneficiary").get(i),
          table.column("answer").get(i));
    }
    List<Pair> pairs = pairs().stream().filter(pair -> pair.day().equals(day)).toList();
    assertThat(pairs).hasSizeGreaterThan(25);
    assertThat(pairs)
        .allSatisfy(
            pair -> {
              String key =
                  Iris.actor(pair.obligor()).getURI()
                      + " "
                      + Iris.actor(pair.beneficiary()).getURI();
              assertThat(answers.getOrDefault(key, "unknown")).isEqualTo(pair.answer());
              assertThat(answer(pair.obligor(), pair.beneficiary(), day)).isEqualTo(pair.answer());
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2013-12-31, obliged",
    "2014-01-01, unknown",
    "2014-07-01, unknown",
    "2014-12-31, not obliged",
    "1959-12-31, unknown",
    "1960-06-30, unknown",
    "1960-12-31, obliged",
    "1960, obliged",
    "2014, not obliged"
  })
  void withinAYearThatIsKnownNoBetterTheAnswerIsUnknown(String day, String expected) {
    assertThat(answer("FRA", "GAB", day)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "USA, EST, 2004-03-28, unknown",
    "USA, EST, 2004-03-29, obliged",
    "GBR, IRL, 2020-01-30, obliged",
    "GBR, IRL, 2020-01-31, not obliged"
  })
  void membersAreBoundFromTheDayTheyJoinToTheDayTheyLeave(
      String obligor, String beneficiary, String day, String expected) {
    assertThat(answer(obligor, beneficiary, day)).isEqualTo(expected);
  }

  @Test
  void aDutyThatRestsIsNotOwedAndTheOthersGoOn() {
    assertThat(answer("ARM", "KAZ", "2024-12-31")).isEqualTo("not obliged");
    assertThat(answer("KAZ", "ARM", "2024-12-31")).isEqualTo("obliged");
  }

  @Test
  void aGuaranteeBindsTheGuarantorAlone() {
    assertThat(answer("NZL", "COK", "2024-12-31")).isEqualTo("obliged");
    assertThat(answer("COK", "NZL", "2024-12-31")).isEqualTo("unknown");
  }

  @Test
  void everyRowSaysUnderWhichArticleOnWhatConditionsAndWhereThatCanBeChecked() {
    Answer table = Registered.ask("who-defends-whom", Map.of("asOf", "2024-12-31"));
    int row = row(table, "USA", "EST");
    assertThat(table.column("article").get(row)).isEqualTo("Article 5");
    assertThat(table.column("conditions").get(row)).contains("on armed attack", "only in Europe");
    assertThat(table.column("register")).allSatisfy(text -> assertThat(text).isNotBlank());
  }

  @Test
  void withoutADayTheRegisterKeepsSilentAboutWhatArticlesSay() {
    assertThat(Registered.ask("who-defends-whom", Map.of()).rows()).isEmpty();
    assertThat(Registered.ask("who-defends-whom", Map.of("source", "register")).rows())
        .hasSizeGreaterThan(1000);
  }

  private static int row(Answer table, String obligor, String beneficiary) {
    for (int i = 0; i < table.rows().size(); i++) {
      if (table.column("obligor").get(i).equals(Iris.actor(obligor).getURI())
          && table.column("beneficiary").get(i).equals(Iris.actor(beneficiary).getURI())) {
        return i;
      }
    }
    throw new AssertionError("no row for " + obligor + " and " + beneficiary);
  }

  private static String answer(String obligor, String beneficiary, String day) {
    return Registered.ask(
            "answer", Map.of("obligor", obligor, "beneficiary", beneficiary, "asOf", day))
        .column("answer")
        .get(0);
  }

  private static List<Pair> pairs() throws java.io.IOException {
    return Files.readAllLines(PAIRS).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cell -> new Pair(cell[0], cell[1], cell[2], cell[3]))
        .toList();
  }
}
