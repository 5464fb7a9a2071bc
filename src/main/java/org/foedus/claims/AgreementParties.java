package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.claims.AgreementWords.Role;

/** Whose an agreement is by the words around its noun: before it, behind it, in its clause. */
final class AgreementParties {
  private final AgreementWords words;
  private final AgreementPhrase.Reader phrases;
  private final ConcludingActs acts;

  AgreementParties(AgreementWords words, AgreementPhrase.Reader phrases, ConcludingActs acts) {
    this.words = words;
    this.phrases = phrases;
    this.acts = acts;
  }

  /**
   * Gathers the parties that the words around a noun name.
   *
   * @return whether a verb or preposition that goes with agreements stands there
   */
  boolean gather(Reading reading, Context context, int head, Set<String> parties) {
    Grammar grammar = reading.grammar();
    References references = context.references();
    boolean proper = Character.isUpperCase(grammar.token(head).text().charAt(0));
    boolean found = false;
    for (int child : grammar.children(head, "nmod:poss", "amod", "compound", "nmod", "dep")) {
      boolean prepositional =
          !grammar.caseWords(child).isEmpty() && !grammar.relation(child).equals("nmod:poss");
      if (prepositional) {
        continue;
      }
      for (int each : withModifiers(grammar, child)) {
        Optional<Mention> mention = reading.mentionAt(each);
        boolean place =
            mention
                .filter(
                    m ->
                        m.kind() == Mention.Kind.PLACE
                            || m.kind() == Mention.Kind.CAPITAL
                                && (proper || isAlone(reading, m))
                                && !grammar.relation(child).equals("nmod:poss"))
                .isPresent();
        if (mention.isPresent() && !place) {
          mention.get().codes().stream()
              .filter(code -> !context.discourse().isBody(code))
              .forEach(parties::add);
        } else if (mention.isEmpty() && grammar.relation(child).equals("nmod:poss")) {
          references.actors(reading, each).stream()
              .filter(code -> !context.discourse().isBody(code))
              .forEach(parties::add);
        }
      }
    }
    List<Integer> between = grammar.obliques(head, Set.of("between", "among"));
    parties.addAll(references.actors(reading, between));
    List<Integer> with = new ArrayList<>(grammar.obliques(head, Set.of("with")));
    with.removeIf(
        token -> phrases.isNoun(grammar, token) || AgreementWords.isEllipsis(grammar.word(token)));
    parties.addAll(references.actors(reading, with));
    found = !between.isEmpty() || !with.isEmpty();
    // "the Triple Alliance of A, B and C": several in a row, and no place.
    boolean row =
        directObliques(grammar, head, "of").stream()
                .flatMap(of -> references.actors(reading, of).stream())
                .distinct()
                .count()
            > 1;
    if (!proper || row) {
      for (int of : directObliques(grammar, head, "of")) {
        List<String> codes = references.actors(reading, of);
        if (reading.mentionAt(of).filter(m -> m.kind() != Mention.Kind.PLACE).isPresent()) {
          parties.addAll(codes);
        }
      }
    }
    List<Integer> clauses = new ArrayList<>(grammar.children(head, "acl", "acl:relcl", "appos"));
    // "the declaration of friendship that A and B signed": the parser hangs it on the nearer noun.
    for (int of : grammar.children(head, "nmod")) {
      if (reading.mentionAt(of).isEmpty()) {
        clauses.addAll(grammar.children(of, "acl", "acl:relcl"));
      }
    }
    for (int clause : clauses) {
      if (grammar.isVerb(clause)) {
        found |= fromClause(reading, context, head, clause, parties);
        for (int next :
            parties.size() >= 2 ? List.<Integer>of() : grammar.children(clause, "conj")) {
          found |= fromClause(reading, context, head, next, parties);
        }
      }
    }
    if (parties.isEmpty()) {
      for (int clause : grammar.children(head, "acl", "acl:relcl")) {
        parties.addAll(
            references.actors(reading, grammar.obliques(clause, Set.of("between", "among"))));
      }
    }
    int verb = grammar.head(head);
    boolean object =
        verb >= 0
            && grammar.isVerb(verb)
            && Set.of("obj", "nsubj:pass", "nsubj", "obl").contains(grammar.relation(head));
    if (object
        && !words.isBrokering(grammar.lemma(verb))
        && (words.isAct(grammar.lemma(verb)) || grammar.lemma(verb).equals("have"))
        && (!grammar.relation(head).equals("nsubj") || grammar.isPassive(verb))
        && (!grammar.relation(head).equals("obl") || !grammar.isPassive(verb))) {
      found = true;
      List<Integer> agents = grammar.agents(verb);
      parties.addAll(references.actors(reading, agents));
      parties.addAll(references.actors(reading, grammar.obliques(verb, Set.of("with", "between"))));
    }
    if (parties.size() == 1 && !with.isEmpty()
        || parties.size() == 1 && verb >= 0 && grammar.lemma(verb).equals("have")) {
      int clause = grammar.governingPredicate(head);
      if (clause >= 0) {
        parties.addAll(references.actors(reading, grammar.surfaceSubjects(clause)));
      }
    }
    if (parties.size() < 2 && !object) {
      parties.addAll(acts.partiesBefore(reading, context, head));
    }
    if (parties.size() < 2) {
      Set<String> behind = acts.parties(reading, context, head);
      if (behind.size() + parties.size() >= 2) {
        parties.addAll(behind);
      }
    }
    return found;
  }

  /** "the Paris climate agreement": a town before the noun that is joined with no other. */
  private static boolean isAlone(Reading reading, Mention town) {
    Grammar grammar = reading.grammar();
    int next = town.last() + 1;
    int before = town.first() - 1;
    boolean joined =
        next < grammar.size() && List.of("-", "–", "/", "and").contains(grammar.word(next))
            || before >= 0 && List.of("-", "–", "/", "and").contains(grammar.word(before));
    return !joined;
  }

  private static List<Integer> withModifiers(Grammar grammar, int token) {
    List<Integer> all = new ArrayList<>(grammar.expand(token));
    for (int each : grammar.expand(token)) {
      all.addAll(grammar.children(each, "compound", "amod", "dep", "nmod:poss"));
    }
    return all;
  }

  private static List<Integer> directObliques(Grammar grammar, int head, String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int child : grammar.children(head, "nmod")) {
      if (grammar.caseWords(child).contains(preposition)) {
        found.addAll(grammar.expand(child));
      }
    }
    return found;
  }

  /** "that A and B signed", "signed by A and B", "which A has with B", "to which both agreed". */
  private boolean fromClause(
      Reading reading, Context context, int head, int clause, Set<String> parties) {
    Grammar grammar = reading.grammar();
    References references = context.references();
    boolean known = words.isAct(grammar.lemma(clause)) || grammar.lemma(clause).equals("have");
    boolean binds = words.is(Role.BINDS, grammar.lemma(clause));
    if (!known && !binds || words.isBrokering(grammar.lemma(clause))) {
      return false;
    }
    List<Integer> heads = new ArrayList<>(grammar.agents(clause));
    if (binds) {
      heads.addAll(grammar.patients(clause));
      heads.addAll(grammar.obliques(clause, Set.of("to")));
    }
    heads.addAll(grammar.obliques(clause, grammar.words(WordList.PREPOSITIONS_BEFORE_PARTIES)));
    heads.removeIf(token -> token == head);
    for (int each : heads) {
      List<String> codes = references.actors(reading, each);
      boolean bodyMeant =
          grammar.tag(each).startsWith("PRP")
              && codes.stream().anyMatch(context.discourse()::isBody);
      parties.addAll(bodyMeant ? context.discourse().one(reading, each, Set.copyOf(codes)) : codes);
    }
    if (parties.isEmpty() && known && !grammar.isPassive(clause)) {
      parties.addAll(reading.namedBefore(clause, List.of()));
    }
    return true;
  }
}
