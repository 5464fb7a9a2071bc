package org.foedus.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.foedus.English;
import org.foedus.model.Statement;
import org.junit.jupiter.api.Test;

/** Who holds which office, by titles before and behind names. */
class OfficeWordingTest {
  @Test
  void aTitleMayStandBetweenOfficeAndName() {
    assertThat(offices("Ghana's foreign minister, Mrs Ama Owusu, flew to Togo."))
        .containsExactly("Ama Owusu, foreign minister of GHA");
    assertThat(offices("Ghana's ambassador to Togo, Kofi Mensah, was recalled."))
        .containsExactly("Kofi Mensah, ambassador of GHA");
  }

  @Test
  void aPlaceBeforeACommaOwnsNoOffice() {
    assertThat(offices("A week after the talks in Togo, President Kofi Mensah of Ghana resigned."))
        .containsExactly("Kofi Mensah, president of GHA");
  }

  @Test
  void aRankIsNoOffice() {
    assertThat(offices("Ghana's army was led by General Kofi Mensah.")).isEmpty();
  }

  private static TreeSet<String> offices(String text) {
    TreeSet<String> found = new TreeSet<>();
    English.stated(English.claims(text), Statement.Office.class)
        .map(held -> held.person() + ", " + held.office() + " of " + held.organization())
        .forEach(found::add);
    return found;
  }
}
