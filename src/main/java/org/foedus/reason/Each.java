package org.foedus.reason;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That every answer of a pair is told in a row of its own, and not the deciding one alone, as a
 * question's header says: {@code # Each: kind, at least 2 agreements}. Rows stand in the order of
 * the sides and the answer.
 *
 * @param column where the answer stands
 * @param least a row is told if its number is at least this
 * @param number the cell with the number
 */
public record Each(String column, int least, String number) {
  private static final Pattern DECLARED = Pattern.compile("(\\w+), at least (\\d{1,9}) (\\w+)");

  /**
   * What a header declares; empty if nothing.
   *
   * @throws IOException if it declares it in another way
   */
  static Optional<Each> parse(String file, String declaration) throws IOException {
    if (declaration.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = DECLARED.matcher(declaration);
    if (!matcher.matches()) {
      throw new IOException(
          file + ": each reads `COLUMN, at least NUMBER CELL`, not `" + declaration + "`");
    }
    return Optional.of(
        new Each(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)));
  }
}
