package org.foedus.source;

import java.time.Duration;

/**
 * How the web is asked: bounds that keep us polite and safe.
 *
 * @param pause between two requests to one host, if its robots.txt asks for no longer one
 * @param longestPause what robots.txt or a server may ask us to wait; beyond it the address is
 *     given up for this run
 * @param connect until a connection stands
 * @param silence between two packets
 * @param whole for one answer from first to last byte
 * @param redirects followed for one address
 * @param tries for one address, when the server asks to come again
 */
record Manners(
    Duration pause,
    Duration longestPause,
    Duration connect,
    Duration silence,
    Duration whole,
    int redirects,
    int tries) {
  /**
   * Robots.txt's usual crawl delays lie between one and ten seconds; browsers allow 20 redirects.
   */
  static final Manners USUAL =
      new Manners(
          Duration.ofSeconds(1),
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          6,
          3);

  /** Who we say we are; robots.txt can name the first word. */
  static final String AGENT = "Foedus/0.1 (+https://w3id.org/foedus/)";

  /** The name by which robots.txt addresses us. */
  static final String ROBOT = "foedus";
}
