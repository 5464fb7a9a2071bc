package org.foedus.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.foedus.English;
import org.junit.jupiter.api.Test;

/** Whom phrases mean where two of one deed seem to mean the same. */
class DisjointReferenceTest {
  @Test
  void whoIsThankedIsSomebodyElse() {
    assertThat(
            events(
                "Prime Minister Pedro Sánchez of Spain landed in Lima on Monday."
                    + " President Dina Boluarte of Peru thanked him."))
        .contains("PER Support ESP");
  }

  @Test
  void theNavyThatArrestsSailorsIsNotTheirs() {
    assertThat(
            events(
                "Sri Lanka sent out its patrols on Friday, and the navy arrested nine Indian"
                    + " fishermen."))
        .contains("LKA Coerce IND");
  }

  @Test
  void whoRecallsItsAmbassadorIsTheOneWhoseItIs() {
    assertThat(events("Egypt condemned Israel. It has recalled its ambassador."))
        .doesNotContain("ISR Sanction EGY");
  }

  @Test
  void whoReportsIsTheItOfTheReport() {
    assertThat(events("Kenya informed Uganda that it had closed its embassy in Sudan."))
        .contains("KEN Sanction SDN")
        .doesNotContain("UGA Sanction SDN");
  }

  @Test
  void theOneBlamedDidIt() {
    assertThat(events("Zambia condemned Angola for bombing a village in Namibia."))
        .contains("ZMB Accuse AGO", "AGO Assault NAM")
        .doesNotContain("ZMB Assault NAM");
  }

  @Test
  void whatSomebodyIsAccusedOfIsNoFact() {
    assertThat(events("Rwanda accused the Burundians of shelling its border."))
        .containsExactly("RWA Accuse BDI");
  }

  @Test
  void aDeedInAPlaceIsDoneToWhoseThePlaceIs() {
    assertThat(events("Burmese shells killed a teenager in Dhaka.")).contains("MMR Assault BGD");
    assertThat(events("Bangladeshi police killed a teenager in Dhaka.")).isEmpty();
  }

  @Test
  void theNorthIsTheOneOfTwo() {
    assertThat(events("North Korea fired two missiles. South Korea condemned the North."))
        .contains("KOR Accuse PRK");
    assertThat(events("North Korea fired two missiles. Peru attacked Chile in the north."))
        .doesNotContain("PER Assault PRK");
  }

  private static List<String> events(String text) {
    return English.events(English.claims("2025-01-01", text));
  }
}
