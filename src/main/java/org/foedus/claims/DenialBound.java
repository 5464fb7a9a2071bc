package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds who would be bound, where a text denies a duty, by the places of the words. */
final class DenialBound {
  private final DenialWords words;

  DenialBound(DenialWords words) {
    this.words = words;
  }

  /** Those who are bound by the word that binds. */
  NamedSide of(Reading reading, Context context, DenialReader.Denial denial, Set<String> served) {
    Grammar grammar = reading.grammar();
    NamedSide named = new NamedSide();
    if (denial.form() == DenialReader.Form.SILENCE) {
      return named;
    }
    int nobody = denial.denial().first();
    released(reading, context, denial.denial(), named);
    if (!named.codes.isEmpty()) {
      return named;
    }
    int binder = denial.binder();
    boolean owes = nobody > binder && words.bindsSubject(grammar.lemma(binder));
    if (!owes && isNobody(grammar, nobody) && isBoundOf(grammar, nobody, binder)) {
      named.codes.addAll(NamedSide.ofWhom(reading, context, nobody));
      named.parties = true;
      return named;
    }
    boolean promises = words.bindsSubject(grammar.lemma(binder));
    boolean passive = grammar.isVerb(binder) && grammar.isPassive(binder);
    if (passive && promises) {
      // "no help was promised to Peru": who is served is told, and not who is bound.
      grammar.agents(binder).stream()
          .flatMap(agent -> context.references().actors(reading, agent).stream())
          .forEach(named.codes::add);
      return named;
    }
    boolean binds = grammar.isVerb(binder) && !passive && !promises;
    boolean noun = grammar.isNoun(binder);
    if (denial.form() != DenialReader.Form.BEFORE_BOTH && (binds || noun)) {
      between(reading, context, binder, denial.act().first(), noun, served, named);
    }
    if (named.isEmpty() && noun) {
      context.references().owners(reading, binder).stream()
          .filter(code -> !served.contains(code))
          .forEach(named.codes::add);
    }
    if (named.isEmpty() && noun) {
      // "the duty that Peru had carried": who carries it is bound.
      for (int clause : relativeClauses(grammar, binder, denial.act().last() + 2)) {
        grammar.surfaceSubjects(clause).stream()
            .filter(s -> s > binder)
            .flatMap(
                s -> context.references().resolve(reading, s, Asking.DOER.except(served)).stream())
            .filter(code -> !served.contains(code))
            .forEach(named.codes::add);
      }
    }
    if (named.isEmpty() && !binds) {
      subject(reading, context, binder, served, named);
    }
    if (named.isEmpty() && !named.agreement && !binds) {
      nearest(reading, context, binder, served, named);
    }
    return named;
  }

  /** "frees Peru from": whoever is freed was bound. */
  private static void released(
      Reading reading, Context context, WordRow.Place denial, NamedSide named) {
    Grammar grammar = reading.grammar();
    if (!grammar.isVerb(denial.first())
        || !grammar.isWord(denial.last(), WordList.PREPOSITIONS_BEHIND_WHO_IS_FREED)) {
      return;
    }
    for (int object : grammar.patients(denial.first())) {
      if (!NamedSide.isParty(grammar, object)) {
        named.codes.addAll(context.references().actors(reading, object));
      }
    }
  }

  /** The relative clauses that hang on one of some words. */
  private static List<Integer> relativeClauses(Grammar grammar, int first, int last) {
    List<Integer> found = new ArrayList<>();
    for (int t = first; t <= Math.min(last, grammar.size() - 1); t++) {
      found.addAll(grammar.children(t, "acl:relcl"));
    }
    return found;
  }

  /** "none of the three", "neither", "no member": it is denied of all of them. */
  private static boolean isNobody(Grammar grammar, int token) {
    return grammar.isWord(token, WordList.PRONOUNS_FOR_NOBODY)
        || grammar.word(token).equals("no")
            && grammar.head(token) > token
            && NamedSide.isParty(grammar, grammar.head(token));
  }

  /** Whether a phrase stands where those who are bound stand. */
  private static boolean isBoundOf(Grammar grammar, int phrase, int binder) {
    int head = grammar.word(phrase).equals("no") ? grammar.head(phrase) : phrase;
    return phrase > binder
        || grammar.dominates(grammar.clauseOf(binder), head)
        || grammar.surfaceSubjects(grammar.clauseOf(binder)).contains(head)
        || grammar.head(head) >= 0
            && grammar.dominates(grammar.head(head), binder)
            && grammar.relation(head).equals("obj");
  }

  /** "obliges Peru to", "an obligation on Peru to". */
  private void between(
      Reading reading,
      Context context,
      int binder,
      int act,
      boolean noun,
      Set<String> served,
      NamedSide named) {
    Grammar grammar = reading.grammar();
    for (int t = binder + 1; t < act && named.isEmpty(); t++) {
      if (!NamedSide.isPhrase(reading, t)) {
        continue;
      }
      if (noun
          && grammar.caseWords(t).stream()
              .noneMatch(grammar.words(WordList.PREPOSITIONS_BEFORE_THE_BOUND)::contains)) {
        continue;
      }
      if (NamedSide.isParty(grammar, t)) {
        named.parties = true;
      } else {
        named.codes.addAll(context.references().resolve(reading, t, Asking.DOER.except(served)));
        named.codes.removeAll(served);
      }
    }
  }

  private void subject(
      Reading reading, Context context, int binder, Set<String> served, NamedSide named) {
    Grammar grammar = reading.grammar();
    int clause = grammar.clauseOf(binder);
    for (int step = 0; clause >= 0 && step < 4 && named.isEmpty(); step++) {
      for (int subject : grammar.surfaceSubjects(clause)) {
        named.agreement |= isAgreement(reading, context, subject);
        if (NamedSide.isParty(grammar, subject) || PartyWords.isParty(grammar, subject)) {
          named.parties = true;
        } else if (context
            .agreements()
            .at(reading.sentence().index(), subject)
            .filter(e -> e.parties().size() >= 2)
            .isEmpty()) {
          named.codes.addAll(
              context.references().resolve(reading, subject, Asking.DOER.except(served)));
          named.codes.removeAll(served);
        }
      }
      clause = grammar.governingPredicate(clause);
    }
  }

  private static boolean isAgreement(Reading reading, Context context, int head) {
    int sentence = reading.sentence().index();
    boolean it = Set.of("it", "this").contains(reading.grammar().word(head));
    return context.agreements().at(sentence, head).isPresent()
        || it && context.agreements().last(sentence, 1).isPresent();
  }

  /** "makes Peru liable to": whoever is named right before the word that binds. */
  private static void nearest(
      Reading reading, Context context, int binder, Set<String> served, NamedSide named) {
    for (int t = binder - 1; t >= Math.max(0, binder - 6) && named.isEmpty(); t--) {
      if (NamedSide.isPhrase(reading, t)) {
        named.codes.addAll(context.references().resolve(reading, t, Asking.DOER.except(served)));
        named.codes.removeAll(served);
      }
    }
  }
}
