package org.foedus.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.foedus.English;
import org.foedus.model.Statement;
import org.junit.jupiter.api.Test;

/** Who does what in sentences whose clauses stand in an unusual order. */
class ClauseTest {
  @Test
  void aCleftNamesWhoDidIt() {
    assertThat(events("It was Ghana that attacked Togo."))
        .containsExactly("GHA Assault TGO ACTUAL");
    assertThat(events("It was Senegalese troops who attacked Gambia."))
        .containsExactly("SEN Assault GMB ACTUAL");
    assertThat(events("It was Kenya, and not Uganda, that attacked Somalia."))
        .containsExactly("KEN Assault SOM ACTUAL");
  }

  @Test
  void whatWasNotUntilAYearWasThen() {
    assertThat(events("Peru did not attack Chile until 1950."))
        .containsExactly("PER Assault CHL ACTUAL");
    assertThat(events("Peru did not attack Chile in 1950."))
        .containsExactly("PER Assault CHL NEGATED");
  }

  @Test
  void aRelativeClauseAndTheMainClauseBothCount() {
    assertThat(events("Kenya, whose soldiers attacked Uganda, condemned Ghana."))
        .contains("KEN Assault UGA ACTUAL", "KEN Accuse GHA ACTUAL");
  }

  @Test
  void anOpeningParticipleTellsWhatWasDoneToTheSubject() {
    assertThat(events("Condemned by Kenya, Uganda withdrew its troops from Sudan."))
        .contains("KEN Accuse UGA ACTUAL", "UGA Retreat SDN ACTUAL");
  }

  @Test
  void whoDoesItTooIsToldWithoutTheVerb() {
    assertThat(events("Kenya has condemned Uganda and so has Ghana."))
        .contains("KEN Accuse UGA ACTUAL", "GHA Accuse UGA ACTUAL");
    assertThat(events("Kenya has not attacked Uganda, nor has Ghana."))
        .contains("KEN Assault UGA NEGATED", "GHA Assault UGA NEGATED");
    assertThat(events("Kenya, together with Ghana, condemned Uganda."))
        .contains("KEN Accuse UGA ACTUAL", "GHA Accuse UGA ACTUAL");
    assertThat(events("Kenya joined Ghana in condemning Uganda."))
        .contains("KEN Accuse UGA ACTUAL", "GHA Accuse UGA ACTUAL");
  }

  @Test
  void aHeadlinesInfinitiveIsToCome() {
    assertThat(events("Kenya to send troops to Haiti")).containsExactly("KEN Aid HTI FUTURE");
  }

  @Test
  void aPastTenseThatLooksLikeAParticipleIsTheVerbOfItsSentence() {
    assertThat(events("Kenya, unlike Ghana, condemned Uganda."))
        .containsExactly("KEN Accuse UGA ACTUAL");
  }

  private static List<String> events(String text) {
    return English.claims(text).stream()
        .filter(claim -> claim.statement() instanceof Statement.Event)
        .map(claim -> English.events(List.of(claim)).get(0) + " " + claim.evidence().reality())
        .toList();
  }
}
