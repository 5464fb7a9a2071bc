package org.foedus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words before a report's first sentence are its dateline. */
class DatelineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LIMA , Nov 3 ( Wire ) - Peru signed a treaty . | 8",
        "DOHA — Qatar signed a treaty . | 2",
        "Ankara — Britain and Turkey signed a treaty . | 2",
        "NEW DELHI/ISLAMABAD , May 8 – Both signed . | 6"
      })
  void placeAndDayBeforeTheDash(String sentence, int length) {
    assertThat(Dateline.length(words(sentence))).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two hostages — Kenyan teachers — were freed .",
        "Peru – and nobody else – signed a treaty .",
        "Iran - Israel talks failed .",
        "Peru signed — at last — a treaty ."
      })
  void aSentenceWithADashHasNone(String sentence) {
    assertThat(Dateline.length(words(sentence))).isZero();
  }

  private static List<String> words(String sentence) {
    return List.of(sentence.split(" "));
  }
}
