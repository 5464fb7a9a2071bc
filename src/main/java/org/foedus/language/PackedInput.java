package org.foedus.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A model as {@link ModelPacker} writes it, read from memory. */
final class PackedInput {
  private final ByteBuffer buffer;

  private PackedInput(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  static PackedInput of(byte[] bytes) {
    return new PackedInput(ByteBuffer.wrap(bytes));
  }

  /**
   * Opens a model on the class path.
   *
   * @throws IllegalStateException if it is not there
   */
  static PackedInput open(String resource) {
    try (InputStream in = PackedInput.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "The language model "
                + resource
                + " is not on the class path: add foedus-models.jar, or build it with mvn package.");
      }
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  int unsignedByte() {
    return Byte.toUnsignedInt(buffer.get());
  }

  int integer() {
    return buffer.getInt();
  }

  double number() {
    return buffer.getDouble();
  }

  String text() {
    int length = Short.toUnsignedInt(buffer.getShort());
    String text =
        new String(
            buffer.array(),
            buffer.arrayOffset() + buffer.position(),
            length,
            StandardCharsets.UTF_8);
    buffer.position(buffer.position() + length);
    return text;
  }

  int[] integers(int count) {
    int[] values = new int[count];
    buffer.asIntBuffer().get(values);
    buffer.position(buffer.position() + count * Integer.BYTES);
    return values;
  }

  long[] longs(int count) {
    long[] values = new long[count];
    buffer.asLongBuffer().get(values);
    buffer.position(buffer.position() + count * Long.BYTES);
    return values;
  }

  short[] shorts(int count) {
    short[] values = new short[count];
    buffer.asShortBuffer().get(values);
    buffer.position(buffer.position() + count * Short.BYTES);
    return values;
  }

  byte[] bytes(int count) {
    byte[] values = new byte[count];
    buffer.get(values);
    return values;
  }
}
