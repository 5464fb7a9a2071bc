package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.claims.AgreementWords.Role;

/** An agreement that is told without its noun, by the one before: "and another with Peru". */
final class AnotherOfTheKind {
  /** How far behind the partner's name the date may stand, in words. */
  private static final int NEAR = 6;

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
    boolean theOne =
        grammar.children(token, "det").stream().anyMatch(d -> grammar.word(d).equals("the"));
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

  /**
   * "Argentina one with Italy in 1999, and Peru a third with Spain": by the order of words, where
   * verb and noun are told once for all.
   */
  void byOrder(Reading reading, Context context) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    for (int t = 0; t + 2 < grammar.size(); t++) {
      boolean stands =
          grammar.isWord(t, WordList.WORDS_THAT_STAND_FOR_AN_AGREEMENT)
              && grammar.word(t + 1).equals("with")
              && context.agreements().at(sentence, t).isEmpty();
      Optional<AgreementEntity> model = context.agreements().before(sentence, t);
      model = model.isPresent() ? model : context.agreements().last(sentence, 1);
      if (stands && model.isPresent()) {
        shared(reading, context, t, model.get());
      }
    }
  }

  private static void shared(Reading reading, Context context, int token, AgreementEntity model) {
    Grammar grammar = reading.grammar();
    List<Mention> states =
        reading.mentions().stream()
            .filter(m -> m.kind() == Mention.Kind.NAME && m.codes().size() == 1)
            .toList();
    Optional<Mention> partner =
        states.stream().filter(m -> m.first() > token + 1 && m.first() <= token + 3).findFirst();
    if (partner.isEmpty()) {
      return;
    }
    int from = startOfShare(grammar, token);
    Optional<Mention> before =
        states.stream()
            .filter(m -> m.last() < token && m.first() > from)
            .filter(m -> grammar.caseWords(m.last()).isEmpty())
            .reduce((one, next) -> next);
    Set<String> owner = new LinkedHashSet<>();
    before.ifPresent(m -> owner.addAll(m.codes()));
    if (owner.isEmpty()) {
      owner.addAll(model.parties());
      states.stream()
          .filter(m -> m.first() < token && grammar.caseWords(m.last()).contains("with"))
          .forEach(m -> owner.removeAll(m.codes()));
    }
    owner.removeAll(partner.get().codes());
    if (owner.size() != 1) {
      return;
    }
    int sentence = reading.sentence().index();
    AgreementEntity entity = new AgreementEntity(model.noun(), model.frame(), sentence);
    entity.addParties(List.copyOf(owner));
    entity.addParties(partner.get().codes());
    model.kinds().forEach(entity::addKind);
    for (int t = partner.get().last() + 1;
        t < Math.min(grammar.size(), partner.get().last() + NEAR);
        t++) {
      boolean next = grammar.word(t).equals("with") || grammar.word(t).equals(";");
      if (next || entity.concluded().isPresent()) {
        break;
      }
      context.circumstances().startingAt(reading, t).ifPresent(entity::concluded);
      if (grammar.word(t).equals("same")) {
        model.concluded().ifPresent(entity::concluded);
      }
    }
    entity.support();
    context.agreements().add(entity);
    context.agreements().bind(sentence, token, entity);
  }

  /** Behind the last comma or "and" that another partner stands before. */
  private static int startOfShare(Grammar grammar, int token) {
    int with = token - 1;
    while (with >= 0 && !grammar.word(with).equals("with")) {
      with--;
    }
    int start = Math.max(with, 0);
    while (with >= 0 && start < token && !grammar.tag(start).equals(",")) {
      start++;
    }
    return with < 0 || start == token ? token - 3 : start;
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
