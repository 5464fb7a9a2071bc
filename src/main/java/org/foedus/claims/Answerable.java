package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom a deed is laid to: "condemned the attack" is aimed at those who attacked. */
final class Answerable {
  private final EventRules rules;
  private final Matcher matcher;

  Answerable(EventRules rules, Matcher matcher) {
    this.rules = rules;
    this.matcher = matcher;
  }

  /** Who did what some phrases name; whom they mean, where they name no deed. */
  List<String> of(Reading reading, Context context, List<Integer> heads) {
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
    for (EventRule rule : rules.of(grammar, noun)) {
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
        doers = context.events().doersTo(rule.states(), suffering);
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

  /** Whether a noun stands behind "the". */
  static boolean isDefinite(Reading reading, int noun) {
    return reading.grammar().children(noun, "det").stream()
        .anyMatch(d -> reading.grammar().word(d).equals("the"));
  }
}
