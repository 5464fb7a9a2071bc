package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who owes a duty and to whom, as the places of a binding word and its act are filled.
 *
 * @param obligors who owes it; may be empty
 * @param beneficiaries to whom; may be empty
 * @param reciprocal whether each owes it to the others
 * @param everybody whether the parties are meant without being named
 * @param targetless whether no place tells whom it serves
 * @param nobodys whether the place that tells it names nobody: "join any bloc"
 */
record DutyParties(
    Set<String> obligors,
    Set<String> beneficiaries,
    boolean reciprocal,
    boolean everybody,
    boolean targetless,
    boolean nobodys) {

  /** Reads them. The sets may be added to. */
  static DutyParties of(
      Reading reading,
      Context context,
      DutyRule rule,
      Match match,
      DutyBinders.Binding binding,
      Optional<AgreementEntity> entity,
      AgreementReader agreements) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    References references = context.references();
    Set<String> obligors = new LinkedHashSet<>();
    boolean everybody = false;
    for (int head : binding.obligors()) {
      if (agreements.entity(reading, context, head).isPresent()
          && !PartyWords.isParty(grammar, head)) {
        continue;
      }
      boolean party = PartyWords.isParty(grammar, head);
      boolean known = party && entity.filter(e -> e.parties().size() >= 2).isPresent();
      if (!known) {
        List<String> named = references.actors(reading, head);
        if (named.isEmpty() && match.pattern().restricts("X")) {
          named = references.owners(reading, head);
          named = named.isEmpty() ? soleBody(reading, context) : named;
        }
        obligors.addAll(named);
      }
      everybody |= party;
    }
    boolean lost = !rule.frame().has("reciprocal", "true");
    if (obligors.isEmpty() && !everybody && lost && grammar.isVerb(binding.token())) {
      obligors.addAll(reading.namedBefore(binding.token(), List.of()));
    }
    List<Integer> targets = match.get("Y").isEmpty() ? ownersOf(grammar, match) : match.get("Y");
    if (targets.isEmpty()) {
      // "refrain from attacking it".
      targets = match.get("V").stream().flatMap(v -> grammar.patients(v).stream()).toList();
    }
    Set<String> beneficiaries = new LinkedHashSet<>();
    boolean reciprocal = targets.isEmpty();
    boolean nobodys = !targets.isEmpty();
    for (int head : targets) {
      nobodys &= grammar.isNoun(head) && !PartyWords.isPartyNoun(grammar, head);
      boolean whoeverIsAttacked =
          grammar.tag(head).equals("PRP")
              && DutyConditions.isAnyParty(grammar, match.trigger(), binding.token());
      if (References.isReciprocal(grammar, head)
          || PartyWords.isParty(grammar, head)
          || whoeverIsAttacked) {
        reciprocal = true;
        continue;
      }
      List<String> named = references.targets(reading, head);
      if (named.isEmpty() && match.pattern().restricts("Y")) {
        // "guaranteed its borders": what is promised to a thing is promised to whose it is.
        named = references.owners(reading, head);
      }
      beneficiaries.addAll(named);
      nobodys &= named.isEmpty();
      if (beneficiaries.isEmpty() && PartyWords.isWe(grammar, head)) {
        entity
            .or(() -> context.agreements().last(sentence, 4))
            .filter(e -> e.parties().size() == 2 && e.parties().containsAll(obligors))
            .ifPresent(e -> beneficiaries.addAll(e.parties()));
        beneficiaries.removeAll(obligors);
      }
    }
    if (obligors.isEmpty() && rule.frame().has("reciprocal", "true") && targets.size() >= 2) {
      // "an attack on A is an attack on B": each owes it to each who is named.
      obligors.addAll(beneficiaries);
      beneficiaries.clear();
      reciprocal = !obligors.isEmpty();
    }
    boolean theyAlone = rule.frame().has("reciprocal", "true") && obligors.size() >= 2;
    if (targets.isEmpty() && !theyAlone) {
      List<String> attacked =
          DutyConditions.attacked(reading, context, match.trigger(), binding.token());
      if (attacked.size() == 1 && !obligors.containsAll(attacked)) {
        beneficiaries.addAll(attacked);
        reciprocal = false;
      }
    }
    Optional<AgreementEntity> theirs = entity;
    boolean reflexive =
        obligors.size() == 1
            && beneficiaries.equals(obligors)
            && theirs.filter(e -> e.parties().size() == 2).isPresent();
    if (reflexive) {
      // "makes the United States answerable for its defence": its is the other party's.
      beneficiaries.clear();
      beneficiaries.addAll(theirs.orElseThrow().parties());
      beneficiaries.removeAll(obligors);
    } else if (!beneficiaries.isEmpty() && obligors.containsAll(beneficiaries) && !reciprocal) {
      // Nobody owes a duty to himself: "if A is attacked, B is bound to come to its aid".
      List<String> other =
          DutyConditions.attacked(reading, context, match.trigger(), binding.token());
      beneficiaries.clear();
      beneficiaries.addAll(other);
      beneficiaries.removeAll(obligors);
    }
    return new DutyParties(
        obligors, beneficiaries, reciprocal, everybody, targets.isEmpty(), nobodys);
  }

  /** "is covered by the guarantee of Article 5": that of the only organisation that is named. */
  private static List<String> soleBody(Reading reading, Context context) {
    Set<String> bodies = new LinkedHashSet<>();
    reading.mentions().stream()
        .flatMap(mention -> mention.codes().stream())
        .filter(context.discourse()::isBody)
        .forEach(bodies::add);
    return bodies.size() == 1 ? List.copyOf(bodies) : List.of();
  }

  /** "come to the aid of Y", "repel an attack on Y": whom it serves stands with the noun. */
  private static List<Integer> ownersOf(Grammar grammar, Match match) {
    List<Integer> owners = new ArrayList<>();
    for (int noun : match.nouns()) {
      owners.addAll(grammar.children(noun, "nmod:poss"));
      owners.addAll(
          grammar.obliques(noun, grammar.words(WordList.PREPOSITIONS_BEFORE_WHOM_IT_SERVES)));
    }
    return owners;
  }
}
