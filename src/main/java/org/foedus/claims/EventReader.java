package org.foedus.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Reality;
import org.foedus.model.Speaker;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/** Finds what actors did to one another: the frames of events laid over a sentence. */
final class EventReader {
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "both", "every", "any");
  private static final Set<String> AROUND =
      Set.of("to", "from", "against", "on", "with", "into", "for", "of");

  private static final Set<String> WHERE =
      Set.of("in", "at", "near", "over", "across", "inside", "outside", "around");

  private final Map<String, List<Rule>> byTrigger = new HashMap<>();
  private final Matcher matcher;
  private final RealityReader realities;

  private record Rule(Frame frame, Pattern pattern, boolean symmetric, boolean targetless) {}

  EventReader(Lexicon lexicon, Matcher matcher, RealityReader realities) {
    this.matcher = matcher;
    this.realities = realities;
    for (Frame frame : lexicon.frames("EventFrame")) {
      for (String source : frame.patterns()) {
        Pattern pattern = Pattern.compile(source);
        add(frame, pattern);
        if (!frame.has("symmetric", "true")) {
          pattern.verbalNoun().ifPresent(nominal -> add(frame, nominal));
        }
      }
    }
    byTrigger
        .values()
        .forEach(
            rules ->
                rules.sort(
                    Comparator.comparingInt((Rule rule) -> -rule.pattern().weight())
                        .thenComparing(rule -> rule.frame().id())));
  }

  private void add(Frame frame, Pattern pattern) {
    Rule rule =
        new Rule(frame, pattern, frame.has("symmetric", "true"), frame.has("targetless", "true"));
    for (String trigger : pattern.triggers()) {
      byTrigger.computeIfAbsent(trigger, t -> new ArrayList<>()).add(rule);
    }
  }

  /** The words that may evoke an event. */
  Set<String> triggers() {
    return Set.copyOf(byTrigger.keySet());
  }

  /**
   * Reads a sentence.
   *
   * @param reading the sentence
   * @param context what is known of the article
   * @param taken tokens that state an agreement or a duty and are no event of their own
   */
  List<Finding> read(Reading reading, Context context, Set<Integer> taken) {
    List<Finding> findings = new ArrayList<>();
    Grammar grammar = reading.grammar();
    for (int trigger = 0; trigger < grammar.size(); trigger++) {
      if (taken.contains(trigger) || reading.mentionAt(trigger).isPresent()) {
        continue;
      }
      boolean verb = isVerbal(grammar, trigger);
      boolean noun = !verb && grammar.isNoun(trigger);
      if (!verb && !noun) {
        continue;
      }
      for (Rule rule : rules(grammar, trigger)) {
        if (rule.pattern().noun() != noun) {
          continue;
        }
        Optional<Match> match = matcher.match(grammar, rule.pattern(), trigger);
        if (match.isPresent() && apply(reading, context, rule, match.get(), findings)) {
          break;
        }
      }
    }
    return findings;
  }

  private static boolean isVerbal(Grammar grammar, int token) {
    return grammar.isVerb(token)
            && !grammar.relation(token).equals("amod")
            && !grammar.relation(token).equals("compound")
            && !grammar.relation(token).startsWith("aux")
            && !grammar.relation(token).equals("case")
        || grammar.hasChild(token, "cop");
  }

  private List<Rule> rules(Grammar grammar, int trigger) {
    List<Rule> rules = byTrigger.get(grammar.lemma(trigger));
    return rules != null ? rules : byTrigger.getOrDefault(grammar.word(trigger), List.of());
  }

  private boolean apply(
      Reading reading, Context context, Rule rule, Match match, List<Finding> findings) {
    References references = context.references();
    List<String> actors =
        rule.pattern().noun()
            ? references.actors(reading, match.get("X"))
            : rule.pattern().restricts("X")
                ? references.targets(reading, match.get("X"))
                : references.agents(reading, match.trigger(), match.get("X"));
    if (actors.isEmpty() && !rule.pattern().noun() && !rule.pattern().restricts("X")) {
      actors = references.actors(reading, reading.grammar().outerSubjects(match.trigger()));
    }
    List<String> aimed = answerable(reading, context, match.get("Y"));
    if (aimed.isEmpty() && rule.frame().has("placed", "true")) {
      aimed = placed(reading, references, match);
    }
    if (!rule.symmetric()) {
      Asking asked =
          rule.pattern().noun() || !rule.pattern().restricts("X") ? Asking.DOER : Asking.TARGET;
      DisjointReference.Sides sides =
          new DisjointReference(references)
              .apart(reading, match, new DisjointReference.Sides(actors, aimed), asked);
      actors = sides.actors();
      aimed = without(sides.targets(), actors);
    }
    List<String> targets = aimed;
    if (rule.symmetric()) {
      if (rule.pattern().has("Y") && !match.get("Y").isEmpty()) {
        targets = without(targets, actors);
        if (targets.isEmpty() && actors.size() < 2) {
          targets = remembered(reading, context, rule, match, actors);
        }
      }
      return symmetric(reading, context, rule, match, actors, targets, findings);
    }
    if (actors.isEmpty() && rule.pattern().noun() && isDefinite(reading, match.trigger())) {
      actors = context.events().doersTo(rule.frame().states().orElse(""), targets);
    }
    if (actors.isEmpty() && isAnswerWithoutAgent(reading, rule, match)) {
      actors = askedBy(reading, context, rule, targets);
    }
    if (actors.isEmpty()) {
      return false;
    }
    boolean everybody = isEverybody(reading, match);
    if (targets.isEmpty() && isOurs(reading, context, match, actors)) {
      return false;
    }
    if (targets.isEmpty()
        && !(rule.targetless() && match.get("Y").isEmpty() && !rule.pattern().has("Y"))) {
      targets = mutual(reading, match, actors) ? actors : implied(reading, context, match, actors);
      if (targets.isEmpty()) {
        targets = remembered(reading, context, rule, match, actors);
      }
      if (everybody) {
        targets = List.of();
      } else if (targets.isEmpty() && !rule.targetless()) {
        return false;
      }
    }
    Optional<Reality> reality = realities.read(reading, match.trigger());
    if (reality.isEmpty()) {
      return true;
    }
    Optional<Speaker> speaker = context.speakers().read(reading, match.trigger());
    for (String actor : actors) {
      if (targets.isEmpty()) {
        add(
            reading,
            context,
            rule,
            match,
            actor,
            Optional.empty(),
            reality.get(),
            speaker,
            findings);
      }
      for (String target : targets) {
        if (!target.equals(actor)) {
          add(
              reading,
              context,
              rule,
              match,
              actor,
              Optional.of(target),
              reality.get(),
              speaker,
              findings);
        }
      }
    }
    return true;
  }

  /** "Kuwait asked Iraq for a pact and was turned down". */
  private static boolean isAnswerWithoutAgent(Reading reading, Rule rule, Match match) {
    return !rule.pattern().noun()
        && rule.frame().setting("answers").isPresent()
        && match.get("X").isEmpty()
        && reading.grammar().isPassive(match.trigger());
  }

  /** Whom those who got an answer had asked. */
  private static List<String> askedBy(
      Reading reading, Context context, Rule rule, List<String> askers) {
    Set<String> types = Set.of(rule.frame().setting("answers").orElse("").split(",", -1));
    Set<String> codes = new LinkedHashSet<>();
    for (String asker : askers) {
      context.events().partnerOf(types, asker, reading.sentence().index()).ifPresent(codes::add);
    }
    return List.copyOf(codes);
  }

  /** "expelled each other's diplomats": the actors are one another's targets. */
  private static boolean mutual(Reading reading, Match match, List<String> actors) {
    Grammar grammar = reading.grammar();
    return actors.size() > 1
        && match.get("Y").stream()
            .anyMatch(
                head ->
                    References.isReciprocal(grammar, head)
                        || grammar.children(head, "nmod:poss").stream()
                            .anyMatch(t -> References.isReciprocal(grammar, t)));
  }

  /** "We will defend every inch of our land": done to oneself, and to nobody else. */
  private static boolean isOurs(
      Reading reading, Context context, Match match, List<String> actors) {
    Grammar grammar = reading.grammar();
    return match.get("X").stream().anyMatch(x -> grammar.word(x).equals("we"))
        && actors.containsAll(context.references().targets(reading, match.get("Y")));
  }

  /** Whom the deed concerned is left to what was told before. */
  private List<String> remembered(
      Reading reading, Context context, Rule rule, Match match, List<String> actors) {
    int sentence = reading.sentence().index();
    Set<String> codes = new LinkedHashSet<>();
    Optional<String> answers = rule.frame().setting("answers");
    if (rule.frame().has("remembers", "false")) {
      return List.of();
    }
    Set<String> named = namedDeeds(reading, match);
    for (String actor : actors) {
      Optional<String> other =
          answers
              .filter(types -> !named.isEmpty())
              .flatMap(types -> context.events().doerOf(named, actor, sentence))
              .or(
                  () ->
                      answers.flatMap(
                          types ->
                              context
                                  .events()
                                  .doerOf(Set.of(types.split(",", -1)), actor, sentence)));
      if (other.isEmpty() && isVague(reading, match)) {
        other = context.events().otherThan(actor, sentence);
      }
      other.ifPresent(codes::add);
    }
    return without(List.copyOf(codes), actors);
  }

  /** "condemned the raid": the types of what is called by its noun; force may be either kind. */
  private Set<String> namedDeeds(Reading reading, Match match) {
    Set<String> types = new LinkedHashSet<>();
    for (int head : match.get("Y")) {
      if (!reading.grammar().isNoun(head)) {
        continue;
      }
      for (Rule rule : rules(reading.grammar(), head)) {
        if (rule.pattern().noun()) {
          rule.frame().states().ifPresent(types::add);
        }
      }
    }
    if (types.contains("Assault")) {
      types.add("Coerce");
    }
    return types;
  }

  /** Nothing stands in the target's place, or a pronoun, or "the charges", "its ships". */
  private static boolean isVague(Reading reading, Match match) {
    Grammar grammar = reading.grammar();
    return match.get("Y").stream().allMatch(each -> isVague(grammar, grammar.contentOf(each)));
  }

  private static boolean isVague(Grammar grammar, int head) {
    return grammar.tag(head).startsWith("PRP")
        || grammar.hasChild(head, "nmod:poss")
        || grammar.children(head, "det").stream().anyMatch(d -> DEFINITE.contains(grammar.word(d)));
  }

  /** "killed a teenager in Dhaka", "bombed targets over Gaza": whose the place is. */
  private static List<String> placed(Reading reading, References references, Match match) {
    Grammar grammar = reading.grammar();
    boolean somebody =
        match.get("Y").stream()
            .anyMatch(y -> grammar.isNoun(y) && !grammar.hasChild(y, "nmod:poss"));
    List<Integer> places = new ArrayList<>(grammar.obliques(match.trigger(), WHERE));
    places.removeIf(place -> reading.mentionAt(place).filter(m -> !m.isPerson()).isEmpty());
    return somebody ? references.targets(reading, places) : List.of();
  }

  /** Whom a deed is laid to: "condemned the attack" is aimed at those who attacked. */
  private List<String> answerable(Reading reading, Context context, List<Integer> heads) {
    Set<String> codes = new LinkedHashSet<>();
    for (int head : heads) {
      List<String> doers = doers(reading, context, head);
      codes.addAll(doers.isEmpty() ? context.references().targets(reading, head) : doers);
    }
    return List.copyOf(codes);
  }

  private List<String> doers(Reading reading, Context context, int noun) {
    Grammar grammar = reading.grammar();
    if (!grammar.isNoun(noun)) {
      return List.of();
    }
    for (Rule rule : rules(grammar, noun)) {
      if (!rule.pattern().noun() || rule.symmetric()) {
        continue;
      }
      Optional<Match> match = matcher.match(grammar, rule.pattern(), noun);
      if (match.isEmpty()) {
        continue;
      }
      List<String> doers = context.references().actors(reading, own(grammar, match.get().get("X")));
      if (doers.isEmpty() && isDefinite(reading, noun)) {
        List<String> suffering = context.references().targets(reading, match.get().get("Y"));
        doers = context.events().doersTo(rule.frame().states().orElse(""), suffering);
      }
      if (!doers.isEmpty()) {
        return doers;
      }
    }
    return List.of();
  }

  /** Without the subject that a light verb would lend: who condemns an attack did not attack. */
  private static List<Integer> own(Grammar grammar, List<Integer> heads) {
    return heads.stream().filter(head -> !grammar.relation(head).startsWith("nsubj")).toList();
  }

  private static boolean isDefinite(Reading reading, int noun) {
    return reading.grammar().children(noun, "det").stream()
        .anyMatch(d -> reading.grammar().word(d).equals("the"));
  }

  /** "urged all sides": said to nobody by name. */
  private static boolean isEverybody(Reading reading, Match match) {
    Grammar grammar = reading.grammar();
    return match.get("Y").stream()
        .anyMatch(
            head ->
                grammar.tag(head).equals("NNS")
                    && grammar.children(head, "det").stream()
                        .anyMatch(d -> grammar.word(d).equals("all")));
  }

  /** "threatened to invade Kuwait": whom the threat is for stands with the verb that it governs. */
  private static List<String> implied(
      Reading reading, Context context, Match match, List<String> actors) {
    References references = context.references();
    Set<String> codes = new LinkedHashSet<>();
    Grammar grammar = reading.grammar();
    boolean clause =
        match.pattern().slots().stream().anyMatch(s -> s.place() == Pattern.Place.CLAUSE);
    if (clause) {
      // "said that Chad had violated the truce": it is said of whom the clause is about.
      for (int verb : match.get("V")) {
        codes.addAll(references.targets(reading, grammar.surfaceSubjects(verb)));
      }
      if (!without(List.copyOf(codes), actors).isEmpty()) {
        return without(List.copyOf(codes), actors);
      }
      codes.clear();
    }
    for (int verb : match.get("V")) {
      codes.addAll(references.targets(reading, grammar.recipients(verb)));
      if (codes.isEmpty()) {
        codes.addAll(references.targets(reading, grammar.patients(verb)));
      }
      if (without(List.copyOf(codes), actors).isEmpty()) {
        codes.addAll(references.targets(reading, grammar.obliques(verb, AROUND)));
      }
    }
    if (codes.isEmpty()) {
      codes.addAll(references.targets(reading, grammar.obliques(match.trigger(), AROUND)));
    }
    if (without(List.copyOf(codes), actors).isEmpty()) {
      List<Integer> phrases = new ArrayList<>(match.get("Y"));
      phrases.addAll(match.get("V"));
      for (int head : phrases) {
        for (int token : grammar.phrase(head)) {
          boolean ownClause = grammar.clauseOf(token) == grammar.clauseOf(head);
          if (ownClause) {
            reading
                .mentionAt(token)
                .filter(m -> m.kind() != Mention.Kind.PLACE)
                .ifPresent(mention -> codes.addAll(mention.codes()));
          }
        }
      }
    }
    return without(List.copyOf(codes), actors);
  }

  private boolean symmetric(
      Reading reading,
      Context context,
      Rule rule,
      Match match,
      List<String> actors,
      List<String> targets,
      List<Finding> findings) {
    Set<String> all = new LinkedHashSet<>(actors);
    all.addAll(targets);
    boolean somebodyElse = !rule.pattern().noun() && actors.isEmpty() && !match.get("X").isEmpty();
    if (all.size() < 2 || somebodyElse) {
      return false;
    }
    Optional<Reality> reality = realities.read(reading, match.trigger());
    if (reality.isEmpty()) {
      return true;
    }
    Optional<Speaker> speaker = context.speakers().read(reading, match.trigger());
    for (String actor : all) {
      for (String target : all) {
        boolean sameSide =
            !targets.isEmpty()
                && (actors.contains(actor) && actors.contains(target)
                    || targets.contains(actor) && targets.contains(target) && !actors.isEmpty());
        if (!actor.equals(target) && !sameSide) {
          add(
              reading,
              context,
              rule,
              match,
              actor,
              Optional.of(target),
              reality.get(),
              speaker,
              findings);
        }
      }
    }
    return true;
  }

  private void add(
      Reading reading,
      Context context,
      Rule rule,
      Match match,
      String actor,
      Optional<String> target,
      Reality reality,
      Optional<Speaker> speaker,
      List<Finding> findings) {
    Statement.Event event =
        context
            .circumstances()
            .event(rule.frame().states().orElse(""), actor, target, reading, match.trigger());
    context.events().tell(event, reading.sentence().index());
    findings.add(
        new Finding(event, reading.sentence().index(), reality, speaker, rule.frame().id()));
  }

  private static List<String> without(List<String> codes, List<String> others) {
    return codes.stream().filter(code -> !others.contains(code)).toList();
  }
}
