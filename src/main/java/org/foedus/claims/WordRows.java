package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table of rows of words, asked for those that stand somewhere in a sentence. */
final class WordRows {
  private final Map<String, List<WordRow>> byFirstWord = new HashMap<>();

  /**
   * Compiles a table.
   *
   * @param sources rows as {@link WordRow} reads them
   */
  WordRows(List<String> sources) {
    for (String source : sources) {
      WordRow row = WordRow.compile(source);
      row.beginnings()
          .forEach(word -> byFirstWord.computeIfAbsent(word, w -> new ArrayList<>(2)).add(row));
    }
  }

  /** The words with which its rows begin. */
  Set<String> beginnings() {
    return byFirstWord.keySet();
  }

  /** The longest row that begins at a token. */
  Optional<WordRow.Place> at(Grammar grammar, int token) {
    Optional<WordRow.Place> best = longest(grammar, token, grammar.word(token));
    String lemma = grammar.lemma(token);
    if (!lemma.equals(grammar.word(token))) {
      Optional<WordRow.Place> other = longest(grammar, token, lemma);
      best = longer(best, other);
    }
    return best;
  }

  /** The rows that lie between two tokens, both included, in order. */
  List<WordRow.Place> between(Grammar grammar, int first, int last) {
    List<WordRow.Place> found = new ArrayList<>(2);
    for (int t = Math.max(0, first); t <= Math.min(last, grammar.size() - 1); t++) {
      at(grammar, t).filter(place -> place.last() <= last).ifPresent(found::add);
    }
    return found;
  }

  private Optional<WordRow.Place> longest(Grammar grammar, int token, String word) {
    Optional<WordRow.Place> best = Optional.empty();
    for (WordRow row : byFirstWord.getOrDefault(word, List.of())) {
      best = longer(best, row.at(grammar, token));
    }
    return best;
  }

  private static Optional<WordRow.Place> longer(
      Optional<WordRow.Place> one, Optional<WordRow.Place> other) {
    return other.isPresent() && (one.isEmpty() || other.get().last() > one.get().last())
        ? other
        : one;
  }
}
