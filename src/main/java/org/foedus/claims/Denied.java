package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An agreement that a text says does not exist: the duties that it would give are denied. */
final class Denied {
  private Denied() {}

  /** Notes the denied agreement as an entity of its own that yields duties and no agreement. */
  static void note(Reading reading, Context context, AgreementPhrase phrase, Set<String> parties) {
    int sentence = reading.sentence().index();
    Set<String> all = new LinkedHashSet<>(parties);
    Grammar grammar = reading.grammar();
    if (grammar.hasChild(phrase.head(), "cop")) {
      Optional<AgreementEntity> subject = subject(reading, context, phrase.head(), sentence);
      if (subject.isPresent()) {
        context
            .agreements()
            .deny(subject.get(), phrase, sentence, context.speakers().read(reading, phrase.head()));
        return;
      }
    }
    AgreementEntity nothing = new AgreementEntity(phrase.noun(), phrase.frame(), sentence);
    nothing.addParties(List.copyOf(all));
    context
        .agreements()
        .bindDenied(reading, phrase, nothing, context.speakers().read(reading, phrase.head()));
  }

  private static Optional<AgreementEntity> subject(
      Reading reading, Context context, int head, int sentence) {
    for (int subject : reading.grammar().surfaceSubjects(head)) {
      Optional<AgreementEntity> bound = context.agreements().at(sentence, subject);
      if (bound.isPresent()) {
        return bound;
      }
    }
    return context.agreements().last(sentence, 3);
  }
}
