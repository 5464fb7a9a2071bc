package org.foedus.language;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Half a million words in 512 classes of similar use, which tell the tagger something of a word
 * that it has not seen in training. A word is kept as its 64-bit hash alone: 5 MB instead of 60,
 * and the chance that an unknown word hits one of the hashes is one in 10^13.
 */
final class WordClusters {
  private final long[] hashes;
  private final short[] classes;
  private final List<String> labels;
  private final String unknown;

  private WordClusters(long[] hashes, short[] classes, List<String> labels, String unknown) {
    this.hashes = hashes;
    this.classes = classes;
    this.labels = labels;
    this.unknown = unknown;
  }

  /**
   * @param words each word, in lower case, with the label of its class
   * @param unknown the label of every other word
   */
  static WordClusters of(Map<String, String> words, String unknown) {
    List<String> labels = words.values().stream().distinct().sorted().toList();
    List<Hashed> hashed =
        words.entrySet().stream()
            .map(word -> new Hashed(hash(word.getKey()), word.getValue()))
            .sorted(Comparator.comparingLong(Hashed::hash))
            .toList();
    long[] hashes = hashed.stream().mapToLong(Hashed::hash).toArray();
    short[] classes = new short[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      if (i > 0 && hashes[i] == hashes[i - 1]) {
        throw new IllegalArgumentException("two words with one hash");
      }
      classes[i] = (short) Collections.binarySearch(labels, hashed.get(i).label);
    }
    return new WordClusters(hashes, classes, labels, unknown);
  }

  private record Hashed(long hash, String label) {}

  /** The label of a word's class. */
  String of(String word) {
    int at = Arrays.binarySearch(hashes, hash(word.toLowerCase(Locale.ROOT)));
    return at < 0 ? unknown : labels.get(classes[at]);
  }

  void write(PackedOutput out) throws IOException {
    out.text(unknown);
    out.integer(labels.size());
    for (String label : labels) {
      out.text(label);
    }
    out.integer(hashes.length);
    out.longs(hashes);
    out.shorts(classes);
  }

  static WordClusters read(PackedInput in) {
    String unknown = in.text();
    String[] labels = new String[in.integer()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = in.text();
    }
    int count = in.integer();
    return new WordClusters(in.longs(count), in.shorts(count), List.of(labels), unknown);
  }

  /** FNV-1a over the UTF-16 units, with a finish that spreads short words over all bits. */
  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }
}
