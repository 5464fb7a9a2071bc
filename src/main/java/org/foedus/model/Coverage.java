package org.foedus.model;

/**
 * How closely an article was read.
 *
 * @param sentences all its sentences
 * @param parsed those whose grammar was read; the others were found to say nothing of interest
 * @param skipped those that took more work than a sentence is allowed, and were left out
 */
public record Coverage(long sentences, long parsed, long skipped) {
  /** Nothing read. */
  public static final Coverage NONE = new Coverage(0, 0, 0);

  /** Both together. */
  public Coverage plus(Coverage other) {
    return new Coverage(
        sentences + other.sentences, parsed + other.parsed, skipped + other.skipped);
  }
}
