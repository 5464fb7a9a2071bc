package org.foedus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.foedus.English;
import org.foedus.Handmade;
import org.foedus.model.Article;
import org.foedus.model.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagCorrectionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chad has since frozen its trade. | since | RB",
        "Chad has been at peace since May. | since | IN",
        "Georgia shot down a Russian drone. | drone | NN",
        "Israeli aircraft strike Lebanese villages. | strike | VBP",
        "Turkey shells Syrian town | shells | VBZ",
        "France, Algeria resume talks | resume | VBP",
        "Germany, followed by Italy, expelled thirty diplomats. | expelled | VBD",
        "The diplomats expelled by Italy left. | expelled | VBN",
        "Kenya ordered its army to raid Somalia. | raid | VB",
        "Kenya continued bombing Uganda. | bombing | VBG",
        "Kenya let Uganda attack Sudan. | attack | VB",
        "Kenya stopped trade with Uganda. | trade | NN"
      })
  void theOrderOfWordsDecides(String text, String word, String tag) {
    assertThat(tokens(text)).contains(word + " " + tag);
  }

  private static List<String> tokens(String text) {
    Article article = Handmade.article("a", "2025-06-02", text);
    return English.LANGUAGE.analyse(article, s -> false).sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map((Token token) -> token.text() + " " + token.tag())
        .toList();
  }
}
