package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Several agreements that one plural named and that are told by their number: "three treaties. A
 * and B signed the first in May 1920, B and C the second in April 1921".
 */
final class Ordinals {
  private static final Set<String> BOUNDS = Set.of(",", ";", ".");

  private Ordinals() {}

  /**
   * Reads a sentence that tells each of several agreements by its number.
   *
   * @param model the plural that named them, with what they promise
   */
  static void read(Reading reading, Context context, AgreementEntity model) {
    Grammar grammar = reading.grammar();
    int from = 0;
    for (int t = 0; t <= grammar.size(); t++) {
      boolean bound = t == grammar.size() || BOUNDS.contains(grammar.word(t));
      if (bound) {
        one(reading, context, model, from, t);
        from = t + 1;
      }
    }
  }

  private static void one(
      Reading reading, Context context, AgreementEntity model, int from, int to) {
    int ordinal = ordinal(reading.grammar(), from, to);
    if (ordinal < 0) {
      return;
    }
    Set<String> parties = new LinkedHashSet<>();
    for (Mention mention : reading.mentions()) {
      boolean named =
          mention.first() >= from
              && mention.last() < to
              && mention.kind() == Mention.Kind.NAME
              && !reading.grammar().caseWords(mention.last()).contains("in");
      if (named) {
        parties.addAll(mention.codes());
      }
    }
    if (parties.size() < 2 || parties.size() > 4) {
      return;
    }
    int sentence = reading.sentence().index();
    AgreementEntity entity = new AgreementEntity(model.noun(), model.frame(), sentence);
    entity.addParties(List.copyOf(parties));
    model.kinds().forEach(entity::addKind);
    for (int t = from; t < to && entity.concluded().isEmpty(); t++) {
      context.circumstances().startingAt(reading, t).ifPresent(entity::concluded);
    }
    entity.support();
    model.heads(entity);
    context.agreements().add(entity);
    context.agreements().bind(sentence, ordinal, entity);
  }

  /** "the second", with no noun behind it. */
  private static int ordinal(Grammar grammar, int from, int to) {
    for (int t = from + 1; t < to; t++) {
      boolean bare =
          grammar.isWord(t, WordList.ORDINALS_OF_AGREEMENTS)
              && grammar.word(t - 1).equals("the")
              && (t + 1 >= grammar.size() || !grammar.tag(t + 1).startsWith("N"));
      if (bare) {
        return t;
      }
    }
    return from < to
            && grammar.isWord(from, WordList.ORDINALS_OF_AGREEMENTS)
            && from > 0
            && grammar.word(from - 1).equals("the")
        ? from
        : -1;
  }

  /** "both treaties": the plural whose agreements were told one by one. */
  static Optional<AgreementEntity> all(Context context) {
    return context.agreements().entities().stream()
        .filter(entity -> entity.members().size() >= 2)
        .reduce((one, next) -> next);
  }

  /** The plural that the agreements of this sentence were named by before, if one was. */
  static Optional<AgreementEntity> model(Reading reading, Context context) {
    return context
        .agreements()
        .last(reading.sentence().index(), 1)
        .filter(entity -> entity.isMany() && entity.parties().size() < 2);
  }
}
