package org.foedus.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.foedus.English;
import org.foedus.model.Claim;
import org.foedus.model.Statement;
import org.junit.jupiter.api.Test;

/** Who did it to whom, where the grammar does not say. */
class NearbyTest {
  @Test
  void whatIsRefusedWithoutAWordOfWhomIsRefusedToWhomTheArticleIsAbout() {
    assertThat(
            events(
                "Togo has quarrelled with Ghana for years. The Ghanaians want the lake, and in May"
                    + " Ghana sent a note. Togo refused to answer."))
        .contains("TGO Reject GHA");
  }

  @Test
  void aTreatyThatIsHailedIsThatOfItsParties() {
    assertThat(events("Peru and Chile signed a treaty in May. Brazil welcomed the agreement."))
        .contains("BRA Support PER", "BRA Support CHL");
  }

  @Test
  void whoeverElseIsNamedKeepsTheDeedFromAThird() {
    assertThat(
            events(
                "Kenya and Uganda argue about a lake. Kenya declined to comment while Malawi"
                    + " looked on."))
        .doesNotContain("KEN Reject UGA");
  }

  @Test
  void thoseNamedInTheSubjectAct() {
    assertThat(events("Envoys from countries such as Peru and Chile condemned Sudan."))
        .contains("PER Accuse SDN", "CHL Accuse SDN");
  }

  @Test
  void aClaimFoundNearbyIsMarkedAndCountedByItself() {
    Claim claim =
        claims("Peru and Chile signed a treaty in May. Brazil welcomed the agreement.").stream()
            .filter(c -> c.statement() instanceof Statement.Event e && e.actor().equals("BRA"))
            .findFirst()
            .orElseThrow();
    assertThat(claim.frame()).endsWith(Nearby.TARGET);
  }

  @Test
  void whoHostsTalksStandsBetweenThoseToldOfBefore() {
    assertThat(events("Chad and Sudan signed an accord in Doha. Qatar had hosted the talks."))
        .contains("QAT Consult TCD", "SDN Consult QAT", "TCD Consult SDN");
  }

  @Test
  void whoLandsAtARequestWasAsked() {
    assertThat(events("Kenyan soldiers landed in Lamu at the request of Somalia."))
        .contains("SOM Request KEN");
  }

  @Test
  void theTownOfADatelineAgreesToNothing() {
    assertThat(events("DOHA — Chad and Sudan agreed to a ceasefire on Sunday."))
        .contains("TCD Agree SDN")
        .noneMatch(event -> event.contains("QAT"));
    assertThat(events("NAIROBI, May 5 (Wire) - Uganda condemned Rwanda on Tuesday."))
        .containsExactly("UGA Accuse RWA");
  }

  @Test
  void theTalksInWhichSomethingIsOfferedWereHeld() {
    assertThat(events("In the talks between Peru and Chile the latter offered to free a pilot."))
        .contains("PER Consult CHL");
  }

  @Test
  void theMinistersOfABodyAreNotTwoToldOfBefore() {
    assertThat(
            events(
                "Chad and Sudan shelled each other. ASEAN's ministers called on Myanmar to go"
                    + " home."))
        .contains("ASEAN Request MMR");
  }

  @Test
  void aCaseThatATreatyProvidesForIsNoDeed() {
    assertThat(events("The treaty obliges Peru to help Bolivia if Chile attacked the Bolivians."))
        .noneMatch(event -> event.startsWith("CHL Assault"));
    assertThat(events("Brazil said on Monday that Chile might attack Bolivia."))
        .contains("CHL Assault BOL");
  }

  @Test
  void aRowOfNamesBeforeTheVerbActs() {
    assertThat(events("With Peru in the chair, Chad, Mali and Togo condemned Sudan on Monday."))
        .contains("TCD Accuse SDN", "MLI Accuse SDN", "TGO Accuse SDN")
        .doesNotContain("PER Accuse SDN");
  }

  private static List<String> events(String text) {
    return English.events(claims(text)).stream().distinct().toList();
  }

  private static List<Claim> claims(String text) {
    return English.claims("2025-01-01", text);
  }
}
