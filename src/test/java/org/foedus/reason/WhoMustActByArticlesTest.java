package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.Handmade.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foedus.Handmade.Said;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Reality;
import org.foedus.model.Statement.Status;
import org.foedus.rdf.ClaimWriter;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Reference;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;
import org.foedus.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who must act, and what is told of pairs, where articles and not the register say so. */
class WhoMustActByArticlesTest {
  private static final Path RULES = Registered.QUERIES.resolve("rules");
  private static final Article NEWS =
      article("news", "2000-03-01", "What was said of some duties on a day in spring.");
  private static final String DAY = "2001-01-01";
  private static final String ACTORS =
      """
      PREFIX actor:  <https://w3id.org/foedus/actor/>
      PREFIX foedus: <https://w3id.org/foedus/ontology#>
      PREFIX skos:   <http://www.w3.org/2004/02/skos/core#>
      actor:FFF a foedus:State ; skos:prefLabel "Fland"@en .
      actor:GGG a foedus:State ; skos:prefLabel "Gland"@en .
      actor:HHH a foedus:State ; skos:prefLabel "Hland"@en .
      actor:III a foedus:State ; skos:prefLabel "Iland"@en .
      actor:JJJ a foedus:State ; skos:prefLabel "Jland"@en .
      """;

  @TempDir private Path folder;

  @Test
  void aDutyThatAnArticleStatesObligesAndOneThatItDeniesDoesNot() {
    assertThat(
            told(
                said(NEWS, duty("DefenceObligation", "FFF", "GGG", true)),
                said(NEWS, duty("DefenceObligation", "HHH", "GGG", false))))
        .containsExactly(
            "1 FFF: obliged, a duty is stated", "1 HHH: not obliged, a duty is denied");
  }

  @Test
  void aDutyOfTomorrowObligesNobodyToday() {
    Article later = article("later", "2002-03-01", "What was said of some duties a year on.");
    assertThat(told(said(later, duty("DefenceObligation", "FFF", "GGG", true)))).isEmpty();
  }

  @Test
  void anAgreementIsNamedAndSoIsTheClauseThatItLacks() {
    assertThat(
            told(
                said(NEWS, agreement("DefencePact", "1990-01-02", Status.AGREED, "FFF", "GGG")),
                said(
                    NEWS,
                    lacking(
                        agreement("Partnership", "1991", Status.AGREED, "GGG", "HHH"),
                        "MutualDefenceClause"))))
        .containsExactly(
            "1 FFF: obliged, under FFF-GGG-defence-1990",
            "1 HHH: not obliged, GGG-HHH-partnership-1991 lacks a mutual defence clause");
  }

  @Test
  void anEndInTheYearLeavesItUnknown() {
    assertThat(
            told(
                said(
                    NEWS,
                    endedIn(
                        agreement("DefencePact", "1990-01-02", Status.AGREED, "FFF", "GGG"),
                        "2001"))))
        .containsExactly("1 FFF: unknown, under FFF-GGG-defence-1990");
  }

  @Test
  void whatTwoArticlesContradictEachOtherInIsDisputed() {
    assertThat(
            told(
                said(NEWS, duty("DefenceObligation", "FFF", "GGG", true)),
                said(
                    NEWS,
                    duty("DefenceObligation", "FFF", "GGG", false),
                    Reality.ACTUAL,
                    Optional.of(ANALYST))))
        .first()
        .asString()
        .startsWith("1 FFF: disputed, a duty is stated");
  }

  @Test
  void thoseBehindAHelperAreToldWithWhomTheyHelp() {
    assertThat(
            told(
                said(NEWS, duty("DefenceObligation", "FFF", "GGG", true)),
                said(NEWS, duty("DefenceObligation", "HHH", "FFF", true)),
                said(NEWS, duty("DefenceObligation", "III", "FFF", false))))
        .hasSize(2)
        .last()
        .asString()
        .isEqualTo("2 HHH: obliged, to help Fland a duty is stated");
  }

  @Test
  void whatIsOwedToAndByTheAttackerIsTold() {
    assertThat(
            told(
                said(NEWS, duty("DefenceObligation", "FFF", "GGG", true)),
                said(NEWS, duty("NonAggressionObligation", "FFF", "JJJ", true)),
                said(NEWS, duty("DefenceObligation", "FFF", "JJJ", true)),
                said(NEWS, duty("NeutralityObligation", "HHH", "JJJ", true)),
                said(NEWS, duty("NonAggressionObligation", "JJJ", "GGG", true))))
        .containsExactly(
            "1 FFF: obliged, a duty is stated, but owes defence; nonaggression",
            " HHH: neutral, owes the attacker neutrality",
            " JJJ: bound to the victim, owes the victim itself nonaggression");
  }

  @Test
  void aDutyWithoutAnAgreementLeavesNoCellEmptyThatAnotherFills() {
    Said[] both = {
      said(NEWS, duty("DefenceObligation", "FFF", "GGG", true)),
      said(NEWS, agreement("DefencePact", "1990-01-02", Status.AGREED, "FFF", "GGG"))
    };
    try (Store store = store(both)) {
      Answer allies = ask(store, "allies-as-of", Map.of("actor", "GGG", "asOf", DAY));
      assertThat(allies.column("under"))
          .singleElement()
          .asString()
          .endsWith("FFF-GGG-defence-1990");
      assertThat(allies.column("under").get(0)).doesNotStartWith(" ");
      Answer pairs = ask(store, "who-defends-whom", Map.of("asOf", DAY, "source", "articles"));
      assertThat(pairs.column("under"))
          .isNotEmpty()
          .allMatch(cell -> cell.endsWith("-defence-1990"));
    }
  }

  @Test
  void aPromiseKnownByItsYearConflictsOnBothSidesOrOnNone() {
    try (Store store =
        store(
            said(NEWS, agreement("DefencePact", "1990-01-02", Status.AGREED, "FFF", "GGG")),
            said(NEWS, agreement("DefencePact", "1999", Status.AGREED, "FFF", "HHH")),
            said(NEWS, event("Assault", "GGG", "HHH", "2000-02-03")),
            said(NEWS, event("Assault", "HHH", "GGG", "2000-02-04")))) {
      assertThat(protectedAgainst(store, "1999-06-01")).isEmpty();
      assertThat(protectedAgainst(store, "2000-06-01"))
          .containsExactlyInAnyOrder("GGG against HHH", "HHH against GGG");
    }
  }

  private static List<String> protectedAgainst(Store store, String day) {
    Answer answer = ask(store, "conflicting-duties", Map.of("asOf", day));
    int actors = Iris.actor("").getURI().length();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < answer.rows().size(); i++) {
      assertThat(answer.column("because").get(i)).isNotEmpty();
      assertThat(answer.column("under").get(i)).isNotEmpty();
      lines.add(
          answer.column("protects").get(i).substring(actors)
              + " against "
              + answer.column("against").get(i).substring(actors));
    }
    return lines;
  }

  /** A line a row, of what is told if JJJ attacks GGG: depth, who, the answer and why. */
  private List<String> told(Said... said) {
    try (Store store = store(said)) {
      Answer answer =
          ask(store, "who-must-act", Map.of("attacker", "JJJ", "victim", "GGG", "asOf", DAY));
      List<String> lines = new ArrayList<>();
      int actors = Iris.actor("").getURI().length();
      for (int i = 0; i < answer.rows().size(); i++) {
        String owes = answer.column("owesAttacker").get(i);
        lines.add(
            answer.column("depth").get(i)
                + " "
                + answer.column("actor").get(i).substring(actors)
                + ": "
                + answer.column("answer").get(i)
                + ", "
                + answer.column("because").get(i)
                + (owes.isEmpty() ? "" : ", but owes " + owes));
      }
      return lines;
    }
  }

  private static Answer ask(Store store, String question, Map<String, String> given) {
    try {
      return new Answers(store)
          .ask(
              Question.read(Registered.QUERIES.resolve(question + ".rq")),
              given,
              Registered.TODAY.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Store store(Said... said) {
    try {
      Path ontology = Files.createDirectories(folder.resolve("ontology"));
      Path terms = ontology.resolve("foedus.ttl");
      if (Files.notExists(terms)) {
        Files.copy(Path.of("ontology/foedus.ttl"), terms);
        Files.createDirectory(ontology.resolve("actors"));
        Files.writeString(ontology.resolve("actors/actors.ttl"), ACTORS);
      }
      Store store = Store.inMemory();
      new Articles(store).loadReference(Reference.of(ontology), "test");
      Map<Article, List<Claim>> byArticle = new LinkedHashMap<>();
      for (Said one : said) {
        byArticle.computeIfAbsent(one.article(), article -> new ArrayList<>()).add(one.claim());
      }
      ClaimWriter writer = new ClaimWriter(ontology(), "test");
      new Articles(store)
          .put(
              byArticle.entrySet().stream()
                  .map(e -> new Arrival(writer.write(e.getKey(), e.getValue()), Optional.empty()))
                  .toList(),
              Registered.TODAY);
      Derivation.byRulesOf(RULES).deriveAll(store, Registered.TODAY);
      Comparison.byRulesOf(RULES.resolve("both")).compareAll(store);
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
