package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.lexicon.Lexicon;

/** Says whose a thing is: "Iran's army", "the Iranian army", "its army", "the army of Iran". */
final class Owners {
  private final References references;
  private final Set<String> spokesmen;

  Owners(Lexicon lexicon, References references) {
    this.references = references;
    this.spokesmen = Set.copyOf(lexicon.words("words-for-one-who-speaks-for-a-state"));
  }

  /** Whose it is: possessives, demonyms, names before the noun, "of" and, for people, "in". */
  List<String> of(Reading reading, int head, Asking asking) {
    Grammar grammar = reading.grammar();
    Set<String> codes = new LinkedHashSet<>();
    for (int child :
        grammar.children(head, "nmod:poss", "amod", "compound", "nummod", "dep", "nmod")) {
      boolean prepositional =
          !grammar.caseWords(child).isEmpty() && !grammar.relation(child).equals("nmod:poss");
      if (prepositional) {
        continue;
      }
      for (int each : grammar.expand(child)) {
        codes.addAll(ownerCodes(reading, each, asking));
        for (int inner : grammar.children(each, "compound", "amod", "nmod:poss")) {
          codes.addAll(ownerCodes(reading, inner, asking));
        }
        if (grammar.isWord(each, WordList.PARTICIPLES_OF_LEADING)) {
          // "a Saudi-led air raid": who leads it does it.
          for (int leader : grammar.children(each, "dep", "npadvmod", "obl:npmod", "advmod")) {
            codes.addAll(ownerCodes(reading, leader, asking));
          }
        }
      }
    }
    if (!codes.isEmpty()) {
      return List.copyOf(codes);
    }
    for (int child : grammar.children(head, "nmod")) {
      List<String> prepositions = grammar.caseWords(child);
      boolean of =
          prepositions.contains("of")
              || prepositions.contains("for") && spokesmen.contains(grammar.lemma(head));
      boolean in =
          prepositions.stream()
              .anyMatch(grammar.words(WordList.PREPOSITIONS_OF_WHEREABOUTS)::contains);
      if (of || in) {
        for (int each : grammar.expand(child)) {
          codes.addAll(references.resolve(reading, each, asking.inside()));
        }
      }
    }
    return List.copyOf(codes);
  }

  private List<String> ownerCodes(Reading reading, int token, Asking asking) {
    Optional<Mention> mention = reading.mentionAt(token);
    if (mention.isPresent()) {
      return mention.get().kind() == Mention.Kind.PLACE
              && !reading.grammar().relation(token).equals("compound")
          ? List.of()
          : mention.get().codes();
    }
    String relation = reading.grammar().relation(token);
    return relation.equals("nmod:poss") || reading.grammar().tag(token).equals("PRP$")
        ? references.resolve(reading, token, asking.insideNarrow())
        : List.of();
  }
}
