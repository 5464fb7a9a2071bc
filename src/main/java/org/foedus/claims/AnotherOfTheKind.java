package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.claims.AgreementWords.Role;

/** An agreement that is told without its noun, by the one before: "and another with Peru". */
final class AnotherOfTheKind {
  private final AgreementWords words;
  private final AgreementParties parties;

  AnotherOfTheKind(AgreementWords words, AgreementParties parties) {
    this.words = words;
    this.parties = parties;
  }

  void read(Reading reading, Context context, int token) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    if (words.is(Role.TEXT, grammar.lemma(token))) {
      return;
    }
    boolean another =
        grammar.relation(token).equals("conj")
            || grammar.children(token, "acl:relcl", "acl").stream()
                .anyMatch(clause -> tellsOfAgreements(grammar, clause))
            || !grammar.obliques(token, Set.of("with", "between")).isEmpty()
                && grammar.word(token).equals("another")
            || isConcluded(grammar, token);
    Optional<AgreementEntity> model = context.agreements().last(sentence, 1);
    if (!another || model.isEmpty() || grammar.isRelativePronoun(token)) {
      return;
    }
    Set<String> parties = new LinkedHashSet<>();
    boolean ofAgreement = this.parties.gather(reading, context, token, parties);
    if (parties.size() == 1) {
      int clause = grammar.governingPredicate(token);
      if (clause >= 0 && grammar.word(token).equals("another")) {
        parties.addAll(context.references().actors(reading, grammar.surfaceSubjects(clause)));
      }
      if (parties.size() == 1 && model.get().parties().size() == 1) {
        parties.addAll(model.get().parties());
      }
    }
    if (!ofAgreement || parties.size() < 2) {
      return;
    }
    boolean theOne = grammar.children(token, "det").stream().anyMatch(d -> grammar.word(d).equals("the"));
    if (theOne && model.get().parties().size() < 2 && parties.containsAll(model.get().parties())) {
      // "the treaty of 1978. … the one that A signed with B".
      model.get().addParties(List.copyOf(parties));
      context.agreements().bind(sentence, token, model.get());
      return;
    }
    AgreementEntity entity = new AgreementEntity(model.get().noun(), model.get().frame(), sentence);
    entity.addParties(List.copyOf(parties));
    model.get().kinds().forEach(entity::addKind);
    entity.support();
    context.agreements().add(entity);
    context.agreements().bind(sentence, token, entity);
  }

  private boolean tellsOfAgreements(Grammar grammar, int clause) {
    String lemma = grammar.lemma(clause);
    return words.is(Role.CONCLUDES, lemma) || words.is(Role.BINDS, lemma) || lemma.equals("have");
  }

  /** "Greece and Serbia concluded one in May". */
  private boolean isConcluded(Grammar grammar, int token) {
    int verb = grammar.head(token);
    return grammar.word(token).equals("one")
        && verb >= 0
        && grammar.isVerb(verb)
        && words.is(Role.CONCLUDES, grammar.lemma(verb))
        && Set.of("obj", "nsubj:pass").contains(grammar.relation(token));
  }
}
