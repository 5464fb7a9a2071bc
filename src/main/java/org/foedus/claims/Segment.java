package org.foedus.claims;

import java.util.Set;

/**
 * The stretch of a sentence in which a word of negation reaches another, by its signs and
 * conjunctions.
 *
 * @param first index of its first token
 * @param last index of its last token
 */
record Segment(int first, int last) {
  private static final Set<String> SIGNS = Set.of(";", ":", "--", "\u2014", "\u2013", "?", "!");

  /** The stretch around a token. */
  static Segment of(Grammar grammar, int token) {
    int first = token;
    while (first > 0 && !isBoundary(grammar, first - 1)) {
      first--;
    }
    int last = token;
    while (last + 1 < grammar.size() && !isBoundary(grammar, last + 1)) {
      last++;
    }
    return new Segment(first, last);
  }

  boolean holds(int token) {
    return first <= token && token <= last;
  }

  private static boolean isBoundary(Grammar grammar, int token) {
    String word = grammar.word(token);
    if (SIGNS.contains(word)) {
      return true;
    }
    if (word.equals("but")) {
      boolean only = token > 0 && grammar.isWord(token - 1, WordList.WORDS_BEFORE_ONLY);
      boolean not = token + 1 < grammar.size() && grammar.word(token + 1).equals("not");
      return !only && !(not && !opensClause(grammar, token));
    }
    if (grammar.isWord(token, WordList.CONJUNCTIONS_THAT_BOUND_A_DENIAL)) {
      return !word.equals("so") || token > 0 && grammar.word(token - 1).equals(",");
    }
    return (word.equals("and") || word.equals("or")) && opensClause(grammar, token);
  }

  /** "and Chad is bound": whether a conjunction joins a clause with a subject of its own. */
  private static boolean opensClause(Grammar grammar, int conjunction) {
    int joined = grammar.head(conjunction);
    return joined > conjunction
        && grammar.isPredicate(joined)
        && grammar.isFinite(joined)
        && grammar.children(joined, "nsubj", "nsubj:pass", "expl").stream()
            .anyMatch(subject -> subject > conjunction && subject < joined);
  }
}
