package org.foedus.claims;

import static org.foedus.claims.EventReader.without;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.lexicon.Lexicon;

/**
 * Whom a deed is done to when nobody stands in the target's place: by the deed that it governs, by
 * where it is done, or by what was told before.
 */
final class ImpliedTargets {
  private final EventRules rules;

  /** Classes of deeds: a noun for one of the first may mean one of the others. */
  private final List<String> interchangeable;

  ImpliedTargets(Lexicon lexicon, EventRules rules) {
    this.interchangeable = lexicon.words("classes-whose-nouns-interchange");
    this.rules = rules;
  }

  /** The targets other than the actors; empty if nothing tells them. */
  List<String> of(
      Reading reading, Context context, EventRule rule, Match match, List<String> actors) {
    if (mutual(reading, match, actors)) {
      return actors;
    }
    if (rule.frame().has("asked", "true")) {
      return asked(reading, context, match, actors);
    }
    if (rule.frame().has("answered", "true")) {
      return answering(reading, context, match, actors);
    }
    boolean answer =
        rule.frame().setting("answers").isPresent()
            && !rule.pattern().has("Y")
            && !rule.pattern().has("V");
    if (answer) {
      return isOthers(reading, context, match, actors)
          ? List.of()
          : remembered(reading, context, rule, match, actors);
    }
    List<String> targets = implied(reading, context, match, actors);
    if (targets.isEmpty()) {
      targets = owningPlace(reading, context, match, actors);
    }
    if (targets.isEmpty()) {
      targets = ofDeed(reading, context, match, actors);
    }
    if (targets.isEmpty()) {
      targets = remembered(reading, context, rule, match, actors);
    }
    if (targets.isEmpty() && rule.frame().has("lone", "true")) {
      targets = elsewhere(reading, context, match, actors);
    }
    return targets;
  }

  /** "landed at the request of Chad": who acts there was asked. */
  private static List<String> asked(
      Reading reading, Context context, Match match, List<String> actors) {
    Grammar grammar = reading.grammar();
    int clause = grammar.governingPredicate(match.trigger());
    if (clause < 0 || !grammar.caseWords(match.trigger()).contains("at")) {
      return List.of();
    }
    return without(context.references().actors(reading, grammar.agents(clause)), actors);
  }

  /** "turned down a Chilean offer": whoever takes it or leaves it was made it. */
  private static List<String> answering(
      Reading reading, Context context, Match match, List<String> actors) {
    Grammar grammar = reading.grammar();
    int clause = grammar.governingPredicate(match.trigger());
    boolean done = clause >= 0 && clause == grammar.head(match.trigger());
    return done
        ? without(context.references().actors(reading, grammar.agents(clause)), actors)
        : List.of();
  }

  /** "expelled each other's diplomats": whose they are is said. */
  private static boolean isOthers(
      Reading reading, Context context, Match match, List<String> actors) {
    Grammar grammar = reading.grammar();
    return match.nouns().stream()
        .anyMatch(
            noun ->
                grammar.children(noun, "nmod:poss").stream()
                        .anyMatch(owner -> References.isReciprocal(grammar, owner))
                    || !without(context.references().owners(reading, noun), actors).isEmpty());
  }

  /** "hit a refinery in Russia": what is done to a thing is done to those where it stands. */
  private static List<String> owningPlace(
      Reading reading, Context context, Match match, List<String> actors) {
    Grammar grammar = reading.grammar();
    Set<String> codes = new LinkedHashSet<>();
    if (match.get("Y").stream().allMatch(grammar::isNoun)) {
      codes.addAll(context.references().targets(reading, places(grammar, match.trigger())));
    }
    return without(List.copyOf(codes), actors);
  }

  /** Where it is done, if that is told by a name and not by a pronoun. */
  private static List<Integer> places(Grammar grammar, int deed) {
    return grammar.obliques(deed, grammar.words(WordList.PREPOSITIONS_OF_PLACE)).stream()
        .filter(grammar::isNoun)
        .toList();
  }

  /** "apologised for killing five Egyptians": those to whom it was done that it is about. */
  private static List<String> ofDeed(
      Reading reading, Context context, Match match, List<String> actors) {
    Grammar grammar = reading.grammar();
    Set<String> codes = new LinkedHashSet<>();
    for (int deed : grammar.children(match.trigger(), "advcl", "acl")) {
      boolean about =
          deed > match.trigger()
              && grammar.tag(deed).equals("VBG")
              && grammar.children(deed, "mark", "case").stream()
                  .anyMatch(mark -> grammar.isWord(mark, WordList.PREPOSITIONS_OF_A_TARGET));
      if (about) {
        codes.addAll(context.references().targets(reading, grammar.patients(deed)));
      }
    }
    return without(List.copyOf(codes), actors);
  }

  /** The one other actor that the sentence names, if there is just one and it does not tell it. */
  private static List<String> elsewhere(
      Reading reading, Context context, Match match, List<String> actors) {
    Set<String> codes = new LinkedHashSet<>();
    reading.mentions().forEach(mention -> codes.addAll(mention.codes()));
    List<String> others = without(List.copyOf(codes), actors);
    return others.size() == 1 && !tellers(reading, context, match).containsAll(others)
        ? others
        : List.of();
  }

  /** The subjects of all that governs the deed: "Kenya said that Sudan had bombed a village". */
  private static List<String> tellers(Reading reading, Context context, Match match) {
    Grammar grammar = reading.grammar();
    Set<String> codes = new LinkedHashSet<>();
    int above = grammar.governingPredicate(match.trigger());
    for (int step = 0; above >= 0 && step < 5; step++) {
      codes.addAll(context.references().actors(reading, grammar.surfaceSubjects(above)));
      above = grammar.governingPredicate(above);
    }
    for (int child : grammar.children(match.trigger(), "parataxis", "ccomp")) {
      if (isBehindSemicolon(grammar, match.trigger(), child)) {
        continue;
      }
      codes.addAll(context.references().actors(reading, grammar.surfaceSubjects(child)));
    }
    return List.copyOf(codes);
  }

  /** "Kenya bombed a road; Sudan shelled a village": two things that are told, one by one. */
  private static boolean isBehindSemicolon(Grammar grammar, int deed, int clause) {
    for (int t = deed + 1; t < clause; t++) {
      if (grammar.word(t).equals(";")) {
        return true;
      }
    }
    return false;
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

  /** "massed tanks near Armenia": beside whom forces are moved or made ready. */
  List<String> beside(Reading reading, Context context, Match match, List<String> actors) {
    Grammar grammar = reading.grammar();
    List<Integer> near =
        grammar.obliques(match.trigger(), grammar.words(WordList.PREPOSITIONS_OF_NEARNESS));
    return without(context.references().targets(reading, near), actors);
  }

  /** Whom the deed concerned is left to what was told before. */
  List<String> remembered(
      Reading reading, Context context, EventRule rule, Match match, List<String> actors) {
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
      for (EventRule rule : rules.of(reading.grammar(), head)) {
        if (rule.pattern().noun()) {
          types.add(rule.states());
        }
      }
    }
    if (!interchangeable.isEmpty() && types.contains(interchangeable.get(0))) {
      types.addAll(interchangeable);
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
        || grammar.children(head, "det").stream()
            .anyMatch(d -> grammar.isWord(d, WordList.DETERMINERS_OF_KNOWN_THINGS));
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
    for (int verb : chain(grammar, match.get("V"))) {
      codes.addAll(references.targets(reading, grammar.recipients(verb)));
      if (codes.isEmpty()) {
        codes.addAll(references.targets(reading, grammar.patients(verb)));
      }
      if (without(List.copyOf(codes), actors).isEmpty()) {
        codes.addAll(
            references.targets(
                reading, grammar.obliques(verb, grammar.words(WordList.PREPOSITIONS_OF_A_TARGET))));
      }
      if (without(List.copyOf(codes), actors).isEmpty()) {
        codes.addAll(references.targets(reading, places(grammar, verb)));
      }
    }
    if (codes.isEmpty()) {
      codes.addAll(
          references.targets(
              reading,
              grammar.obliques(match.trigger(), grammar.words(WordList.PREPOSITIONS_OF_A_TARGET))));
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

  /** "threatened to stop buying Kenyan tea": the verbs and the infinitives that hang on them. */
  private static List<Integer> chain(Grammar grammar, List<Integer> verbs) {
    List<Integer> all = new ArrayList<>(verbs);
    for (int i = 0; i < all.size() && all.size() < 8; i++) {
      for (int next : grammar.children(all.get(i), "xcomp")) {
        if (grammar.isVerb(next) && !all.contains(next)) {
          all.add(next);
        }
      }
    }
    return all;
  }
}
