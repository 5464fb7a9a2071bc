package org.foedus.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Lines as bytes, of any length up to a bound. */
final class Lines {
  private Lines() {}

  /**
   * A line.
   *
   * @param bytes without the line feed; of a line beyond the bound one byte more than it
   * @param end whether the stream ended here
   */
  @SuppressWarnings("ArrayRecordComponent") // passes from reader to parser, never compared
  record Line(byte[] bytes, boolean end) {
    boolean isBlank() {
      for (byte b : bytes) {
        if (b < 0 || b > ' ') {
          return false;
        }
      }
      return true;
    }
  }

  static Line next(BufferedInputStream stream, int bound) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    int b = stream.read();
    while (b >= 0 && b != '\n') {
      if (line.size() <= bound) {
        line.write(b);
      }
      b = stream.read();
    }
    return new Line(line.toByteArray(), b < 0);
  }
}
