package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Reality;
import org.foedus.model.Speaker;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Lexicon;

/**
 * Finds who owes or does not owe what to whom: a word that binds (oblige, bound, must, promise)
 * over an act that is a duty (defend, consult, refrain from force), or a phrase that says both at
 * once.
 */
final class DutyReader {
  private final List<DutyRule> acts;
  private final List<DutyRule> wholes;
  private final List<DutyRule> clauses;
  private final Map<String, List<DutyRule>> actsByTrigger = new HashMap<>();
  private final DutyBinders binders;
  private final Set<String> endings;
  private final Matcher matcher;
  private final RealityReader realities;
  private final AgreementReader agreements;

  DutyReader(
      Lexicon lexicon, Matcher matcher, RealityReader realities, AgreementReader agreements) {
    this.matcher = matcher;
    this.realities = realities;
    this.agreements = agreements;
    this.binders = new DutyBinders(lexicon, matcher, agreements);
    this.endings = Set.copyOf(lexicon.words("words-for-the-end-of-a-duty"));
    this.acts = DutyRule.of(lexicon, "DutyAct");
    this.wholes = DutyRule.of(lexicon, "DutyFrame");
    this.clauses = DutyRule.of(lexicon, "ClauseFrame");
    for (DutyRule rule : acts) {
      rule.pattern()
          .triggers()
          .forEach(t -> actsByTrigger.computeIfAbsent(t, k -> new ArrayList<>()).add(rule));
    }
  }

  /** The words that may state a duty. */
  Set<String> triggers() {
    Set<String> triggers = new LinkedHashSet<>();
    List.of(acts, binders.rules(), wholes, clauses)
        .forEach(rules -> rules.forEach(rule -> triggers.addAll(rule.pattern().triggers())));
    return triggers;
  }

  /** Reads a sentence; the duties go to their agreements or, without one, to the list returned. */
  List<AgreementEntity.Duty> read(Reading reading, Context context, Set<Integer> taken) {
    List<AgreementEntity.Duty> free = new ArrayList<>();
    Grammar grammar = reading.grammar();
    for (int token = 0; token < grammar.size(); token++) {
      boolean done =
          whole(reading, context, token, free, taken) || clause(reading, context, token, taken);
      if (!done) {
        act(reading, context, token, free, taken);
      }
    }
    return free;
  }

  private boolean whole(
      Reading reading,
      Context context,
      int token,
      List<AgreementEntity.Duty> free,
      Set<Integer> taken) {
    for (DutyRule rule : wholes) {
      Optional<Match> match = matcher.match(reading.grammar(), rule.pattern(), token);
      if (match.isEmpty()) {
        continue;
      }
      Grammar grammar = reading.grammar();
      List<Integer> obligors = new ArrayList<>(match.get().get("X"));
      if (obligors.isEmpty() && !rule.pattern().noun()) {
        obligors.addAll(grammar.surfaceSubjects(token));
      }
      if (obligors.isEmpty() && grammar.relation(token).equals("appos")) {
        obligors.add(grammar.head(token));
      }
      boolean owed =
          state(
              reading,
              context,
              rule,
              match.get(),
              new DutyBinders.Binding(Optional.of(rule), token, obligors, match.get().get("A")),
              false,
              free);
      if (owed) {
        taken.add(token);
        match.get().nouns().forEach(noun -> taken.addAll(grammar.phrase(noun)));
        return true;
      }
    }
    return false;
  }

  /** "contains no mutual defence clause", "falls short of a defence commitment". */
  private boolean clause(Reading reading, Context context, int token, Set<Integer> taken) {
    Grammar grammar = reading.grammar();
    for (DutyRule rule : clauses) {
      Optional<Match> match = matcher.match(grammar, rule.pattern(), token);
      if (match.isEmpty()) {
        continue;
      }
      for (int noun : match.get().get("C")) {
        List<String> words = new ArrayList<>();
        grammar.phrase(noun).stream()
            .filter(t -> t <= noun + 6)
            .forEach(t -> words.add(grammar.lemma(t)));
        Set<String> kinds =
            rule.frame().states().map(Set::of).orElseGet(() -> agreements.phrases().kinds(words));
        if (kinds.isEmpty()) {
          continue;
        }
        Optional<AgreementEntity> entity = Optional.empty();
        for (int head : match.get().get("A")) {
          entity = entity.or(() -> agreements.entity(reading, context, head));
        }
        int sentence = reading.sentence().index();
        entity = entity.or(() -> context.agreements().last(sentence, 1));
        if (entity.isEmpty()) {
          continue;
        }
        boolean negative =
            rule.frame().has("denies", "true")
                || realities.read(reading, token).filter(r -> r == Reality.NEGATED).isPresent();
        Optional<Speaker> speaker = context.speakers().read(reading, token);
        context
            .agreements()
            .clause(entity.get(), kinds, negative, sentence, speaker, rule.frame().id());
        taken.add(token);
        taken.addAll(grammar.phrase(noun));
        return true;
      }
    }
    return false;
  }

  private void act(
      Reading reading,
      Context context,
      int token,
      List<AgreementEntity.Duty> free,
      Set<Integer> taken) {
    Grammar grammar = reading.grammar();
    List<DutyRule> rules = actsByTrigger.getOrDefault(grammar.lemma(token), List.of());
    for (DutyRule rule : rules) {
      Optional<Match> match = matcher.match(grammar, rule.pattern(), token);
      if (match.isEmpty()) {
        continue;
      }
      Optional<DutyBinders.Binding> binding =
          DutyConditions.isCondition(grammar, token)
              ? Optional.empty()
              : binders.binding(reading, context, token);
      if (binding.isEmpty()) {
        return;
      }
      boolean negativeAct = rule.frame().has("polarity", "negative");
      if (state(reading, context, rule, match.get(), binding.get(), negativeAct, free)) {
        taken.add(token);
        boolean told = isToldByAgreement(reading, context, binding.get().token());
        if (told
            || binding.get().rule().filter(r -> r.frame().has("concludes", "true")).isEmpty()) {
          taken.add(binding.get().token());
        }
        return;
      }
    }
  }

  /** "it says that both agreed to …": what a treaty says is no act. */
  private boolean isToldByAgreement(Reading reading, Context context, int token) {
    Grammar grammar = reading.grammar();
    int clause = token;
    while (grammar.relation(clause).equals("conj") && grammar.head(clause) >= 0) {
      clause = grammar.head(clause);
    }
    boolean byWhich =
        grammar.relation(clause).equals("acl:relcl")
            && grammar.children(clause, "obl").stream().anyMatch(grammar::isRelativePronoun)
            && context
                .agreements()
                .at(reading.sentence().index(), grammar.head(clause))
                .isPresent();
    int above = grammar.head(token);
    return byWhich
        || above >= 0
            && grammar.relation(token).equals("ccomp")
            && grammar.children(above, "nsubj").stream()
                .anyMatch(s -> agreements.entity(reading, context, s).isPresent());
  }

  /** "pledged not to fight": what is promised is to keep still, which denies no duty to help. */
  private static boolean isBoundNotTo(Grammar grammar, int binder, int act) {
    return grammar.children(act, "advmod", "neg").stream()
        .anyMatch(
            not -> not > binder && not < act && Set.of("not", "never").contains(grammar.word(not)));
  }

  /** "undertook never to attack", but not "obliges none of them to attack Chad". */
  private static boolean saysNotTo(Grammar grammar, int binder, int act) {
    for (int t = binder + 1; t < act; t++) {
      if (Set.of("not", "never", "nor").contains(grammar.word(t))) {
        return true;
      }
    }
    return false;
  }

  private boolean state(
      Reading reading,
      Context context,
      DutyRule rule,
      Match match,
      DutyBinders.Binding binding,
      boolean negativeAct,
      List<AgreementEntity.Duty> free) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    Optional<Reality> force = realities.readReported(reading, binding.token());
    boolean wouldBind =
        force.equals(Optional.of(Reality.HYPOTHETICAL)) && isWould(grammar, binding.token());
    boolean modal = binding.rule().isEmpty();
    if (force.isEmpty() || force.get() == Reality.HYPOTHETICAL && !wouldBind && !modal) {
      return false;
    }
    if (force.get() == Reality.FUTURE && !modal && !isWill(grammar, binding.token())) {
      // "wants it to be obliged": nobody is yet.
      return false;
    }
    boolean denied =
        force.get() == Reality.NEGATED
            || (modal || wouldBind) && realities.isNegated(grammar, binding.token());
    boolean actDenied =
        match.trigger() != binding.token() && realities.isNegated(grammar, match.trigger());
    if (negativeAct) {
      boolean bound = !modal && denied && !actDenied;
      if (!actDenied && !denied || bound && !saysNotTo(grammar, binding.token(), match.trigger())) {
        return false;
      }
      denied = false;
      actDenied = false;
    } else if (actDenied && !denied && isBoundNotTo(grammar, binding.token(), match.trigger())) {
      return false;
    }
    boolean underNothing = isUnderNothing(reading, context, match.trigger(), binding);
    boolean over = DutyConditions.isOver(grammar, binding.token(), match.trigger(), endings);
    boolean denies = rule.frame().has("denies", "true");
    Optional<AgreementEntity> entity = Optional.empty();
    for (int head : binding.agreement()) {
      entity = entity.or(() -> agreements.entity(reading, context, head));
    }
    Optional<AgreementEntity> ruling = binders.under(reading, context, match.trigger());
    entity = entity.or(() -> ruling);
    if (entity.isEmpty() && !modal && grammar.agents(binding.token()).isEmpty()) {
      entity = context.agreements().before(sentence, binding.token());
    }
    // A duty that is over under an agreement that has ended was one: it tells the kind.
    boolean endedWithIt =
        entity
            .filter(e -> e.status() == Statement.Status.ENDED && !e.parties().isEmpty())
            .isPresent();
    boolean holds = denied == denies && !actDenied && !underNothing && (!over || endedWithIt);
    boolean weak = binding.rule().map(r -> r.frame().has("weak", "true")).orElse(true);
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
    Set<String> beneficiaries = new LinkedHashSet<>();
    boolean reciprocal = targets.isEmpty();
    for (int head : targets) {
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
    if (targets.isEmpty()) {
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
    if (entity.isEmpty()) {
      entity =
          nearby(
              context,
              sentence,
              obligors,
              beneficiaries,
              binding.rule().isEmpty() || reciprocal || obligors.isEmpty());
    }
    boolean concludes =
        entity.isEmpty()
            && reciprocal
            && holds
            && obligors.size() >= 2
            && binding.rule().filter(r -> r.frame().has("concludes", "true")).isPresent();
    if (concludes) {
      AgreementEntity made = new AgreementEntity("undertaking", rule.frame().id(), sentence);
      made.addParties(List.copyOf(obligors));
      made.support();
      context.circumstances().time(reading, binding.token()).ifPresent(made::concluded);
      context.agreements().add(made);
      entity = Optional.of(made);
    }
    if (beneficiaries.isEmpty()
        && !reciprocal
        && entity.filter(e -> e.parties().size() == 2).isPresent()) {
      reciprocal = true;
    }
    if (entity.isPresent()) {
      Set<String> parties = entity.get().parties();
      boolean bodies =
          obligors.stream().anyMatch(context.discourse()::isBody)
              || beneficiaries.stream().anyMatch(context.discourse()::isBody);
      if (parties.size() < 2 && !bodies && holds) {
        entity.get().addParties(List.copyOf(obligors));
        entity.get().addParties(List.copyOf(beneficiaries));
        entity.get().support();
      }
      boolean nobodyNamed =
          everybody || binding.obligors().isEmpty() || reciprocal && beneficiaries.isEmpty();
      if (obligors.isEmpty() && nobodyNamed) {
        obligors.addAll(parties);
      }
      boolean widens =
          holds
              && !bodies
              && ruling.isPresent()
              && parties.size() >= 2
              && context.agreements().entities().contains(ruling.get())
              && ruling.equals(entity);
      if (widens) {
        ruling.get().addParties(List.copyOf(obligors));
        ruling.get().addParties(List.copyOf(beneficiaries));
      }
    }
    Set<String> pool = new LinkedHashSet<>();
    entity.ifPresent(e -> pool.addAll(e.parties()));
    if (pool.size() < 2) {
      pool.addAll(obligors);
    }
    if (obligors.isEmpty()) {
      return false;
    }
    if (weak
        && entity.isEmpty()
        && !modal
        && !DutyConditions.isAgainstAttack(grammar, match.trigger())
        && rule.frame().kind().equals("DutyAct")
        && (rule.frame().has("weak", "true") || targets.isEmpty())) {
      return false;
    }
    Optional<Speaker> speaker = context.speakers().read(reading, binding.token());
    Optional<String> condition =
        DutyConditions.condition(reading, match.trigger(), binding.token());
    String type = rule.frame().states().orElse("");
    boolean stated = false;
    for (String obligor : obligors) {
      Set<String> toward = new LinkedHashSet<>(beneficiaries);
      if (beneficiaries.isEmpty() && reciprocal) {
        toward.addAll(pool);
      }
      toward.remove(obligor);
      for (String beneficiary : toward) {
        AgreementEntity.Duty duty =
            new AgreementEntity.Duty(
                type, obligor, beneficiary, holds, sentence, speaker, rule.frame().id(), condition);
        if (entity.isPresent()
            && context.agreements().entities().contains(entity.get())
            && entity.get().parties().contains(obligor)
            && entity.get().parties().contains(beneficiary)) {
          entity.get().addDuty(duty);
        } else {
          free.add(duty);
        }
        if (rule.frame().has("symmetric", "true")) {
          free.add(
              new AgreementEntity.Duty(
                  type,
                  beneficiary,
                  obligor,
                  holds,
                  sentence,
                  speaker,
                  rule.frame().id(),
                  condition));
        }
        stated = true;
      }
    }
    entity.ifPresent(e -> context.agreements().speakOf(e, sentence));
    return stated;
  }

  /** "there is no treaty under which X must help Y", "bound by no treaty to help Y". */
  private boolean isUnderNothing(
      Reading reading, Context context, int act, DutyBinders.Binding binding) {
    Optional<AgreementEntity> told = binders.under(reading, context, act);
    for (int head : reading.grammar().obliques(binding.token(), Set.of("by", "under"))) {
      told = told.or(() -> agreements.entity(reading, context, head));
    }
    return told.filter(entity -> !context.agreements().entities().contains(entity)).isPresent();
  }

  private static boolean isWill(Grammar grammar, int token) {
    return grammar.children(token, "aux").stream()
        .anyMatch(aux -> Set.of("will", "shall", "would", "is", "are").contains(grammar.word(aux)));
  }

  private static boolean isWould(Grammar grammar, int token) {
    return grammar.children(token, "aux").stream()
        .anyMatch(aux -> grammar.word(aux).equals("would"));
  }

  /** "come to the aid of Y", "repel an attack on Y": whom it serves stands with the noun. */
  private static List<Integer> ownersOf(Grammar grammar, Match match) {
    List<Integer> owners = new ArrayList<>();
    for (int noun : match.nouns()) {
      owners.addAll(grammar.children(noun, "nmod:poss"));
      owners.addAll(grammar.obliques(noun, Set.of("of", "on", "against", "to", "for")));
    }
    return owners;
  }

  private static Optional<AgreementEntity> nearby(
      Context context,
      int sentence,
      Set<String> obligors,
      Set<String> beneficiaries,
      boolean loose) {
    Set<String> named = new LinkedHashSet<>(obligors);
    named.addAll(beneficiaries);
    return context
        .agreements()
        .last(sentence, loose ? 3 : 2)
        .filter(entity -> entity.parties().size() >= 2 && (entity.parties().containsAll(named)));
  }
}
