package org.foedus.claims;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.lexicon.Lexicon;

/** Says which actors a noun phrase means that does not name them: "the kingdom", "its army". */
final class Descriptions {
  private final Set<String> standIns;
  private final Set<String> things;
  private final Set<String> pairs;
  private final Set<String> duos;
  private final Set<String> trios;
  private final Set<String> others;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final References references;
  private final Owners owners;
  private final Discourse discourse;

  Descriptions(Lexicon lexicon, References references, Owners owners, Discourse discourse) {
    this.standIns = Set.copyOf(lexicon.words("words-for-those-who-act-for-a-state"));
    this.things = Set.copyOf(lexicon.words("words-for-parts-that-stand-for-no-state"));
    this.pairs = Set.copyOf(lexicon.words("words-for-two-or-more-actors"));
    this.duos = Set.copyOf(lexicon.words("words-for-two-actors"));
    this.trios = Set.copyOf(lexicon.words("words-for-three-actors"));
    this.others = Set.copyOf(lexicon.words("words-for-the-other-one"));
    lexicon.words("words-for-two").forEach(word -> numbers.put(word, 2));
    for (String word : lexicon.words("numbers-from-three")) {
      numbers.put(word, 3 + lexicon.words("numbers-from-three").indexOf(word));
    }
    this.references = references;
    this.owners = owners;
    this.discourse = discourse;
  }

  /** Whether a noun is one for those who act for a state: "soldiers", "navy". */
  boolean actForTheirState(String lemma) {
    return standIns.contains(lemma);
  }

  /** Whom a noun phrase means; empty if it is nobody. */
  List<String> of(Reading reading, int head, Asking asking) {
    Grammar grammar = reading.grammar();
    int content = grammar.contentOf(head);
    if (content != head) {
      List<String> codes = references.resolve(reading, content, asking.inside());
      if (!codes.isEmpty()) {
        return codes;
      }
    }
    String lemma = grammar.lemma(head);
    boolean definite = isDefinite(grammar, head);
    boolean office = reading.officeAt(head).map(o -> o.entry().standsForActor()).orElse(false);
    boolean standIn =
        standIns.contains(lemma)
            || office
            || isDesignation(grammar, head) && hasNationality(reading, head, asking)
            || grammar.tag(head).startsWith("NNP") && isWithDemonym(reading, head);

    List<String> apposed = apposition(reading, head, asking);
    if (!apposed.isEmpty() && !(reading.officeAt(head).isPresent() && !office)) {
      return apposed;
    }
    if (reading.officeAt(head).isPresent() && !office && !standIns.contains(lemma)) {
      return List.of();
    }
    if (isEachOther(grammar, head)) {
      List<String> together = togetherAbove(reading, head, asking);
      if (together.size() > 1) {
        return together;
      }
    }
    boolean someOfMany =
        discourse.isWordForAnyCountry(lemma) && !definite && grammar.hasChild(head, "nummod");
    if (someOfMany) {
      // "five EU countries": not said which.
      return List.of();
    }
    Optional<Integer> count =
        hasNamedOwner(reading, head) ? Optional.empty() : count(grammar, head, lemma);
    // "the only two states to have signed": told by what follows, not by what went before.
    boolean defined =
        grammar.children(head, "acl").stream()
            .flatMap(clause -> grammar.children(clause, "mark").stream())
            .anyMatch(mark -> grammar.word(mark).equals("to"));
    if (count.isPresent()
        && !defined
        && (pairs.contains(lemma)
            || numbers.containsKey(grammar.word(head))
            || trios.contains(lemma))) {
      List<String> of = partitive(reading, head, asking);
      return of.isEmpty() ? discourse.exactly(count.get(), isOfStates(lemma), reading, head) : of;
    }
    if (standIn || asking.wide() && !things.contains(lemma)) {
      List<String> whose = owners.of(reading, head, asking);
      if (!whose.isEmpty()) {
        boolean own =
            !others.contains(lemma)
                || grammar.children(head, "amod", "compound").stream()
                    .anyMatch(t -> reading.mentionAt(t).isPresent());
        return own ? whose : discourse.otherThan(asking.and(whose), reading, head);
      }
    }
    boolean hasDemonym =
        grammar.children(head, "amod", "compound").stream()
            .anyMatch(t -> reading.mentionAt(t).isPresent());
    if (others.contains(lemma) && !hasDemonym) {
      List<String> whose = owners.of(reading, head, asking.wider());
      return whose.isEmpty() ? List.of() : discourse.otherThan(asking.and(whose), reading, head);
    }
    if (definite && grammar.isNoun(head)) {
      List<String> codes = told(reading, head, asking);
      if (!codes.isEmpty()) {
        return codes;
      }
    }
    if (definite && pairs.contains(lemma) && grammar.tag(head).equals("NNS")) {
      return discourse.exactly(2, isOfStates(lemma), reading, head);
    }
    if (office && definite) {
      return discourse
          .lastPerson(reading, head, asking.except())
          .filter(person -> !person.codes().isEmpty())
          .map(Mention::codes)
          .orElseGet(() -> discourse.one(reading, head, asking.except()));
    }
    boolean nameOfItsOwn = grammar.tag(head).startsWith("NNP") && !office;
    if (standIn && definite && !asking.wide() && !nameOfItsOwn && !grammar.hasChild(head, "nmod")) {
      return discourse.one(reading, head, asking.except());
    }
    return List.of();
  }

  /** "the kingdom"; with a capital, "the North" of two. */
  private List<String> told(Reading reading, int head, Asking asking) {
    Grammar grammar = reading.grammar();
    for (String noun : List.of(grammar.lemma(head), grammar.token(head).text())) {
      if (discourse.isDescription(noun)) {
        List<String> codes =
            discourse.described(noun, reading, head, asking.and(doers(reading, head)));
        if (!codes.isEmpty()) {
          return codes;
        }
      }
    }
    return List.of();
  }

  /** "the two neighbours", "both countries": a bloc is none. */
  private boolean isOfStates(String lemma) {
    return others.contains(lemma) || discourse.isWordForAnyCountry(lemma);
  }

  /** "each other", "one another's". */
  private static boolean isEachOther(Grammar grammar, int head) {
    boolean other = grammar.word(head).equals("other") || grammar.word(head).equals("another");
    return other
        && head > 0
        && (grammar.word(head - 1).equals("each") || grammar.word(head - 1).equals("one"));
  }

  /** Who "each other" are: the subjects of their own clause. */
  private List<String> togetherAbove(Reading reading, int head, Asking asking) {
    Grammar grammar = reading.grammar();
    int clause = grammar.governingPredicate(head);
    Set<String> codes = new LinkedHashSet<>();
    if (clause >= 0) {
      for (int subject : grammar.surfaceSubjects(clause)) {
        if (subject < head) {
          codes.addAll(references.resolve(reading, subject, asking.insideNarrow()));
        }
      }
    }
    return List.copyOf(codes);
  }

  /** Who does it in the clause of a phrase, by name: "Harare left the country" is another's. */
  private List<String> doers(Reading reading, int head) {
    Grammar grammar = reading.grammar();
    int clause = grammar.governingPredicate(head);
    Set<String> codes = new LinkedHashSet<>();
    if (clause >= 0 && grammar.isVerb(clause)) {
      for (int subject : grammar.surfaceSubjects(clause)) {
        if (subject < head && !grammar.dominates(subject, head)) {
          reading.mentionAt(subject).ifPresent(mention -> codes.addAll(mention.codes()));
        }
      }
    }
    return List.copyOf(codes);
  }

  /** "F-16s", "C-130": the parts of a name with a number. */
  private static boolean isDesignation(Grammar grammar, int head) {
    return grammar.word(head).matches("[a-z]*-?\\d+[a-z]?s?")
        && grammar.hasChild(head, "compound", "amod")
        && !grammar.relation(head).equals("nummod");
  }

  private boolean hasNationality(Reading reading, int head, Asking asking) {
    return !owners.of(reading, head, asking.narrow()).isEmpty();
  }

  /** "Thai F-16s": a thing of a name with a nationality before it. */
  private static boolean isWithDemonym(Reading reading, int head) {
    return reading.grammar().tag(head).equals("NNPS")
        && reading.grammar().children(head, "amod", "compound").stream()
            .anyMatch(
                t ->
                    reading.mentionAt(t).filter(m -> m.kind() == Mention.Kind.DEMONYM).isPresent());
  }

  private static boolean isDefinite(Grammar grammar, int head) {
    return grammar.children(head, "det", "nmod:poss").stream()
        .anyMatch(
            child ->
                grammar.isWord(child, WordList.DETERMINERS_OF_KNOWN_ACTORS)
                    || grammar.relation(child).equals("nmod:poss"));
  }

  /** "Ghana's ministers": whose they are is said, so they are not two who were told of before. */
  private static boolean hasNamedOwner(Reading reading, int head) {
    Grammar grammar = reading.grammar();
    return grammar.children(head, "nmod:poss").stream()
            .anyMatch(t -> reading.mentionAt(t).filter(m -> m.codes().size() == 1).isPresent())
        && !grammar.hasChild(head, "nummod");
  }

  /** How many actors "the two", "both countries", "neither side" or "the trio" are. */
  private Optional<Integer> count(Grammar grammar, int head, String lemma) {
    Integer own = numbers.get(grammar.word(head));
    if (own != null) {
      return Optional.of(own);
    }
    // "two Bengali ministers": others than those told of before.
    boolean fresh =
        !isDefinite(grammar, head) && grammar.children(head, "amod", "compound", "nmod").size() > 0;
    for (int child : grammar.children(head, "nummod", "det", "det:predet", "cc:preconj", "amod")) {
      Integer number = numbers.get(grammar.word(child));
      boolean counted = grammar.relation(child).equals("nummod");
      if (number != null && !(counted && fresh)) {
        return Optional.of(number);
      }
    }
    if (trios.contains(lemma)) {
      return Optional.of(3);
    }
    boolean plural = grammar.tag(head).endsWith("S") || duos.contains(lemma);
    return pairs.contains(lemma) && isDefinite(grammar, head) && plural
        ? Optional.of(2)
        : Optional.empty();
  }

  private List<String> partitive(Reading reading, int head, Asking asking) {
    Set<String> codes = new LinkedHashSet<>();
    Grammar grammar = reading.grammar();
    for (int of : grammar.children(head, "nmod")) {
      if (grammar.caseWords(of).contains("of")) {
        grammar
            .expand(of)
            .forEach(t -> codes.addAll(references.resolve(reading, t, asking.insideNarrow())));
      }
    }
    return List.copyOf(codes);
  }

  private List<String> apposition(Reading reading, int head, Asking asking) {
    Set<String> codes = new LinkedHashSet<>();
    Grammar grammar = reading.grammar();
    for (int child : grammar.children(head, "appos")) {
      if (reading.mentionAt(child).isPresent()) {
        grammar
            .expand(child)
            .forEach(t -> codes.addAll(references.resolve(reading, t, asking.insideNarrow())));
      }
    }
    return List.copyOf(codes);
  }
}
