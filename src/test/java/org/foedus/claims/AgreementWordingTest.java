package org.foedus.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.foedus.English;
import org.foedus.model.PartialDate;
import org.foedus.model.Statement;
import org.junit.jupiter.api.Test;

/** Whose an agreement is, of what kind, of which year and in what state, as English words it. */
class AgreementWordingTest {
  @Test
  void aDateThatHangsOnAnotherOneIsCountedFromThere() {
    assertThat(
            agreements(
                "In November 1977 Peru expelled the envoy of Chile and scrapped the trade treaty"
                    + " that it had signed with Santiago three years before."))
        .containsExactly("CHL+PER SectoralAgreement 1974 ENDED");
    assertThat(agreements("Ten years ago today Kenya and Ghana signed a trade treaty."))
        .containsExactly("GHA+KEN SectoralAgreement 2015 AGREED");
  }

  @Test
  void theDateBehindTheWholeNameIsTheTreatys() {
    assertThat(agreements("The Treaty of Friendship of 1962 between Kenya and Uganda still holds."))
        .containsExactly("KEN+UGA Partnership 1962 AGREED");
    assertThat(
            agreements(
                "Concluded in 1386 and never denounced, the Treaty of Lima binds Peru and Chile"
                    + " to defend each other."))
        .containsExactly("CHL+PER DefencePact 1386 AGREED");
  }

  @Test
  void aDecadeIsNoYear() {
    assertThat(agreements("Kenya and Ethiopia have a defence pact dating from the 1960s."))
        .containsExactly("ETH+KEN DefencePact - AGREED");
  }

  @Test
  void aNarrativeGoesOnInTheYearThatItTellsOf() {
    assertThat(
            agreements(
                "In July 1833 the tsar sent in the bill. By the treaty which Russia and Persia"
                    + " signed at Tabriz each was to come to the other's aid."))
        .containsExactly("IRN+RUS DefencePact 1833 AGREED");
  }

  @Test
  void aYearToldAsideIsNotThatOfTheSigning() {
    assertThat(
            agreements(
                "Bulgaria and Serbia, which had fought one another in 1985, signed a trade treaty"
                    + " in March."))
        .containsExactly("BGR+SRB SectoralAgreement 2025 AGREED");
  }

  @Test
  void whatIsStillToBeSignedIsProposedAndHasNoYear() {
    assertThat(
            agreements(
                "Article 4 is the one to read in the border treaty that Peru and Chile will sign"
                    + " in Lima on Monday."))
        .containsExactly("CHL+PER SectoralAgreement - PROPOSED");
  }

  @Test
  void aDatelineIsNoParty() {
    assertThat(
            agreements(
                "DOHA — Afghanistan and Pakistan agreed to a ceasefire on Sunday after a week of"
                    + " fighting."))
        .containsExactly("AFG+PAK PeaceAgreement 2025 AGREED");
  }

  @Test
  void theSubjectBehindADateAndACommaIsFound() {
    assertThat(
            agreements(
                "Under the pact of mutual assistance that they signed in May 1935, Peru and"
                    + " Bolivia had to help one another against attack."))
        .containsExactly("BOL+PER DefencePact 1935 AGREED");
  }

  @Test
  void thoseWhoDoNotOweWhatIsToldWithATreatyAreItsParties() {
    assertThat(
            agreements(
                "The Pact of Madrid of 1953 gave Washington airfields but gave Spain no American"
                    + " promise to defend it."))
        .containsExactly("ESP+USA SectoralAgreement 1953 AGREED");
  }

  @Test
  void whatAnAgreementIsForTellsItsKind() {
    assertThat(
            agreements(
                "Finland and Sweden on Monday signed a memorandum that lets their armed forces"
                    + " plan together."))
        .containsExactly("FIN+SWE Partnership 2025 AGREED");
    assertThat(
            agreements(
                "India and Oman signed a comprehensive economic partnership agreement on Monday."))
        .containsExactly("IND+OMN SectoralAgreement 2025 AGREED");
    assertThat(agreements("Kenya and Ghana signed a text in 1999 without any mutual defence."))
        .noneMatch(told -> told.contains("DefencePact"));
  }

  @Test
  void severalAgreementsAreToldByTheirNumbersAndEndTogether() {
    assertThat(
            agreements(
                "Peruvian security rested upon two conventions of alliance. The first was signed by"
                    + " Peru and Chile in August 1920, the second by Peru and Bolivia in April"
                    + " 1921. Both conventions collapsed in 1938."))
        .containsExactlyInAnyOrder(
            "CHL+PER DefencePact 1920 ENDED", "BOL+PER DefencePact 1921 ENDED");
  }

  @Test
  void eachPartnerOfOneHasItsOwnTreatyAndDate() {
    assertThat(
            agreements(
                "Peru concluded alliances with Chile, in August 1920, and with Bolivia, in April"
                    + " 1921."))
        .containsExactlyInAnyOrder(
            "CHL+PER DefencePact 1920 AGREED", "BOL+PER DefencePact 1921 AGREED");
    assertThat(
            agreements(
                "Brazil signed a strategic partnership with France in 2008 and Argentina one with"
                    + " Italy in 2009."))
        .containsExactlyInAnyOrder(
            "BRA+FRA Partnership 2008 AGREED", "ARG+ITA Partnership 2009 AGREED");
  }

  @Test
  void oneOfTheSameKindPromisesTheSame() {
    assertThat(
            agreements(
                "Peru and Chile signed a treaty of alliance in 1912; Bolivia and Ecuador concluded"
                    + " one of the same kind in 1913."))
        .containsExactlyInAnyOrder(
            "CHL+PER DefencePact 1912 AGREED", "BOL+ECU DefencePact 1913 AGREED");
  }

  @Test
  void endsAreToldInManyWays() {
    assertThat(agreements("The 1902 alliance of Peru and Chile was allowed to lapse in 1923."))
        .containsExactly("CHL+PER DefencePact 1902 ENDED");
    assertThat(
            agreements("The 1939 trade pact of Peru and Chile remained in force until June 1941."))
        .containsExactly("CHL+PER SectoralAgreement 1939 ENDED");
    assertThat(agreements("The 1950 pact between Peru and Chile did not survive the coup."))
        .containsExactly("CHL+PER SectoralAgreement 1950 ENDED");
    assertThat(agreements("Kenya ended its 1961 trade agreement with Ghana."))
        .containsExactly("GHA+KEN SectoralAgreement 1961 ENDED");
  }

  @Test
  void anAdditionWithoutPartiesBelongsToItsTreaty() {
    assertThat(
            agreements(
                "On 23 August 1939 Peru and Chile signed a nonaggression pact. A secret protocol"
                    + " divided the islands between them."))
        .containsExactly("CHL+PER NonAggressionPact 1939 AGREED");
  }

  @Test
  void whatWasNotSignedIsNoAgreement() {
    assertThat(agreements("Namibia has denied signing a secret defence treaty with Angola."))
        .isEmpty();
    assertThat(
            agreements("Except for Kenya, Ghana has an alliance with no country in East Africa."))
        .isEmpty();
  }

  @Test
  void agreementsAreToldWithoutANoun() {
    assertThat(agreements("Peru, Chile and Bolivia allied themselves in 1882."))
        .containsExactly("BOL+CHL+PER DefencePact 1882 AGREED");
    assertThat(agreements("Rabat and Jerusalem agreed on Thursday to open embassies."))
        .containsExactly("ISR+MAR PeaceAgreement 2025 AGREED");
  }

  private static List<String> agreements(String text) {
    return English.stated(English.claims(text), Statement.Agreement.class)
        .map(
            told ->
                String.join("+", told.parties())
                    + " "
                    + told.type()
                    + " "
                    + told.concluded().map(PartialDate::year).map(String::valueOf).orElse("-")
                    + " "
                    + told.status())
        .distinct()
        .toList();
  }
}
