package org.foedus.language;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of CoreNLP's transition parser {@code english_UD} (Chen and Manning 2014).
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

  /** CoreNLP's text has four digits behind the point; as many ten-thousandths fit a short. */
  private static final float SCALE = 10_000;

  /** Brings all embeddings, the largest of which is 3.6, into the range of a short. */
  private static final int SHIFT = 10_000;

  int labelIdentifier(int label) {
    return words.size() + tags.size() + label;
  }

  void write(PackedOutput out) throws IOException {
    out.integers(
        new int[] {
          words.size(),
          tags.size(),
          labels.size(),
          embeddingSize,
          hiddenSize,
          features,
          precomputed.length
        });
    for (String word : words.keySet()) {
      out.text(word);
    }
    for (String tag : tags.keySet()) {
      out.text(tag);
    }
    for (String label : labels) {
      out.text(label);
    }
    write(out, embeddings);
    for (float[] row : hidden) {
      write(out, row);
    }
    write(out, bias);
    for (float[] row : output) {
      write(out, row);
    }
    out.integers(precomputed);
  }

  private static void write(PackedOutput out, float[] values) throws IOException {
    short[] packed = new short[values.length];
    for (int i = 0; i < values.length; i++) {
      packed[i] = (short) (Math.round(values[i] * SCALE) - SHIFT);
      if (unpacked(packed[i]) != values[i]) {
        throw new IOException("not a weight of four digits behind the point: " + values[i]);
      }
    }
    out.shorts(packed);
  }

  static ParserModel load(PackedInput in) {
    int[] sizes = in.integers(7);
    int embeddingSize = sizes[3];
    int hiddenSize = sizes[4];
    int features = sizes[5];
    Map<String, Integer> words = new LinkedHashMap<>(sizes[0] * 2);
    for (int i = 0; i < sizes[0]; i++) {
      words.put(in.text(), i);
    }
    Map<String, Integer> tags = new LinkedHashMap<>();
    for (int i = 0; i < sizes[1]; i++) {
      tags.put(in.text(), sizes[0] + i);
    }
    String[] labels = new String[sizes[2]];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = in.text();
    }
    int identifiers = sizes[0] + sizes[1] + sizes[2];
    return new ParserModel(
        words,
        tags,
        List.of(labels),
        embeddingSize,
        hiddenSize,
        features,
        numbers(in, identifiers * embeddingSize),
        matrix(in, features * embeddingSize, hiddenSize),
        numbers(in, hiddenSize),
        matrix(in, hiddenSize, 2 * labels.length - 1),
        in.integers(sizes[6]));
  }

  private static float[][] matrix(PackedInput in, int rows, int columns) {
    float[][] matrix = new float[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = numbers(in, columns);
    }
    return matrix;
  }

  private static float[] numbers(PackedInput in, int count) {
    return unpacked(in.shorts(count));
  }

  private static float[] unpacked(short[] packed) {
    float[] values = new float[packed.length];
    for (int i = 0; i < packed.length; i++) {
      values[i] = unpacked(packed[i]);
    }
    return values;
  }

  /** Both are exact as floats, so their quotient is the float nearest to the decimal number. */
  private static float unpacked(short packed) {
    return (packed + SHIFT) / SCALE;
  }
}
