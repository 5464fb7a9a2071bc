package org.foedus.claims;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Reality;
import org.foedus.model.lexicon.Lexicon;

/**
 * With what force a deed is told. What may be done where a treaty or a duty is spoken of is a case
 * that it provides for, and no deed: "bound to help if Peru attacked Chile".
 */
final class DeedForce {
  private final RealityReader realities;
  private final Set<String> termsOfTreaties = new HashSet<>();

  DeedForce(Lexicon lexicon, RealityReader realities) {
    this.realities = realities;
    termsOfTreaties.addAll(lexicon.words("words-of-duty"));
    lexicon.frames("AgreementNoun").stream()
        .filter(frame -> !frame.has("weak", "true"))
        .flatMap(frame -> frame.patterns().stream())
        .forEach(source -> termsOfTreaties.addAll(Pattern.compile(source).triggers()));
  }

  /** The force; empty where the sentence does not say that it is, was or may be done. */
  Optional<Reality> read(Reading reading, int deed) {
    return realities
        .read(reading, deed)
        .filter(reality -> reality != Reality.HYPOTHETICAL || !speaksOfTreaty(reading.grammar()));
  }

  private boolean speaksOfTreaty(Grammar grammar) {
    for (int token = 0; token < grammar.size(); token++) {
      if (termsOfTreaties.contains(grammar.lemma(token))) {
        return true;
      }
    }
    return false;
  }
}
