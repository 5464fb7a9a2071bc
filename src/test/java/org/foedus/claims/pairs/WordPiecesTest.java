package org.foedus.claims.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final List<String> VOCABULARY =
      List.of(
          "[UNK]", "[CLS]", "[SEP]", "bind", "##ing", "##s", "un", "##bind", "-", "u", "s", ".");

  private static final WordPieces WORDS = new WordPieces(VOCABULARY);
  private static final WordPieces ALL = PairNetworkTest.NETWORK.words();

  @Test
  void theLongestPiecesFromTheLeftStandForAWord() {
    assertThat(cut("Binding")).containsExactly("bind", "##ing");
    assertThat(cut("unbinds")).containsExactly("un", "##bind", "##s");
    assertThat(cut("un-bind")).containsExactly("un", "-", "bind");
    assertThat(cut("U.S.")).containsExactly("u", ".", "s", ".");
  }

  @Test
  void accentsDoNotMatter() {
    assertThat(cut("bínd")).containsExactly("bind");
  }

  @Test
  void aWordThatHasNoPiecesIsUnknownAsAWhole() {
    assertThat(cut("bindx")).containsExactly("[UNK]");
    assertThat(cut("bind-x")).containsExactly("bind", "-", "[UNK]");
    assertThat(cut("bind".repeat(200))).containsExactly("[UNK]");
    assertThat(cut("\u0301")).containsExactly("[UNK]");
    assertThat(cut("")).containsExactly("[UNK]");
  }

  @Test
  void aVocabularyWithoutAMarkForTheUnknownIsRefused() {
    assertThatThrownBy(() -> new WordPieces(List.of("a"))).hasMessageContaining("[UNK]");
  }

  @Property
  void thePiecesOfAPlainWordSpellIt(
      @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 30) String word) {
    StringBuilder spelt = new StringBuilder();
    for (int piece : ALL.of(word)) {
      spelt.append(PairNetworkTest.VOCABULARY.get(piece).replaceFirst("^##", ""));
    }
    assertThat(spelt.toString()).isEqualTo(word.toLowerCase(Locale.ROOT));
  }

  @Property
  void everythingHasPieces(@ForAll String word) {
    assertThat(ALL.of(word))
        .isNotEmpty()
        .allMatch(piece -> 0 <= piece && piece < PairNetworkTest.VOCABULARY.size());
  }

  private static List<String> cut(String word) {
    return WORDS.of(word).stream().map(VOCABULARY::get).toList();
  }
}
