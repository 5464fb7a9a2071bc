package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One noun for several agreements, each of two parties. */
final class Distribution {
  private Distribution() {}

  /** "each signed a treaty with Peru", "both have treaties with Peru": one agreement for each. */
  static List<List<String>> pairs(Reading reading, Context context, AgreementPhrase phrase) {
    Grammar grammar = reading.grammar();
    int verb = governingAct(grammar, phrase.head());
    if (verb < 0) {
      return List.of();
    }
    List<Integer> subjects = grammar.agents(verb);
    boolean each =
        grammar.children(verb, "advmod", "dep", "det", "nsubj").stream()
                .anyMatch(
                    t -> grammar.word(t).equals("each") && grammar.relation(t).equals("advmod"))
            || verb > 0 && grammar.word(verb - 1).equals("each")
            || subjects.stream()
                .anyMatch(
                    s ->
                        grammar.children(s, "det", "advmod", "dep").stream()
                            .anyMatch(t -> grammar.word(t).equals("each")));
    boolean several = grammar.tag(phrase.head()).equals("NNS") && !phrase.weak();
    if (!each && !several) {
      return List.of();
    }
    List<String> many = context.references().actors(reading, subjects);
    Set<String> with = new LinkedHashSet<>();
    with.addAll(context.references().actors(reading, grammar.obliques(verb, Set.of("with"))));
    with.addAll(
        context.references().actors(reading, grammar.obliques(phrase.head(), Set.of("with"))));
    with.removeAll(many);
    boolean oneWithMany = several && many.size() == 1 && with.size() >= 2;
    if (many.size() < 2 && !oneWithMany || with.isEmpty()) {
      return List.of();
    }
    List<List<String>> pairs = new ArrayList<>();
    for (String one : many) {
      for (String other : with) {
        pairs.add(List.of(one, other));
      }
    }
    return pairs;
  }

  private static int governingAct(Grammar grammar, int head) {
    int verb = grammar.head(head);
    return verb >= 0 && grammar.isVerb(verb) && grammar.relation(head).equals("obj") ? verb : -1;
  }
}
