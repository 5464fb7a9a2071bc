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
import org.foedus.model.Reality;
import org.foedus.model.Statement.Status;
import org.foedus.rdf.ClaimWriter;
import org.foedus.rdf.Reference;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;
import org.foedus.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A question that is told among which things to look has the rows that it would have if it looked
 * at all of them, before and after articles come, change and go.
 */
class NarrowedTest {
  private static final Path QUERIES = Registered.QUERIES;
  private static final Path WHOLE = Path.of("src/test/resources/whole");
  private static final List<String> ACTORS = List.of("RUS", "USA", "IRN", "CHN", "POL", "EST");
  private static final ClaimWriter WRITER = new ClaimWriter(ontology(), "test");

  /** Made once; a test that writes to it puts it back. */
  private static Store store = Store.inMemory();

  @BeforeAll
  static void makeTheStore() throws IOException {
    new Articles(store).loadReference(Reference.of(Path.of("ontology")), "test");
    put(0, 90, 1);
  }

  @AfterAll
  static void closeTheStore() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims-of", "evidence", "events-between", "what-one-article-added"})
  void itHasTheRowsThatItWouldHaveOfAllThings(String name, @TempDir Path folder)
      throws IOException {
    int told = compared(name, folder);
    put(20, 70, 2);
    told += compared(name, folder);
    for (int i = 0; i < 10; i++) {
      new Articles(store).retract("news-" + i * 9);
    }
    Derivation.byRulesOf(QUERIES.resolve("rules")).derive(store, Registered.TODAY);
    told += compared(name, folder);
    put(0, 90, 1);
    assertThat(told).isGreaterThan(100);
  }

  @Test
  void whatChangesIsFoundByItsDays(@TempDir Path folder) throws IOException {
    Path whole = WHOLE.resolve("changes-between.rq");
    int told = 0;
    for (String[] days :
        List.of(
            new String[] {"1914-01-01", "1939-09-01"},
            new String[] {"1939-08-23", "1949-08-24"},
            new String[] {"1990-01-01", "2026-01-01"},
            new String[] {"1950", "1955"})) {
      for (String kind : List.of("defence", "nonaggression")) {
        Map<String, String> given = Map.of("since", days[0], "to", days[1], "kind", kind);
        List<List<Optional<Value>>> rows =
            rows(Registered.store(), QUERIES.resolve("changes-between.rq"), given, 40);
        assertThat(rows).isEqualTo(rows(Registered.store(), whole, given, 40));
        told += rows.size();
      }
    }
    assertThat(told).isGreaterThan(100);
  }

  private static int compared(String name, Path folder) throws IOException {
    Path question = QUERIES.resolve(name + ".rq");
    String marked = Files.readString(question);
    String unmarked = marked.replaceAll("#(newest|newest-first|of-both|naming)(\\*2)? .*", "");
    assertThat(unmarked).isNotEqualTo(marked);
    List<Path> wholes = new ArrayList<>();
    wholes.add(Files.writeString(folder.resolve(name + ".rq"), unmarked));
    Stream.of(WHOLE.resolve(name + ".rq")).filter(Files::exists).forEach(wholes::add);
    int told = 0;
    Random random = new Random(5);
    for (int i = 0; i < 24; i++) {
      Map<String, String> given = new TreeMap<>();
      int one = random.nextInt(ACTORS.size());
      for (Parameter parameter : Question.read(question).parameters()) {
        if (parameter.needed() || i % 2 == 0) {
          given.put(
              parameter.name(),
              switch (parameter.name()) {
                case "actor" -> ACTORS.get(one);
                case "other" -> ACTORS.get((one + 1 + i % 5) % ACTORS.size());
                default -> List.of("news-1", "news-23", "folder/news-4", "nothing").get(i % 4);
              });
        }
      }
      int most = List.of(1, 3, 10, 45, 300).get(i % 5);
      List<List<Optional<Value>>> rows = rows(store, question, given, most);
      for (Path whole : wholes) {
        assertThat(rows).as(most + " " + given).isEqualTo(rows(store, whole, given, most));
      }
      told += rows.size();
    }
    return told;
  }

  private static List<List<Optional<Value>>> rows(
      Store store, Path question, Map<String, String> given, int most) throws IOException {
    return new Answers(store)
        .ask(Question.read(question).cut(most), given, Registered.TODAY.toString())
        .rows();
  }

  /** Articles of these numbers; what they say goes by the number and the seed. */
  private static void put(int from, int to, int seed) throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Random random = new Random(100L * seed + i);
      Article news =
          article("news-" + i, "2024-0" + (1 + random.nextInt(5)) + "-1" + i % 4, "Text " + i);
      List<Claim> claims = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        int one = random.nextInt(ACTORS.size());
        String actor = ACTORS.get(one);
        String other = ACTORS.get((one + 1 + random.nextInt(5)) % ACTORS.size());
        claims.add(
            claim(
                news,
                switch (random.nextInt(4)) {
                  case 0 ->
                      agreement(
                          random.nextBoolean() ? "DefencePact" : "Partnership",
                          random.nextBoolean() ? "2001" : "",
                          Status.AGREED,
                          actor,
                          other);
                  case 1 -> duty("DefenceObligation", actor, other, random.nextInt(3) > 0);
                  default ->
                      event(
                          List.of("Assault", "Accuse", "Aid").get(random.nextInt(3)),
                          actor,
                          other,
                          random.nextBoolean() ? "2024-01-0" + (1 + random.nextInt(9)) : "");
                },
                Reality.ACTUAL,
                Optional.empty()));
      }
      arrivals.add(new Arrival(WRITER.write(news, claims), Optional.empty()));
    }
    new Articles(store).put(arrivals, Registered.TODAY);
    Derivation.byRulesOf(QUERIES.resolve("rules")).derive(store, Registered.TODAY);
  }
}
