package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row of words as they follow one another, whatever the grammar makes of them: {@code
 * attack|assault on|against .. attack on|against}. A word fits a token's dictionary form or the
 * token itself in lower case; {@code ..} stands for at most {@value #GAP} words of any kind.
 */
final class WordRow {
  private static final int GAP = 7;
  private static final String ANY = "..";
  private static final Set<String> STOPS = Set.of(";", ":", ".", "!", "?");

  private final List<Set<String>> parts = new ArrayList<>();

  private WordRow() {}

  /** Where a row was found: its first and its last token. */
  record Place(int first, int last) {}

  /**
   * Compiles a row.
   *
   * @throws IllegalArgumentException if it begins or ends with a gap; the message quotes it
   */
  static WordRow compile(String source) {
    WordRow row = new WordRow();
    for (String part : source.strip().split("\\s+", -1)) {
      row.parts.add(part.equals(ANY) ? Set.of() : Set.of(part.split("\\|", -1)));
    }
    if (row.parts.get(0).isEmpty() || row.parts.get(row.parts.size() - 1).isEmpty()) {
      throw new IllegalArgumentException("a gap at an end of the row of words \"" + source + "\"");
    }
    return row;
  }

  /** The words that may begin it. */
  Set<String> beginnings() {
    return parts.get(0);
  }

  /** One word of each of these must stand in a sentence. */
  List<Set<String>> words() {
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  /** The row from a token on; the nearest fitting words win. */
  Optional<Place> at(Grammar grammar, int first) {
    int last = match(grammar, first, 0);
    return last < 0 ? Optional.empty() : Optional.of(new Place(first, last));
  }

  private int match(Grammar grammar, int token, int part) {
    if (part == parts.size()) {
      return token - 1;
    }
    if (parts.get(part).isEmpty()) {
      for (int next = token; next < Math.min(grammar.size(), token + GAP + 1); next++) {
        int last = match(grammar, next, part + 1);
        if (last >= 0) {
          return last;
        }
        if (STOPS.contains(grammar.word(next))) {
          return -1;
        }
      }
      return -1;
    }
    boolean fits =
        token < grammar.size()
            && (parts.get(part).contains(grammar.lemma(token))
                || parts.get(part).contains(grammar.word(token)));
    return fits ? match(grammar, token + 1, part + 1) : -1;
  }
}
