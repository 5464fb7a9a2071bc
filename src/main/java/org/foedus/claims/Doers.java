package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who did a deed: by the grammar of the sentence, or by what was told before. */
final class Doers {
  private static final Set<String> WHERE = Set.of("in", "across");

  private Doers() {}

  /** Those whom the sentence names as doers; empty if it names none. */
  static List<String> named(Reading reading, References references, EventRule rule, Match match) {
    if (rule.pattern().noun()) {
      return references.actors(reading, match.get("X"));
    }
    boolean anybody = !rule.pattern().restricts("X");
    List<String> actors =
        anybody
            ? references.agents(reading, match.trigger(), match.get("X"))
            : belonging(reading, references, rule, match);
    if (actors.isEmpty()) {
      actors = senders(references, reading, match);
    }
    return actors.isEmpty() && anybody
        ? references.actors(reading, reading.grammar().outerSubjects(match.trigger()))
        : actors;
  }

  /** Those whom the sentences before tell of, for a deed without a doer; empty if none do. */
  static List<String> remembered(
      Reading reading, Context context, EventRule rule, Match match, List<String> targets) {
    if (rule.pattern().noun()) {
      return Answerable.isDefinite(reading, match.trigger())
          ? context.events().doersTo(rule.states(), targets)
          : List.of();
    }
    List<String> actors = List.of();
    for (String undone : rule.frame().setting("undoes").stream().toList()) {
      // "Two sailors held by Iran were freed": who did a thing to them undoes it.
      if (reading.grammar().isPassive(match.trigger())) {
        actors = context.events().doersTo(undone, targets);
      }
    }
    return actors.isEmpty() && isAnswerWithoutAgent(reading, rule, match)
        ? askedBy(reading, context, rule, targets)
        : actors;
  }

  /**
   * Whose the people or things are that a frame asks for, whatever they may stand for elsewhere.
   */
  private static List<String> belonging(
      Reading reading, References references, EventRule rule, Match match) {
    Set<String> codes = new LinkedHashSet<>();
    for (int head : match.get("X")) {
      List<String> own = references.targets(reading, head);
      codes.addAll(own.isEmpty() ? references.owners(reading, head) : own);
    }
    if (codes.isEmpty() && rule.frame().has("local", "true")) {
      // "thousands marched in Nairobi": they are of where they do it.
      codes.addAll(references.targets(reading, reading.grammar().obliques(match.trigger(), WHERE)));
    }
    return List.copyOf(codes);
  }

  /** "sent 700 soldiers to fight the rebels": who sends those that do it, does it. */
  private static List<String> senders(References references, Reading reading, Match match) {
    Grammar grammar = reading.grammar();
    int deed = match.trigger();
    int sender = grammar.head(deed);
    boolean purpose =
        sender >= 0
            && grammar.isVerb(sender)
            && (grammar.relation(deed).equals("xcomp") || grammar.relation(deed).equals("advcl"))
            && grammar.children(deed, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
    boolean sent =
        purpose
            && !match.get("X").isEmpty()
            && grammar.children(sender, "obj").containsAll(match.get("X"))
            && match.get("X").stream().allMatch(x -> references.actsForItsState(grammar, x));
    return sent ? references.actors(reading, grammar.agents(sender)) : List.of();
  }

  /** "Kuwait asked Iraq for a pact and was turned down". */
  private static boolean isAnswerWithoutAgent(Reading reading, EventRule rule, Match match) {
    return !rule.pattern().noun()
        && rule.frame().setting("answers").isPresent()
        && match.get("X").isEmpty()
        && reading.grammar().isPassive(match.trigger());
  }

  /** Whom those who got an answer had asked. */
  private static List<String> askedBy(
      Reading reading, Context context, EventRule rule, List<String> askers) {
    Set<String> types = Set.of(rule.frame().setting("answers").orElse("").split(",", -1));
    Set<String> codes = new LinkedHashSet<>();
    for (String asker : askers) {
      context.events().partnerOf(types, asker, reading.sentence().index()).ifPresent(codes::add);
    }
    return List.copyOf(codes);
  }
}
