package org.foedus.atop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.atop.MadeUpAlliances.DUTIES;
import static org.foedus.atop.MadeUpAlliances.FIRST;
import static org.foedus.atop.MadeUpAlliances.LAST;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a member-level file says of a year is what the graph answers. Every file is made here. */
class AtopDyadsTest {
  @TempDir private Path folder;

  @Test
  void everyDirectedDyadYearIsWhatTheFileSays() throws Exception {
    List<String> lines = MadeUpAlliances.lines(new Random(1815), 300);
    Path file = Files.write(folder.resolve("members.csv"), lines);
    Map<Integer, TreeSet<String>> wanted = tabulated(lines);
    try (ImportedStore store = ImportedStore.empty()) {
      assertThat(store.importAtop(file).rejections()).isEmpty();
      Map<Integer, TreeSet<String>> spans = spans(store.ask("dyads", Map.of()));
      for (int year = FIRST; year <= LAST; year++) {
        assertThat(differences(wanted, spans, year)).as("year " + year).isEmpty();
      }
      for (int year : List.of(1815, 1871, 1914, 1939, 1989, 2016)) {
        assertThat(new TreeSet<>(store.dyads(year)))
            .as("asked for the year " + year)
            .isEqualTo(wanted.getOrDefault(year, new TreeSet<>()));
      }
    }
  }

  private static List<String> differences(
      Map<Integer, TreeSet<String>> wanted, Map<Integer, TreeSet<String>> found, int year) {
    TreeSet<String> right = wanted.getOrDefault(year, new TreeSet<>());
    TreeSet<String> answered = found.getOrDefault(year, new TreeSet<>());
    List<String> differences = new ArrayList<>();
    right.stream()
        .filter(row -> !answered.contains(row))
        .forEach(row -> differences.add("- " + row));
    answered.stream()
        .filter(row -> !right.contains(row))
        .forEach(row -> differences.add("+ " + row));
    return differences;
  }

  /** All pairs by year, from the days that the question gives when no year is named. */
  private static Map<Integer, TreeSet<String>> spans(Answer answer) {
    List<String> pairs = ImportedStore.dyads(answer);
    List<String> from = answer.column("from");
    List<String> ends = answer.column("until");
    Map<Integer, TreeSet<String>> years = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      int first = Integer.parseInt(from.get(i).substring(0, 4));
      String until = ends.get(i);
      int last =
          until.isEmpty()
              ? LAST
              : until.length() == 10
                  ? LocalDate.parse(until).minusDays(1).getYear()
                  : Integer.parseInt(until.substring(0, 4));
      for (int year = first; year <= Math.min(last, LAST); year++) {
        years.computeIfAbsent(year, y -> new TreeSet<>()).add(pairs.get(i));
      }
    }
    return years;
  }

  /** By days: for each two rows of one phase, every year in which both last on a common day. */
  private static Map<Integer, TreeSet<String>> tabulated(List<String> lines) {
    List<String> names = List.of(lines.get(0).split(",", -1));
    Map<String, List<Map<String, String>>> phases = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < values.length; i++) {
        row.put(names.get(i), values[i]);
      }
      phases
          .computeIfAbsent(cell(row, "atopid") + "/" + cell(row, "phase"), k -> new ArrayList<>())
          .add(row);
    }
    Map<Integer, TreeSet<String>> years = new HashMap<>();
    for (List<Map<String, String>> rows : phases.values()) {
      for (Map<String, String> one : rows) {
        for (Map<String, String> other : rows) {
          if (!cell(one, "member").equals(cell(other, "member"))) {
            long from = Math.max(firstDay(one), firstDay(other));
            long last = Math.min(lastDay(one), lastDay(other));
            for (int year = FIRST; year <= LAST; year++) {
              boolean both =
                  from <= last
                      && from <= LocalDate.of(year, 12, 31).toEpochDay()
                      && last >= LocalDate.of(year, 1, 1).toEpochDay();
              for (Map.Entry<String, String> duty : DUTIES.entrySet()) {
                if (both && cell(one, duty.getKey()).equals("1")) {
                  years
                      .computeIfAbsent(year, y -> new TreeSet<>())
                      .add(
                          duty.getValue()
                              + " "
                              + cell(one, "member")
                              + " "
                              + cell(other, "member"));
                }
              }
            }
          }
        }
      }
    }
    return years;
  }

  private static long firstDay(Map<String, String> row) {
    int month = isKnown(cell(row, "moent")) ? Integer.parseInt(cell(row, "moent")) : 1;
    int day =
        isKnown(cell(row, "moent")) && isKnown(cell(row, "dayent"))
            ? Integer.parseInt(cell(row, "dayent"))
            : 1;
    return LocalDate.of(Integer.parseInt(cell(row, "yrent")), month, day).toEpochDay();
  }

  private static long lastDay(Map<String, String> row) {
    if (!isKnown(cell(row, "yrexit"))) {
      return Long.MAX_VALUE;
    }
    int month = isKnown(cell(row, "moexit")) ? Integer.parseInt(cell(row, "moexit")) : 12;
    LocalDate start = LocalDate.of(Integer.parseInt(cell(row, "yrexit")), month, 1);
    return isKnown(cell(row, "moexit")) && isKnown(cell(row, "dayexit"))
        ? start.withDayOfMonth(Integer.parseInt(cell(row, "dayexit"))).toEpochDay()
        : start.plusMonths(1).toEpochDay() - 1;
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
