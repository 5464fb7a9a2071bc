package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a duty falls due: the clauses beside it that name an attack, a war or a case. */
final class DutyConditions {
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
            && grammar.isLemma(grammar.head(binder), WordList.ADJECTIVES_OF_BINDING)
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
        .anyMatch(m -> m < act && grammar.isWord(m, WordList.WORDS_FOR_WHEN_A_DUTY_FALLS_DUE));
  }

  static boolean isAgainstAttack(Grammar grammar, int act) {
    return grammar.phrase(act).stream()
        .anyMatch(t -> grammar.isLemma(t, WordList.WORDS_FOR_AN_ATTACK));
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
            || grammar.isLemma(clause, WordList.VERBS_OF_SUFFERING)
            || !grammar.hasChild(clause, "obj", "obl")
                && !grammar.isLemma(clause, WordList.VERBS_OF_ATTACKING);
    if (suffers) {
      return grammar.surfaceSubjects(clause);
    }
    List<Integer> victims = new ArrayList<>(grammar.patients(clause));
    victims.addAll(
        grammar.obliques(clause, grammar.words(WordList.PREPOSITIONS_BEFORE_THE_ATTACKED)));
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
              && (grammar.word(t + 1).equals("case")
                  || grammar.isWord(t + 1, WordList.WORDS_BEFORE_THE_CASE)
                      && grammar.isWord(t + 2, WordList.WORDS_FOR_THE_CASE));
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
                .anyMatch(m -> grammar.isWord(m, WordList.WORDS_THAT_OPEN_THE_CONDITION_OF_A_DUTY));
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
