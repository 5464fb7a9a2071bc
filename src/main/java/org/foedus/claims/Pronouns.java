package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.foedus.model.lexicon.Lexicon;

/** Says which actors a pronoun means. */
final class Pronouns {
  private final References references;
  private final Discourse discourse;
  private final Set<String> spokesmen;
  private final Set<String> sayings;
  private References.FirstPerson firstPerson = (reading, token) -> List.of();

  Pronouns(Lexicon lexicon, References references, Discourse discourse) {
    this.references = references;
    this.discourse = discourse;
    this.spokesmen = Set.copyOf(lexicon.words("words-for-one-who-speaks-for-a-state"));
    this.sayings = Set.copyOf(lexicon.words("verbs-of-saying"));
  }

  /** Says who "we" are from now on. */
  void speaking(References.FirstPerson whoSpeaks) {
    firstPerson = whoSpeaks;
  }

  /** Whether a word is one of those that this reads. */
  static boolean isPronoun(Grammar grammar, int token) {
    return grammar.isWord(token, WordList.PRONOUNS_FOR_ONE_THING)
        || grammar.isWord(token, WordList.PRONOUNS_FOR_MANY)
        || grammar.isWord(token, WordList.PRONOUNS_FOR_A_PERSON)
        || grammar.isWord(token, WordList.PRONOUNS_OF_THE_SPEAKER);
  }

  /** Whom a pronoun means. */
  List<String> of(Reading reading, int head, Asking asking) {
    Grammar grammar = reading.grammar();
    if (grammar.isWord(head, WordList.PRONOUNS_FOR_ONE_THING)) {
      return singular(reading, head, asking);
    }
    if (grammar.isWord(head, WordList.PRONOUNS_FOR_MANY)) {
      return plural(reading, head, asking);
    }
    if (grammar.isWord(head, WordList.PRONOUNS_FOR_A_PERSON)) {
      List<String> codes = officeAbove(reading, head, asking);
      return codes.isEmpty()
          ? discourse
              .lastPerson(reading, head, asking.except())
              .map(Mention::codes)
              .orElse(List.of())
          : codes;
    }
    List<String> codes = firstPerson.of(reading, head);
    return codes.isEmpty() ? discourse.floor(reading) : codes;
  }

  /** "The delegate of Peru said that his country …": whoever says what the pronoun stands in. */
  private List<String> officeAbove(Reading reading, int pronoun, Asking asking) {
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
        List<String> codes =
            holder
                ? references.resolve(reading, subject, asking.insideNarrow())
                : List.<String>of();
        if (!codes.isEmpty() && asking.allows(codes)) {
          return codes;
        }
      }
      clause = grammar.governingPredicate(clause);
    }
    return List.of();
  }

  private List<String> singular(Reading reading, int head, Asking asking) {
    Grammar grammar = reading.grammar();
    int clause = grammar.governingPredicate(head);
    boolean possessive = grammar.relation(head).equals("nmod:poss");
    if (!grammar.relation(head).startsWith("nsubj")) {
      for (int s : clause < 0 ? List.<Integer>of() : grammar.surfaceSubjects(clause)) {
        if (s < head && !grammar.dominates(s, head)) {
          List<String> codes =
              reading.mentionAt(s).isPresent()
                      || !grammar.isWord(s, WordList.PRONOUNS_FOR_ONE_THING)
                  ? references.actors(reading, s)
                  : List.of();
          if (codes.size() == 1 && possessive && asking.allows(codes)) {
            return codes;
          }
          if (!codes.isEmpty() && !possessive) {
            Set<String> except = new LinkedHashSet<>(asking.except());
            except.addAll(codes);
            return discourse.one(reading, head, except);
          }
        }
      }
    } else {
      List<String> speaker = speaker(reading, clause, asking);
      if (!speaker.isEmpty()) {
        return speaker;
      }
    }
    return discourse.one(reading, head, asking.except());
  }

  /** "Peru told Chile that it would leave": who says so is spoken of, unless somebody is bidden. */
  private List<String> speaker(Reading reading, int clause, Asking asking) {
    Grammar grammar = reading.grammar();
    if (clause < 0) {
      return List.of();
    }
    int first = clause;
    while (grammar.relation(first).equals("conj") && grammar.head(first) >= 0) {
      first = grammar.head(first);
    }
    int said = first;
    int verb = grammar.head(said);
    boolean reported =
        verb >= 0
            && verb < said
            && grammar.relation(said).equals("ccomp")
            && sayings.contains(grammar.lemma(verb))
            && grammar.children(said, "aux").stream()
                .noneMatch(aux -> grammar.isWord(aux, WordList.AUXILIARIES_THAT_BID));
    if (!reported) {
      return List.of();
    }
    List<Integer> subjects = grammar.surfaceSubjects(verb);
    if (subjects.stream().anyMatch(s -> s > said)) {
      return List.of();
    }
    List<String> codes = references.actors(reading, subjects);
    return codes.size() == 1 && asking.allows(codes) ? codes : List.of();
  }

  private List<String> plural(Reading reading, int head, Asking asking) {
    Grammar grammar = reading.grammar();
    int clause = grammar.governingPredicate(head);
    if (grammar.relation(head).equals("nmod:poss") && clause >= 0) {
      Set<String> codes = new LinkedHashSet<>();
      for (int s : grammar.surfaceSubjects(clause)) {
        if (s < head
            && !grammar.dominates(s, head)
            && !grammar.isWord(s, WordList.PRONOUNS_FOR_MANY)) {
          codes.addAll(references.actors(reading, s));
        }
      }
      if (!codes.isEmpty() && asking.allows(List.copyOf(codes))) {
        return List.copyOf(codes);
      }
    }
    return discourse.many(reading, head, asking.except());
  }

  /** "itself", "each other": whoever it is means the doer as well. */
  static boolean isReflexive(String word) {
    return word.endsWith("self") || word.endsWith("selves");
  }
}
