package org.foedus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What is sent, made ready once: compressed, and with a tag by which a browser need not fetch it
 * twice. Only the compressed bytes are kept, a tenth of the plain ones; whoever cannot take them
 * has them unpacked.
 */
final class Body {
  /** Less than this is not worth compressing. */
  private static final int SMALL = 1_000;

  /** More than this is compressed quickly and not as well as can be. */
  private static final int LARGE = 200_000;

  private final String type;
  private final byte[] bytes;
  private final int length;
  private final String tag;

  Body(String type, byte[] plain) {
    this.type = type;
    this.bytes = plain.length < SMALL ? plain : pack(plain);
    this.length = plain.length;
    this.tag = '"' + hash(bytes) + '"';
  }

  /** What is sent, uncompressed; not to be changed. */
  byte[] plain() {
    if (!isPacked()) {
      return bytes;
    }
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return gzip.readNBytes(length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isPacked() {
    return length >= SMALL;
  }

  /** How many bytes it takes in memory. */
  int size() {
    return bytes.length;
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    response.addHeader("Vary", "Accept-Encoding");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    response.setContentType(type);
    String takes = Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
    if (isPacked() && takes.contains("gzip")) {
      response.setHeader("Content-Encoding", "gzip");
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    } else {
      response.setContentLength(length);
      response.getOutputStream().write(plain());
    }
  }

  private static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new Packing(out, bytes.length > LARGE)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Compresses, quickly if wanted. */
  private static final class Packing extends GZIPOutputStream {
    Packing(ByteArrayOutputStream out, boolean quickly) throws IOException {
      super(out, 8 << 10);
      if (quickly) {
        def.setLevel(Deflater.BEST_SPEED);
      }
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
