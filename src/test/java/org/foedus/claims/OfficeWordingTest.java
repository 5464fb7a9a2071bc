package org.foedus.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import org.foedus.Handmade;
import org.foedus.language.Language;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Statement;
import org.foedus.rdf.ReferenceReader;
import org.junit.jupiter.api.Test;

/** Who holds which office, by titles before and behind names. */
class OfficeWordingTest {
  private static final Language LANGUAGE = new Language();
  private static final ReferenceReader REFERENCE = ReferenceReader.of(Path.of("ontology"));
  private static final Extractor EXTRACTOR =
      new Extractor(REFERENCE.gazetteer(), REFERENCE.lexicon());

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
    Article article = Handmade.article("one", "2025-06-02", text);
    Extraction extraction = EXTRACTOR.begin(article);
    TreeSet<String> found = new TreeSet<>();
    for (Claim claim : extraction.read(LANGUAGE.analyse(article, extraction::isWorthParsing))) {
      if (claim.statement() instanceof Statement.Office office) {
        found.add(office.person() + ", " + office.office() + " of " + office.organization());
      }
    }
    return found;
  }
}
