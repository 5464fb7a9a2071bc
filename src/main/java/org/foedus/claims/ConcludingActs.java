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
      int opener = openerBehind(grammar, head, act);
      if (opener >= 0) {
        parties.addAll(namedBehind(reading, context, opener));
        parties.removeIf(context.discourse()::isBody);
      }
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

  /** Who concludes it where the parser lost the object: "the two signed a trade and aid treaty". */
  Set<String> partiesBefore(Reading reading, Context context, int head) {
    Grammar grammar = reading.grammar();
    Set<String> parties = new LinkedHashSet<>();
    for (int t = head - 1; t >= Math.max(0, head - 8); t--) {
      boolean verb = grammar.tag(t).startsWith("V");
      if (verb && words.is(Role.CONCLUDES, grammar.lemma(t)) && !grammar.isPassive(t)) {
        boolean lost = grammar.children(t, "obj").stream().noneMatch(o -> o >= head);
        if (lost) {
          parties.addAll(context.references().actors(reading, grammar.surfaceSubjects(t)));
          parties.removeIf(context.discourse()::isBody);
        }
        return parties.size() >= 2 ? parties : Set.of();
      }
      boolean apart = verb || Set.of("IN", ",", ":", "WDT", "WRB", "TO").contains(grammar.tag(t));
      if (apart || isAnotherAgreement(reading, t)) {
        break;
      }
    }
    return Set.of();
  }

  /** "signed here on Tuesday by", "between": behind which those stand who conclude it, or -1. */
  private static int openerBehind(Grammar grammar, int head, int act) {
    boolean participle = act > head && act - head <= 3 && grammar.tag(act).equals("VBN");
    int from = participle ? act : head;
    for (int t = from + 1; t < Math.min(grammar.size(), from + 9); t++) {
      boolean by = participle && grammar.word(t).equals("by");
      if (by || grammar.word(t).equals("between")) {
        return t;
      }
      boolean apart =
          grammar.tag(t).startsWith("V")
              || grammar.tag(t).equals("MD")
              || grammar.tag(t).startsWith("W")
              || Set.of(";", ":").contains(grammar.word(t));
      if (apart) {
        return -1;
      }
    }
    return -1;
  }

  /** Those named one after the other behind a preposition, before the next verb. */
  private static Set<String> namedBehind(Reading reading, Context context, int opener) {
    Grammar grammar = reading.grammar();
    Set<String> codes = new LinkedHashSet<>();
    for (int t = opener + 1; t < grammar.size(); t++) {
      boolean apart =
          grammar.tag(t).startsWith("V")
              || grammar.tag(t).equals("MD")
              || grammar.tag(t).startsWith("W")
              || grammar.tag(t).equals("IN") && !grammar.word(t).equals("of")
              || Set.of(";", ":", "each", "either", "both", "neither").contains(grammar.word(t));
      if (apart) {
        break;
      }
      int token = t;
      reading
          .mentionAt(t)
          .filter(m -> m.last() == token && m.kind() != Mention.Kind.PLACE)
          .ifPresent(m -> codes.addAll(m.codes()));
    }
    return codes;
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
