package org.foedus.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads the text file in which CoreNLP keeps its transition parser: seven sizes, one line of
 * embedding for each word, tag and label, the hidden layer's weights, its bias, the output layer's
 * weights, and the features whose sums CoreNLP computes ahead.
 */
final class CoreNlpParserFile {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;

  private CoreNlpParserFile(InputStream in) {
    this.in = in;
  }

  static ParserModel read(InputStream packed) throws IOException {
    return new CoreNlpParserFile(new GZIPInputStream(packed, BUFFER)).read();
  }

  private ParserModel read() throws IOException {
    int wordCount = size();
    int tagCount = size();
    int labelCount = size();
    int embeddingSize = size();
    int hiddenSize = size();
    int features = size();
    int precomputedCount = size();
    float[] embeddings = new float[(wordCount + tagCount + labelCount) * embeddingSize];
    Map<String, Integer> words = new LinkedHashMap<>(wordCount * 2);
    Map<String, Integer> tags = new LinkedHashMap<>();
    List<String> labels = new ArrayList<>();
    int row = 0;
    for (int i = 0; i < wordCount; i++, row++) {
      words.put(word(), row);
      numbers(embeddings, row * embeddingSize, embeddingSize);
    }
    for (int i = 0; i < tagCount; i++, row++) {
      tags.put(word(), row);
      numbers(embeddings, row * embeddingSize, embeddingSize);
    }
    for (int i = 0; i < labelCount; i++, row++) {
      labels.add(word());
      numbers(embeddings, row * embeddingSize, embeddingSize);
    }
    float[][] hidden = matrix(features * embeddingSize, hiddenSize);
    float[] bias = new float[hiddenSize];
    numbers(bias, 0, hiddenSize);
    float[][] output = matrix(hiddenSize, 2 * labelCount - 1);
    int[] precomputed = new int[precomputedCount];
    for (int i = 0; i < precomputedCount; i++) {
      precomputed[i] = (int) number();
    }
    return new ParserModel(
        words,
        tags,
        labels,
        embeddingSize,
        hiddenSize,
        features,
        embeddings,
        hidden,
        bias,
        output,
        precomputed);
  }

  private float[][] matrix(int rows, int columns) throws IOException {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      numbers(row, 0, columns);
    }
    return matrix;
  }

  private void numbers(float[] into, int from, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      into[from + i] = number();
    }
  }

  private int size() throws IOException {
    while (next() != '=') {}
    return (int) number();
  }

  private String word() throws IOException {
    byte[] bytes = new byte[256];
    int length = 0;
    for (int b = next(); b != ' '; b = next()) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * length);
      }
      bytes[length++] = (byte) b;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /**
   * A decimal number and the mark behind it. With at most seven digits both the digits and the
   * power of ten are exact as floats, so that their quotient is the float nearest to the number.
   */
  private float number() throws IOException {
    int b = next();
    boolean negative = b == '-';
    if (negative) {
      b = next();
    }
    int digits = 0;
    int scale = 1;
    boolean fraction = false;
    for (; b > ' '; b = next()) {
      if (b == '.') {
        fraction = true;
      } else {
        digits = digits * 10 + (b - '0');
        scale = fraction ? scale * 10 : scale;
      }
    }
    float value = (float) digits / scale;
    return negative ? -value : value;
  }

  private int next() throws IOException {
    if (position == filled) {
      filled = in.read(buffer, 0, BUFFER);
      position = 0;
      if (filled <= 0) {
        throw new IOException("the model ends too early");
      }
    }
    return buffer[position++];
  }
}
