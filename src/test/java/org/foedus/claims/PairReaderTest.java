package org.foedus.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.foedus.English;
import org.foedus.Handmade;
import org.foedus.claims.pairs.Labels;
import org.foedus.claims.pairs.PairNetwork;
import org.foedus.claims.pairs.Passage;
import org.foedus.claims.pairs.Scores;
import org.foedus.claims.pairs.WordPieces;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.PartialDate;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of scores, with scores made up: a test says which pairs are sure of what. */
class PairReaderTest {
  private static final Labels LABELS = Labels.load();
  private static final WordPieces WORDS = WordPieces.load();
  private static final double SURE = 0.98;

  /** Neither believed without a frame nor doubted with one. */
  private static final double EVEN = 0.25;

  private final Map<String, Double> scores = new TreeMap<>();
  private final List<PassageQuestion> asked = new ArrayList<>();
  private String force = "actual";

  @Test
  void whatNoFrameFoundIsFoundByItsScore() {
    scores.put("PER CHL ACCUSE -", SURE);
    List<Claim> claims = read("Words of the treaty between Peru and Brazil irked Chile in May.");
    Claim claim = found(claims).get(0);
    assertThat(Telling.of(claim)).isEqualTo("PER Accuse CHL, actual");
    assertThat(claim.frame()).startsWith("pair-network.");
    assertThat(claim.evidence().quote()).startsWith("Words of the treaty");
  }

  @Test
  void belowItsThresholdNothingIsFoundButTheExplanationTellsOfIt() {
    scores.put("PER CHL ACCUSE -", threshold("ACCUSE") - 0.01);
    String text = "Words of the treaty between Peru and Brazil irked Chile in May.";
    assertThat(found(read(text))).isEmpty();
    assertThat(explain(text)).anyMatch(line -> line.contains("almost: PER ACCUSE CHL: weighed"));
  }

  @Test
  void theExplanationTellsTheWeightOfWhatIsFound() {
    scores.put("PER CHL ACCUSE -", SURE);
    assertThat(explain("Words of the treaty between Peru and Brazil irked Chile in May."))
        .anyMatch(line -> line.contains("sure: PER ACCUSE CHL: weighed 0.98"));
  }

  @Test
  void whatAFrameFoundAndTheNetworkHoldsForImpossibleIsDroppedAndTheExplanationSaysSo() {
    String text = "Peru condemned Chile and met Brazil.";
    scores.put("PER CHL ACCUSE -", 0.0);
    assertThat(English.events(read(text)))
        .contains("PER Consult BRA")
        .doesNotContain("PER Accuse CHL");
    assertThat(explain(text)).anyMatch(line -> line.contains("dropped: PER Accuse CHL"));
  }

  @Test
  void anAgreementIsDoubtedByAllItsPairs() {
    String text = "Peru and Chile signed a mutual defence treaty in 2010.";
    assertThat(agreements(read(text))).containsExactly("[CHL, PER]");
    scores.put("PER CHL defence agreed", 0.0);
    scores.put("CHL PER defence agreed", 0.4);
    assertThat(agreements(read(text))).containsExactly("[CHL, PER]");
    scores.put("CHL PER defence agreed", 0.0);
    assertThat(agreements(read(text))).isEmpty();
  }

  @Test
  void anAgreementThatTheNetworkTakesForOneOfAnotherKindIsBelievedUnlessItIsSureOfThat() {
    String text = "Peru and Chile signed a mutual defence treaty in 2010.";
    for (String pair : List.of("PER CHL", "CHL PER")) {
      scores.put(pair + " defence agreed", 0.0);
      scores.put(pair + " partnership agreed", 0.5);
    }
    assertThat(types(read(text))).containsExactly("DefencePact");
    scores.put("PER CHL partnership agreed", SURE);
    scores.put("CHL PER partnership agreed", SURE);
    assertThat(types(read(text))).containsExactly("Partnership");
  }

  private static List<String> types(List<Claim> claims) {
    return English.stated(claims, Statement.Agreement.class)
        .map(Statement.Agreement::type)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'Brazil saw Peru lend boats to Chile. Everybody in Peru knew of some pact of 1998.', agreed, 1998",
    "'Brazil saw Peru lend boats to Chile. Everybody in Peru knew that some pact was signed in 2001.', agreed, 2001",
    "'Boats that Peru has guarded since 1950 were sold to Chile on paper.', agreed, 2020"
  })
  void anAgreementThatNoFrameFoundHasTheYearOfItsNoun(String text, String status, int year) {
    scores.put("PER CHL other " + status, SURE);
    scores.put("CHL PER other " + status, SURE);
    assertThat(
            English.stated(found(read(text)), Statement.Agreement.class)
                .map(agreement -> agreement.concluded().map(PartialDate::year).orElse(0)))
        .containsExactly(year);
  }

  private static List<String> agreements(List<Claim> claims) {
    return English.stated(claims, Statement.Agreement.class)
        .map(agreement -> agreement.parties().toString())
        .toList();
  }

  private List<String> explain(String text) {
    Article article = Handmade.article("one", "2020-05-01", text);
    return extractor().explain(article, screen -> English.LANGUAGE.analyse(article, screen));
  }

  @Test
  void whatAFrameFoundIsNotSaidAgain() {
    scores.put("PER CHL ACCUSE -", SURE);
    scores.put("PER - ACCUSE -", SURE);
    List<Claim> claims = read("Peru condemned Chile.");
    assertThat(English.events(claims)).containsExactly("PER Accuse CHL");
    assertThat(found(claims)).isEmpty();
  }

  @Test
  void whoeverHasATargetIsNotToldOfWithoutOne() {
    scores.put("PER CHL PROTEST -", SURE);
    scores.put("PER - PROTEST -", SURE);
    scores.put("CHL - PROTEST -", SURE);
    assertThat(English.events(found(read("Crowds in Peru and in Chile met in May."))))
        .containsExactly("PER Protest CHL", "CHL Protest -");
  }

  @Test
  void aDeedHasTheForceThatIsLikeliest() {
    scores.put("PER CHL ACCUSE -", SURE);
    force = "future";
    assertThat(found(read("Words of the treaty between Peru and Brazil irked Chile in May.")))
        .extracting(claim -> claim.evidence().reality())
        .containsExactly(Reality.FUTURE);
  }

  @Test
  void ofADutyAndItsAbsenceTheSurerOneIsTold() {
    scores.put("PER CHL defence holds", SURE);
    scores.put("PER CHL defence lacks", SURE + 0.01);
    assertThat(found(read("Peru has warm feelings for Chile and sent troops to it in May.")))
        .extracting(Telling::of)
        .containsExactly("PER does not owe CHL DefenceObligation, actual");
  }

  @Test
  void aDutyThatAFrameDeniesIsNotAsserted() {
    scores.put("PER CHL defence holds", SURE);
    List<Claim> claims = read("Peru is not obliged to defend Chile.");
    assertThat(claims).anyMatch(claim -> Telling.of(claim).contains("PER does not owe CHL"));
    assertThat(found(claims)).isEmpty();
  }

  @Test
  void pairsThatAllAgreeAreThePartiesOfOneAgreement() {
    for (String pair : List.of("BRA CHL", "BRA PER", "CHL PER")) {
      scores.put(pair + " defence agreed", SURE);
      scores.put(pair.substring(4) + " " + pair.substring(0, 3) + " defence agreed", SURE);
    }
    List<Claim> found = found(read("Troops of Peru, Chile and Brazil marched side by side."));
    assertThat(English.stated(found, Statement.Agreement.class).map(a -> a.parties().toString()))
        .containsExactly("[BRA, CHL, PER]");
  }

  @Test
  void anAgreementNeedsBothDirections() {
    scores.put("CHL PER defence agreed", SURE);
    assertThat(found(read("Troops of Peru and Chile marched side by side."))).isEmpty();
  }

  @Test
  void actorsFarApartAreNoPair() {
    read("Peru condemned Chile. Chile condemned Cuba. Brazil invaded Bolivia.");
    assertThat(asked)
        .flatExtracting(PassageQuestion::rows)
        .extracting(row -> row.pair().first() + row.pair().second().orElse("-"))
        .contains("PERCHL", "PERCUB", "CHLBRA", "BRABOL", "BRA-")
        .doesNotContain("PERBRA", "BRAPER");
  }

  @Test
  void aSentenceWithoutASecondActorBesideItIsNotAskedAbout() {
    read("Peru mobilised its army. It fired a missile. Cuba condemned Brazil.");
    assertThat(asked)
        .flatExtracting(PassageQuestion::sentences)
        .extracting(sentence -> sentence.reading().sentence().index())
        .containsExactly(1, 2);
  }

  @Test
  void whatTheFramesFoundIsToldToTheNetwork() {
    read("Peru condemned Chile and met Brazil.");
    assertThat(toldOf("PER", "CHL")).isEqualTo(Labels.Of.PAIR);
    assertThat(toldOf("CHL", "PER")).isEqualTo(Labels.Of.TURNED);
    assertThat(toldOf("PER", "BRA")).isEqualTo(Labels.Of.ACTOR);
    assertThat(toldOf("BRA", "CHL")).isEqualTo(Labels.Of.TARGET);
    assertThat(toldOf("BRA", "PER")).isEqualTo(Labels.Of.ANYBODY);
  }

  /** How the network is told of the reproach, as seen from a pair. */
  private Labels.Of toldOf(String first, String second) {
    PassageQuestion question = asked.get(0);
    int row =
        question.rows().stream()
            .map(PassageQuestion.Row::pair)
            .toList()
            .indexOf(new PassageQuestion.Pair(first, Optional.of(second)));
    List<Integer> found = question.passage().pairs().get(row).found();
    int label = label("ACCUSE", "-");
    assertThat(found).contains(LABELS.found(label, Labels.Of.ANYBODY));
    return Arrays.stream(Labels.Of.values())
        .filter(whom -> found.contains(LABELS.found(label, whom)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLongArticleIsCutIntoPassagesThatTheNetworkCanRead() {
    read("Peru condemned Chile for its raids on the border of the two states. ".repeat(60));
    assertThat(asked).hasSizeGreaterThan(3);
    assertThat(asked)
        .allMatch(question -> question.passage().pieces().size() <= PairNetwork.LONGEST);
  }

  @Test
  void aSentenceLongerThanTheNetworkReadsIsCutOff() {
    read("Peru condemned Chile for its " + "antidisestablishmentarianist ".repeat(40) + "Brazil.");
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).passage().pieces()).hasSize(PairNetwork.LONGEST);
    assertThat(asked.get(0).rows()).noneMatch(row -> row.pair().first().equals("BRA"));
  }

  private static double threshold(String code) {
    return LABELS.labels().get(label(code, "-")).threshold();
  }

  private static int label(String code, String state) {
    for (int i = 0; i < LABELS.labels().size(); i++) {
      Labels.Label label = LABELS.labels().get(i);
      if (label.code().equals(code) && label.state().equals(state)) {
        return i;
      }
    }
    throw new AssertionError(code);
  }

  private static List<Claim> found(List<Claim> claims) {
    return claims.stream().filter(claim -> claim.frame().startsWith("pair-network")).toList();
  }

  private List<Claim> read(String text) {
    Article article = Handmade.article("one", "2020-05-01", text);
    Extraction extraction = extractor().begin(article);
    return extraction.read(English.LANGUAGE.analyse(article, extraction::isWorthParsing));
  }

  private Extractor extractor() {
    return new Extractor(
        English.GAZETTEER,
        English.LEXICON,
        matcher ->
            Optional.of(new PairReader(English.LEXICON, matcher, LABELS, WORDS, this::score)),
        Grammar.QUESTIONS);
  }

  /** A score that was made up for "PER CHL defence holds", else an even one. */
  private Scores score(PassageQuestion question) {
    asked.add(question);
    int rows = question.rows().size();
    float[][] labels = new float[rows][LABELS.labels().size()];
    float[][] forces = new float[rows][LABELS.forces().size()];
    for (int row = 0; row < rows; row++) {
      PassageQuestion.Pair pair = question.rows().get(row).pair();
      forces[row][LABELS.forces().indexOf(force)] = 1;
      for (int label = 0; label < labels[row].length; label++) {
        Labels.Label each = LABELS.labels().get(label);
        String key =
            pair.first() + " " + pair.second().orElse("-") + " " + each.code() + " " + each.state();
        labels[row][label] = scores.getOrDefault(key, EVEN).floatValue();
      }
    }
    assertThat(question.passage().pairs()).extracting(Passage.Pair::order).doesNotContainNull();
    return new Scores(labels, forces);
  }
}
