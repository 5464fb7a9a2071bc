package org.foedus.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message with headers and parts (RFC 2045 to 2047), as browsers save pages and mail programs
 * messages.
 *
 * @param headers by name in lower case, unfolded
 * @param body the bytes behind the headers, decoded
 */
@SuppressWarnings("ArrayRecordComponent") // passes on, never compared
record Mime(Map<String, String> headers, byte[] body) {
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)boundary\\s*=\\s*(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))");

  private static final Pattern FORWARDED =
      Pattern.compile("(?i)^((re|fwd?|aw|wg|tr|rv|enc)\\s?:\\s*)+");

  /** Parts inside parts; a message that forwards a message has four. */
  private static final int DEPTH = 6;

  /** Parses a message; what is no header ends the headers. */
  static Mime of(byte[] message) {
    Map<String, String> headers = new HashMap<>();
    int position = 0;
    String last = "";
    while (position < message.length) {
      int end = indexOf(message, '\n', position);
      String line =
          new String(message, position, end - position, StandardCharsets.ISO_8859_1)
              .stripTrailing();
      position = Math.min(message.length, end + 1);
      if (line.isEmpty()) {
        break;
      }
      int colon = line.indexOf(':');
      if ((line.startsWith(" ") || line.startsWith("\t")) && !last.isEmpty()) {
        headers.merge(last, line.strip(), (one, more) -> one + " " + more);
      } else if (colon > 0) {
        last = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.putIfAbsent(last, line.substring(colon + 1).strip());
      }
    }
    byte[] body = Arrays.copyOfRange(message, position, message.length);
    return new Mime(headers, decoded(body, headers.getOrDefault("content-transfer-encoding", "")));
  }

  String type() {
    return headers.getOrDefault("content-type", "text/plain");
  }

  /** The headline that a sender gave, without the marks of answers and forwards. */
  Optional<String> subject() {
    return Optional.ofNullable(headers.get("subject"))
        .map(subject -> FORWARDED.matcher(EncodedWord.decode(subject)).replaceFirst("").strip())
        .filter(subject -> !subject.isEmpty());
  }

  /** The day of sending. */
  Optional<LocalDate> date() {
    return Optional.ofNullable(headers.get("date"))
        .flatMap(date -> Days.parse(date.replaceFirst("\\s*\\([^)]*\\)\\s*$", "")));
  }

  /**
   * The part to read: of a saved page the first page, what follows being frames in it; of a message
   * its longest page, which may be attached; failing these, plain text.
   */
  Optional<Mime> page() {
    List<Mime> leaves = new ArrayList<>();
    leaves(this, leaves, 0);
    boolean saved = type().toLowerCase(Locale.ROOT).startsWith("multipart/related");
    return pick(leaves, "text/html", saved).or(() -> pick(leaves, "text/plain", saved));
  }

  private static Optional<Mime> pick(List<Mime> leaves, String type, boolean first) {
    Stream<Mime> ofType =
        leaves.stream().filter(part -> part.type().toLowerCase(Locale.ROOT).startsWith(type));
    return first
        ? ofType.findFirst()
        : ofType.max(Comparator.comparingInt(part -> part.body().length));
  }

  private static void leaves(Mime part, List<Mime> leaves, int depth) {
    Matcher boundary = BOUNDARY.matcher(part.type());
    if (depth < DEPTH
        && part.type().toLowerCase(Locale.ROOT).startsWith("multipart/")
        && boundary.find()) {
      String mark = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
      for (byte[] inner : parts(part.body(), "--" + mark)) {
        leaves(of(inner), leaves, depth + 1);
      }
    } else if (depth < DEPTH && part.type().toLowerCase(Locale.ROOT).startsWith("message/rfc822")) {
      leaves(of(part.body()), leaves, depth + 1);
    } else {
      leaves.add(part);
    }
  }

  private static List<byte[]> parts(byte[] body, String mark) {
    List<byte[]> parts = new ArrayList<>();
    int start = -1;
    int position = 0;
    while (position < body.length) {
      int end = indexOf(body, '\n', position);
      int length = Math.min(end - position, mark.length() + 4);
      String line = new String(body, position, length, StandardCharsets.ISO_8859_1);
      if (line.startsWith(mark)) {
        if (start >= 0) {
          parts.add(Arrays.copyOfRange(body, start, position));
        }
        start = Math.min(body.length, end + 1);
        if (line.startsWith(mark + "--")) {
          return parts;
        }
      }
      position = end + 1;
    }
    if (start >= 0) {
      parts.add(Arrays.copyOfRange(body, start, body.length));
    }
    return parts;
  }

  private static byte[] decoded(byte[] body, String encoding) {
    return switch (encoding.toLowerCase(Locale.ROOT).strip()) {
      case "base64" -> base64(body);
      case "quoted-printable" -> quotedPrintable(body);
      default -> body;
    };
  }

  static byte[] base64(byte[] body) {
    try {
      return Base64.getMimeDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      return body;
    }
  }

  static byte[] quotedPrintable(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    for (int i = 0; i < body.length; i++) {
      if (body[i] != '=') {
        out.write(body[i]);
        continue;
      }
      int high = i + 1 < body.length ? Character.digit(body[i + 1], 16) : -1;
      int low = i + 2 < body.length ? Character.digit(body[i + 2], 16) : -1;
      if (high >= 0 && low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else if (i + 1 < body.length && body[i + 1] == '\n') {
        i += 1;
      } else if (i + 2 < body.length && body[i + 1] == '\r' && body[i + 2] == '\n') {
        i += 2;
      } else {
        out.write('=');
      }
    }
    return out.toByteArray();
  }

  private static int indexOf(byte[] bytes, char c, int from) {
    int i = from;
    while (i < bytes.length && bytes[i] != c) {
      i++;
    }
    return i;
  }
}
