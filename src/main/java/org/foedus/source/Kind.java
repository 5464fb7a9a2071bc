package org.foedus.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What content is, told by its first bytes and never by its name. */
enum Kind {
  EMPTY,
  GZIP,
  ZIP,
  WARC,
  MESSAGE,
  HTML,
  XML,
  JSON,
  FEED,
  SITEMAP,
  ADDRESSES,
  TEXT,
  BINARY;

  private static final Pattern MARKUP =
      Pattern.compile("<(!doctype html|html|head|body|title|meta|div|article|p|h1|table|span)\\b");
  private static final Pattern FEED_ROOT = Pattern.compile("<(rss|feed|rdf:rdf)\\b");
  private static final Pattern SITEMAP_ROOT = Pattern.compile("<(urlset|sitemapindex)\\b");
  private static final Pattern JSON_START =
      Pattern.compile("(?s)(\\{\\s*[\"}]|\\[\\s*[\\[{\\]]).*");
  private static final Pattern HEADER = Pattern.compile("[a-z][a-z0-9-]{1,60}:.*|[ \\t].*");

  /** Headers that no heading of an article has. */
  private static final Pattern MESSAGE_HEADER =
      Pattern.compile("(?m)^(mime-version|content-type|message-id|received|return-path):");

  private static final Pattern ADDRESS_LINES =
      Pattern.compile("(?:(?:#.*|\\s*|https?://[^\\s/?#]+\\S*)\\R)*(?:#.*|\\s*|https?://\\S+)");

  /** The share of control characters in a head above which it is no text. */
  private static final double CONTROLS = 0.02;

  static Kind of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    if (starts(head, 0x1f, 0x8b)) {
      return GZIP;
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (starts(head, 'W', 'A', 'R', 'C', '/')) {
      return WARC;
    }
    Charset wide = wide(head);
    if (wide.equals(StandardCharsets.ISO_8859_1) && controls(head) > CONTROLS * head.length) {
      return BINARY;
    }
    return ofText(new String(head, wide));
  }

  private static Kind ofText(String head) {
    String text = head.replace("\uFEFF", "").replace("\u00EF\u00BB\u00BF", "").strip();
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return EMPTY;
    }
    if (JSON_START.matcher(text).matches()) {
      return JSON;
    }
    if (lower.startsWith("<")) {
      if (!lower.startsWith("<!doctype html") && !lower.startsWith("<html")) {
        if (FEED_ROOT.matcher(lower).find()) {
          return FEED;
        }
        if (SITEMAP_ROOT.matcher(lower).find()) {
          return SITEMAP;
        }
      }
      return MARKUP.matcher(lower).find() ? HTML : XML;
    }
    if (isMessage(lower)) {
      return MESSAGE;
    }
    if (MARKUP.matcher(lower).results().limit(3).count() == 3) {
      return HTML;
    }
    return lower.contains("://") && ADDRESS_LINES.matcher(wholeLines(text)).matches()
        ? ADDRESSES
        : TEXT;
  }

  /** Headers up to an empty line, as mail programs and browsers write them (RFC 5322). */
  private static boolean isMessage(String head) {
    String headers = head.split("(?:\\r?\\n){2}", 2)[0];
    return MESSAGE_HEADER.matcher(headers).find()
        && headers.lines().allMatch(line -> HEADER.matcher(line).matches());
  }

  private static String wholeLines(String head) {
    int lastBreak = head.lastIndexOf('\n');
    return lastBreak < 0 ? head : head.substring(0, lastBreak);
  }

  /** UTF-16 where every other byte is zero or a mark says so; otherwise one byte a character. */
  static Charset wide(byte[] head) {
    if (starts(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    // Latin text has a zero in nearly every character; 40 of 100 leaves room for dashes and quotes.
    if (even > 0.4 * head.length / 2 && odd * 10 < even) {
      return StandardCharsets.UTF_16BE;
    }
    if (odd > 0.4 * head.length / 2 && even * 10 < odd) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.ISO_8859_1;
  }

  private static int controls(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) {
        controls++;
      }
    }
    return controls;
  }

  private static boolean starts(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
