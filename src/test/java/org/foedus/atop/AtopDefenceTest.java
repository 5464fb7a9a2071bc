package org.foedus.atop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.atop.ImportedStore.rows;
import static org.foedus.atop.MadeUpAlliances.isKnown;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Told;
import org.foedus.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ordinary questions of defence answer by an imported file, on each day. */
class AtopDefenceTest {
  @TempDir private Path folder;

  @Test
  void theQuestionsOfDefenceAnswerByItAndNameIt() throws Exception {
    Path file =
        Files.write(
            folder.resolve("members.csv"),
            List.of(
                MadeUpAlliances.HEADER,
                "7,200,1904,4,8,1922,12,31,0,0,1,0,0,0,1,1,1",
                "7,220,1904,4,8,1920,,,0,0,0,0,0,0,1,0,1",
                "7,365,1907,8,31,1917,11,8,0,0,1,0,0,0,1,0,1"));
    try (ImportedStore store = ImportedStore.empty()) {
      store.importAtop(file);
      Answer answer = store.ask("who-defends-whom", Map.of("on", "1914-07-28"));
      assertThat(rows(answer, "obligor", "beneficiary", "answer"))
          .containsExactlyInAnyOrder(
              "GBR FRA obliged", "GBR RUS obliged", "RUS GBR obliged", "RUS FRA obliged");
      assertThat(answer.column("register")).containsOnly("ATOP, atop-0007");
      assertThat(answer.column("conditions")).contains("in a place");
      assertThat(
              rows(
                  store.ask("who-defends-whom", Map.of("on", "1920-07-28")),
                  "obligor",
                  "beneficiary",
                  "answer"))
          .as("France leaves in 1920, nobody knows on which day; Russia has left")
          .contains("GBR FRA unknown", "GBR RUS not obliged");
      assertThat(
              rows(
                  store.ask("allies-as-of", Map.of("on", "1914-07-28", "actor", "FRA")),
                  "ally",
                  "relation"))
          .containsExactlyInAnyOrder("GBR protected by it", "RUS protected by it");
      Answer act =
          store.ask("who-must-act", Map.of("on", "1914-08-03", "attacker", "DEU", "victim", "FRA"));
      assertThat(rows(act, "actor", "answer", "register"))
          .contains("GBR obliged ATOP, atop-0007", "RUS obliged ATOP, atop-0007");
      assertThat(
              store
                  .ask("who-defends-whom", Map.of("on", "1914-07-28", "source", "articles"))
                  .rows())
          .as("it is no article")
          .isEmpty();
    }
  }

  @Test
  void onEachDayThePairsOfDefenceAreThoseOfTheMembersOfThatDay() throws Exception {
    List<String> lines =
        MadeUpAlliances.lines(new Random(1879), 120).stream()
            .filter(line -> line.startsWith("atopid") || hasDays(line))
            .toList();
    Path file = Files.write(folder.resolve("members.csv"), lines);
    try (ImportedStore store = ImportedStore.empty()) {
      store.importAtop(file);
      for (String day : List.of("1849-03-05", "1914-07-28", "1955-12-31", "1999-01-01")) {
        Answer answer = store.ask("who-defends-whom", Map.of("on", day));
        TreeSet<String> found = new TreeSet<>(rows(answer, "obligor", "beneficiary", "answer"));
        found.removeIf(pair -> !pair.matches("\\S+ \\S+ obliged"));
        assertThat(found).as(day).isEqualTo(onDay(lines, LocalDate.parse(day), store.store()));
      }
    }
  }

  private static boolean hasDays(String line) {
    String[] cells = line.split(",", -1);
    boolean entry = isKnown(cells[3]) && isKnown(cells[4]);
    return entry && (!isKnown(cells[5]) || isKnown(cells[6]) && isKnown(cells[7]));
  }

  /** By days: each two rows of one phase that both last on a day, by the names of their states. */
  private static TreeSet<String> onDay(List<String> lines, LocalDate day, Store store) {
    Map<String, List<String[]>> phases = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      LocalDate from = date(cells[2], cells[3], cells[4]);
      LocalDate last = isKnown(cells[5]) ? date(cells[5], cells[6], cells[7]) : LocalDate.MAX;
      if (!day.isBefore(from) && !day.isAfter(last)) {
        phases.computeIfAbsent(cells[0] + "/" + cells[9], k -> new ArrayList<>()).add(cells);
      }
    }
    CountryNames names = new CountryNames(store);
    TreeSet<String> pairs = new TreeSet<>();
    for (List<String[]> members : phases.values()) {
      List<String> actors = members.stream().map(names::of).toList();
      for (int one = 0; one < members.size(); one++) {
        for (int other = 0; other < members.size(); other++) {
          if (!actors.get(one).equals(actors.get(other)) && members.get(one)[10].equals("1")) {
            pairs.add(actors.get(one) + " " + actors.get(other) + " obliged");
          }
        }
      }
    }
    return pairs;
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  /** Which actor a member of a phase is, as the import has it. */
  private record CountryNames(Store store) {
    String of(String[] cells) {
      String phase =
          "atop-%04d".formatted(Integer.valueOf(cells[0]))
              + (cells[9].equals("0") ? "" : "-" + cells[9]);
      return new Answers(store)
          .query(
              "SELECT DISTINCT ?actor { <https://w3id.org/foedus/entry/"
                  + phase
                  + "> org:hasMembership ?m . ?m foedus:correlatesOfWar "
                  + cells[1]
                  + " ; org:member ?actor ; foedus:from ?from FILTER (STR(?from) = \""
                  + date(cells[2], cells[3], cells[4])
                  + "\") }",
              "test",
              Told.ALL)
          .column("actor")
          .get(0)
          .replaceFirst(".*/", "");
    }
  }
}
