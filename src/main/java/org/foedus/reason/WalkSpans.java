package org.foedus.reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows that a {@link Walk} takes from {@link Spans} instead of asking for them, as a question's
 * header says: {@code # Spans: owed to helped, spans/help.rq} or {@code # Spans: owed by attacker
 * to victim, spans/own.rq}.
 *
 * @param obligor the parameter that owes, which then is the actor of the rows; empty where whoever
 *     owes is, but for the two sides of the attack
 * @param beneficiary whom it is owed to: a parameter, for the first step; or {@code helped}, those
 *     who are to be helped in each step
 * @param sparql the query that tells them for all days
 */
record WalkSpans(Optional<String> obligor, String beneficiary, String sparql) {
  /** Those who are to be helped. */
  static final String HELPED = "helped";

  private static final Pattern DECLARED = Pattern.compile("owed (?:by (\\w+) )?to (\\w+), (\\S+)");

  /**
   * What a line of a header declares.
   *
   * @throws IOException if it declares it in another way, or there is no such query
   */
  static WalkSpans read(Path file, String declaration) throws IOException {
    Matcher matcher = DECLARED.matcher(declaration);
    if (!matcher.matches()) {
      throw new IOException(
          file
              + ": spans read `owed [by PARAMETER] to PARAMETER, FILE`, not `"
              + declaration
              + "`");
    }
    return new WalkSpans(
        Optional.ofNullable(matcher.group(1)),
        matcher.group(2),
        Files.readString(file.resolveSibling(matcher.group(3))));
  }
}
