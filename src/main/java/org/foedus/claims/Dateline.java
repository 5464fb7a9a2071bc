package org.foedus.claims;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.foedus.model.Token;

/**
 * Where and when a report was written, before its first sentence: "DOHA, Oct 19 (Wire) —". The
 * place acts in no sentence.
 */
final class Dateline {
  private static final Set<String> DASHES = Set.of("-", "--", "–", "—", ":");

  /** A longer beginning is a sentence. */
  private static final int LONGEST = 12;

  private Dateline() {}

  /** How many tokens it takes at the beginning of a sentence; 0 if there is none. */
  static int length(List<Token> tokens) {
    if (tokens.isEmpty() || !isShouted(tokens.get(0).text())) {
      return 0;
    }
    for (int t = 1; t < Math.min(LONGEST, tokens.size() - 1); t++) {
      Token token = tokens.get(t);
      if (DASHES.contains(token.text()) && isApart(tokens, t)) {
        return t + 1;
      }
      if (token.tag().startsWith("VB")) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isShouted(String word) {
    return word.length() > 3
        && word.equals(word.toUpperCase(Locale.ROOT))
        && word.chars().allMatch(Character::isLetter);
  }

  /** A dash between spaces, or a colon: not that of a compound. */
  private static boolean isApart(List<Token> tokens, int dash) {
    return tokens.get(dash).end() < tokens.get(dash + 1).start();
  }
}
