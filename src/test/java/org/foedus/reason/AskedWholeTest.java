package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.Handmade.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.PartialDate;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.foedus.model.Statement.Status;
import org.foedus.rdf.ClaimWriter;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;
import org.foedus.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What who-must-act looks up is what it would find if it asked for all of it, before and after
 * articles come, change and go; and it looks up nothing in vain.
 */
class AskedWholeTest {
  private static final Path QUERIES = Registered.QUERIES;
  private static final Path WHOLE = Path.of("src/test/resources/whole/who-must-act.rq");
  private static final List<String> ACTORS =
      List.of("RUS", "EST", "USA", "DEU", "POL", "FRA", "IRN", "CHN", "PRK", "KOR", "JPN", "ARM");
  private static final ClaimWriter WRITER = new ClaimWriter(ontology(), "test");

  /** Made once; the tests that write come with their own. */
  private static Store store = Store.inMemory();

  @BeforeAll
  static void makeTheStore() throws IOException {
    store = Registered.make(Path.of("ontology"), QUERIES.resolve("rules/register"));
    put(store, 1, 12);
  }

  @AfterAll
  static void closeTheStore() {
    store.close();
  }

  @Test
  void whatIsLookedUpIsWhatWouldBeFound() throws IOException {
    int different = 0;
    try (Store changing = Registered.make(Path.of("ontology"), QUERIES.resolve("rules/register"))) {
      List<List<String>> before = List.of();
      for (int step = 0; step < 4; step++) {
        switch (step) {
          case 1 -> put(changing, 1, 12);
          case 2 -> put(changing, 2, 6);
          case 3 -> retract(changing);
          default -> assertThat(changing.changes()).isPositive();
        }
        List<List<String>> now = new ArrayList<>();
        for (Map<String, String> attack : attacks()) {
          List<String> found = rows(changing, QUERIES.resolve("who-must-act.rq"), attack);
          assertThat(found)
              .as("step " + step + ": " + attack)
              .isEqualTo(rows(changing, WHOLE, attack));
          now.add(found);
        }
        different += now.equals(before) ? 0 : 1;
        before = now;
      }
    }
    assertThat(different).as("every step changes some answer").isEqualTo(4);
  }

  /**
   * What is looked up by pair and day in the question, and asked of all duties in the whole one.
   */
  @ParameterizedTest
  @ValueSource(strings = {"overlapping-duties", "conflicting-duties"})
  void aQuestionOfADayHasTheAnswerThatAllDutiesGive(String name, @TempDir Path folder)
      throws IOException {
    for (String beside : List.of("spans", "beside")) {
      Files.createDirectory(folder.resolve(beside));
      try (Stream<Path> files = Files.list(QUERIES.resolve(beside))) {
        for (Path file : files.toList()) {
          Files.copy(file, folder.resolve(beside).resolve(file.getFileName().toString()));
        }
      }
    }
    Path whole = Files.copy(WHOLE.resolveSibling(name + ".rq"), folder.resolve(name + ".rq"));
    int told = 0;
    for (String day :
        List.of("1914-08-01", "1939-09-01", "1995-01-01", "2024-06-01", "2025-02-14")) {
      for (String source : List.of("all", "articles", "register")) {
        Map<String, String> given = Map.of("on", day, "source", source);
        List<String> found = inAnyOrder(rows(store, QUERIES.resolve(name + ".rq"), given));
        assertThat(found).as(given.toString()).isEqualTo(inAnyOrder(rows(store, whole, given)));
        told += found.size();
      }
    }
    assertThat(told).isGreaterThan(20);
  }

  /**
   * The words of a row in order: of which agreements there are the first stands first by chance.
   */
  private static List<String> inAnyOrder(List<String> rows) {
    return rows.stream()
        .map(row -> Stream.of(row.split("[ ,{}=]+")).sorted().toList().toString())
        .toList();
  }

  /**
   * The lines of an actor are looked up in the question, and asked of its duties in the whole one.
   */
  @ParameterizedTest
  @CsvSource({
    "obligations-of, actor, obligor beneficiary kind holds",
    "who-protects, actor, protector under article",
    "who-must-stand-aside, attacker, owes actor under"
  })
  void theLinesOfAnActorAreThoseThatItsDutiesGive(String name, String parameter, String order)
      throws IOException {
    int told = 0;
    for (String actor : ACTORS) {
      for (String day : List.of("1914-08-01", "1939-09-01", "2024-06-01", "2025-02-14")) {
        for (String source : List.of("all", "articles", "register")) {
          Map<String, String> given = Map.of(parameter, actor, "on", day, "source", source);
          List<String> found = rows(store, QUERIES.resolve(name + ".rq"), given);
          List<String> whole = rows(store, WHOLE.resolveSibling(name + ".rq"), given);
          assertThat(found).as(given.toString()).containsExactlyInAnyOrderElementsOf(whole);
          List<String> columns = List.of(order.split(" "));
          assertThat(cells(QUERIES.resolve(name + ".rq"), given, columns))
              .as(given + " in order")
              .isEqualTo(cells(WHOLE.resolveSibling(name + ".rq"), given, columns));
          told += found.size();
        }
      }
    }
    assertThat(told).isGreaterThan(100);
  }

  @Test
  void overlapsOfOneActorAreThoseInWhichItIsASide() throws IOException {
    Path question = QUERIES.resolve("overlapping-duties.rq");
    Path whole = WHOLE.resolveSibling("overlapping-duties.rq");
    for (String actor : List.of("RUS", "USA", "TUR")) {
      Map<String, String> given = Map.of("on", "2024-06-01", "actor", actor);
      assertThat(rows(store, question, given)).isEqualTo(rows(store, whole, given));
    }
    Map<String, String> all = Map.of("on", "2024-06-01");
    int rows = rows(store, question, all).size();
    assertThat(rows).isGreaterThan(3);
    Answer cut =
        new Answers(store).ask(Question.read(question).cut(2), all, Registered.TODAY.toString());
    assertThat(cut.rows()).as("two, and one more that says so").hasSize(3);
  }

  static Stream<String> spans() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES.resolve("spans"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  static Stream<String> named() throws IOException {
    return Files.readAllLines(QUERIES.resolve("who-must-act.rq")).stream()
        .filter(line -> line.startsWith("# Spans:"))
        .map(line -> line.substring(line.lastIndexOf('/') + 1));
  }

  @ParameterizedTest
  @MethodSource("named")
  void withoutTheFileSomethingIsNotTold(String file, @TempDir Path folder) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(QUERIES.resolve("who-must-act.rq")));
    lines.removeIf(line -> line.startsWith("# Spans:") && line.endsWith("/" + file));
    Files.createDirectory(folder.resolve("spans"));
    for (String other : spans().toList()) {
      Files.copy(QUERIES.resolve("spans").resolve(other), folder.resolve("spans").resolve(other));
    }
    Path without = Files.write(folder.resolve("who-must-act.rq"), lines);
    boolean lost = false;
    for (Map<String, String> attack : attacks()) {
      lost |= !rows(store, without, attack).equals(rows(store, WHOLE, attack));
    }
    assertThat(lost).isTrue();
  }

  private static List<String> rows(Store store, Path question, Map<String, String> given)
      throws IOException {
    Answer answer =
        new Answers(store).ask(Question.read(question), given, Registered.TODAY.toString());
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < answer.rows().size(); i++) {
      Map<String, String> row = new TreeMap<>();
      for (String column : answer.columns()) {
        row.put(column, answer.column(column).get(i));
      }
      rows.add(row.toString());
    }
    return rows;
  }

  private static List<List<String>> cells(
      Path question, Map<String, String> given, List<String> columns) throws IOException {
    Answer answer =
        new Answers(store).ask(Question.read(question), given, Registered.TODAY.toString());
    return columns.stream().map(answer::column).toList();
  }

  private static List<Map<String, String>> attacks() {
    Random random = new Random(3);
    List<Map<String, String>> attacks = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      Map<String, String> attack = new TreeMap<>();
      attack.put("attacker", ACTORS.get(i % ACTORS.size()));
      attack.put("victim", ACTORS.get((i + 1 + random.nextInt(ACTORS.size() - 1)) % ACTORS.size()));
      attack.put("on", List.of("2024-06-01", "2025-02-14", "1995-01-01", "1939-09-01").get(i % 4));
      attack.put("source", List.of("all", "all", "all", "articles", "register").get(i % 5));
      if (i % 3 == 0) {
        attack.put("place", "Europe");
      }
      attacks.add(attack);
    }
    return attacks;
  }

  /** Articles from the first number on, in the place of those that were there. */
  private static void put(Store store, int content, int count) throws IOException {
    Random random = new Random(content);
    List<Arrival> arrivals = new ArrayList<>();
    // What the duties are made of stays the same, whoever is at blows.
    Random blows = new Random(content + 100);
    for (int i = 0; i < count; i++) {
      Article news = article("news-" + i, "2024-0" + (1 + i % 5) + "-11", "Text " + i + content);
      List<Claim> claims = new ArrayList<>();
      for (int j = 0; j < 8; j++) {
        claims.add(claim(news, statement(random), Reality.ACTUAL, Optional.empty()));
      }
      claims.add(claim(news, assault(blows), Reality.ACTUAL, Optional.empty()));
      arrivals.add(new Arrival(WRITER.write(news, claims), Optional.empty()));
    }
    new Articles(store).put(arrivals, Registered.TODAY);
    settle(store);
  }

  private static void retract(Store store) throws IOException {
    for (int i = 0; i < 4; i++) {
      new Articles(store).retract("news-" + i);
    }
    settle(store);
  }

  private static void settle(Store store) throws IOException {
    Derivation.byRulesOf(QUERIES.resolve("rules")).derive(store, Registered.TODAY);
    Comparison.byRulesOf(QUERIES.resolve("rules/both")).compare(store);
  }

  private static Statement assault(Random random) {
    int one = random.nextInt(ACTORS.size());
    int other = (one + 1 + random.nextInt(ACTORS.size() - 1)) % ACTORS.size();
    return event("Assault", ACTORS.get(one), ACTORS.get(other), "2024-02-03");
  }

  private static Statement statement(Random random) {
    String one = ACTORS.get(random.nextInt(ACTORS.size()));
    String other = ACTORS.get((ACTORS.indexOf(one) + 1 + random.nextInt(11)) % ACTORS.size());
    String year = List.of("", "1994", "2024-05", "2010-03-02").get(random.nextInt(4));
    if (random.nextInt(3) == 0) {
      Statement.Agreement pact =
          agreement(
              List.of("DefencePact", "NonAggressionPact", "NeutralityPact", "Partnership")
                  .get(random.nextInt(4)),
              year,
              random.nextInt(5) == 0 ? Status.PROPOSED : Status.AGREED,
              one,
              other);
      return switch (random.nextInt(4)) {
        case 0 -> lacking(pact, "MutualDefenceClause");
        case 1 -> endedIn(pact, "2025");
        default -> pact;
      };
    }
    Statement.Obligation duty =
        duty(
            List.of(
                    "DefenceObligation",
                    "DefenceObligation",
                    "NeutralityObligation",
                    "NonAggressionObligation")
                .get(random.nextInt(4)),
            one,
            other,
            random.nextInt(3) > 0);
    return new Statement.Obligation(
        duty.type(),
        one,
        other,
        duty.holds(),
        duty.under(),
        Optional.empty(),
        PartialDate.parse(year),
        PartialDate.parse(random.nextInt(4) == 0 ? "2025" : ""));
  }
}
