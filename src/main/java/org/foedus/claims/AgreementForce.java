package org.foedus.claims;

import java.util.Set;
import org.foedus.claims.AgreementWords.Role;

/** With what force a phrase speaks of an agreement: that it is not, is not to be, is hoped for. */
final class AgreementForce {
  private final AgreementWords words;
  private final RealityReader realities;

  AgreementForce(AgreementWords words, RealityReader realities) {
    this.words = words;
    this.realities = realities;
  }

  /** "must not join any alliance", "undertook to sign no pact": what is not to be is none. */
  boolean isForbidden(Grammar grammar, AgreementPhrase phrase) {
    int head = phrase.head();
    int verb = grammar.head(head);
    boolean under =
        !phrase.definite()
            && verb >= 0
            && grammar.isVerb(verb)
            && Set.of("obj", "obl").contains(grammar.relation(head));
    if (!under) {
      return false;
    }
    boolean bound =
        grammar.children(verb, "aux").stream()
                .anyMatch(aux -> grammar.isWord(aux, WordList.AUXILIARIES_OF_WHAT_IS_NOT_TO_BE))
            || grammar.children(verb, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
    return bound && (phrase.negated() || realities.isNegated(grammar, verb));
  }

  /** "no treaty", "have never signed a treaty". */
  boolean isDenied(Reading reading, AgreementPhrase phrase) {
    Grammar grammar = reading.grammar();
    if (phrase.negated()) {
      return true;
    }
    int head = phrase.head();
    if (grammar.obliques(head, Set.of("with", "between")).stream()
        .anyMatch(
            t ->
                grammar.word(t).equals("neither")
                    || grammar.word(t).equals("none")
                    || grammar.children(t, "det").stream()
                        .anyMatch(d -> grammar.word(d).equals("no")))) {
      return true;
    }
    if (grammar.hasChild(head, "cop")) {
      return realities.isNegated(grammar, head);
    }
    boolean lacking =
        grammar.head(head) >= 0
            && (grammar.relation(head).equals("obj")
                || grammar.relation(head).equals("nmod") && grammar.caseWords(head).contains("of"))
            && realities.denies(grammar, grammar.head(head));
    if (lacking) {
      return true;
    }
    int verb = grammar.governingPredicate(head);
    boolean object =
        grammar.relation(head).equals("obj")
            || grammar.relation(head).equals("nsubj:pass")
            || grammar.relation(head).equals("obl")
                && grammar.head(head) == verb
                && words.isAct(grammar.lemma(verb));
    return verb >= 0 && object && !phrase.definite() && realities.isNegated(grammar, verb);
  }

  /** "talks on a pact", "the offer of a treaty": what is proposed, discussed or hoped for. */
  boolean isUnderWay(Grammar grammar, int head) {
    int noun = grammar.head(head);
    return noun >= 0
        && grammar.isNoun(noun)
        && grammar.relation(head).equals("nmod")
        && words.is(Role.PRECEDES, grammar.lemma(noun));
  }

  /** "a pact that would give …". */
  static boolean isImagined(Reading reading, int head) {
    Grammar grammar = reading.grammar();
    return grammar.children(head, "acl:relcl").stream()
        .flatMap(clause -> grammar.children(clause, "aux").stream())
        .anyMatch(aux -> grammar.isWord(aux, WordList.AUXILIARIES_OF_WHAT_IS_IMAGINED));
  }
}
