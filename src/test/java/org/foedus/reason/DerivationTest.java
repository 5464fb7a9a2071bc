package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.Handmade.*;
import static org.foedus.reason.Facts.*;

import java.util.Optional;
import org.foedus.model.Article;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.foedus.model.Statement.Status;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;
import org.foedus.rdf.Vocabulary;
import org.junit.jupiter.api.Test;

class DerivationTest {
  private static final Article OLD = article("old", "1950-03-01", "An old article about a pact.");
  private static final Article NEW =
      article("new", "2020-03-01", "A new article, written much later, on something else.");
  private static final Statement.Agreement PACT =
      agreement("DefencePact", "1949", Status.AGREED, "AAA", "BBB");

  @Test
  void partiesOfADefencePactOweEachOtherTheirDefence() {
    Facts facts = from(said(OLD, PACT));
    assertThat(facts.has("AAA", "obligedToDefend", "BBB")).isTrue();
    assertThat(facts.has("BBB", "obligedToDefend", "AAA")).isTrue();
    assertThat(facts.objects("obligation/AAA-BBB-defence-1949", Vocabulary.UNDER))
        .containsExactly(Iris.of("agreement/AAA-BBB-defence-1949"));
  }

  @Test
  void aOneWayGuaranteeBindsOnlyWhomTheTextNames() {
    Facts facts =
        from(
            said(OLD, oneWay(PACT)),
            said(OLD, under(duty("DefenceObligation", "AAA", "BBB", true), oneWay(PACT))));
    assertThat(facts.has("AAA", "obligedToDefend", "BBB")).isTrue();
    assertThat(facts.has("BBB", "obligedToDefend", "AAA")).isFalse();
  }

  @Test
  void aProposalBindsNobody() {
    Facts facts = from(said(OLD, agreement("DefencePact", "1949", Status.PROPOSED, "AAA", "BBB")));
    assertThat(facts.things("DefenceObligation")).isEmpty();
    assertThat(facts.things("DefencePact")).hasSize(1);
  }

  @Test
  void aMentionWithoutAYearMeansTheOneTreatyThatHasOne() {
    Facts facts =
        from(said(OLD, PACT), said(NEW, agreement("DefencePact", "", Status.AGREED, "AAA", "BBB")));
    assertThat(facts.things("DefencePact"))
        .containsExactly(Iris.of("agreement/AAA-BBB-defence-1949"));
    assertThat(facts.objects("agreement/AAA-BBB-defence-1949", Vocabulary.SUPPORTED_BY)).hasSize(2);
  }

  @Test
  void twoTreatiesOfTheSamePartiesStayTwo() {
    Facts facts =
        from(
            said(OLD, PACT),
            said(NEW, agreement("DefencePact", "2010", Status.AGREED, "AAA", "BBB")),
            said(NEW, agreement("DefencePact", "", Status.AGREED, "AAA", "BBB")));
    assertThat(facts.things("DefencePact")).hasSize(3);
  }

  @Test
  void theMostExactDateOfConclusionWins() {
    Facts facts =
        from(
            said(OLD, PACT),
            said(NEW, agreement("DefencePact", "1949-04", Status.AGREED, "AAA", "BBB")));
    assertThat(facts.objects("agreement/AAA-BBB-defence-1949", Vocabulary.CONCLUDED))
        .extracting(node -> node.getLiteralLexicalForm())
        .containsExactly("1949-04");
  }

  @Test
  void anEndedPactBoundUntilItsEndAndNotSince() {
    Facts facts = from(said(OLD, PACT), said(NEW, endedIn(PACT, "1991")));
    assertThat(facts.objects("obligation/AAA-BBB-defence-1949", Vocabulary.UNTIL))
        .extracting(node -> node.getLiteralLexicalForm())
        .containsExactly("1991");
    assertThat(facts.has("AAA", "obligedToDefend", "BBB")).isFalse();
    assertThat(facts.has("AAA", "notObligedToDefend", "BBB")).isTrue();
    assertThat(facts.objects("obligation/AAA-BBB-defence-1949", Vocabulary.DISPUTED)).isEmpty();
  }

  @Test
  void anEndWithoutADateIsAsOldAsTheArticleThatTellsIt() {
    Statement.Agreement ended = agreement("DefencePact", "1949", Status.ENDED, "AAA", "BBB");
    Facts facts = from(said(NEW, ended));
    assertThat(facts.objects("obligation/AAA-BBB-defence-1949", Vocabulary.UNTIL))
        .extracting(node -> node.getLiteralLexicalForm())
        .containsExactly("2020-03-01");
  }

  @Test
  void anAgreementWithoutTheClauseFreesBothSides() {
    Statement.Agreement partnership = agreement("Partnership", "2010", Status.AGREED, "AAA", "BBB");
    Facts facts = from(said(NEW, lacking(partnership, "MutualDefenceClause")));
    assertThat(facts.has("AAA", "notObligedToDefend", "BBB")).isTrue();
    assertThat(facts.has("BBB", "notObligedToDefend", "AAA")).isTrue();
    assertThat(facts.things("DefencePact")).isEmpty();
  }

  @Test
  void theArticlesOwnWordsWinOverTheInferenceFromAMissingClause() {
    Statement.Agreement partnership = agreement("Partnership", "2010", Status.AGREED, "AAA", "BBB");
    Facts facts =
        from(
            said(NEW, lacking(partnership, "MutualDefenceClause")),
            said(NEW, duty("DefenceObligation", "AAA", "BBB", false)));
    assertThat(facts.has("AAA", "notObligedToDefend", "BBB")).isTrue();
    assertThat(facts.has("BBB", "notObligedToDefend", "AAA")).isFalse();
  }

  @Test
  void yesAndNoAtTheSameTimeAreDisputed() {
    Facts facts =
        from(
            said(NEW, duty("DefenceObligation", "AAA", "BBB", true)),
            said(
                NEW,
                duty("DefenceObligation", "AAA", "BBB", false),
                Reality.ACTUAL,
                Optional.of(ANALYST)));
    assertThat(facts.objects("obligation/AAA-BBB-defence", Vocabulary.DISPUTED))
        .containsExactly(Literals.TRUE);
    assertThat(facts.objects("obligation/AAA-BBB-defence", Vocabulary.CONTRADICTS))
        .containsExactly(Iris.of("obligation/AAA-BBB-no-defence"));
    assertThat(facts.has("AAA", "obligedToDefend", "BBB")).isFalse();
    assertThat(facts.has("AAA", "notObligedToDefend", "BBB")).isFalse();
  }

  @Test
  void oneTreatyWithoutADutyDoesNotContestAnother() {
    Statement.Agreement other = agreement("Partnership", "2010", Status.AGREED, "AAA", "BBB");
    Facts facts = from(said(OLD, PACT), said(NEW, lacking(other, "MutualDefenceClause")));
    assertThat(facts.has("AAA", "obligedToDefend", "BBB")).isTrue();
    assertThat(facts.objects("obligation/AAA-BBB-defence-1949", Vocabulary.DISPUTED)).isEmpty();
  }

  @Test
  void whatIsOnlySupposedFoundsNoDuty() {
    Facts facts =
        from(
            said(
                NEW,
                duty("DefenceObligation", "AAA", "BBB", true),
                Reality.HYPOTHETICAL,
                Optional.empty()),
            said(NEW, PACT, Reality.NEGATED, Optional.empty()));
    assertThat(facts.things("DefenceObligation")).isEmpty();
    assertThat(facts.things("DefencePact")).isEmpty();
  }

  @Test
  void aDutyStatedWithoutYearIsTheOneOfTheTreaty() {
    Facts facts = from(said(OLD, PACT), said(NEW, duty("DefenceObligation", "AAA", "BBB", true)));
    assertThat(facts.things("DefenceObligation"))
        .containsExactlyInAnyOrder(
            Iris.of("obligation/AAA-BBB-defence-1949"), Iris.of("obligation/BBB-AAA-defence-1949"));
  }

  @Test
  void aDutyHasTheDayThatItWasFirstReported() {
    Facts facts =
        from(
            said(NEW, duty("DefenceObligation", "AAA", "BBB", true)),
            said(OLD, duty("DefenceObligation", "AAA", "BBB", true)));
    assertThat(facts.objects("obligation/AAA-BBB-defence", Vocabulary.REPORTED))
        .extracting(node -> node.getLiteralLexicalForm())
        .containsExactly("1950-03-01");
  }

  @Test
  void anEventToldTwiceIsOneWithTheTimeOfEither() {
    Facts facts =
        from(
            said(NEW, event("Assault", "AAA", "BBB", "")),
            said(NEW, event("Assault", "AAA", "BBB", "2020-02-27")));
    assertThat(facts.things("Assault"))
        .containsExactly(Iris.of("event/AAA-assault-BBB-2020-02-27"));
    assertThat(facts.objects("event/AAA-assault-BBB-2020-02-27", Vocabulary.SUPPORTED_BY))
        .hasSize(2);
  }

  @Test
  void whatDidNotHappenIsAnotherEventThanWhatDid() {
    Facts facts =
        from(
            said(NEW, event("Aid", "AAA", "BBB", "")),
            said(NEW, event("Aid", "AAA", "BBB", ""), Reality.NEGATED, Optional.empty()));
    assertThat(facts.things("Aid")).hasSize(2);
  }

  @Test
  void officesAndMeasuresAreFacts() {
    Facts facts =
        from(
            said(NEW, new Statement.Office("OfficeHolding", "Ann Example", "president", "AAA")),
            said(
                NEW,
                new Statement.Measure(
                    "TradeDependence", "AAA", "BBB", quantity("12.5", "percent"))));
    assertThat(facts.things("OfficeHolding"))
        .containsExactly(Iris.of("membership/ann-example-aaa-president"));
    assertThat(facts.things("TradeDependence")).hasSize(1);
  }

  @Test
  void everyFactPointsToItsClaims() {
    Facts facts =
        from(
            said(OLD, PACT),
            said(NEW, endedIn(PACT, "1991")),
            said(NEW, event("Assault", "AAA", "BBB", "")));
    assertThat(facts.unsupported()).isEmpty();
  }
}
