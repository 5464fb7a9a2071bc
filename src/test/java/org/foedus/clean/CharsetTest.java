package org.foedus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts come out as they were written, whatever is said of their charset. */
class CharsetTest {
  private static final String FRENCH =
      "Le président a déclaré à l’Élysée que le traité signé en août « oblige » les deux États à"
          + " se consulter. L’accord a été conclu après des négociations très difficiles, où chacun"
          + " a dû céder. Les députés se réuniront à nouveau le mois prochain pour en débattre.";
  private static final String JAPANESE =
      "両国の首脳は東京で会談し、安全保障に関する協定に署名した。協定は、一方が攻撃を受けた場合に協議する義務を定めている。"
          + "外務省の報道官は、これは第三国に向けられたものではないと述べた。";
  private static final String CHINESE =
      "两国领导人在北京举行会谈，并签署了一项安全合作协定。协定规定，一方受到攻击时，双方应立即进行磋商。" + "外交部发言人表示，这一协定不针对第三方，有利于地区的和平与稳定。";

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, french", "windows-1252, french", "UTF-16LE, french", "UTF-16BE, french",
    "UTF-8, french", "Shift_JIS, japanese", "EUC-JP, japanese", "UTF-16LE, japanese",
    "UTF-8, japanese", "GB18030, chinese", "UTF-8, chinese"
  })
  void aTextWithoutADeclaredCharsetIsUnderstood(String charset, String language) {
    String text = text(language, charset);
    // Without a mark nothing tells UTF-16 from others but the zeros in it, as line breaks have.
    String written = charset.startsWith("UTF-16") ? "\uFEFF" + text : text;
    assertThat(decode(written, charset, Optional.empty())).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, french, UTF-8",
    "windows-1252, french, UTF-8",
    "UTF-8, french, ISO-8859-1",
    "UTF-8, japanese, Shift_JIS",
    "Shift_JIS, japanese, UTF-8",
    "GB18030, chinese, UTF-8",
    "UTF-8, chinese, GB2312",
    "UTF-16LE, french, UTF-8",
    "UTF-8, french, UTF-16",
    "windows-1252, french, no-such-charset"
  })
  void aWrongDeclarationIsSeenThrough(String charset, String language, String declared) {
    String text = text(language, charset);
    assertThat(decode(text, charset, Optional.of("text/html; charset=" + declared)))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, french", "windows-1252, french", "Shift_JIS, japanese", "GB18030, chinese",
    "GBK, chinese", "EUC-JP, japanese", "ISO-2022-JP, japanese", "UTF-8, chinese"
  })
  void aRightDeclarationInTheMarkupIsFollowed(String charset, String language) {
    String page =
        "<html><head><meta http-equiv='Content-Type' content='text/html; charset="
            + charset
            + "'></head><body><p>"
            + text(language, charset)
            + "</body></html>";
    assertThat(decode(page, charset, Optional.empty())).isEqualTo(page);
  }

  @Test
  void aFewBrokenCharactersDoNotTurnAPageIntoAnotherCharset() {
    byte[] text = (FRENCH + "?").getBytes(StandardCharsets.UTF_8);
    text[text.length - 1] = (byte) 0xE9;
    assertThat(Decoder.decode(text, Optional.empty(), false)).isEqualTo(FRENCH + "\uFFFD");
  }

  private static String text(String language, String charset) {
    String text =
        switch (language) {
          case "french" -> FRENCH;
          case "japanese" -> JAPANESE;
          default -> CHINESE;
        };
    return charset.equals("ISO-8859-1") ? text.replace('’', '\'') : text;
  }

  private static String decode(String text, String charset, Optional<String> contentType) {
    return Decoder.decode(text.getBytes(Charset.forName(charset)), contentType, true)
        .replace("\uFEFF", "");
  }
}
