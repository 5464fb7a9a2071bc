package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foedus.rdf.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who must act in cases of history and of fear, with the reasons written out. After a change that
 * is meant, {@code mvn test -Dtest=WhoMustActTest -Dgolden.write=true} writes the files anew.
 */
class WhoMustActTest {
  private static final Path GOLDEN = Path.of("src/test/resources/who-must-act");

  @ParameterizedTest
  @CsvSource({
    "RUS, EST, 2026-03-10, russia-attacks-estonia",
    "CHN, PHL, 2026-03-10, china-attacks-the-philippines",
    "AZE, ARM, 2022-09-13, azerbaijan-attacks-armenia-2022",
    "AZE, ARM, 2024-09-13, azerbaijan-attacks-armenia-2024",
    "AZE, BLR, 2024-09-13, azerbaijan-attacks-belarus-2024",
    "IRQ, KWT, 1990-08-02, iraq-attacks-kuwait-1990",
    "AUH, SRB, 1914-07-28, austria-hungary-attacks-serbia-1914",
    "DEU, RUS, 1914-08-01, germany-attacks-russia-1914",
    "DEU, BEL, 1914-08-03, germany-attacks-belgium-1914"
  })
  void everyCaseIsAnsweredWithItsReasons(String attacker, String victim, String day, String file)
      throws Exception {
    Answer answer =
        Registered.ask("who-must-act", Map.of("attacker", attacker, "victim", victim, "on", day));
    List<String> lines = lines(answer);
    Path golden = GOLDEN.resolve(file + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.write(golden, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(golden));
  }

  @Test
  void aDutyAgainstAnotherPowerIsNoDutyInThisCase() {
    assertThat(answers("FRA", "DEU", "1914-07-28")).containsEntry("AUH", "not obliged");
    assertThat(answers("RUS", "DEU", "1914-07-28")).containsEntry("AUH", "obliged");
  }

  @Test
  void whoIsToAgreeFirstMayDecline() {
    assertThat(answers("RUS", "PAK", "2026-03-10")).containsEntry("USA", "may decline");
  }

  @Test
  void aPlaceOutsideTheTreatyLetsItsPartiesDecline() {
    Map<String, String> case1 =
        Map.of("attacker", "RUS", "victim", "CAN", "on", "2026-03-10", "place", "North America");
    Map<String, String> case2 =
        Map.of("attacker", "RUS", "victim", "CAN", "on", "2026-03-10", "place", "Antarctica");
    assertThat(answers(case1)).containsEntry("NOR", "obliged");
    assertThat(answers(case2)).containsEntry("NOR", "may decline");
  }

  @Test
  void aTreatyBoundToItsAreaDoesNotFollowItsPartiesElsewhere() {
    Map<String, String> answers = answers("CHN", "PHL", "2026-03-10");
    assertThat(answers)
        .containsEntry("USA", "obliged")
        .containsEntry("NOR", "may decline")
        .containsEntry("KOR", "may decline");
  }

  @Test
  void onWhomAPartyLetsItsPartRestMayDeclineToo() {
    assertThat(answers("AZE", "ARM", "2023-09-19")).containsEntry("KAZ", "obliged");
    assertThat(answers("AZE", "ARM", "2024-09-13"))
        .containsEntry("KAZ", "may decline")
        .containsEntry("RUS", "obliged");
  }

  @Test
  void neutralityPromisedToTheAttackedIsNotOwedToTheAttacker() {
    assertThat(answers("RUS", "EST", "2026-03-10")).doesNotContainKey("IRN");
    assertThat(answers("DEU", "POL", "1939-09-01")).doesNotContainKey("SUN");
    assertThat(answers("AUH", "FRA", "1914-08-12")).containsEntry("ITA", "neutral");
  }

  @Test
  void onlyTheOneAgainstWhomAPactWasMadeCallsForHelpUnderIt() {
    assertThat(answers("GBR", "DEU", "1941-06-01")).containsEntry("JPN", "not obliged");
    assertThat(answers("USA", "DEU", "1941-06-01"))
        .containsEntry("JPN", "obliged")
        .containsEntry("SLOVAK-STATE", "obliged");
  }

  @Test
  void theChainIsFollowedAsFarAsAsked() {
    Map<String, String> once =
        Map.of("attacker", "RUS", "victim", "EST", "on", "2026-03-10", "depth", "1");
    assertThat(answers(once)).containsKey("USA").doesNotContainKey("ARG");
  }

  private static Map<String, String> answers(String attacker, String victim, String day) {
    return answers(Map.of("attacker", attacker, "victim", victim, "on", day));
  }

  private static Map<String, String> answers(Map<String, String> given) {
    Answer answer = Registered.ask("who-must-act", given);
    Map<String, String> answers = new HashMap<>();
    int actors = Iris.actor("").getURI().length();
    for (int i = 0; i < answer.rows().size(); i++) {
      answers.putIfAbsent(
          answer.column("actor").get(i).substring(actors), answer.column("answer").get(i));
    }
    return answers;
  }

  /** A line a row: depth, who, the answer and, indented, everything that it rests on. */
  static List<String> lines(Answer answer) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < answer.rows().size(); i++) {
      String actor = answer.column("actor").get(i);
      String depth = answer.column("depth").get(i);
      lines.add(
          (depth.isEmpty() ? "-" : depth)
              + " "
              + answer.labels().getOrDefault(actor, actor)
              + ": "
              + answer.column("answer").get(i));
      lines.add("    " + answer.column("because").get(i));
      for (String column : List.of("conditions", "owesAttacker", "register")) {
        String text = answer.column(column).get(i);
        if (!text.isEmpty()) {
          lines.add("    " + column + ": " + text);
        }
      }
    }
    return lines;
  }
}
