package org.foedus.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a model as {@link PackedInput} reads it: numbers with the high byte first. */
final class PackedOutput {
  private static final int LONGEST_TEXT = 0xFFFF;

  private final DataOutputStream out;

  PackedOutput(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  void unsignedByte(int value) throws IOException {
    if (value != (value & 0xFF)) {
      throw new IOException("not a byte: " + value);
    }
    out.writeByte(value);
  }

  void integer(int value) throws IOException {
    out.writeInt(value);
  }

  void number(double value) throws IOException {
    out.writeDouble(value);
  }

  void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_TEXT) {
      throw new IOException("too long: " + text);
    }
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  void integers(int[] values) throws IOException {
    for (int value : values) {
      out.writeInt(value);
    }
  }

  void longs(long[] values) throws IOException {
    for (long value : values) {
      out.writeLong(value);
    }
  }

  void shorts(short[] values) throws IOException {
    for (short value : values) {
      out.writeShort(value);
    }
  }
}
