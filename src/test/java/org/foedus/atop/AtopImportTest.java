package org.foedus.atop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.foedus.model.Rejection;
import org.foedus.pipeline.Home;
import org.foedus.pipeline.Imported;
import org.foedus.pipeline.Pipeline;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Question;
import org.foedus.reason.Told;
import org.foedus.store.Articles;
import org.foedus.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a member-level file says of a year is what the graph answers. Every file is made here. */
class AtopImportTest {
  private static final String HEADER =
      "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,ineffect,phase,defense,offense,"
          + "neutral,nonagg,consul,defcoloc,asymm";
  private static final Map<String, String> DUTIES =
      Map.of(
          "defense", "defence",
          "offense", "offence",
          "neutral", "neutrality",
          "nonagg", "nonaggression",
          "consul", "consultation");
  private static final int FIRST = 1815;
  private static final int LAST = 2016;
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  @TempDir private Path folder;

  /** Numbers whose states changed their names in between are among them. */
  private static final List<Integer> STATES =
      List.of(2, 200, 220, 255, 260, 265, 300, 310, 325, 345, 365, 640, 651, 678, 740, 20);

  @Test
  void everyDirectedDyadYearIsWhatTheFileSays() throws Exception {
    List<String> lines = madeUp(new Random(1815), 300);
    Path file = Files.write(folder.resolve("members.csv"), lines);
    Map<Integer, TreeSet<String>> wanted = tabulated(lines);
    try (Store store = Store.inMemory()) {
      Imported imported = pipeline(store).importAtop(file);
      assertThat(imported.rejections()).isEmpty();
      Question dyads = Question.read(Path.of("queries/dyads.rq"));
      Map<Integer, TreeSet<String>> spans = spans(store, dyads);
      for (int year = FIRST; year <= LAST; year++) {
        assertThat(differences(wanted, spans, year)).as("year " + year).isEmpty();
      }
      for (int year : List.of(1815, 1871, 1914, 1939, 1989, 2016)) {
        assertThat(answered(store, dyads, year))
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
  private static Map<Integer, TreeSet<String>> spans(Store store, Question dyads) {
    Answer answer = new Answers(store).ask(dyads, Map.of(), TODAY.toString());
    List<String> pairs = pairs(answer);
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

  private static List<String> pairs(Answer answer) {
    List<String> duties = answer.column("duty");
    List<String> obligors = answer.column("obligorNumber");
    List<String> beneficiaries = answer.column("beneficiaryNumber");
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < duties.size(); i++) {
      pairs.add(duties.get(i) + " " + obligors.get(i) + " " + beneficiaries.get(i));
    }
    return pairs;
  }

  private static TreeSet<String> answered(Store store, Question dyads, int year) {
    Answer answer =
        new Answers(store).ask(dyads, Map.of("year", Integer.toString(year)), TODAY.toString());
    return new TreeSet<>(pairs(answer));
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
    int month = known(cell(row, "moent")) ? Integer.parseInt(cell(row, "moent")) : 1;
    int day =
        known(cell(row, "moent")) && known(cell(row, "dayent"))
            ? Integer.parseInt(cell(row, "dayent"))
            : 1;
    return LocalDate.of(Integer.parseInt(cell(row, "yrent")), month, day).toEpochDay();
  }

  private static long lastDay(Map<String, String> row) {
    if (!known(cell(row, "yrexit"))) {
      return Long.MAX_VALUE;
    }
    int month = known(cell(row, "moexit")) ? Integer.parseInt(cell(row, "moexit")) : 12;
    LocalDate start = LocalDate.of(Integer.parseInt(cell(row, "yrexit")), month, 1);
    return known(cell(row, "moexit")) && known(cell(row, "dayexit"))
        ? start.withDayOfMonth(Integer.parseInt(cell(row, "dayexit"))).toEpochDay()
        : start.plusMonths(1).toEpochDay() - 1;
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static boolean known(String value) {
    return value.matches("[1-9][0-9]*");
  }

  /** Alliances of two to six members, in phases, with what real files have of odd codes. */
  private static List<String> madeUp(Random random, int alliances) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int alliance = 1; alliance <= alliances; alliance++) {
      int phases = random.nextInt(4) == 0 ? 3 : 1;
      int begins = FIRST + random.nextInt(LAST - FIRST);
      for (int phase = 1; phase <= phases; phase++) {
        int ends = begins + random.nextInt(30);
        boolean asymmetric = random.nextInt(3) == 0;
        String shared = duties(random);
        List<Integer> members = new ArrayList<>(STATES);
        Collections.shuffle(members, random);
        for (int member : members.subList(0, 2 + random.nextInt(5))) {
          String duties = asymmetric ? duties(random) : shared;
          int joins = random.nextInt(4) == 0 ? Math.min(ends, begins + random.nextInt(5)) : begins;
          String row = row(random, alliance, phases == 1 ? 0 : phase, member, joins, ends, duties);
          lines.add(row);
          if (random.nextInt(10) == 0) {
            String again =
                row(
                    random,
                    alliance,
                    phases == 1 ? 0 : phase,
                    member,
                    ends + 2,
                    ends + 5,
                    random.nextBoolean() ? duties : duties(random));
            lines.add(again);
          }
        }
        begins = ends;
      }
    }
    return lines;
  }

  private static String row(
      Random random, int alliance, int phase, int member, int joins, int leaves, String duties) {
    boolean lasts = random.nextInt(8) == 0;
    String exit =
        lasts
            ? pick(random, "0,0,0", ",,", "-9,-9,-9")
            : (joins == leaves
                ? leaves + "," + pick(random, "12,31", "12,", ",")
                : leaves + "," + day(random));
    String entry = joins == leaves ? "1," + pick(random, "1", "") : day(random);
    return String.join(
        ",",
        "" + alliance,
        "" + member,
        "" + joins,
        entry,
        exit,
        lasts ? "1" : "0",
        "" + phase,
        duties,
        random.nextInt(5) == 0 ? "1" : "0",
        "0");
  }

  private static String day(Random random) {
    int month = 1 + random.nextInt(12);
    return pick(
        random,
        month + "," + (1 + random.nextInt(28)),
        month + "," + (1 + random.nextInt(28)),
        month + ",",
        month + ",-9",
        ",",
        "-9,-9",
        "0,0",
        "1,1",
        "12,31");
  }

  private static String duties(Random random) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < DUTIES.size(); i++) {
      codes.add(pick(random, "0", "0", "1", "1", "-9", ""));
    }
    return String.join(",", codes);
  }

  private static String pick(Random random, String... from) {
    return from[random.nextInt(from.length)];
  }

  @Test
  void badRowsAreRejectedByLineAndReasonAndTheRestIsTaken() throws Exception {
    Path file =
        Files.write(
            folder.resolve("odd.csv"),
            List.of(
                "\ufeff" + HEADER,
                "1,200,1904,4,8,0,0,0,1,0,1,0,0,0,1,0,0",
                "1,220,1904,4,8,0,0,0,1,0,1,0,0,0,1,0,0",
                "1,220,1904,4,8,0,0,0,1,0,1,0,0,0,1,0,0",
                "2,200,1904,2,30,0,0,0,1,0,1,0,0,0,1,0,0",
                "2,200,1904,2,3,1903,0,0,0,0,1,0,0,0,1,0,0",
                "2,200,,,,0,0,0,1,0,1,0,0,0,1,0,0",
                "2,4711,1904,2,3,0,0,0,1,0,1,0,0,0,1,0,0",
                "2,220,1904,2,3,0,0,0,1,0,7,0,0,0,1,0,0",
                "2,220,19o4,2,3,0,0,0,1,0,1,0,0,0,1,0,0",
                "2,220,1904",
                "2,220,1904,2,3,-9,-9,-9,0,0,1,0,0,0,1,0,0"));
    try (Store store = Store.inMemory()) {
      Imported imported = pipeline(store).importAtop(file);
      assertThat(imported.members()).isEqualTo(3);
      assertThat(imported.rejections())
          .extracting(rejection -> rejection.source().replaceFirst(".*:", ""), Rejection::reason)
          .containsExactly(
              tuple("4", "duplicate"),
              tuple("5", "date"),
              tuple("6", "order"),
              tuple("7", "no-entry"),
              tuple("9", "code"),
              tuple("10", "number"),
              tuple("11", "columns"),
              tuple("12", "no-exit"));
    }
  }

  @Test
  void aStateThatNobodyKnowsIsCalledByItsNumber() throws Exception {
    String row = "1,200,1904,4,8,0,0,0,1,0,1,0,0,0,1,0,0";
    Path file =
        Files.write(folder.resolve("two.csv"), List.of(HEADER, row, row.replace("200", "4711")));
    try (Store store = Store.inMemory()) {
      assertThat(pipeline(store).importAtop(file).nameless()).containsExactly(4711);
      assertThat(answered(store, Question.read(Path.of("queries/dyads.rq")), 1914))
          .contains("defence 200 4711", "defence 4711 200");
    }
  }

  @Test
  void theQuestionsOfDefenceAnswerByItAndNameIt() throws Exception {
    Path file =
        Files.write(
            folder.resolve("members.csv"),
            List.of(
                HEADER,
                "7,200,1904,4,8,1922,12,31,0,0,1,0,0,0,1,1,1",
                "7,220,1904,4,8,1920,,,0,0,0,0,0,0,1,0,1",
                "7,365,1907,8,31,1917,11,8,0,0,1,0,0,0,1,0,1"));
    try (Store store = Store.inMemory()) {
      pipeline(store).importAtop(file);
      Answer answer = ask(store, "who-defends-whom", Map.of("on", "1914-07-28"));
      assertThat(pairs(answer, "obligor", "beneficiary", "answer"))
          .containsExactlyInAnyOrder(
              "GBR FRA obliged", "GBR RUS obliged", "RUS GBR obliged", "RUS FRA obliged");
      assertThat(answer.column("register")).containsOnly("ATOP, atop-0007");
      assertThat(answer.column("conditions")).contains("in a place");
      assertThat(
              pairs(
                  ask(store, "who-defends-whom", Map.of("on", "1920-07-28")),
                  "obligor",
                  "beneficiary",
                  "answer"))
          .as("France leaves in 1920, nobody knows on which day; Russia has left")
          .contains("GBR FRA unknown", "GBR RUS not obliged");
      assertThat(
              pairs(
                  ask(store, "allies-as-of", Map.of("on", "1914-07-28", "actor", "FRA")),
                  "ally",
                  "relation"))
          .containsExactlyInAnyOrder("GBR protected by it", "RUS protected by it");
      Answer act =
          ask(
              store,
              "who-must-act",
              Map.of("on", "1914-08-03", "attacker", "DEU", "victim", "FRA"));
      assertThat(pairs(act, "actor", "answer", "register"))
          .contains("GBR obliged ATOP, atop-0007", "RUS obliged ATOP, atop-0007");
      assertThat(
              ask(store, "who-defends-whom", Map.of("on", "1914-07-28", "source", "articles"))
                  .rows())
          .as("it is no article")
          .isEmpty();
    }
  }

  @Test
  void onEachDayThePairsOfDefenceAreThoseOfTheMembersOfThatDay() throws Exception {
    List<String> lines =
        madeUp(new Random(1879), 120).stream()
            .filter(line -> line.startsWith("atopid") || hasDays(line))
            .toList();
    Path file = Files.write(folder.resolve("members.csv"), lines);
    try (Store store = Store.inMemory()) {
      pipeline(store).importAtop(file);
      for (String day : List.of("1849-03-05", "1914-07-28", "1955-12-31", "1999-01-01")) {
        Answer answer = ask(store, "who-defends-whom", Map.of("on", day));
        TreeSet<String> found = new TreeSet<>(pairs(answer, "obligor", "beneficiary", "answer"));
        found.removeIf(pair -> !pair.matches("\\S+ \\S+ obliged"));
        assertThat(found).as(day).isEqualTo(onDay(lines, LocalDate.parse(day), store));
      }
    }
  }

  private static boolean hasDays(String line) {
    String[] cells = line.split(",", -1);
    boolean entry = known(cells[3]) && known(cells[4]);
    return entry && (!known(cells[5]) || known(cells[6]) && known(cells[7]));
  }

  /** By days: each two rows of one phase that both last on a day, by the names of their states. */
  private static TreeSet<String> onDay(List<String> lines, LocalDate day, Store store) {
    Map<String, List<String[]>> phases = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      LocalDate from = date(cells[2], cells[3], cells[4]);
      LocalDate last = known(cells[5]) ? date(cells[5], cells[6], cells[7]) : LocalDate.MAX;
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

  private static Answer ask(Store store, String question, Map<String, String> given)
      throws IOException {
    return new Answers(store)
        .ask(Question.read(Path.of("queries/" + question + ".rq")), given, TODAY.toString());
  }

  private static List<String> pairs(Answer answer, String... columns) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < answer.rows().size(); i++) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(answer.column(column).get(i).replaceFirst(".*/actor/", ""));
      }
      rows.add(String.join(" ", cells));
    }
    return rows;
  }

  @Test
  void columnsAreKnownInCapitalsToo() throws Exception {
    String row = "1,200,1904,4,8,0,0,0,1,0,1,0,0,0,1,0,0";
    Path file =
        Files.write(
            folder.resolve("two.csv"),
            List.of(HEADER.toUpperCase(Locale.ROOT), row, row.replace("200", "220")));
    try (Store store = Store.inMemory()) {
      pipeline(store).importAtop(file);
      assertThat(answered(store, Question.read(Path.of("queries/dyads.rq")), 1914))
          .contains("defence 200 220");
    }
  }

  @Test
  void wordsInAColumnOfConditionsDoNotCostTheRow() throws Exception {
    String row = "1,200,1904,4,8,0,0,0,1,0,1,0,0,0,1,NATO area,0";
    Path file =
        Files.write(folder.resolve("two.csv"), List.of(HEADER, row, row.replace("200", "220")));
    try (Store store = Store.inMemory()) {
      assertThat(pipeline(store).importAtop(file).members()).isEqualTo(2);
    }
  }

  @Test
  void readingAFileAgainReplacesItAndRetractingTakesItOut() throws Exception {
    String before = "1,200,1904,4,8,0,0,0,1,0,1,0,0,0,1,0,0";
    Path file =
        Files.write(
            folder.resolve("two.csv"), List.of(HEADER, before, before.replace("200", "220")));
    Question dyads = Question.read(Path.of("queries/dyads.rq"));
    try (Store store = Store.inMemory()) {
      Pipeline pipeline = pipeline(store);
      pipeline.importAtop(file);
      assertThat(pipeline.importAtop(file).changed()).isFalse();
      assertThat(answered(store, dyads, 1914)).contains("defence 200 220").hasSize(4);
      Files.write(file, List.of(HEADER, before, before.replace("200", "365")));
      pipeline.importAtop(file);
      assertThat(answered(store, dyads, 1914)).contains("defence 365 200").hasSize(4);
      assertThat(new Articles(store).retract(file.toString())).hasSize(1);
      assertThat(answered(store, dyads, 1914)).isEmpty();
    }
  }

  @Test
  void aFileOfAnotherKindIsToldAsSuch() throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "name,age\nAda,36\n");
    assertThatThrownBy(() -> new MemberFile(file, List.of("defense"), List.of()).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other.csv: the column atopid, member, yrent, yrexit, defense");
  }

  private static Pipeline pipeline(Store store) {
    return new Pipeline(new Home(Path.of(".")), store, TODAY);
  }
}
