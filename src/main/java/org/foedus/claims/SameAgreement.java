package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When two phrases name one agreement: in apposition, by another name, linked by a copula. */
final class SameAgreement {
  private SameAgreement() {}

  /** What stands in apposition to a phrase, either way. */
  static List<Integer> apposed(Grammar grammar, int head) {
    List<Integer> found = new ArrayList<>(grammar.children(head, "appos"));
    if (grammar.relation(head).equals("appos")) {
      found.add(grammar.head(head));
    }
    return found;
  }

  /** "the Balkan Pact, formally the Treaty of …": a second name for what was just named. */
  static Optional<AgreementEntity> renamed(Reading reading, Context context, int head) {
    Grammar grammar = reading.grammar();
    boolean comma = false;
    boolean otherwise = false;
    for (int t = head - 1; t >= Math.max(0, head - 8); t--) {
      Optional<AgreementEntity> before = context.agreements().at(reading.sentence().index(), t);
      if (before.isPresent()) {
        return comma && otherwise ? before : Optional.empty();
      }
      String tag = grammar.tag(t);
      comma |= tag.equals(",");
      otherwise |= tag.startsWith("RB") || grammar.word(t).equals("or");
      boolean apart =
          tag.startsWith("V")
              || tag.equals("IN")
              || tag.equals("CC") && !grammar.word(t).equals("or")
              || tag.startsWith("W")
              || tag.equals("TO");
      if (apart) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "It is not a defence pact": what a copula links the phrase to, or -1. */
  static int linkedSubject(Grammar grammar, int head) {
    if (!grammar.hasChild(head, "cop")) {
      return -1;
    }
    List<Integer> subjects = grammar.surfaceSubjects(head);
    return subjects.isEmpty() ? -1 : subjects.get(0);
  }

  /** "Cyprus finished the alliance off": told of before, and not of those who do it. */
  static Optional<AgreementEntity> doneByAnother(
      Context context, AgreementPhrase phrase, Set<String> parties) {
    boolean bare =
        phrase.definite()
            && parties.size() == 1
            && phrase.year().isEmpty()
            && phrase.name().isEmpty();
    return context.agreements().entities().stream()
        .filter(e -> bare && e.parties().size() >= 2 && e.noun().equals(phrase.noun()))
        .reduce((one, next) -> next);
  }
}
