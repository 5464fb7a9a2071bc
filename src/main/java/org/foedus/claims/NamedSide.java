package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whom a phrase names: actors, or the parties of what is spoken of, whoever they are. */
final class NamedSide {
  final Set<String> codes = new LinkedHashSet<>();

  /** Whether the parties are meant without being named. */
  boolean parties;

  /** Whether the agreement itself is what is spoken of. */
  boolean agreement;

  boolean isEmpty() {
    return codes.isEmpty() && !parties;
  }

  /** "none of the three": who they are; empty where they are the parties of what is spoken of. */
  static List<String> ofWhom(Reading reading, Context context, int nobody) {
    Grammar grammar = reading.grammar();
    List<Integer> of = grammar.obliques(nobody, Set.of("of"));
    if (of.stream().anyMatch(t -> isParty(grammar, t))) {
      return List.of();
    }
    List<String> codes = context.references().actors(reading, of);
    for (Reading.Group group : reading.groups()) {
      if (of.isEmpty() && group.token() < nobody && group.codes().size() > 1) {
        codes = group.codes();
      }
    }
    return codes.size() > 1 ? codes : List.of();
  }

  static boolean isPhrase(Reading reading, int token) {
    Grammar grammar = reading.grammar();
    return grammar.isNoun(token)
        || grammar.tag(token).startsWith("PRP")
        || isParty(grammar, token)
        || reading.mentionAt(token).isPresent();
  }

  static boolean isParty(Grammar grammar, int token) {
    return grammar.isLemma(token, WordList.WORDS_FOR_PARTIES_WHERE_A_DUTY_IS_DENIED);
  }
}
