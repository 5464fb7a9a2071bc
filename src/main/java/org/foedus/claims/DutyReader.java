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
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/**
 * Finds who owes or does not owe what to whom: a word that binds (oblige, bound, must, promise)
 * over an act that is a duty (defend, consult, refrain from force), or a phrase that says both at
 * once.
 */
final class DutyReader {
  private static final Set<String> BINDING_AUXILIARIES = Set.of("must", "shall", "should");
  private static final Set<String> NUMBER_OF_PARTIES =
      Set.of(
          "each",
          "either",
          "both",
          "neither",
          "other",
          "one",
          "any",
          "none",
          "all",
          "signatory",
          "party",
          "side",
          "member",
          "another",
          "others");

  private static final Set<String> CONDITIONS =
      Set.of("if", "when", "whenever", "unless", "once", "where", "until");

  private final List<Rule> acts = new ArrayList<>();
  private final List<Rule> binders = new ArrayList<>();
  private final List<Rule> wholes = new ArrayList<>();
  private final List<Rule> clauses = new ArrayList<>();
  private final Map<String, List<Rule>> actsByTrigger = new HashMap<>();
  private final Matcher matcher;
  private final RealityReader realities;
  private final AgreementReader agreements;

  private record Rule(Frame frame, Pattern pattern) {}

  /**
   * A word that binds, found over an act.
   *
   * @param rule the frame
   * @param token the binding word
   * @param obligors the heads of those bound
   * @param agreement the head of the agreement that binds them, if it is named there
   */
  private record Binding(
      Optional<Rule> rule, int token, List<Integer> obligors, List<Integer> agreement) {}

  DutyReader(
      Lexicon lexicon, Matcher matcher, RealityReader realities, AgreementReader agreements) {
    this.matcher = matcher;
    this.realities = realities;
    this.agreements = agreements;
    collect(lexicon, "DutyAct", acts);
    collect(lexicon, "DutyBinder", binders);
    collect(lexicon, "DutyFrame", wholes);
    collect(lexicon, "ClauseFrame", clauses);
    for (Rule rule : acts) {
      rule.pattern()
          .triggers()
          .forEach(t -> actsByTrigger.computeIfAbsent(t, k -> new ArrayList<>()).add(rule));
    }
  }

  private static void collect(Lexicon lexicon, String kind, List<Rule> rules) {
    for (Frame frame : lexicon.frames(kind)) {
      for (String source : frame.patterns()) {
        rules.add(new Rule(frame, Pattern.compile(source)));
      }
    }
    rules.sort(java.util.Comparator.comparingInt(rule -> -rule.pattern().weight()));
  }

  /** The words that may state a duty. */
  Set<String> triggers() {
    Set<String> triggers = new LinkedHashSet<>();
    List.of(acts, binders, wholes, clauses)
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
    for (Rule rule : wholes) {
      Optional<Match> match = matcher.match(reading.grammar(), rule.pattern(), token);
      if (match.isEmpty()) {
        continue;
      }
      Grammar grammar = reading.grammar();
      List<Integer> obligors = new ArrayList<>(match.get().get("X"));
      if (obligors.isEmpty() && !rule.pattern().noun()) {
        obligors.addAll(grammar.surfaceSubjects(token));
      }
      boolean owed =
          state(
              reading,
              context,
              rule,
              match.get(),
              new Binding(Optional.of(rule), token, obligors, match.get().get("A")),
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
    for (Rule rule : clauses) {
      Optional<Match> match = matcher.match(grammar, rule.pattern(), token);
      if (match.isEmpty()) {
        continue;
      }
      for (int noun : match.get().get("C")) {
        List<String> words = new ArrayList<>();
        grammar.phrase(noun).stream()
            .filter(t -> t <= noun + 6)
            .forEach(t -> words.add(grammar.lemma(t)));
        Set<String> kinds = agreements.phrases().kinds(words);
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
    List<Rule> rules = actsByTrigger.getOrDefault(grammar.lemma(token), List.of());
    for (Rule rule : rules) {
      Optional<Match> match = matcher.match(grammar, rule.pattern(), token);
      if (match.isEmpty()) {
        continue;
      }
      Optional<Binding> binding =
          isCondition(grammar, token) ? Optional.empty() : binding(reading, context, token);
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

  /** "if the other is attacked": when the duty falls due, and no duty. */
  private static boolean isCondition(Grammar grammar, int act) {
    return grammar.children(act, "mark", "advmod").stream()
        .anyMatch(m -> m < act && CONDITIONS.contains(grammar.word(m)));
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

  /** The word that binds somebody to an act, if there is one. */
  private Optional<Binding> binding(Reading reading, Context context, int act) {
    Grammar grammar = reading.grammar();
    int node = act;
    for (int step = 0; step < 5; step++) {
      Optional<Binding> modal = modal(reading, context, node, act);
      if (modal.isPresent()) {
        return modal;
      }
      int head = grammar.head(node);
      if (head < 0) {
        return Optional.empty();
      }
      String relation = grammar.relation(node);
      boolean complement =
          Set.of("xcomp", "acl", "advcl", "ccomp", "conj", "obl", "nmod", "obj", "csubj", "dep")
              .contains(relation);
      if (!complement) {
        return Optional.empty();
      }
      Optional<Binding> over = over(reading, head, node, act);
      if (over.isPresent()) {
        return over;
      }
      node = head;
    }
    return Optional.empty();
  }

  private Optional<Binding> over(Reading reading, int head, int node, int act) {
    Grammar grammar = reading.grammar();
    for (Rule rule : binders) {
      Pattern pattern = rule.pattern();
      if (!pattern.triggers().contains(grammar.lemma(head))) {
        continue;
      }
      Optional<Match> match = matcher.match(grammar, pattern, head);
      if (match.isEmpty()) {
        continue;
      }
      boolean governs =
          match.get().get("V").stream()
              .anyMatch(v -> v == node || v == act || grammar.dominates(v, act));
      if (governs) {
        List<Integer> obligors = new ArrayList<>(match.get().get("X"));
        if (obligors.isEmpty() && grammar.hasChild(head, "cop")) {
          obligors.addAll(grammar.surfaceSubjects(head));
        }
        if (obligors.isEmpty() && pattern.noun()) {
          // "places the Poles under no duty to", "X is under an obligation to".
          int verb = grammar.head(head);
          if (verb >= 0 && grammar.isVerb(verb) && grammar.caseWords(head).contains("under")) {
            obligors.addAll(grammar.patients(verb));
          }
        }
        if (obligors.isEmpty() && grammar.relation(act).equals("ccomp")) {
          obligors.addAll(grammar.surfaceSubjects(act));
        }
        return Optional.of(new Binding(Optional.of(rule), head, obligors, match.get().get("A")));
      }
    }
    return Optional.empty();
  }

  /**
   * "must help", "are to consult", "has to defend", "will confer": binding where a treaty speaks.
   */
  private Optional<Binding> modal(Reading reading, Context context, int node, int act) {
    Grammar grammar = reading.grammar();
    if (!grammar.isVerb(node)) {
      return Optional.empty();
    }
    boolean must =
        grammar.children(node, "aux").stream()
            .anyMatch(aux -> BINDING_AUXILIARIES.contains(grammar.word(aux)) && aux > 0);
    boolean will =
        grammar.children(node, "aux").stream()
            .anyMatch(aux -> Set.of("will", "would").contains(grammar.word(aux)));
    int head = grammar.head(node);
    boolean isTo =
        head >= 0
            && grammar.relation(node).equals("xcomp")
            && Set.of("be", "have", "need").contains(grammar.lemma(head))
            && grammar.children(node, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
    isTo |= isAuxiliaryTo(grammar, node);
    boolean speaks = isUnderAgreement(reading, context, node);
    if (must && speaks
        || isTo && speaks
        || will && speaks && isStrictlyUnder(reading, context, node)) {
      int subjectOf = isTo && grammar.relation(node).equals("xcomp") ? head : node;
      return Optional.of(
          new Binding(Optional.empty(), subjectOf, grammar.surfaceSubjects(node), List.of()));
    }
    if (must && !speaks || isTo && !speaks) {
      boolean near = context.agreements().last(reading.sentence().index(), 1).isPresent();
      return near
          ? Optional.of(
              new Binding(
                  Optional.empty(),
                  isTo && grammar.relation(node).equals("xcomp") ? head : node,
                  grammar.surfaceSubjects(node),
                  List.of()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** "are to consult", "had to help": the parser may read the first word as an auxiliary. */
  private static boolean isAuxiliaryTo(Grammar grammar, int verb) {
    return grammar.children(verb, "aux", "cop").stream()
            .anyMatch(aux -> Set.of("be", "have").contains(grammar.lemma(aux)))
        && grammar.children(verb, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
  }

  private boolean isUnderAgreement(Reading reading, Context context, int verb) {
    return under(reading, context, verb).isPresent()
        || context.agreements().last(reading.sentence().index(), 0).isPresent();
  }

  private boolean isStrictlyUnder(Reading reading, Context context, int verb) {
    return under(reading, context, verb).isPresent();
  }

  /** The agreement under which a clause stands: "under the pact", "by which", "it says". */
  private Optional<AgreementEntity> under(Reading reading, Context context, int verb) {
    Grammar grammar = reading.grammar();
    int node = verb;
    for (int step = 0; node >= 0 && step < 8; step++) {
      for (int oblique : grammar.children(node, "obl", "nmod", "advcl")) {
        boolean marked =
            grammar.caseWords(oblique).stream()
                .anyMatch(
                    w ->
                        Set.of("under", "by", "in", "through", "according", "with", "per")
                            .contains(w));
        if (marked) {
          int target = grammar.antecedent(oblique);
          Optional<AgreementEntity> entity = agreements.entity(reading, context, target);
          boolean pronoun =
              grammar.tag(target).startsWith("PRP") || grammar.tag(target).equals("DT");
          if (entity.isPresent() && !pronoun) {
            return entity;
          }
        }
      }
      String relation = grammar.relation(node);
      int head = grammar.head(node);
      if (head >= 0 && (relation.equals("acl:relcl") || relation.equals("acl"))) {
        Optional<AgreementEntity> entity =
            context.agreements().at(reading.sentence().index(), head);
        if (entity.isPresent()) {
          return entity;
        }
      }
      if (grammar.isPredicate(node)) {
        for (int subject : grammar.children(node, "nsubj")) {
          Optional<AgreementEntity> entity = agreements.entity(reading, context, subject);
          if (entity.isPresent() && node != verb) {
            return entity;
          }
        }
        for (int said : grammar.children(node, "parataxis", "dep")) {
          for (int subject : grammar.children(said, "nsubj")) {
            Optional<AgreementEntity> entity = agreements.entity(reading, context, subject);
            if (entity.isPresent()) {
              return entity;
            }
          }
        }
      }
      node = head;
    }
    return Optional.empty();
  }

  private boolean state(
      Reading reading,
      Context context,
      Rule rule,
      Match match,
      Binding binding,
      boolean negativeAct,
      List<AgreementEntity.Duty> free) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    Optional<Reality> force = realities.read(reading, binding.token());
    boolean wouldBind =
        force.equals(Optional.of(Reality.HYPOTHETICAL)) && isWould(grammar, binding.token());
    boolean modal = binding.rule().isEmpty();
    if (force.isEmpty() || force.get() == Reality.HYPOTHETICAL && !wouldBind && !modal) {
      return false;
    }
    boolean denied =
        force.get() == Reality.NEGATED
            || (modal || wouldBind) && realities.isNegated(grammar, binding.token());
    boolean actDenied =
        match.trigger() != binding.token() && realities.isNegated(grammar, match.trigger());
    if (negativeAct) {
      if (!actDenied && !denied) {
        return false;
      }
      denied = false;
      actDenied = false;
    }
    boolean underNothing = isUnderNothing(reading, context, match.trigger(), binding);
    boolean holds = !denied && !actDenied && !underNothing;

    Optional<AgreementEntity> entity = Optional.empty();
    for (int head : binding.agreement()) {
      entity = entity.or(() -> agreements.entity(reading, context, head));
    }
    Optional<AgreementEntity> ruling = under(reading, context, match.trigger());
    entity = entity.or(() -> ruling);
    if (entity.isEmpty() && !modal && grammar.agents(binding.token()).isEmpty()) {
      entity = context.agreements().before(sentence, binding.token());
    }
    boolean weak = binding.rule().map(r -> r.frame().has("weak", "true")).orElse(true);
    References references = context.references();
    Set<String> obligors = new LinkedHashSet<>();
    boolean everybody = false;
    for (int head : binding.obligors()) {
      if (agreements.entity(reading, context, head).isPresent() && !isParty(grammar, head)) {
        continue;
      }
      boolean party = isParty(grammar, head);
      boolean known = party && entity.filter(e -> e.parties().size() >= 2).isPresent();
      if (!known) {
        obligors.addAll(references.actors(reading, head));
      }
      everybody |= party;
    }
    List<Integer> targets = match.get("Y").isEmpty() ? ownersOf(grammar, match) : match.get("Y");
    Set<String> beneficiaries = new LinkedHashSet<>();
    boolean reciprocal = targets.isEmpty();
    for (int head : targets) {
      boolean whoeverIsAttacked =
          grammar.tag(head).equals("PRP") && isAnyParty(grammar, match.trigger(), binding.token());
      if (References.isReciprocal(grammar, head) || isParty(grammar, head) || whoeverIsAttacked) {
        reciprocal = true;
        continue;
      }
      beneficiaries.addAll(references.targets(reading, head));
      if (beneficiaries.isEmpty() && isWe(grammar, head)) {
        entity
            .or(() -> context.agreements().last(sentence, 4))
            .filter(e -> e.parties().size() == 2 && e.parties().containsAll(obligors))
            .ifPresent(e -> beneficiaries.addAll(e.parties()));
        beneficiaries.removeAll(obligors);
      }
    }
    if (targets.isEmpty()) {
      List<String> attacked = attacked(reading, context, match.trigger(), binding.token());
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
        && !isAgainstAttack(grammar, match.trigger())
        && rule.frame().kind().equals("DutyAct")) {
      return false;
    }
    Optional<Speaker> speaker = context.speakers().read(reading, binding.token());
    Optional<String> condition = condition(reading, match.trigger(), binding.token());
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
  private boolean isUnderNothing(Reading reading, Context context, int act, Binding binding) {
    Optional<AgreementEntity> told = under(reading, context, act);
    for (int head : reading.grammar().obliques(binding.token(), Set.of("by", "under"))) {
      told = told.or(() -> agreements.entity(reading, context, head));
    }
    return told.filter(entity -> !context.agreements().entities().contains(entity)).isPresent();
  }

  private static boolean isWould(Grammar grammar, int token) {
    return grammar.children(token, "aux").stream()
        .anyMatch(aux -> grammar.word(aux).equals("would"));
  }

  private static boolean isParty(Grammar grammar, int head) {
    return NUMBER_OF_PARTIES.contains(grammar.lemma(head))
        || grammar.children(head, "det", "amod", "nummod").stream()
            .anyMatch(
                d ->
                    Set.of("each", "either", "both", "neither", "other", "any", "no")
                        .contains(grammar.word(d)));
  }

  private static boolean isWe(Grammar grammar, int head) {
    return Set.of("us", "our", "we").contains(grammar.word(head))
        || grammar.children(head, "nmod:poss").stream()
            .anyMatch(t -> grammar.word(t).equals("our"));
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

  private static boolean isAgainstAttack(Grammar grammar, int act) {
    return grammar.phrase(act).stream()
        .anyMatch(
            t ->
                Set.of("attack", "aggression", "invasion", "attacked", "invaded")
                    .contains(grammar.lemma(t)));
  }

  /** "if the country falls victim to aggression": whom the condition names. */
  private static List<String> attacked(Reading reading, Context context, int act, int binder) {
    Grammar grammar = reading.grammar();
    for (int node : List.of(act, binder)) {
      for (int clause : grammar.children(node, "advcl")) {
        boolean conditional =
            grammar.children(clause, "mark", "aux").stream()
                .anyMatch(m -> Set.of("if", "should").contains(grammar.word(m)));
        if (conditional) {
          List<String> codes = new ArrayList<>();
          for (int subject : grammar.surfaceSubjects(clause)) {
            if (!isParty(grammar, subject)) {
              codes.addAll(context.references().targets(reading, subject));
            }
          }
          if (!codes.isEmpty()) {
            return codes;
          }
        }
      }
    }
    return List.of();
  }

  /** "if any one of them is attacked, the others must help it": it is whichever party is meant. */
  private static boolean isAnyParty(Grammar grammar, int act, int binder) {
    for (int node : List.of(act, binder)) {
      for (int clause : grammar.children(node, "advcl")) {
        if (grammar.surfaceSubjects(clause).stream().anyMatch(s -> isParty(grammar, s))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of an "if" or "should" clause. */
  private static Optional<String> condition(Reading reading, int act, int binder) {
    Grammar grammar = reading.grammar();
    for (int t = act + 1; t + 2 < grammar.size() && t < act + 8; t++) {
      boolean inAnyCase =
          grammar.word(t).equals("in")
              && Set.of("any", "case", "the").contains(grammar.word(t + 1))
              && Set.of("conflict", "war", "case", "event", "attack")
                  .contains(grammar.word(t + 1).equals("case") ? "case" : grammar.word(t + 2));
      if (inAnyCase) {
        int last = t + 2;
        while (last + 1 < grammar.size()
            && !Set.of(",", ".", ";", "\u201D", "\"").contains(grammar.word(last + 1))) {
          last++;
        }
        return Optional.of(PersonFinder.words(grammar.sentence().tokens(), t, last));
      }
    }
    for (int node : List.of(act, binder)) {
      for (int clause : grammar.children(node, "advcl")) {
        boolean conditional =
            grammar.children(clause, "mark", "aux", "advmod").stream()
                .anyMatch(
                    m ->
                        Set.of("if", "should", "unless", "provided", "when")
                            .contains(grammar.word(m)));
        if (conditional) {
          List<Integer> phrase = grammar.phrase(clause);
          return Optional.of(
              PersonFinder.words(
                  grammar.sentence().tokens(), phrase.get(0), phrase.get(phrase.size() - 1)));
        }
      }
    }
    return Optional.empty();
  }
}
