package org.foedus.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of CoreNLP's maximum-entropy tagger {@code english-left3words-distsim} (Toutanova et
 * al. 2003).
 *
 * @param tags the parts of speech and the mark of the end of a sentence
 * @param open the tags that a word may have that was not seen in training
 * @param words the words seen in training
 * @param features for each kind of feature, in CoreNLP's order, what each value says for which tags
 * @param clusters the classes of words
 */
record TaggerModel(
    List<String> tags,
    int[] open,
    Map<String, Entry> words,
    List<Map<String, Weights>> features,
    WordClusters clusters) {

  /**
   * A word of the training text.
   *
   * @param rare whether it was seen less than five times
   * @param usual the tag that it had most often
   * @param possible the tags that it may have
   */
  record Entry(boolean rare, int usual, int[] possible) {}

  /**
   * What a value of a feature says.
   *
   * @param tags for which tags
   * @param values how much, as logarithm
   */
  record Weights(int[] tags, double[] values) {
    static final Weights NONE = new Weights(new int[0], new double[0]);

    void addTo(double[] scores) {
      for (int i = 0; i < tags.length; i++) {
        scores[tags[i]] += values[i];
      }
    }
  }

  /** What the value of a feature says; nothing, if it was not seen in training. */
  Weights weights(int feature, String value) {
    return features.get(feature).getOrDefault(value, Weights.NONE);
  }

  void write(PackedOutput out) throws IOException {
    out.unsignedByte(tags.size());
    for (String tag : tags) {
      out.text(tag);
    }
    writeTags(out, open);
    out.integer(words.size());
    for (Map.Entry<String, Entry> word : words.entrySet()) {
      out.text(word.getKey());
      out.unsignedByte(word.getValue().rare() ? 1 : 0);
      out.unsignedByte(word.getValue().usual());
      writeTags(out, word.getValue().possible());
    }
    out.unsignedByte(features.size());
    for (Map<String, Weights> feature : features) {
      out.integer(feature.size());
      for (Map.Entry<String, Weights> value : feature.entrySet()) {
        out.text(value.getKey());
        writeTags(out, value.getValue().tags());
        for (double weight : value.getValue().values()) {
          out.number(weight);
        }
      }
    }
    clusters.write(out);
  }

  static TaggerModel load(PackedInput in) {
    List<String> tags = new ArrayList<>();
    for (int i = in.unsignedByte(); i > 0; i--) {
      tags.add(in.text());
    }
    int[] open = readTags(in);
    int count = in.integer();
    Map<String, Entry> words = new HashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      words.put(in.text(), new Entry(in.unsignedByte() == 1, in.unsignedByte(), readTags(in)));
    }
    List<Map<String, Weights>> features = new ArrayList<>();
    for (int i = in.unsignedByte(); i > 0; i--) {
      int values = in.integer();
      Map<String, Weights> feature = new HashMap<>(values * 2);
      for (int j = 0; j < values; j++) {
        feature.put(in.text(), readWeights(in));
      }
      features.add(feature);
    }
    return new TaggerModel(tags, open, words, features, WordClusters.read(in));
  }

  private static Weights readWeights(PackedInput in) {
    int[] tags = readTags(in);
    double[] weights = new double[tags.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.number();
    }
    return new Weights(tags, weights);
  }

  private static void writeTags(PackedOutput out, int[] tags) throws IOException {
    out.unsignedByte(tags.length);
    for (int tag : tags) {
      out.unsignedByte(tag);
    }
  }

  private static int[] readTags(PackedInput in) {
    int[] tags = new int[in.unsignedByte()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = in.unsignedByte();
    }
    return tags;
  }
}
