package org.foedus.source;

/**
 * How much is read at most. An input beyond a bound is rejected, the rest goes on.
 *
 * @param document bytes of one document after unpacking
 * @param ratio how many bytes a packed byte may become, counted once {@link #RATIO_FROM} bytes are
 *     out
 * @param depth archives inside archives
 */
record Limits(int document, int ratio, int depth) {
  /** A megabyte of blanks is harmless, so the ratio counts only for more than that. */
  static final long RATIO_FROM = 1 << 20;

  /**
   * 64 MB hold any page or text that a person reads; gzip packs ordinary text 3 to 20 times and
   * repeated text up to about 1,000 times, so 200 tells a bomb from a page. What an archive holds
   * in all needs no bound: it is read as a stream.
   */
  static final Limits USUAL = new Limits(64 << 20, 200, 4);
}
