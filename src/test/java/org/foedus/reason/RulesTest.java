package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.Handmade.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.foedus.Handmade.Said;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.foedus.model.Statement.Status;
import org.foedus.rdf.ClaimWriter;
import org.foedus.rdf.Reference;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;
import org.foedus.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is needed: without it an answer is lost. */
class RulesTest {
  private static final Path RULES = Path.of("queries/rules");
  private static final Path ASKS = Path.of("src/test/resources/rules");
  private static final Path SMALL = Path.of("src/test/resources/small-register");
  private static final Article OLD = article("old", "1950-03-01", "An old article about a pact.");
  private static final Article NEW =
      article("new", "2020-03-01", "A new article, written much later, on something else.");

  private static final String TEXT =
      "Forces of one country shelled three villages beyond the river on Monday morning, said the"
          + " mayor of the largest of them, and two farms burned down before the fire brigade of the"
          + " valley arrived. Nobody was hurt, but the road to the mill will stay closed until the"
          + " bridge has been repaired, which may take a week or two.";
  private static final Article STORY = article("story", "2020-03-01", TEXT);
  private static final Article COPY = article("copy", "2020-03-05", TEXT);

  static Stream<String> rules() throws IOException {
    return names("").stream();
  }

  static Stream<String> registerRules() throws IOException {
    return names("register").stream();
  }

  @Test
  void withAllRulesEveryAnswerIsThere(@TempDir Path folder) throws IOException {
    try (Store told = told(RULES);
        Store registered = registered(RULES.resolve("register"), folder)) {
      for (String rule : names("")) {
        assertThat(isTrue(told, ask(rule))).as(rule).isTrue();
      }
      for (String rule : names("register")) {
        assertThat(isTrue(registered, ask("register/" + rule))).as(rule).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void withoutTheRuleWhatArticlesSayIsLost(String rule, @TempDir Path folder) throws IOException {
    try (Store store = told(without(rule, RULES, folder))) {
      assertThat(isTrue(store, ask(rule))).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("registerRules")
  void withoutTheRuleWhatTheRegisterSaysIsLost(String rule, @TempDir Path folder)
      throws IOException {
    Path rules = without(rule, RULES.resolve("register"), folder);
    try (Store store = registered(rules, folder.resolve("ontology"))) {
      assertThat(isTrue(store, ask("register/" + rule))).isFalse();
    }
  }

  private static String ask(String rule) throws IOException {
    return Files.readString(ASKS.resolve(rule));
  }

  private static List<String> names(String folder) throws IOException {
    return Derivation.files(RULES.resolve(folder)).stream()
        .map(file -> file.getFileName().toString())
        .toList();
  }

  private static Path without(String rule, Path rules, Path folder) throws IOException {
    Path copy = Files.createDirectories(folder.resolve("rules"));
    for (Path file : Derivation.files(rules)) {
      if (!file.getFileName().toString().equals(rule)) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private static Store registered(Path rules, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(Path.of("ontology/foedus.ttl"), folder.resolve("foedus.ttl"));
    for (String part : List.of("actors/actors.ttl", "register/register.ttl")) {
      Files.createDirectories(folder.resolve(part).resolveSibling(""));
      Files.copy(SMALL.resolve(part), folder.resolve(part));
    }
    return Registered.make(folder, rules);
  }

  private static Store told(Path rules) throws IOException {
    Map<Article, List<Claim>> byArticle = new LinkedHashMap<>();
    for (Said said : claims()) {
      byArticle.computeIfAbsent(said.article(), a -> new ArrayList<>()).add(said.claim());
    }
    ClaimWriter writer = new ClaimWriter(ontology(), "test");
    Store store = Store.inMemory();
    Articles articles = new Articles(store);
    articles.loadReference(Reference.of(homeWithoutActors().resolve("ontology")), "test");
    articles.put(
        byArticle.entrySet().stream()
            .map(e -> new Arrival(writer.write(e.getKey(), e.getValue()), Optional.empty()))
            .toList(),
        Facts.TODAY);
    Derivation.byRulesOf(rules).deriveAll(store, Facts.TODAY);
    return store;
  }

  private static boolean isTrue(Store store, String ask) {
    return new Answers(store).query(ask, "test", Told.ALL).column("answer").equals(List.of("true"));
  }

  private static List<Said> claims() {
    Statement.Agreement pact = agreement("DefencePact", "1949-04-04", Status.AGREED, "AAA", "BBB");
    Statement.Agreement vague = agreement("DefencePact", "1949", Status.AGREED, "AAA", "BBB");
    Statement.Agreement gone = agreement("DefencePact", "1960", Status.AGREED, "CCC", "DDD");
    Statement.Agreement empty = agreement("Partnership", "2010", Status.AGREED, "EEE", "FFF");
    Statement.Agreement oneWay =
        oneWay(agreement("DefencePact", "1970", Status.AGREED, "III", "JJJ"));
    return List.of(
        said(OLD, pact),
        said(NEW, vague),
        said(OLD, gone),
        said(NEW, endedIn(gone, "1991")),
        said(NEW, lacking(empty, "MutualDefenceClause")),
        said(OLD, duty("DefenceObligation", "GGG", "HHH", true)),
        said(
            NEW,
            duty("DefenceObligation", "GGG", "HHH", false),
            Reality.ACTUAL,
            Optional.of(ANALYST)),
        said(NEW, oneWay),
        said(NEW, under(duty("DefenceObligation", "III", "JJJ", true), oneWay)),
        said(OLD, agreement("DefencePact", "1980", Status.AGREED, "KKK", "LLL", "MMM")),
        said(STORY, event("Assault", "KKK", "LLL", "")),
        said(COPY, event("Assault", "KKK", "LLL", "")),
        said(NEW, event("Assault", "AAA", "BBB", "2020-02-27")),
        said(NEW, new Statement.Office("OfficeHolding", "Ann Example", "president", "AAA")),
        said(
            NEW,
            new Statement.Measure("TradeDependence", "AAA", "BBB", quantity("12.5", "percent"))));
  }
}
