package org.foedus.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.foedus.English;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of which the grammar does not say who does it, or to whom. */
class ImpliedEventsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A Peruvian drone hit a depot in Chile. | PER Assault CHL",
        "The Kenyan air force flattened a camp in Somalia. | KEN Assault SOM",
        "Chad apologised for shooting five Nigerien guards. | TCD Concede NER",
        "Sudan threatened to stop buying Kenyan tea. | SDN Threaten KEN",
        "Iran let the Greek sailors go. | IRN Retreat GRC",
        "Libya set free two Italian fishermen. | LBY Retreat ITA",
        "Chile massed tanks near Bolivia. | CHL Mobilize BOL",
        "North Korea sent soldiers to fight for Russia. | PRK Aid RUS",
        "A Saudi-led air raid killed three Yemenis. | SAU Assault YEM",
        "Thousands marched in Nairobi against France. | KEN Protest FRA",
        "Greek students besieged the German embassy. | GRC Protest DEU",
        "Iran provided Sudan with hundreds of drones. | IRN Aid SDN",
        "Oman, along with Kuwait, closed its airspace to Iranian planes. | KWT Sanction IRN",
        "A Russian tanker was stopped and searched by the Danish navy. | DNK Coerce RUS",
        "Israeli jets had wiped out the Egyptian air force. | ISR Assault EGY",
        "Peru's minister was in Quito for talks with the government of Ecuador."
            + " | PER Consult ECU",
        "Two Italians held by Libya were freed on Friday. | LBY Retreat ITA",
        "Uganda arrested two Kenyan sailors. Kenya lodged a protest. | KEN Accuse UGA",
        "Ghana accused Togo of spying and expelled a diplomat. | GHA Sanction TGO",
        "Iran bombed Iraq. Iraq responded by firing missiles. | IRQ Assault IRN",
        "Chad warned of floods after talks with Niger. | TCD Consult NER",
        "The president of Peru thanked Chile by telephone. | CHL Consult PER",
        "Bolivia turned up its nose at a Chilean offer of gas. | CHL Agree BOL",
        "Haiti asked Chile for help. Chile flew in medicine. | CHL Aid HTI",
        "Chadian and Sudanese troops pulled back on Monday. | SDN Retreat TCD"
      })
  void whatIsLeftOutIsFound(String text, String event) {
    assertThat(events(text)).contains(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The hotel in Doha offered itself to brides from Kuwait.",
        "A thief in Peru let the car of a Chilean go.",
        "Snow fell along the border between Austria and Italy."
      })
  void whereSomethingIsDoesNothing(String text) {
    assertThat(events(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Togo and Benin expelled each other's diplomats. Chad accused Niger."})
  void whatIsSaidToBeMutualAnswersNobodyElse(String text) {
    assertThat(events("Mali accused Ghana of spying. " + text))
        .contains("TGO Sanction BEN")
        .doesNotContain("TGO Sanction MLI");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peru called off its talks with Chile.",
        "Kenya cancelled a meeting with Uganda on Monday."
      })
  void talksThatAreCalledOffAreNotHeld(String text) {
    assertThat(events(text)).noneMatch(event -> event.contains("Consult"));
  }

  private static List<String> events(String text) {
    return English.events(English.claims(text));
  }
}
