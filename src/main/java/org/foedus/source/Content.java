package org.foedus.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.foedus.model.Declared;

/**
 * Bytes of which nobody knows yet what they are.
 *
 * @param name what a person would call them
 * @param stream the bytes; whoever takes the content closes it
 * @param contentType what the source says they are
 * @param declared what the source says of the document
 * @param depth how many archives they were taken out of
 */
record Content(
    String name,
    BufferedInputStream stream,
    Optional<String> contentType,
    Declared declared,
    int depth) {
  /** Enough to tell what content is: a page's first elements, an archive's first header. */
  private static final int HEAD = 8192;

  static Content of(String name, InputStream stream) {
    return new Content(
        name, new BufferedInputStream(stream, 1 << 16), Optional.empty(), Declared.NOTHING, 0);
  }

  /** The same place unpacked, or something inside it. */
  Content inside(String member, InputStream unpacked) {
    return new Content(
        member, new BufferedInputStream(unpacked, 1 << 16), contentType, declared, depth + 1);
  }

  /** The first bytes; the stream stays where it is. */
  byte[] head() throws IOException {
    stream.mark(HEAD);
    byte[] head = stream.readNBytes(HEAD);
    stream.reset();
    return head;
  }

  /** All bytes that are left. */
  byte[] all(Limits limits) throws IOException {
    byte[] bytes = stream.readNBytes(limits.document());
    if (stream.read() >= 0) {
      throw new Failure.TooLarge(
          "more than " + (limits.document() >> 20) + " MB in one document; split it");
    }
    return bytes;
  }
}
