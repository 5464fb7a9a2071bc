package org.foedus.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.English;
import org.foedus.Handmade;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Coverage;
import org.foedus.model.Sentence;
import org.foedus.records.Item;
import org.foedus.records.Items;
import org.junit.jupiter.api.Test;

class ExtractionTest {
  private static final Path ITEMS = Path.of("src/test/resources/gold/heldout.jsonl");

  /** Of the claims that are found without the screen. */
  private static final double MAY_BE_LOST = 0.005;

  @Test
  void theScreenLosesNextToNothing() throws IOException {
    int all = 0;
    int lost = 0;
    for (Item item : Items.read(ITEMS)) {
      Article article = Handmade.article(item.id(), "2020-01-01", item.text());
      List<Claim> claims =
          English.EXTRACTOR.begin(article).read(English.LANGUAGE.analyse(article, s -> true));
      Extraction screened = English.EXTRACTOR.begin(article);
      Set<Claim> found = new HashSet<>(read(screened, article));
      all += claims.size();
      lost += (int) claims.stream().filter(claim -> !found.contains(claim)).count();
    }
    assertThat(all).isGreaterThan(100);
    assertThat(lost).isLessThanOrEqualTo((int) (all * MAY_BE_LOST));
  }

  @Test
  void whatNamesNobodyOrSaysNothingIsNotParsed() {
    assertThat(
            parsed(
                "It signed the treaty in May. The harvest in Peru was good. Peru signed a treaty"
                    + " with Chile. It rained. It signed another one with Brazil."))
        .containsExactly(false, false, true, false, true);
  }

  @Test
  void aSentenceThatTakesTooMuchWorkIsSkippedAndItsNeighboursAreRead() {
    String text =
        "Peru attacked Chile. Peru, "
            + "which attacked Chile and condemned Brazil, ".repeat(19)
            + "slept. Peru condemned Brazil.";
    Article article = Handmade.article("a", "2020-01-01", text);
    Extraction extraction =
        new Extractor(English.GAZETTEER, English.LEXICON, matcher -> Optional.empty(), 400)
            .begin(article);
    List<Claim> claims = read(extraction, article);
    assertThat(claims)
        .extracting(claim -> claim.evidence().quote())
        .containsExactly("Peru attacked Chile.", "Peru condemned Brazil.");
    assertThat(extraction.coverage()).isEqualTo(new Coverage(3, 3, 1));
  }

  private static List<Claim> read(Extraction extraction, Article article) {
    return extraction.read(English.LANGUAGE.analyse(article, extraction::isWorthParsing));
  }

  private static List<Boolean> parsed(String text) {
    Article article = Handmade.article("a", "2020-01-01", text);
    Extraction extraction = English.EXTRACTOR.begin(article);
    List<Boolean> parsed = new ArrayList<>();
    for (Sentence sentence :
        English.LANGUAGE.analyse(article, extraction::isWorthParsing).sentences()) {
      parsed.add(sentence.parsed());
    }
    return parsed;
  }

  @Test
  void aPatternWithAPlaceWhereItsTriggerMustStandIsRefused() {
    assertThatThrownBy(() -> Pattern.compile("X (on):[verge|brink] (of):A"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(on):[verge|brink]");
  }
}
