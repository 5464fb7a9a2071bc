package org.foedus.claims.pairs;

/**
 * What the network makes of the pairs of a passage. The arrays are the caller's own.
 *
 * @param labels for each pair and label how likely it is said, from 0 to 1
 * @param forces for each pair how likely it is told with each force, adding up to 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record Scores(float[][] labels, float[][] forces) {
  /** The force that is likeliest for a pair: a position in {@link Labels#forces()}. */
  public int force(int pair) {
    int best = 0;
    for (int force = 1; force < forces[pair].length; force++) {
      best = forces[pair][force] > forces[pair][best] ? force : best;
    }
    return best;
  }
}
