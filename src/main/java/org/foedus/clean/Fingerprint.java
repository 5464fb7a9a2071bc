package org.foedus.clean;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text as story detection sees it: the hashes of its shingles, which are all runs of four words
 * (Broder, On the resemblance and containment of documents, 1997). Case, punctuation and layout do
 * not count.
 */
public final class Fingerprint {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");

  /**
   * Words in a shingle. Shorter ones are shared by chance, longer ones break at every edit; with
   * four, one changed word in ten leaves two thirds of the shingles.
   */
  private static final int WORDS = 4;

  /** Where in the containing text a shortened copy must begin: in its first quarter. */
  private static final double LEAD = 0.25;

  /** One shingle in four finds candidates; of a text of forty words that is ten. */
  private static final int SAMPLE = 4;

  private final int[] inOrder;
  private final int[] sorted;
  private final int[] sample;

  private Fingerprint(int[] inOrder) {
    this.inOrder = inOrder;
    this.sorted = Arrays.stream(inOrder).sorted().distinct().toArray();
    this.sample =
        Arrays.stream(sorted).filter(s -> Integer.remainderUnsigned(s, SAMPLE) == 0).toArray();
  }

  /** The fingerprint of a cleaned text; the same on every machine. */
  public static Fingerprint of(String text) {
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    int[] words = new int[64];
    int count = 0;
    while (matcher.find()) {
      for (String word : units(matcher.group())) {
        if (count == words.length) {
          words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = word.hashCode();
      }
    }
    int[] shingles = new int[Math.max(0, count - WORDS + 1)];
    for (int i = 0; i < shingles.length; i++) {
      int hash = 1;
      for (int j = i; j < i + WORDS; j++) {
        hash = 0x01000193 * hash ^ words[j];
      }
      shingles[i] = mix(hash);
    }
    return new Fingerprint(shingles);
  }

  /** Scripts without blanks between words are taken sign by sign. */
  private static String[] units(String word) {
    return word.chars().anyMatch(c -> c >= 0x2E80 && c < 0xFB00)
        ? word.codePoints().mapToObj(Character::toString).toArray(String[]::new)
        : new String[] {word};
  }

  /** Spreads the bits, so that a sample by divisibility is a fair one (MurmurHash3's finalizer). */
  private static int mix(int hash) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }

  /** How many different shingles there are; none for fewer than four words. */
  public int size() {
    return sorted.length;
  }

  /** The shingles by which copies find each other, in ascending order; not to be changed. */
  int[] sample() {
    return sample;
  }

  /** The shingles by which copies find each other, in ascending order. */
  public IntStream samples() {
    return Arrays.stream(sample);
  }

  /** The share of the shorter text's shingles that the other has too, from 0 to 1. */
  public double containment(Fingerprint other) {
    int shared = shared(other);
    int fewer = Math.min(size(), other.size());
    return fewer == 0 ? 0 : (double) shared / fewer;
  }

  private int shared(Fingerprint other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int compared = Integer.compare(sorted[i], other.sorted[j]);
      shared += compared == 0 ? 1 : 0;
      i += compared <= 0 ? 1 : 0;
      j += compared >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** Whether the other's text begins in the first part of this one, as a shortened copy does. */
  boolean leadsWith(Fingerprint other) {
    int end = Math.max(1, (int) (inOrder.length * LEAD));
    for (int i = 0; i < Math.min(end, inOrder.length); i++) {
      if (Arrays.binarySearch(other.sorted, inOrder[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A number that stands for the whole text, for an order that no input order changes. */
  int digest() {
    return Arrays.hashCode(inOrder);
  }
}
