package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.foedus.model.lexicon.Lexicon;

/** Says which actors a pronoun means. */
final class Pronouns {
  private static final Set<String> ONE = Set.of("it", "its", "itself");
  private static final Set<String> MANY = Set.of("they", "them", "their", "themselves", "theirs");
  private static final Set<String> PERSON =
      Set.of("he", "she", "him", "her", "his", "himself", "hers", "herself");
  private static final Set<String> FIRST =
      Set.of("we", "our", "us", "ours", "my", "i", "ourselves");

  /** What follows is for whoever is told: "warned Chad that it must leave". */
  private static final Set<String> BIDDING = Set.of("must", "should", "ought", "shall");

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
  static boolean isPronoun(String word) {
    return ONE.contains(word)
        || MANY.contains(word)
        || PERSON.contains(word)
        || FIRST.contains(word);
  }

  /** Whom a pronoun means. */
  List<String> of(Reading reading, int head, Asking asking) {
    String word = reading.grammar().word(head);
    if (ONE.contains(word)) {
      return singular(reading, head, asking);
    }
    if (MANY.contains(word)) {
      return plural(reading, head, asking);
    }
    if (PERSON.contains(word)) {
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
              reading.mentionAt(s).isPresent() || !ONE.contains(grammar.word(s))
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
                .noneMatch(aux -> BIDDING.contains(grammar.word(aux)));
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
        if (s < head && !grammar.dominates(s, head) && !MANY.contains(grammar.word(s))) {
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
