package org.foedus.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a header in other characters than ASCII (RFC 2047). */
final class EncodedWord {
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?*\\s]{1,40})(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?\\s]{0,200})\\?=");
  private static final Pattern BETWEEN = Pattern.compile("(\\?=)\\s+(=\\?)");

  private EncodedWord() {}

  /** The header as it is meant; what cannot be decoded stays. */
  static String decode(String header) {
    Matcher words = WORD.matcher(BETWEEN.matcher(header).replaceAll("$1$2"));
    return words.replaceAll(
        word -> Matcher.quoteReplacement(decode(word.group(1), word.group(2), word.group(3))));
  }

  private static String decode(String charset, String encoding, String word) {
    byte[] ascii = word.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes =
        encoding.equalsIgnoreCase("b")
            ? Mime.base64(ascii)
            : Mime.quotedPrintable(word.replace('_', ' ').getBytes(StandardCharsets.US_ASCII));
    try {
      return new String(bytes, Charset.forName(charset));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return word;
    }
  }
}
