package org.foedus.model;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Bytes that nobody changes: an array that compares by content and is copied on its way out. */
public final class Bytes {
  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** Takes over an array; the caller no longer writes to it. */
  public static Bytes of(byte[] content) {
    return new Bytes(content);
  }

  /** The bytes of a text in a charset. */
  public static Bytes of(String text, Charset charset) {
    return new Bytes(text.getBytes(charset));
  }

  /** A copy of the bytes. */
  public byte[] toArray() {
    return content.clone();
  }

  /** The bytes read as text; malformed ones become U+FFFD. */
  public String decode(Charset charset) {
    return new String(content, charset);
  }

  /** How many bytes there are. */
  public int size() {
    return content.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
