package org.foedus.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The weights of CoreNLP's transition parser, from the text file in which CoreNLP keeps them: seven
 * sizes, one line of embedding for each word, tag and label, the hidden layer's weights, its bias,
 * the output layer's weights, and the features whose sums CoreNLP computes ahead.
 *
 * @param words identifier of each known word; a word's embedding stands at its identifier
 * @param tags identifier of each part of speech, counted on from the words
 * @param labels the relations, the absent one first; their identifiers follow on from the tags
 * @param embeddingSize how many numbers an embedding has
 * @param hiddenSize how many units the hidden layer has
 * @param features how many words, tags and labels the network looks at
 * @param embeddings all embeddings, one after another
 * @param hidden weights into the hidden layer: one row of {@code hiddenSize} for each number of
 *     each feature's embedding
 * @param bias of the hidden layer
 * @param output weights of the output layer: one row for each hidden unit, one column for each
 *     transition
 * @param precomputed features as CoreNLP numbers them, {@code identifier * features + position}
 */
record ParserModel(
    Map<String, Integer> words,
    Map<String, Integer> tags,
    List<String> labels,
    int embeddingSize,
    int hiddenSize,
    int features,
    float[] embeddings,
    float[][] hidden,
    float[] bias,
    float[][] output,
    int[] precomputed) {

  static ParserModel load(String resource) {
    try (InputStream packed = ParserModel.class.getClassLoader().getResourceAsStream(resource)) {
      if (packed == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return new Reader(new GZIPInputStream(packed, Reader.BUFFER)).read();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  int labelIdentifier(int label) {
    return words.size() + tags.size() + label;
  }

  /**
   * Reads numbers of at most eight digits straight from the bytes: ten times as fast as by line.
   */
  private static final class Reader {
    static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int filled;

    Reader(InputStream in) {
      this.in = in;
    }

    ParserModel read() throws IOException {
      int wordCount = size();
      int tagCount = size();
      int labelCount = size();
      int embeddingSize = size();
      int hiddenSize = size();
      int features = size();
      int precomputedCount = size();
      float[] embeddings = new float[(wordCount + tagCount + labelCount) * embeddingSize];
      Map<String, Integer> words = new HashMap<>(wordCount * 2);
      Map<String, Integer> tags = new HashMap<>();
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
      while (read1() != '=') {}
      return (int) number();
    }

    private String word() throws IOException {
      byte[] bytes = new byte[256];
      int length = 0;
      for (int b = read1(); b != ' '; b = read1()) {
        if (length == bytes.length) {
          bytes = java.util.Arrays.copyOf(bytes, 2 * length);
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
      int b = read1();
      boolean negative = b == '-';
      if (negative) {
        b = read1();
      }
      int digits = 0;
      int scale = 1;
      boolean fraction = false;
      for (; b > ' '; b = read1()) {
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

    private int read1() throws IOException {
      if (next == filled) {
        filled = in.read(buffer, 0, BUFFER);
        next = 0;
        if (filled <= 0) {
          throw new IOException("the model ends too early");
        }
      }
      return buffer[next++];
    }
  }
}
