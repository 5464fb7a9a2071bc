package org.foedus.clean;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names an article so that the same input has the same name everywhere. */
final class ArticleId {
  private static final Pattern ENDINGS =
      Pattern.compile("(?i)(\\.(html?|xhtml|mhtml?|txt|md|text|json|gz))+$");
  private static final Pattern HASH =
      Pattern.compile("[0-9a-fA-F]{16,}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern FORBIDDEN = Pattern.compile("[^A-Za-z0-9._-]+");

  /** Long enough for a person to know the article by. */
  private static final int SLUG = 60;

  private ArticleId() {}

  /**
   * The declared id; else the name of a file that carries a hash or a UUID and so is one already;
   * else the last part of the address with a hash of the address; else the file's name with a hash
   * of the text.
   */
  static String of(Optional<String> declared, String source, Optional<URI> url, String text) {
    if (declared.isPresent()) {
      return ofDeclared(declared.get());
    }
    String name = ENDINGS.matcher(last(source)).replaceFirst("");
    boolean file = !source.startsWith("http://") && !source.startsWith("https://");
    if (file && HASH.matcher(name).find() && !FORBIDDEN.matcher(name).find()) {
      return name;
    }
    if (url.isPresent()) {
      String address = url.get().toString();
      return slug(ENDINGS.matcher(last(withoutQuery(address))).replaceFirst("")) + hash(address);
    }
    return slug(name) + hash(text);
  }

  private static String ofDeclared(String id) {
    return FORBIDDEN.matcher(id).find() || id.length() > 120 || id.isEmpty()
        ? slug(id) + hash(id)
        : id;
  }

  private static String withoutQuery(String address) {
    return address.replaceFirst("[?#].*$", "");
  }

  private static String last(String path) {
    String trimmed = path.replaceFirst("[/\\\\]+$", "");
    return trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1);
  }

  private static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = plain.length() > SLUG ? plain.substring(0, SLUG).replaceAll("-+$", "") : plain;
    return cut.isEmpty() ? "" : cut + "-";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
