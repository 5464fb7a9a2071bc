package org.foedus.web;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a server listens and what it grants.
 *
 * @param address the address to listen at
 * @param port the port; 0 for any that is free
 * @param names the host names, beside {@code localhost}, that browsers may call it by
 * @param origins the other sites whose pages may query it, such as {@code https://lab.example}
 * @param token what a caller must know; never empty where the address is not this machine's own
 * @param writable whether articles may be added from the page
 * @param limits what a caller may use
 */
public record Settings(
    InetAddress address,
    int port,
    Set<String> names,
    Set<String> origins,
    Optional<String> token,
    boolean writable,
    Limits limits) {
  /** Bytes that a request may carry: a long query, or a long article. */
  public static final long BODY = 1 << 20;

  /** Where it listens unless told otherwise. */
  public static final int USUAL_PORT = 3330;

  /** How long a query may run unless told otherwise. */
  public static final int USUAL_SECONDS = 20;

  /** How many rows a query may have unless told otherwise. */
  public static final long USUAL_ROWS = 100_000;

  /** How many queries may run at once unless told otherwise. */
  public static final int USUAL_AT_ONCE = 16;

  public Settings {
    names = Set.copyOf(names);
    origins = Set.copyOf(origins);
    if (!address.isLoopbackAddress() && token.isEmpty()) {
      throw new IllegalArgumentException(
          "a server that other machines reach wants a token: " + address.getHostAddress());
    }
  }

  /** Those of a server of which nothing is told. */
  public static Settings usual() {
    return new Settings(
        InetAddress.getLoopbackAddress(),
        USUAL_PORT,
        Set.of(),
        Set.of(),
        Optional.empty(),
        false,
        new Limits(Duration.ofSeconds(USUAL_SECONDS), USUAL_ROWS, USUAL_AT_ONCE, BODY));
  }

  /**
   * What a caller may use.
   *
   * @param time how long a query may run
   * @param rows how many rows or triples-giving solutions a query may have
   * @param atOnce how many queries may run at once
   * @param body how many bytes a request may carry
   */
  public record Limits(Duration time, long rows, int atOnce, long body) {}
}
