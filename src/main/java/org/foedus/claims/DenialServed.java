package org.foedus.claims;

import java.util.Set;

/** Finds whom a duty would serve, where a text denies it, by the places of the words. */
final class DenialServed {
  /** How far behind an act those may stand whom it serves. */
  private static final int REACH = 7;

  /** Behind an act: what follows is no longer whom it serves. */
  private static final Set<String> STOPS = Set.of(",", ";", ".", ":", "\u201D", "\"", "''");

  private final DenialWords words;

  DenialServed(DenialWords words) {
    this.words = words;
  }

  /** Whom the act would serve: named outright, or by whatever words. */
  NamedSide of(
      Reading reading,
      Context context,
      DenialReader.Denial denial,
      Set<String> bound,
      boolean outright) {
    Grammar grammar = reading.grammar();
    NamedSide named = new NamedSide();
    int binder = denial.binder();
    boolean owed = grammar.isVerb(binder) && words.bindsSubject(grammar.lemma(binder));
    for (int t = binder + 1; t < denial.act().first() && named.isEmpty(); t++) {
      boolean toward =
          grammar.isNoun(binder)
              && NamedSide.isPhrase(reading, t)
              && grammar.caseWords(t).stream()
                  .anyMatch(grammar.words(WordList.PREPOSITIONS_OF_DIRECTION)::contains);
      boolean owner =
          grammar.relation(t).equals("nmod:poss")
              && grammar.head(t) >= denial.act().first()
              && grammar.head(t) <= denial.act().last();
      boolean recipient =
          owed
              && NamedSide.isPhrase(reading, t)
              && grammar.caseWords(t).isEmpty()
              && denial.form() != DenialReader.Form.BEFORE_BOTH;
      boolean nobody = recipient && grammar.isWord(t, WordList.PRONOUNS_FOR_NOBODY);
      if (nobody) {
        named.codes.addAll(NamedSide.ofWhom(reading, context, t));
        named.parties = true;
      } else if (toward || owner || recipient) {
        add(reading, context, t, bound, outright, named);
      }
    }
    int giving = grammar.head(binder);
    if (named.isEmpty() && giving >= 0 && grammar.isNoun(binder) && grammar.isVerb(giving)) {
      grammar.recipients(giving).forEach(t -> add(reading, context, t, bound, outright, named));
    }
    int last = Math.min(grammar.size() - 1, denial.act().last() + REACH);
    for (int t = denial.act().first(); t <= last && named.isEmpty(); t++) {
      if (t > denial.act().last() && isBehindThem(grammar, t)) {
        break;
      }
      if (NamedSide.isParty(grammar, t) || References.isReciprocal(grammar, t)) {
        named.parties = true;
      } else if (NamedSide.isPhrase(reading, t)) {
        add(reading, context, t, bound, outright, named);
      }
    }
    return named;
  }

  private static boolean isBehindThem(Grammar grammar, int token) {
    return STOPS.contains(grammar.word(token))
        || grammar.isWord(token, WordList.WORDS_BEHIND_WHOM_A_DUTY_SERVES);
  }

  private static void add(
      Reading reading,
      Context context,
      int token,
      Set<String> bound,
      boolean outright,
      NamedSide named) {
    Grammar grammar = reading.grammar();
    boolean ownForces =
        grammar.relation(token).equals("nmod:poss")
            && context.references().actsForItsState(grammar, grammar.head(token));
    if (outright && reading.mentionAt(token).isEmpty() || ownForces) {
      return;
    }
    for (int each : grammar.expand(token)) {
      context.references().resolve(reading, each, Asking.TARGET.except(bound)).stream()
          .filter(code -> !bound.contains(code))
          .forEach(named.codes::add);
    }
  }
}
