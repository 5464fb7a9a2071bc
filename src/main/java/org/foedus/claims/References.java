package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.lexicon.Lexicon;

/** Says which actors a noun phrase means, by its own words or by what the article said before. */
final class References {
  private static final Set<String> ONE = Set.of("it", "its", "itself");
  private static final Set<String> MANY = Set.of("they", "them", "their", "themselves", "theirs");
  private static final Set<String> PERSON =
      Set.of("he", "she", "him", "her", "his", "himself", "hers", "herself");
  private static final Set<String> FIRST =
      Set.of("we", "our", "us", "ours", "my", "i", "ourselves");
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "two", 2, "both", 2, "neither", 2, "either", 2, "each", 2, "three", 3, "four", 4, "five",
          5);
  private static final Set<String> DEFINITE =
      Set.of("the", "that", "this", "these", "those", "both", "each", "either", "neither");

  private final Set<String> standIns;
  private final Set<String> things;
  private final Set<String> pairs;
  private final Set<String> duos;
  private final Set<String> trios;
  private final Set<String> others;
  private final Set<String> spokesmen;
  private final Discourse discourse;
  private FirstPerson firstPerson = (reading, token) -> List.of();

  /** Whom "we" and "our" mean: the state of whoever speaks there. */
  interface FirstPerson {
    /** The codes of that state; empty if nobody is known to speak, or for no state. */
    List<String> of(Reading reading, int token);
  }

  References(Lexicon lexicon, Discourse discourse) {
    this.standIns = Set.copyOf(lexicon.words("words-for-those-who-act-for-a-state"));
    this.things = Set.copyOf(lexicon.words("words-for-parts-that-stand-for-no-state"));
    this.pairs = Set.copyOf(lexicon.words("words-for-two-or-more-actors"));
    this.duos = Set.copyOf(lexicon.words("words-for-two-actors"));
    this.trios = Set.copyOf(lexicon.words("words-for-three-actors"));
    this.others = Set.copyOf(lexicon.words("words-for-the-other-one"));
    this.spokesmen = Set.copyOf(lexicon.words("words-for-one-who-speaks-for-a-state"));
    this.discourse = discourse;
  }

  /** Says who "we" are from now on. */
  void speaking(FirstPerson whoSpeaks) {
    firstPerson = whoSpeaks;
  }

  /** The actors who can do or promise something under this name. */
  List<String> actors(Reading reading, int head) {
    return resolve(reading, head, false, 0);
  }

  /** The actors to whom something is done when it is done to this: "Mexico's embassy" is Mexico. */
  List<String> targets(Reading reading, int head) {
    return resolve(reading, head, true, 0);
  }

  /** Whether it is of those who act for a state: "soldiers", "the navy". */
  boolean actsForItsState(Grammar grammar, int head) {
    return standIns.contains(grammar.lemma(head));
  }

  /** All actors meant by some phrases, in order. */
  List<String> actors(Reading reading, List<Integer> heads) {
    Set<String> codes = new LinkedHashSet<>();
    heads.forEach(head -> codes.addAll(actors(reading, head)));
    return List.copyOf(codes);
  }

  /** The actors who do what a verb says; those named right before it if the parser lost them. */
  List<String> agents(Reading reading, int verb, List<Integer> heads) {
    List<String> codes = actors(reading, heads);
    if (!codes.isEmpty() || reading.grammar().isPassive(verb)) {
      return codes;
    }
    boolean pronoun =
        heads.stream()
            .anyMatch(
                h ->
                    reading.grammar().tag(h).startsWith("PRP") || reading.mentionAt(h).isPresent());
    return pronoun ? codes : reading.namedBefore(verb, heads);
  }

  /** All actors touched by what is done to some phrases, in order. */
  List<String> targets(Reading reading, List<Integer> heads) {
    Set<String> codes = new LinkedHashSet<>();
    heads.forEach(head -> codes.addAll(targets(reading, head)));
    return List.copyOf(codes);
  }

  private List<String> resolve(Reading reading, int head, boolean wide, int depth) {
    if (head < 0 || depth > 4) {
      return List.of();
    }
    Grammar grammar = reading.grammar();
    Optional<Mention> mention = reading.mentionAt(head);
    if (mention.isPresent()) {
      return named(reading, mention.get(), head, wide);
    }
    String word = grammar.word(head);
    if (ONE.contains(word)) {
      return singular(reading, head);
    }
    if (MANY.contains(word)) {
      return plural(reading, head);
    }
    if (PERSON.contains(word)) {
      List<String> codes = officeAbove(reading, head, depth);
      return codes.isEmpty()
          ? discourse.lastPerson(reading, head).map(Mention::codes).orElse(List.of())
          : codes;
    }
    if (FIRST.contains(word)) {
      List<String> codes = firstPerson.of(reading, head);
      return codes.isEmpty() ? discourse.floor(reading) : codes;
    }
    if (grammar.isRelativePronoun(head) || word.equals("whose")) {
      int antecedent = grammar.antecedent(head);
      return antecedent == head ? List.of() : resolve(reading, antecedent, wide, depth + 1);
    }
    return described(reading, head, wide, depth);
  }

  /** "The delegate of Peru said that his country …": whoever says what the pronoun stands in. */
  private List<String> officeAbove(Reading reading, int pronoun, int depth) {
    Grammar grammar = reading.grammar();
    int clause = grammar.governingPredicate(pronoun);
    for (int step = 0; clause >= 0 && step < 5; step++) {
      for (int subject : grammar.surfaceSubjects(clause)) {
        boolean holder =
            subject < pronoun
                && !grammar.dominates(subject, pronoun)
                && grammar.isNoun(subject)
                && !grammar.tag(subject).endsWith("S")
                && (reading.officeAt(subject).isPresent()
                    || spokesmen.contains(grammar.lemma(subject)))
                && reading.mentions().stream().noneMatch(m -> m.isPerson() && m.last() < pronoun);
        List<String> codes = holder ? resolve(reading, subject, false, depth + 1) : List.of();
        if (!codes.isEmpty()) {
          return codes;
        }
      }
      clause = grammar.governingPredicate(clause);
    }
    return List.of();
  }

  private List<String> named(Reading reading, Mention mention, int head, boolean wide) {
    Grammar grammar = reading.grammar();
    switch (mention.kind()) {
      case PLACE -> {
        return wide ? mention.codes() : List.of();
      }
      default -> {
        return mention.isPerson() ? mention.codes() : reading.withCompanions(mention);
      }
    }
  }

  private List<String> described(Reading reading, int head, boolean wide, int depth) {
    Grammar grammar = reading.grammar();
    int content = grammar.contentOf(head);
    if (content != head) {
      List<String> codes = resolve(reading, content, wide, depth + 1);
      if (!codes.isEmpty()) {
        return codes;
      }
    }
    String lemma = grammar.lemma(head);
    boolean office = reading.officeAt(head).map(o -> o.entry().standsForActor()).orElse(false);
    boolean standIn =
        standIns.contains(lemma)
            || office
            || isDesignation(grammar, head) && hasNationality(reading, head, depth)
            || grammar.tag(head).startsWith("NNP") && isWithDemonym(reading, head);

    List<String> apposed = apposition(reading, head, depth);
    if (!apposed.isEmpty() && !(reading.officeAt(head).isPresent() && !office)) {
      return apposed;
    }
    if (reading.officeAt(head).isPresent() && !office && !standIns.contains(lemma)) {
      return List.of();
    }
    if (isEachOther(grammar, head)) {
      List<String> together = togetherAbove(reading, head, depth);
      if (together.size() > 1) {
        return together;
      }
    }
    Optional<Integer> count = count(grammar, head, lemma);
    // "the only two states to have signed": told by what follows, not by what went before.
    boolean defined =
        grammar.children(head, "acl").stream()
            .flatMap(clause -> grammar.children(clause, "mark").stream())
            .anyMatch(mark -> grammar.word(mark).equals("to"));
    if (count.isPresent()
        && !defined
        && (pairs.contains(lemma)
            || NUMBERS.containsKey(grammar.word(head))
            || trios.contains(lemma))) {
      List<String> of = partitive(reading, head, depth);
      return of.isEmpty() ? discourse.exactly(count.get(), isOfStates(lemma), reading, head) : of;
    }
    if (standIn || wide && !things.contains(lemma)) {
      List<String> owners = owners(reading, head, wide, depth);
      if (!owners.isEmpty()) {
        boolean own =
            !others.contains(lemma)
                || grammar.children(head, "amod", "compound").stream()
                    .anyMatch(t -> reading.mentionAt(t).isPresent());
        return own ? owners : discourse.otherThan(owners, reading, head);
      }
    }
    boolean hasDemonym =
        grammar.children(head, "amod", "compound").stream()
            .anyMatch(t -> reading.mentionAt(t).isPresent());
    if (others.contains(lemma) && !hasDemonym) {
      List<String> owners = owners(reading, head, true, depth);
      return owners.isEmpty() ? List.of() : discourse.otherThan(owners, reading, head);
    }
    boolean definite = isDefinite(grammar, head);
    if (definite && discourse.isDescription(lemma) && grammar.isNoun(head)) {
      List<String> codes = discourse.described(lemma, reading, head, doers(reading, head));
      if (!codes.isEmpty()) {
        return codes;
      }
    }
    if (definite && pairs.contains(lemma) && grammar.tag(head).equals("NNS")) {
      return discourse.exactly(2, isOfStates(lemma), reading, head);
    }
    if (office && definite) {
      return discourse
          .lastPerson(reading, head)
          .filter(person -> !person.codes().isEmpty())
          .map(Mention::codes)
          .orElseGet(() -> discourse.one(reading, head));
    }
    boolean nameOfItsOwn = grammar.tag(head).startsWith("NNP") && !office;
    if (standIn && definite && !wide && !nameOfItsOwn && !grammar.hasChild(head, "nmod")) {
      return discourse.one(reading, head);
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
  private List<String> togetherAbove(Reading reading, int head, int depth) {
    Grammar grammar = reading.grammar();
    int clause = grammar.governingPredicate(head);
    Set<String> codes = new LinkedHashSet<>();
    if (clause >= 0) {
      for (int subject : grammar.surfaceSubjects(clause)) {
        if (subject < head) {
          codes.addAll(resolve(reading, subject, false, depth + 1));
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

  private boolean hasNationality(Reading reading, int head, int depth) {
    return !owners(reading, head, false, depth).isEmpty();
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
                DEFINITE.contains(grammar.word(child))
                    || grammar.relation(child).equals("nmod:poss"));
  }

  /** How many actors "the two", "both countries", "neither side" or "the trio" are. */
  private Optional<Integer> count(Grammar grammar, int head, String lemma) {
    Integer own = NUMBERS.get(grammar.word(head));
    if (own != null) {
      return Optional.of(own);
    }
    for (int child : grammar.children(head, "nummod", "det", "det:predet", "cc:preconj", "amod")) {
      Integer number = NUMBERS.get(grammar.word(child));
      if (number != null) {
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

  private List<String> partitive(Reading reading, int head, int depth) {
    Set<String> codes = new LinkedHashSet<>();
    Grammar grammar = reading.grammar();
    for (int of : grammar.children(head, "nmod")) {
      if (grammar.caseWords(of).contains("of")) {
        grammar.expand(of).forEach(t -> codes.addAll(resolve(reading, t, false, depth + 1)));
      }
    }
    return List.copyOf(codes);
  }

  private List<String> apposition(Reading reading, int head, int depth) {
    Set<String> codes = new LinkedHashSet<>();
    Grammar grammar = reading.grammar();
    for (int child : grammar.children(head, "appos")) {
      if (reading.mentionAt(child).isPresent()) {
        grammar.expand(child).forEach(t -> codes.addAll(resolve(reading, t, false, depth + 1)));
      }
    }
    return List.copyOf(codes);
  }

  /** Whose it is: possessives, demonyms, names before the noun, "of" and, for people, "in". */
  List<String> owners(Reading reading, int head, boolean wide, int depth) {
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
        codes.addAll(ownerCodes(reading, each, depth));
        for (int inner : grammar.children(each, "compound", "amod", "nmod:poss")) {
          codes.addAll(ownerCodes(reading, inner, depth));
        }
        if (grammar.word(each).equals("led")) {
          // "a Saudi-led air raid": who leads it does it.
          for (int leader : grammar.children(each, "dep", "npadvmod", "obl:npmod", "advmod")) {
            codes.addAll(ownerCodes(reading, leader, depth));
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
          prepositions.contains("in")
              || prepositions.contains("from")
              || prepositions.contains("on")
              || prepositions.contains("outside")
              || prepositions.contains("near");
      if (of || in) {
        for (int each : grammar.expand(child)) {
          codes.addAll(resolve(reading, each, wide, depth + 1));
        }
      }
    }
    return List.copyOf(codes);
  }

  private List<String> ownerCodes(Reading reading, int token, int depth) {
    Optional<Mention> mention = reading.mentionAt(token);
    if (mention.isPresent()) {
      return mention.get().kind() == Mention.Kind.PLACE
              && !reading.grammar().relation(token).equals("compound")
          ? List.of()
          : mention.get().codes();
    }
    String relation = reading.grammar().relation(token);
    return relation.equals("nmod:poss") || reading.grammar().tag(token).equals("PRP$")
        ? resolve(reading, token, false, depth + 1)
        : List.of();
  }

  private List<String> singular(Reading reading, int head) {
    Grammar grammar = reading.grammar();
    boolean subject = grammar.relation(head).startsWith("nsubj");
    if (!subject) {
      int clause = grammar.governingPredicate(head);
      for (int s : clause < 0 ? List.<Integer>of() : grammar.surfaceSubjects(clause)) {
        if (s < head && !grammar.dominates(s, head)) {
          List<String> codes =
              reading.mentionAt(s).isPresent() || !ONE.contains(grammar.word(s))
                  ? actors(reading, s)
                  : List.of();
          if (codes.size() == 1 && grammar.relation(head).equals("nmod:poss")) {
            return codes;
          }
          if (!codes.isEmpty() && !grammar.relation(head).equals("nmod:poss")) {
            return discourse.one(reading, head, codes);
          }
        }
      }
    }
    return discourse.one(reading, head);
  }

  private List<String> plural(Reading reading, int head) {
    Grammar grammar = reading.grammar();
    int clause = grammar.governingPredicate(head);
    if (grammar.relation(head).equals("nmod:poss") && clause >= 0) {
      Set<String> codes = new LinkedHashSet<>();
      for (int s : grammar.surfaceSubjects(clause)) {
        if (s < head && !grammar.dominates(s, head) && !MANY.contains(grammar.word(s))) {
          codes.addAll(actors(reading, s));
        }
      }
      if (!codes.isEmpty()) {
        return List.copyOf(codes);
      }
    }
    return discourse.many(reading, head);
  }

  /** Whether a phrase means "each other" or "the other". */
  static boolean isReciprocal(Grammar grammar, int head) {
    String word = grammar.word(head);
    if (word.equals("other") || word.equals("another") || word.equals("others")) {
      return true;
    }
    List<Integer> modifiers = new ArrayList<>(grammar.children(head, "nmod:poss", "amod", "det"));
    return modifiers.stream()
        .anyMatch(m -> grammar.word(m).equals("other") || grammar.word(m).equals("another"));
  }
}
