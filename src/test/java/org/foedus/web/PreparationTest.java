package org.foedus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foedus.pipeline.Home;
import org.foedus.reason.Answers;
import org.foedus.reason.Question;
import org.foedus.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {
  @Test
  void aQuestionThatNeedsAParameterIsPreparedByItsExample() throws Exception {
    assertThat(usual("treaty")).contains(Map.of("name", "Pact of Steel"));
    assertThat(usual("who-protects")).contains(Map.of("actor", "KWT", "as-of", "1990-08-02"));
  }

  @Test
  void aQuestionThatNeedsNoParameterIsPreparedWithoutAndAsThePageAsksIt() throws Exception {
    assertThat(usual("disputed")).containsExactly(Map.of(), Map.of("source", "all"));
  }

  @Test
  void whatIsToldForAllDaysIsPreparedByAllSources() throws Exception {
    assertThat(usual("isolated"))
        .containsExactlyInAnyOrder(
            Map.of(),
            Map.of("source", "all"),
            Map.of("source", "articles"),
            Map.of("source", "register"));
  }

  @Test
  void whatMayBeAskedOfOneActorAloneIsForeseenOfEach() throws Exception {
    List<Asked> all =
        Foreseen.ofActors(Question.readAll(Path.of("queries")), List.of("RUS", "EST"));
    assertThat(all)
        .contains(
            new Asked("claims-of", Map.of("actor", "RUS")),
            new Asked("offices", Map.of("of", "EST")),
            new Asked("timeline", Map.of("actor", "EST", "source", "all")));
    assertThat(all)
        .extracting(Asked::question)
        .doesNotContain("events-between", "who-must-act", "treaty", "isolated");
  }

  @Test
  void whatNeedsTwoActorsIsForeseenOfPairs() throws Exception {
    List<Asked> all =
        Foreseen.ofPairs(
            Question.readAll(Path.of("queries")),
            List.of(List.of("USA", "EST"), List.of("RUS", "PRK")));
    assertThat(all)
        .contains(
            new Asked("why", Map.of("obligor", "USA", "beneficiary", "EST")),
            new Asked("evidence", Map.of("actor", "RUS", "other", "PRK", "source", "all")));
    assertThat(all)
        .extracting(Asked::question)
        .contains("who-must-act")
        .doesNotContain("timeline", "treaty", "who-defends-whom");
  }

  @Test
  void whatMayBeAskedOfADayAloneIsForeseenForEachYearTheLastFirst() throws Exception {
    List<Asked> all = Foreseen.ofYears(Question.readAll(Path.of("queries")), 1914, 1939);
    assertThat(all.stream().filter(asked -> asked.question().equals("isolated")))
        .hasSize(26)
        .startsWith(new Asked("isolated", Map.of("asOf", "1939-12-31", "source", "all")));
    assertThat(all)
        .extracting(Asked::question)
        .contains("who-defends-whom", "overlapping-duties")
        .doesNotContain("who-protects", "changes-between", "agreements");
  }

  @Test
  void theSameAskedInOtherWordsIsSettledAlike() throws Exception {
    Question network = Question.read(Path.of("queries", "who-defends-whom.rq"));
    Map<String, String> today = Map.of("asOf", "2026-03-10", "source", "articles");
    Map<String, String> before = Map.of("asOf", "1939-09-03", "source", "all");
    assertThat(Answers.settled(network, Map.of(), "2026-03-10")).isEqualTo(today);
    assertThat(Answers.settled(network, Map.of("on", "1939-09-03"), "2026-03-10"))
        .isEqualTo(before);
  }

  @Test
  void theFirstViewIsKeptWhileTheStoreStaysAsItIs(@TempDir Path folder) {
    Home home = new Home(Path.of("").toAbsolutePath());
    try (Store store = Store.openOrCreate(folder.resolve("store"))) {
      Desk desk = new Desk(home, store, () -> Served.TODAY, "test");
      store.write(dataset -> folder);
      byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
      kept(desk).write(Map.of("overview", new Body("application/json", answer)));
      assertThat(kept(desk).read()).containsEntry("overview", answer);
      assertThat(kept(new Desk(home, store, () -> Served.TODAY.plusDays(1), "test")).read())
          .isEmpty();
      store.write(dataset -> folder);
      assertThat(kept(desk).read()).isEmpty();
    }
  }

  @Test
  void aBuildKeepsTheFirstViewForTheNextServer(@TempDir Path folder) {
    Home home = new Home(Path.of("").toAbsolutePath());
    try (Store store = Store.openOrCreate(folder.resolve("store"))) {
      store.write(dataset -> folder);
      WebServer.keepFirstView(home, store, () -> Served.TODAY, "test");
      Desk desk = new Desk(home, store, () -> Served.TODAY, "test");
      assertThat(FirstAnswers.of(desk, Settings.usual()).orElseThrow().read())
          .hasSize(2)
          .containsKey("overview " + Served.TODAY);
    }
  }

  private static FirstAnswers kept(Desk desk) {
    return FirstAnswers.of(desk, Served.usual()).orElseThrow();
  }

  private static List<Map<String, String>> usual(String question) throws Exception {
    List<Map<String, String>> all = new ArrayList<>();
    Foreseen.usual(Question.read(Path.of("queries", question + ".rq")))
        .forEach(asked -> all.add(asked.parameters()));
    return all;
  }
}
