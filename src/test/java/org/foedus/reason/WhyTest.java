package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.Handmade.*;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.foedus.model.Article;
import org.foedus.model.Statement;
import org.foedus.rdf.ClaimWriter;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;
import org.foedus.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class WhyTest {
  @Test
  void theTextGoesDownToTheArticleOfTheTreatyAndWhereThatCanBeChecked() throws Exception {
    assertThat(lines("GBR", "POL", "1939-09-03"))
        .startsWith("United Kingdom is obliged to defend Poland, as of 1939-09-03.")
        .anyMatch(line -> line.contains("duties-among-parties"))
        .anyMatch(line -> line.contains("GBR-POL-defence-1939 (defence, concluded 1939-08-25"))
        .anyMatch(line -> line.contains("Articles 1 and 2: on armed attack, only against Germany"))
        .anyMatch(line -> line.contains("199 LNTS 57"))
        .noneMatch(line -> line.contains("FRA-GBR-POL-guarantee-1939"));
  }

  @ParameterizedTest
  @CsvSource({"1954, KOR-USA-defence-1954", ", KOR-USA-defence"})
  void whereArticlesNameARegisteredTreatyItsArticleIsToldToo(@Nullable String year, String called)
      throws Exception {
    Explanation why = told("USA", "KOR", year == null ? "" : year, Optional.empty());
    assertThat(why.grounds()).singleElement().matches(Explanation.Ground::isTold);
    assertThat(why.grounds().get(0).agreements())
        .singleElement()
        .returns(called, Explanation.Pact::agreement)
        .returns(List.of("KOR-USA-defence-1953"), Explanation.Pact::registeredAs);
    for (WhyFormat format : WhyFormat.values()) {
      assertThat(unwrapped(format.write(why)))
          .as(format.name())
          .contains(called, "KOR-USA-defence-1953", "Article III", "238 UNTS 199");
    }
  }

  @Test
  void byArticlesAloneNothingIsToldOfTheRegister() throws Exception {
    Explanation why = told("USA", "KOR", "", Optional.of(Told.ARTICLES));
    assertThat(why.grounds())
        .singleElement()
        .matches(ground -> ground.provision().isEmpty())
        .matches(ground -> ground.agreements().get(0).registeredAs().isEmpty());
  }

  private static String unwrapped(String picture) {
    return picture.replaceAll("<[^>]*>", " ").replace("\\n", " ").replaceAll("\\s+", " ");
  }

  /** Why one owes the other its defence, by an article that tells of their treaty. */
  private static Explanation told(
      String obligor, String beneficiary, String concluded, Optional<Told> sources)
      throws Exception {
    Article news = article("news", "2000-03-01", "What was said of a treaty, some years ago.");
    Statement pact =
        agreement("DefencePact", concluded, Statement.Status.AGREED, obligor, beneficiary);
    Path rules = Registered.QUERIES.resolve("rules");
    try (Store store = Registered.make(Path.of("ontology"), rules.resolve("register"))) {
      new Articles(store)
          .put(
              List.of(
                  new Arrival(
                      new ClaimWriter(ontology(), "test").write(news, List.of(claim(news, pact))),
                      Optional.empty())),
              Registered.TODAY);
      Derivation.byRulesOf(rules).deriveAll(store, Registered.TODAY);
      Comparison.byRulesOf(rules.resolve("both")).compareAll(store);
      return new Why(store, Registered.QUERIES)
          .explanation(obligor, beneficiary, "2001-01-01", sources);
    }
  }

  @Test
  void whatIsOverIsToldWithItsEnd() throws Exception {
    assertThat(lines("JPN", "GBR", "1939-09-03"))
        .startsWith("Japan is not obliged to defend United Kingdom, as of 1939-09-03.")
        .anyMatch(line -> line.contains("GBR-JPN-defence-1911") && line.contains("1923-08-17"));
  }

  @Test
  void aSuspendedDutyRests() throws Exception {
    assertThat(lines("USA", "NZL", "2024-12-31"))
        .anyMatch(line -> line.contains("rests since 1986-08-11"));
  }

  @Test
  void aVagueDateIsSaidToBeTheReason() throws Exception {
    assertThat(lines("FRA", "GAB", "2014-06-01"))
        .startsWith(
            "Whether France is obliged to defend Gabon is unknown, as of 2014-06-01: a date is"
                + " known no better than below.");
  }

  @Test
  void thePictureIsWellFormedAndHoldsTheWholeChain() throws Exception {
    Explanation why = explanation("GBR", "POL", "1939-09-03");
    String svg = WhyFormat.SVG.write(why);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getDocumentElement().getTextContent())
        .contains("obliged", "GBR-POL-defence-1939", "199 LNTS 57");
    assertThat(WhyFormat.DOT.write(why))
        .startsWith("digraph why {")
        .contains("n0 -> n1", "199 LNTS 57");
  }

  @ParameterizedTest
  @CsvSource({
    "1991, , 1990-12-31, NOT_YET",
    "1991, , 1991-01-01, PERHAPS",
    "1991, , 1991-12-31, IN_FORCE",
    "1990-01-01, 1991, 1990-12-31, IN_FORCE",
    "1990-01-01, 1991, 1991-06-01, PERHAPS",
    "1990-01-01, 1991-02, 1991-03-01, OVER",
    "1990-01-01, 1991-07-01, 1991-06-30, IN_FORCE",
    "1990-01-01, 1991-07-01, 1991-07-01, OVER"
  })
  void aDateKnownAsAYearOrMonthLeavesItsDaysOpen(
      @Nullable String from, @Nullable String until, String day, Span expected) {
    assertThat(Span.of(from == null ? "" : from, until == null ? "" : until, day))
        .isEqualTo(expected);
  }

  private static List<String> lines(String obligor, String beneficiary, String day)
      throws Exception {
    return WhyFormat.TEXT.write(explanation(obligor, beneficiary, day)).lines().toList();
  }

  private static Explanation explanation(String obligor, String beneficiary, String day)
      throws Exception {
    return new Why(Registered.store(), Registered.QUERIES)
        .explanation(obligor, beneficiary, day, Optional.empty());
  }
}
