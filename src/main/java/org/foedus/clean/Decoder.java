package org.foedus.clean;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes → text. What the bytes can be is asked before what somebody says they are: text that reads
 * as UTF-8 is UTF-8, because other charsets do not come out as valid UTF-8 by chance.
 */
final class Decoder {
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
  private static final Pattern IN_MARKUP =
      Pattern.compile("(?i)<(?:meta|\\?xml)\\b[^>]{0,200}?(?:charset|encoding)\\s*=[^>]{1,80}");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Names that pages use for a larger charset than the name says (WHATWG Encoding). */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"));

  /** How far markup is searched for a charset: WHATWG asks for 1,024 bytes, pages need more. */
  private static final int MARKUP_HEAD = 4096;

  /**
   * Pages put together from several places have some broken characters; read as UTF-8, another
   * charset has most of them broken.
   */
  private static final double MIXED = 0.2;

  /**
   * A stray broken byte in a hundred characters beyond ASCII does not make text another charset.
   */
  private static final double STRAY = 0.01;

  /** Above this the detector outweighs a declaration that the bytes contradict (its scale: 100). */
  private static final int CONFIDENT = 30;

  private Decoder() {}

  /** The text, and U+FFFD where no charset gives a meaning. */
  static String decode(byte[] bytes, Optional<String> contentType, boolean markup) {
    Optional<Charset> marked = mark(bytes);
    if (marked.isPresent()) {
      return new String(bytes, marked.get());
    }
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return new String(bytes, wide.get());
    }
    Optional<Charset> declared =
        contentType.flatMap(Decoder::named).or(() -> markup ? inMarkup(bytes) : Optional.empty());
    if (declared.isPresent() && declared.get().name().startsWith("ISO-2022")) {
      return new String(bytes, declared.get());
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    if (damage(utf8) <= MIXED) {
      return utf8;
    }
    if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
      String text = new String(bytes, declared.get());
      if (plausible(text)) {
        return text;
      }
    }
    return detected(bytes, markup);
  }

  private static Optional<Charset> mark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  /** UTF-16 without a mark: zeros on one side of the pairs, which no other charset has. */
  private static Optional<Charset> wide(byte[] bytes) {
    int end = Math.min(bytes.length, MARKUP_HEAD);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    if (even + odd < end / 10) {
      return Optional.empty();
    }
    return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static Optional<Charset> inMarkup(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, MARKUP_HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = IN_MARKUP.matcher(head);
    return matcher.find() ? named(matcher.group()) : Optional.empty();
  }

  private static Optional<Charset> named(String declaration) {
    Matcher matcher = DECLARED.matcher(declaration);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    try {
      Charset charset = Charset.forName(MEANT.getOrDefault(name, name));
      // Bytes that could be read here are not UTF-16 or UTF-32, whatever they say.
      return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
          ? Optional.of(StandardCharsets.UTF_8)
          : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static String detected(byte[] bytes, boolean markup) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(markup);
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 16)));
    for (CharsetMatch match : detector.detectAll()) {
      if (match.getConfidence() >= CONFIDENT && Charset.isSupported(match.getName())) {
        Optional<Charset> charset = named("charset=" + match.getName());
        if (charset.isPresent()) {
          String text = new String(bytes, charset.get());
          if (plausible(text)) {
            return text;
          }
        }
      }
    }
    return new String(bytes, WINDOWS_1252);
  }

  /** Broken characters as a share of those beyond ASCII. */
  private static double damage(String text) {
    int broken = 0;
    int beyond = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        beyond++;
        broken += c == '\uFFFD' ? 1 : 0;
      }
    }
    return beyond == 0 ? 0 : (double) broken / beyond;
  }

  /** Few broken characters, and none of the controls that a wrong charset brings out. */
  private static boolean plausible(String text) {
    int controls = 0;
    int beyond = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      beyond += c > 0x7F ? 1 : 0;
      controls += c >= 0x80 && c < 0xA0 || c >= 0xE000 && c < 0xF900 ? 1 : 0;
    }
    return damage(text) <= STRAY && (double) controls / beyond <= STRAY;
  }
}
