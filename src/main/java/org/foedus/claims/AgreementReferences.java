package org.foedus.claims;

import java.util.Optional;
import org.foedus.claims.AgreementWords.Role;

/** The agreement that a phrase or a pronoun means. */
final class AgreementReferences {
  private final AgreementWords words;

  AgreementReferences(AgreementWords words) {
    this.words = words;
  }

  /** The agreement that a phrase or pronoun means. */
  Optional<AgreementEntity> entity(Reading reading, Context context, int head) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    int token = grammar.antecedent(head);
    Optional<AgreementEntity> bound = context.agreements().at(sentence, token);
    if (bound.isPresent()) {
      return bound;
    }
    if (grammar.relation(token).equals("nmod") && grammar.hasChild(token, "acl:relcl", "acl")) {
      // "the declaration of friendship that A and B signed": hung on the nearer noun.
      Optional<AgreementEntity> outer = context.agreements().at(sentence, grammar.head(token));
      if (outer.isPresent()) {
        return outer;
      }
    }
    String word = grammar.word(token);
    if (words.is(Role.TEXT, grammar.lemma(token))
        || word.equals("nothing")
        || word.equals("what")) {
      for (int of :
          grammar.obliques(
              token, grammar.words(WordList.PREPOSITIONS_BEFORE_THE_AGREEMENT_OF_A_TEXT))) {
        Optional<AgreementEntity> inner = entity(reading, context, of);
        if (inner.isPresent()) {
          return inner;
        }
      }
      boolean definite =
          grammar.children(token, "det", "nmod:poss").stream()
              .anyMatch(d -> !grammar.word(d).equals("a") && !grammar.word(d).equals("an"));
      return definite && words.is(Role.TEXT, grammar.lemma(token))
          ? context.agreements().last(sentence, 4)
          : Optional.empty();
    }
    if (grammar.isWord(token, WordList.PRONOUNS_FOR_AN_AGREEMENT)) {
      return afterActor(reading, context, token).or(() -> context.agreements().last(sentence, 2));
    }
    for (int apposed : grammar.children(token, "appos")) {
      Optional<AgreementEntity> inner = context.agreements().at(sentence, apposed);
      if (inner.isPresent()) {
        return inner;
      }
    }
    return Optional.empty();
  }

  /** "whereas with Iran, it …": the agreement of the actor that opens the clause. */
  private static Optional<AgreementEntity> afterActor(Reading reading, Context context, int token) {
    Grammar grammar = reading.grammar();
    for (Reading.Group group : reading.groups()) {
      int gap = token - group.token();
      boolean opens =
          gap > 0
              && gap <= 5
              && Reading.carrier(grammar, group.token()) >= 0
              && grammar.caseWords(group.token()).contains("with");
      if (opens) {
        return context.agreements().withParty(group.codes());
      }
    }
    return Optional.empty();
  }
}
