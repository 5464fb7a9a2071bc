package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final ClauseReader clauses;
  private final Map<String, List<DutyRule>> actsByTrigger = new HashMap<>();
  private final DutyBinders binders;
  private final Set<String> endings;
  private final Set<String> attackers;
  private final Matcher matcher;
  private final DutyForce forces;
  private final AgreementReader agreements;

  DutyReader(
      Lexicon lexicon, Matcher matcher, RealityReader realities, AgreementReader agreements) {
    this.matcher = matcher;
    this.agreements = agreements;
    this.binders = new DutyBinders(lexicon, matcher, agreements);
    this.endings = Set.copyOf(lexicon.words("words-for-the-end-of-a-duty"));
    this.attackers = Set.copyOf(lexicon.words("words-for-an-attacker"));
    this.acts = DutyRule.of(lexicon, "DutyAct");
    this.wholes = DutyRule.of(lexicon, "DutyFrame");
    this.clauses = new ClauseReader(lexicon, matcher, realities, agreements);
    this.forces = new DutyForce(realities);
    for (DutyRule rule : acts) {
      rule.pattern()
          .triggers()
          .forEach(t -> actsByTrigger.computeIfAbsent(t, k -> new ArrayList<>()).add(rule));
    }
  }

  /** The words that may state a duty. */
  Set<String> triggers() {
    Set<String> triggers = new LinkedHashSet<>();
    List.of(acts, binders.rules(), wholes, clauses.rules())
        .forEach(rules -> rules.forEach(rule -> triggers.addAll(rule.pattern().triggers())));
    return triggers;
  }

  /** Reads a sentence; the duties go to their agreements or, without one, to the list returned. */
  List<AgreementEntity.Duty> read(Reading reading, Context context, Set<Integer> taken) {
    List<AgreementEntity.Duty> free = new ArrayList<>();
    Grammar grammar = reading.grammar();
    for (int token = 0; token < grammar.size(); token++) {
      boolean done =
          whole(reading, context, token, free, taken)
              || clauses.read(reading, context, token, taken);
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
      boolean none =
          grammar.isPassive(token)
              && grammar.children(token, "obj").stream()
                  .anyMatch(o -> Set.of("none", "nothing").contains(grammar.word(o)));
      if (none) {
        continue;
      }
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

  private void act(
      Reading reading,
      Context context,
      int token,
      List<AgreementEntity.Duty> free,
      Set<Integer> taken) {
    Grammar grammar = reading.grammar();
    if (grammar.tag(token).startsWith("NNP")) {
      // "the Founding Act": a name does nothing.
      return;
    }
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
      boolean servesAttacker =
          grammar.children(token, "iobj", "obj", "obl").stream()
              .anyMatch(
                  y ->
                      attackers.contains(grammar.lemma(y))
                          && !grammar.caseWords(y).contains("against"));
      if (servesAttacker && !negativeAct) {
        continue;
      }
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
    boolean modal = binding.rule().isEmpty();
    Optional<DutyForce.Force> force = forces.read(reading, match, binding, negativeAct);
    if (force.isEmpty()) {
      return false;
    }
    boolean denied = force.get().denied();
    boolean actDenied = force.get().actDenied();
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
    DutyParties sides = DutyParties.of(reading, context, rule, match, binding, entity, agreements);
    boolean idle =
        rule.frame().has("weak", "true")
            && !holds
            && (sides.nobodys() || sides.targetless() && actDenied)
            && !DutyConditions.isAgainstAttack(grammar, match.trigger());
    if (idle) {
      // "is to join no bloc", "undertook to take no measure": no help is denied.
      return false;
    }
    Set<String> obligors = sides.obligors();
    Set<String> beneficiaries = sides.beneficiaries();
    boolean reciprocal = sides.reciprocal();
    boolean everybody = sides.everybody();
    boolean targetless = sides.targetless();
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
        && (rule.frame().has("weak", "true") || targetless)) {
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
