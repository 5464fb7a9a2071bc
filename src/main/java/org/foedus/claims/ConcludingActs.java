package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.foedus.claims.AgreementWords.Role;

/**
 * Acts of concluding that stand behind an agreement, by the order of words: "the pact that A and B
 * signed", "an accord dating from 1991". Parsers hang such clauses on anything.
 */
final class ConcludingActs {
  /** How far behind an agreement they are looked for, in words. */
  static final int REACH = 22;

  private final AgreementWords words;
  private final AgreementPhrase.Reader phrases;

  ConcludingActs(AgreementWords words, AgreementPhrase.Reader phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  /** The act that stands behind a noun; -1 if there is none before the next agreement. */
  int behind(Reading reading, int head) {
    Grammar grammar = reading.grammar();
    for (int t = head + 1; t < Math.min(grammar.size(), head + REACH); t++) {
      if (isAnotherAgreement(reading, t) || grammar.word(t).equals(";")) {
        return -1;
      }
      boolean act = words.is(Role.CONCLUDES, grammar.lemma(t)) && !grammar.isNoun(t);
      if (act || grammar.isWord(t, WordList.PARTICIPLES_OF_DATING)) {
        return t;
      }
    }
    return -1;
  }

  /** Whether a token is the noun of an agreement, and not of an actor's name. */
  boolean isAnotherAgreement(Reading reading, int token) {
    Grammar grammar = reading.grammar();
    return phrases.isNoun(grammar, token)
        && grammar.isNoun(token)
        && reading.mentionAt(token).isEmpty();
  }

  /** Who concludes it: those named between "that" and the act, and "with" whom behind it. */
  Set<String> parties(Reading reading, Context context, int head) {
    Grammar grammar = reading.grammar();
    Set<String> parties = new LinkedHashSet<>();
    int act = behind(reading, head);
    int pronoun = pronounBefore(grammar, head, act);
    if (pronoun < 0) {
      return parties;
    }
    int subject = act - 1;
    while (subject > pronoun
        && (grammar.tag(subject).startsWith("RB")
            || grammar.tag(subject).equals("MD")
            || grammar.isWord(subject, WordList.WORDS_BETWEEN_PARTIES_AND_THEIR_ACT))) {
      subject--;
    }
    if (subject > pronoun) {
      parties.addAll(context.references().actors(reading, subject));
      parties.addAll(reading.namedBefore(act, List.of()));
    }
    for (int t = act + 1; t < Math.min(grammar.size() - 1, act + 6); t++) {
      if (grammar.word(t).equals("with")) {
        for (Mention mention : reading.mentions()) {
          if (mention.first() > t && mention.first() <= t + 3) {
            parties.addAll(context.references().actors(reading, mention.last()));
          }
        }
      }
    }
    parties.removeIf(context.discourse()::isBody);
    return parties;
  }

  /** The pronoun that opens the clause of the act, with no other verb between them; -1 if none. */
  private static int pronounBefore(Grammar grammar, int head, int act) {
    for (int t = act - 1; t > head; t--) {
      if (Set.of("that", "which").contains(grammar.word(t))) {
        return t;
      }
      boolean verb = grammar.tag(t).startsWith("V") && !grammar.relation(t).startsWith("aux");
      if (verb) {
        return -1;
      }
    }
    return -1;
  }
}
