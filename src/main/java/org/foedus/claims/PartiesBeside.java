package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose an agreement is that does not name its parties itself: those who are named beside it. */
final class PartiesBeside {
  /** How many sentences behind an agreement of one known party its duties may be told. */
  private static final int DUTIES = 2;

  private PartiesBeside() {}

  /** "Under a pact of 1951 A gives B …": those who act under an agreement are its parties. */
  static void ofClause(Reading reading, Context context, int head) {
    Grammar grammar = reading.grammar();
    Optional<AgreementEntity> entity = context.agreements().at(reading.sentence().index(), head);
    boolean under =
        grammar.relation(head).equals("obl")
            && grammar.caseWords(head).stream()
                .anyMatch(
                    grammar.words(WordList.PREPOSITIONS_BEFORE_AN_AGREEMENT_IN_FORCE)::contains);
    int clause = grammar.head(head);
    if (entity.isEmpty() || !under || clause < 0 || entity.get().parties().size() >= 2) {
      return;
    }
    Set<String> parties = new LinkedHashSet<>(entity.get().parties());
    parties.addAll(context.references().agents(reading, clause, grammar.surfaceSubjects(clause)));
    if (parties.size() < 2) {
      List<Integer> others = new ArrayList<>(grammar.recipients(clause));
      others.addAll(grammar.patients(clause));
      others.removeIf(each -> isSetApart(grammar, each));
      for (int each : others) {
        if (parties.size() < 2 || grammar.recipients(clause).contains(each)) {
          parties.addAll(context.references().targets(reading, each));
        }
      }
    } else {
      parties.addAll(context.references().targets(reading, grammar.recipients(clause)));
    }
    parties.removeIf(context.discourse()::isBody);
    if (parties.size() >= 2 && parties.size() <= 6) {
      entity.get().addParties(List.copyOf(parties));
    }
  }

  /** Where a sentence names just two states and one agreement, it is theirs. */
  static void ofSentence(Reading reading, Context context, int head) {
    Optional<AgreementEntity> entity = context.agreements().at(reading.sentence().index(), head);
    boolean withOthers =
        !reading
            .grammar()
            .obliques(head, reading.grammar().words(WordList.PREPOSITIONS_BEFORE_PARTIES))
            .isEmpty();
    if (entity.isEmpty()
        || entity.get().parties().size() >= 2
        || !entity.get().supported()
        || entity.get().isVague()
        || withOthers && entity.get().parties().isEmpty()) {
      return;
    }
    Set<String> named = new LinkedHashSet<>(entity.get().parties());
    boolean bodys =
        reading.grammar().children(head, "nmod:poss").stream()
            .flatMap(owner -> context.references().actors(reading, owner).stream())
            .anyMatch(context.discourse()::isBody);
    if (bodys) {
      return;
    }
    for (Reading.Group group : reading.groups()) {
      boolean meant =
          !group.place()
              && !reading.isInDateline(group.token())
              && !isInName(reading.grammar(), group.token(), head)
              && !isSetApart(reading.grammar(), group.token());
      if (meant) {
        group.codes().stream()
            .filter(code -> !context.discourse().isBody(code))
            .forEach(named::add);
      }
    }
    if (named.size() == 2) {
      entity.get().addParties(List.copyOf(named));
      return;
    }
    Set<Set<String>> together = enumerations(reading, context);
    Set<String> all = namesOf(reading, context);
    together.removeIf(
        codes -> !codes.containsAll(entity.get().parties()) || !codes.containsAll(all));
    if (together.size() == 1) {
      entity.get().addParties(List.copyOf(together.iterator().next()));
    }
  }

  /** "unlike Peru", "except Chile": named because it is no party. */
  private static boolean isSetApart(Grammar grammar, int token) {
    return grammar.caseWords(token).stream()
        .anyMatch(grammar.words(WordList.PREPOSITIONS_BEFORE_NO_PARTY)::contains);
  }

  /** "the Paris accord": where it was made, and nobody's. */
  private static boolean isInName(Grammar grammar, int token, int head) {
    return token < head
        && grammar.head(token) == head
        && grammar.relation(token).equals("compound");
  }

  /** "bound Kenya, Uganda and Rwanda to …": states that one breath names, as sets. */
  private static Set<Set<String>> enumerations(Reading reading, Context context) {
    Set<Set<String>> found = new LinkedHashSet<>();
    for (Mention mention : reading.mentions()) {
      Set<String> codes = new LinkedHashSet<>(reading.withCompanions(mention));
      boolean states = codes.stream().noneMatch(context.discourse()::isBody);
      if (codes.size() >= 2 && states) {
        found.add(codes);
      }
    }
    return found;
  }

  /** The states that a sentence calls by their names. */
  private static Set<String> namesOf(Reading reading, Context context) {
    Set<String> codes = new LinkedHashSet<>();
    for (Mention mention : reading.mentions()) {
      if (mention.kind() != Mention.Kind.DEMONYM && mention.kind() != Mention.Kind.PLACE) {
        mention.codes().stream()
            .filter(code -> !context.discourse().isBody(code))
            .forEach(codes::add);
      }
    }
    return codes;
  }

  /**
   * Those who owe what is told with an agreement, or else those whom its sentence and the one
   * before it name, once the article is read.
   *
   * @param free the duties that were told under no agreement
   */
  static void ofArticle(Context context, List<AgreementEntity.Duty> free) {
    for (AgreementEntity entity : context.agreements().entities()) {
      if (entity.parties().size() >= 2 || !entity.supported() || entity.isVague()) {
        continue;
      }
      if (ofDuties(context, entity, free)) {
        continue;
      }
      Set<String> named = new LinkedHashSet<>(entity.parties());
      boolean bodies = false;
      for (int back = 0; back <= 1 && named.size() < 2; back++) {
        Set<String> codes = namedIn(context, entity.firstSentence() - back);
        bodies |= codes.stream().anyMatch(context.discourse()::isBody);
        codes.stream().filter(code -> !context.discourse().isBody(code)).forEach(named::add);
      }
      if (named.size() == 1 && entity.concluded().isPresent()) {
        // "India left the treaty. Pakistan, the other party, …"
        named.addAll(namedIn(context, entity.firstSentence() + 1));
        bodies |= named.stream().anyMatch(context.discourse()::isBody);
      }
      if (named.size() == 2 && !bodies) {
        entity.addParties(List.copyOf(named));
      }
    }
  }

  /** "The Pact of Lima gave Peru no promise of Chile's": those who owe it or do not. */
  private static boolean ofDuties(
      Context context, AgreementEntity entity, List<AgreementEntity.Duty> free) {
    Set<String> codes = new LinkedHashSet<>();
    entity.duties().forEach(duty -> codes.addAll(List.of(duty.obligor(), duty.beneficiary())));
    int reach = entity.parties().isEmpty() ? 0 : DUTIES;
    for (int ahead = 0; ahead <= reach && codes.isEmpty(); ahead++) {
      int sentence = entity.firstSentence() + ahead;
      free.stream()
          .filter(duty -> duty.sentence() == sentence)
          .forEach(duty -> codes.addAll(List.of(duty.obligor(), duty.beneficiary())));
    }
    boolean theirs =
        codes.size() == 2
            && codes.containsAll(entity.parties())
            && codes.stream().noneMatch(context.discourse()::isBody);
    if (theirs) {
      entity.addParties(List.copyOf(codes));
    }
    return theirs;
  }

  private static Set<String> namedIn(Context context, int sentence) {
    Set<String> codes = new LinkedHashSet<>();
    context.discourse().readings().stream()
        .filter(reading -> reading.sentence().index() == sentence)
        .flatMap(reading -> reading.groups().stream().filter(g -> !reading.isInDateline(g.token())))
        .filter(group -> !group.place())
        .flatMap(group -> group.codes().stream())
        .forEach(codes::add);
    return codes;
  }
}
