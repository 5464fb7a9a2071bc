package org.foedus.claims.pairs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The files of the network, which lie beside its classes. */
final class NetworkFiles {
  /** The network is kept in parts, because hosts of sources refuse files of 100 MB. */
  private static final int PARTS = 3;

  private NetworkFiles() {}

  /** The whole network, outside the heap. */
  static ByteBuffer network() {
    List<byte[]> parts = new ArrayList<>();
    for (int part = 1; part <= PARTS; part++) {
      try (InputStream stream = open("network.onnx." + part)) {
        parts.add(stream.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    ByteBuffer whole = ByteBuffer.allocateDirect(parts.stream().mapToInt(p -> p.length).sum());
    parts.forEach(whole::put);
    return whole.flip();
  }

  static List<String> lines(String name) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream stream = NetworkFiles.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the program was packed without " + name);
    }
    return stream;
  }
}
