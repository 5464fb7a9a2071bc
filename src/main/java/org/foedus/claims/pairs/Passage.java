package org.foedus.claims.pairs;

import java.util.List;

/**
 * What the network reads at once: a few sentences, who is named where, and which pairs are asked
 * about.
 *
 * @param pieces the pieces of its words, at most {@link PairNetwork#LONGEST}
 * @param hints for each piece, what the lexicon says that its word may tell of, as positions in
 *     {@link Labels#hints()}; empty for most
 * @param places for each naming of an actor in a sentence, the pieces that stand for it; never
 *     empty
 * @param pairs the pairs asked about
 */
public record Passage(
    List<Integer> pieces, List<List<Integer>> hints, List<List<Integer>> places, List<Pair> pairs) {
  /** Stands for nobody, where one acts and nobody is acted on. */
  public static final int NOBODY = -1;

  public Passage {
    pieces = List.copyOf(pieces);
    hints = List.copyOf(hints);
    places = List.copyOf(places);
    pairs = List.copyOf(pairs);
  }

  /** Where the second of a pair is named. */
  public enum Order {
    /** In the sentence behind, or nowhere. */
    BEHIND,
    /** In the same sentence. */
    TOGETHER,
    /** In the sentence before. */
    BEFORE;

    /** By the sign of how far behind the first the second is named, in sentences. */
    public static Order of(int behind) {
      return behind == 0 ? TOGETHER : behind > 0 ? BEHIND : BEFORE;
    }
  }

  /**
   * Two namings of actors.
   *
   * @param first who acts, a position in the places
   * @param second who is acted on, a position in the places or {@link #NOBODY}
   * @param order where the second is named
   * @param found what the frames found of the two actors, as positions among {@link
   *     Labels#features()}
   */
  public record Pair(int first, int second, Order order, List<Integer> found) {
    public Pair {
      found = List.copyOf(found);
    }
  }
}
