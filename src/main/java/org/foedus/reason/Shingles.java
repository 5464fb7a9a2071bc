package org.foedus.reason;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * A text as the set of its runs of five words, hashed: texts that share most runs are one text.
 * (Broder, "On the resemblance and containment of documents", 1997.)
 */
final class Shingles {
  /** Words in a run: long enough that two authors do not hit on it by chance. */
  private static final int WORDS = 5;

  /** Long texts are compared by one run in four, chosen by its hash, to save memory. */
  private static final int SAMPLING = 4;

  /** A text of fewer runs is compared by all of them. */
  private static final int SHORT = 200;

  /** The share of the shorter text's runs that the longer one has to contain. */
  private static final double SAME = 0.6;

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Below so many runs, what is contained in a longer text may be there by chance. */
  private static final int TELLING = 40;

  private final long[] hashes;
  private final boolean brief;

  private Shingles(long[] hashes, boolean brief) {
    this.hashes = hashes;
    this.brief = brief;
  }

  static Shingles of(String text) {
    String[] words = GAPS.split(text.toLowerCase(Locale.ROOT).strip(), -1);
    int runs = Math.max(1, words.length - WORDS + 1);
    long[] hashes = new long[runs];
    for (int i = 0; i < runs; i++) {
      hashes[i] = hash(words, i, Math.min(words.length, i + WORDS));
    }
    long[] all = Arrays.stream(hashes).sorted().distinct().toArray();
    return all.length < SHORT ? new Shingles(all, true) : new Shingles(sample(all), false);
  }

  private static long[] sample(long[] hashes) {
    return Arrays.stream(hashes).filter(hash -> Math.floorMod(hash, SAMPLING) == 0).toArray();
  }

  /** FNV-1a over the words' letters, then mixed, since its low bits are weak. */
  private static long hash(String[] words, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      for (int c = 0; c < words[i].length(); c++) {
        hash = (hash ^ words[i].charAt(c)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    return hash ^ (hash >>> 29);
  }

  /** The runs that are kept, as hashes in order. */
  LongStream hashes() {
    return LongStream.of(hashes);
  }

  /** About how many runs the text has. */
  int length() {
    return brief ? hashes.length : hashes.length * SAMPLING;
  }

  /** Whether the shorter of two texts stands mostly in the other. */
  boolean printSameTextAs(Shingles other) {
    boolean bothBrief = brief && other.brief;
    long[] mine = bothBrief || !brief ? hashes : sample(hashes);
    long[] theirs = bothBrief || !other.brief ? other.hashes : sample(other.hashes);
    long shared =
        LongStream.of(mine).filter(hash -> Arrays.binarySearch(theirs, hash) >= 0).count();
    int measure =
        Math.min(length(), other.length()) < TELLING
            ? Math.max(mine.length, theirs.length)
            : Math.min(mine.length, theirs.length);
    return shared > 0 && shared >= SAME * measure;
  }
}
