package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.Handmade.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.graph.Node;
import org.foedus.Handmade;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.PartialDate;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.foedus.model.Statement.Status;
import org.foedus.rdf.ClaimWriter;
import org.foedus.rdf.Format;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Reference;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;
import org.foedus.store.Export;
import org.foedus.store.Newest;
import org.foedus.store.Store;
import org.jspecify.annotations.Nullable;

/** Whatever comes, changes and goes, the facts are those of a derivation from nothing. */
class IncrementalDerivationTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 1, 1);

  /** Rows of a long answer. */
  private static final int FEW = 3;

  private static final List<String> ACTORS = List.of("AAA", "BBB", "CCC", "DDD");
  private static final List<String> TEXTS =
      List.of(
          "The two governments met on the island for three days and nobody expected much of it,"
              + " least of all the hosts, who had seen such meetings come and go in other years.",
          "A band played in the harbour, and then it rained. By the time the newspapers had set"
              + " their columns, the ships were already out at sea and the pier had been swept.",
          "Grain prices fell for the fourth week because the harvest in the north was better than"
              + " the ministry had feared in spring, when late frost had killed the early wheat.");

  /**
   * A step of a store's life.
   *
   * @param slot which article
   * @param content what it now says; null when it goes
   * @param settle whether the facts are derived after it
   */
  private record Step(int slot, @Nullable Content content, boolean settle) {}

  /**
   * What an article says.
   *
   * @param text which text, and thereby story
   * @param cut whether it is a cut copy
   * @param day of publication
   * @param statements its claims
   */
  private record Content(int text, boolean cut, int day, List<Told> statements) {}

  private record Told(Statement statement, Reality reality) {}

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void incrementalEqualsWhole(@ForAll("lives") List<Step> life) throws IOException {
    ClaimWriter writer = new ClaimWriter(Handmade.ontology(), "test");
    Derivation derivation = Derivation.byRulesOf(Path.of("queries/rules"));
    Map<Integer, Arrival> present = new TreeMap<>();
    try (Store store = store()) {
      Articles articles = new Articles(store);
      derivation.derive(store, TODAY);
      int day = 0;
      for (Step step : life) {
        String id = "article-" + step.slot();
        if (step.content() == null) {
          articles.retract(id);
          present.remove(step.slot());
        } else {
          Arrival arrival = arrival(writer, id, step.content());
          articles.put(List.of(arrival), TODAY);
          present.put(step.slot(), arrival);
        }
        if (step.settle()) {
          derivation.derive(store, TODAY.plusDays(day++));
        }
        answers(store, LocalDate.of(2020, 3, 2));
      }
      LocalDate last = TODAY.plusDays(day);
      derivation.derive(store, last);
      try (Store fresh = store()) {
        new Articles(fresh).put(new ArrayList<>(present.values()), TODAY);
        derivation.deriveAll(fresh, last);
        assertThat(facts(store)).isEqualTo(facts(fresh));
        assertThat(answers(store, last)).as("what was kept").isEqualTo(answers(fresh, last));
        for (String actor : ACTORS) {
          assertThat(speakingOf(actor, store)).containsAll(speakingOf(actor, fresh));
        }
      }
      derivation.deriveAll(store, last);
      try (Store fresh = store()) {
        new Articles(fresh).put(new ArrayList<>(present.values()), TODAY);
        derivation.deriveAll(fresh, last);
        assertThat(facts(store)).isEqualTo(facts(fresh));
      }
    }
  }

  private static Store store() throws IOException {
    Store store = Store.inMemory();
    new Articles(store)
        .loadReference(Reference.of(Handmade.homeWithoutActors().resolve("ontology")), "test");
    return store;
  }

  private static String facts(Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Export(store).facts(Format.NQUADS, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** All articles, since more are asked for than there are. */
  private static List<Node> speakingOf(String actor, Store store) {
    return store.read(
        dataset ->
            Newest.of(store, dataset)
                .first(dataset, Newest.What.ARTICLES, Optional.of(Iris.actor(actor)), 1_000)
                .orElseThrow());
  }

  /** Answers that are kept by pairs, and brought up to date since they were asked for before. */
  private static List<Answer> answers(Store store, LocalDate day) throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (String told : List.of("articles", "all")) {
      List<String> names =
          told.equals("all")
              ? List.of("who-defends-whom", "network-degree", "timeline")
              : List.of("who-defends-whom");
      for (String name : names) {
        Question question = Question.read(Path.of("queries", name + ".rq"));
        answers.add(
            new Answers(store)
                .ask(question.cut(FEW), Map.of(Answers.SOURCE, told), day.toString()));
      }
    }
    return answers;
  }

  private static Arrival arrival(ClaimWriter writer, String id, Content content) {
    String text = TEXTS.get(content.text());
    Article article =
        article(
            id,
            "2020-03-0" + content.day(),
            content.cut() ? text.substring(0, text.lastIndexOf(' ', 130)) : text);
    List<Claim> claims =
        content.statements().stream()
            .map(told -> claim(article, told.statement(), told.reality(), Optional.empty()))
            .toList();
    return new Arrival(writer.write(article, claims), Optional.empty());
  }

  @Provide
  Arbitrary<List<Step>> lives() {
    Arbitrary<Content> contents =
        Combinators.combine(
                Arbitraries.integers().between(0, TEXTS.size() - 1),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(1, 4),
                told().list().ofMaxSize(5))
            .as(Content::new);
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            contents.injectNull(0.25),
            Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(14);
  }

  private static Arbitrary<Told> told() {
    Arbitrary<String> years = Arbitraries.of("", "", "1949", "1949-04", "2010");
    Arbitrary<String> actors = Arbitraries.of(ACTORS);
    Arbitrary<Statement.Agreement> agreements =
        Combinators.combine(
                Arbitraries.of("DefencePact", "Partnership", "NonAggressionPact"),
                years,
                Arbitraries.of(Status.AGREED, Status.AGREED, Status.ENDED, Status.PROPOSED),
                actors.set().ofMinSize(2).ofMaxSize(3),
                Arbitraries.integers().between(0, 5))
            .as(
                (type, year, status, parties, kind) -> {
                  Statement.Agreement pact =
                      agreement(type, year, status, parties.toArray(String[]::new));
                  return switch (kind) {
                    case 0 -> lacking(pact, "MutualDefenceClause");
                    case 1 -> oneWay(pact);
                    case 2 -> endedIn(pact, "2020-12-31");
                    default -> pact;
                  };
                });
    Arbitrary<Statement> duties =
        Combinators.combine(
                actors,
                actors,
                Arbitraries.of(true, false),
                agreements.injectNull(0.5),
                Arbitraries.of("", "2021-01-03"))
            .filter((one, other, holds, pact, until) -> !one.equals(other))
            .as(
                (one, other, holds, pact, until) -> {
                  Statement.Obligation duty = duty("DefenceObligation", one, other, holds);
                  Statement.Obligation resting = pact == null ? duty : under(duty, pact);
                  return new Statement.Obligation(
                      resting.type(),
                      one,
                      other,
                      holds,
                      resting.under(),
                      Optional.empty(),
                      Optional.empty(),
                      PartialDate.parse(until));
                });
    Arbitrary<Statement> events =
        Combinators.combine(
                Arbitraries.of("Accuse", "Assault"),
                actors,
                actors,
                Arbitraries.of("", "", "2020-03-02", "2020-03"))
            .as((type, one, other, time) -> event(type, one, other, time));
    Arbitrary<Statement> offices =
        actors.map(
            actor -> new Statement.Office("OfficeHolding", "Ada Lindgren", "president", actor));
    return Combinators.combine(
            Arbitraries.oneOf(agreements.map(pact -> (Statement) pact), duties, events, offices),
            Arbitraries.of(Reality.ACTUAL, Reality.ACTUAL, Reality.NEGATED, Reality.FUTURE))
        .as(Told::new);
  }
}
