package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a duty falls due: the clauses beside it that name an attack, a war or a case. */
final class DutyConditions {
  private static final Set<String> CONDITIONS =
      Set.of("if", "when", "whenever", "unless", "once", "where", "until");

  /** Whoever does this in the active voice is no victim, whatever the parser made of its object. */
  private static final Set<String> ATTACKING =
      Set.of("attack", "invade", "assault", "strike", "bomb");

  private DutyConditions() {}

  /** "was bound until 1990", "its duty lapsed", "was freed from its duty": there is none now. */
  static boolean isOver(Grammar grammar, int binder, int act, Set<String> endings) {
    int verb = grammar.governingPredicate(binder);
    boolean ended =
        grammar.isNoun(binder)
            && verb >= 0
            && endings.contains(grammar.lemma(verb))
            && (Set.of("nsubj", "nsubj:pass", "obj").contains(grammar.relation(binder))
                || grammar.caseWords(binder).contains("from")
                || grammar.caseWords(binder).contains("of"));
    for (int t = act + 1; grammar.isNoun(binder) && t < Math.min(grammar.size(), act + 7); t++) {
      // "its duty to defend them lapsed": the parser may read another sentence.
      if (grammar.word(t).equals(",")) {
        break;
      }
      ended |= grammar.isVerb(t) && endings.contains(grammar.lemma(t));
    }
    boolean notBinding =
        grammar.relation(binder).equals("nsubj")
            && grammar.head(binder) >= 0
            && grammar.lemma(grammar.head(binder)).equals("binding")
            && grammar.children(grammar.head(binder), "advmod").stream()
                .anyMatch(not -> grammar.word(not).equals("not"));
    return ended || notBinding || !grammar.isNoun(binder) && isUntil(grammar, binder, act);
  }

  private static boolean isUntil(Grammar grammar, int binder, int act) {
    boolean past =
        grammar.tag(binder).equals("VBD")
            || grammar.children(binder, "aux", "aux:pass", "cop").stream()
                .anyMatch(aux -> grammar.tag(aux).equals("VBD"));
    for (int t = act + 1; past && t + 1 < grammar.size(); t++) {
      if (grammar.word(t).equals("until") && grammar.tag(t + 1).equals("CD")) {
        return true;
      }
    }
    return false;
  }

  /** "if the other is attacked": when the duty falls due, and no duty. */
  static boolean isCondition(Grammar grammar, int act) {
    return grammar.children(act, "mark", "advmod").stream()
        .anyMatch(m -> m < act && CONDITIONS.contains(grammar.word(m)));
  }

  static boolean isAgainstAttack(Grammar grammar, int act) {
    return grammar.phrase(act).stream()
        .anyMatch(
            t ->
                Set.of("attack", "aggression", "invasion", "invade", "assault", "assail")
                    .contains(grammar.lemma(t)));
  }

  /** "if the country falls victim to aggression": whom the condition names. */
  static List<String> attacked(Reading reading, Context context, int act, int binder) {
    Grammar grammar = reading.grammar();
    for (int node : List.of(act, binder)) {
      for (int clause : grammar.children(node, "advcl")) {
        boolean conditional =
            grammar.children(clause, "mark", "aux").stream()
                .anyMatch(m -> Set.of("if", "should").contains(grammar.word(m)));
        if (conditional) {
          List<String> codes = new ArrayList<>();
          for (int victim : victims(grammar, clause)) {
            if (!PartyWords.isParty(grammar, victim)) {
              codes.addAll(context.references().targets(reading, victim));
            }
          }
          if (!codes.isEmpty()) {
            return codes;
          }
        }
      }
    }
    return List.of();
  }

  /** "is attacked", "falls victim to", "comes under attack"; the object of whoever attacks. */
  private static List<Integer> victims(Grammar grammar, int clause) {
    boolean suffers =
        grammar.isPassive(clause)
            || grammar.hasChild(clause, "cop")
            || grammar.hasChild(clause, "xcomp")
            || grammar.children(clause, "obl").stream()
                .anyMatch(t -> grammar.caseWords(t).contains("under"))
            || grammar.lemma(clause).equals("suffer")
            || !grammar.hasChild(clause, "obj", "obl")
                && !ATTACKING.contains(grammar.lemma(clause));
    if (suffers) {
      return grammar.surfaceSubjects(clause);
    }
    List<Integer> victims = new ArrayList<>(grammar.patients(clause));
    victims.addAll(grammar.obliques(clause, Set.of("on", "upon", "against")));
    return victims;
  }

  /** "if any one of them is attacked, the others must help it": it is whichever party is meant. */
  static boolean isAnyParty(Grammar grammar, int act, int binder) {
    for (int node : List.of(act, binder)) {
      for (int clause : grammar.children(node, "advcl")) {
        if (grammar.surfaceSubjects(clause).stream()
            .anyMatch(s -> PartyWords.isParty(grammar, s))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of an "if" or "should" clause. */
  static Optional<String> condition(Reading reading, int act, int binder) {
    Grammar grammar = reading.grammar();
    for (int t = act + 1; t + 2 < grammar.size() && t < act + 8; t++) {
      boolean inAnyCase =
          grammar.word(t).equals("in")
              && Set.of("any", "case", "the").contains(grammar.word(t + 1))
              && Set.of("conflict", "war", "case", "event", "attack")
                  .contains(grammar.word(t + 1).equals("case") ? "case" : grammar.word(t + 2));
      if (inAnyCase) {
        int last = t + 2;
        while (last + 1 < grammar.size()
            && !Set.of(",", ".", ";", "\u201D", "\"").contains(grammar.word(last + 1))) {
          last++;
        }
        return Optional.of(PersonFinder.words(grammar.sentence().tokens(), t, last));
      }
    }
    for (int node : List.of(act, binder)) {
      for (int clause : grammar.children(node, "advcl")) {
        boolean conditional =
            grammar.children(clause, "mark", "aux", "advmod").stream()
                .anyMatch(
                    m ->
                        Set.of("if", "should", "unless", "provided", "when")
                            .contains(grammar.word(m)));
        if (conditional) {
          List<Integer> phrase = grammar.phrase(clause);
          return Optional.of(
              PersonFinder.words(
                  grammar.sentence().tokens(), phrase.get(0), phrase.get(phrase.size() - 1)));
        }
      }
    }
    return Optional.empty();
  }
}
