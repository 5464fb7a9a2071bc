package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Statement;

/** Finds whose duty a text denies and toward whom, by the places of the words. */
final class DenialParties {
  /** How far behind an act those may stand whom it serves. */
  private static final int REACH = 7;

  /** Behind an act: what follows is no longer whom it serves. */
  private static final Set<String> STOPS =
      Set.of(
          ",", ";", ".", ":", "if", "when", "should", "unless", "in", "before", "after", "because",
          "that", "which", "who", "while", "as", "and", "or", "\u201D", "\"", "''", "against",
          "from", "under", "by", "without");

  /** Before one who is bound, or who is served, behind a noun that binds. */
  private static final Set<String> ON = Set.of("on", "upon", "of", "by", "for");

  private static final Set<String> TOWARD = Set.of("to", "toward", "towards");

  /** Those that name nobody but deny it of everybody. */
  private static final Set<String> NOBODY = Set.of("none", "neither", "nobody", "no-one");

  private static final Set<String> PARTIES =
      Set.of(
          "each",
          "either",
          "both",
          "neither",
          "other",
          "another",
          "others",
          "none",
          "nobody",
          "anybody",
          "anyone",
          "any",
          "all",
          "party",
          "member",
          "signatory",
          "no-one",
          "side");

  private final DenialWords words;

  DenialParties(DenialWords words) {
    this.words = words;
  }

  /** One who does not owe and one to whom nothing is owed. */
  record Pair(String obligor, String beneficiary) {}

  /**
   * Between whom there is no duty.
   *
   * @param pairs both sides, by direction
   * @param agreement the agreement spoken of
   * @param everybody whether it is denied to all parties of the agreement alike
   * @param named whether both sides are named
   */
  record Sides(
      List<Pair> pairs, Optional<AgreementEntity> agreement, boolean everybody, boolean named) {}

  private static final Sides NOBODYS = new Sides(List.of(), Optional.empty(), false, false);

  /** Whom a phrase names: actors, or the parties of what is spoken of, whoever they are. */
  private static final class Named {
    private final Set<String> codes = new LinkedHashSet<>();
    private boolean parties;

    /** Whether the agreement itself is what is spoken of. */
    private boolean agreement;

    boolean isEmpty() {
      return codes.isEmpty() && !parties;
    }
  }

  /** Whether a noun is what ends or is left out, by the place of the words. */
  boolean isSubject(Grammar grammar, int noun, WordRow.Place end) {
    int verb = end.last();
    for (int t = end.first(); t <= end.last(); t++) {
      if (grammar.isVerb(t)) {
        verb = t;
      }
    }
    if (grammar.surfaceSubjects(verb).stream().anyMatch(s -> grammar.dominates(s, noun))) {
      return true;
    }
    // "its duty to defend them, long resented, lapsed": the parser may read another sentence.
    boolean opens = grammar.head(noun) < 0;
    for (int t = noun + 1; t < end.first() && !opens; t++) {
      if (grammar.tag(t).equals(",") || grammar.isVerb(t) && grammar.isFinite(t)) {
        return false;
      }
    }
    return opens || end.first() - noun <= REACH;
  }

  Sides of(Reading reading, Context context, DenialReader.Denial denial) {
    int sentence = reading.sentence().index();
    Optional<AgreementEntity> agreement =
        context
            .agreements()
            .before(sentence, denial.act().last())
            .filter(e -> e.parties().size() >= 2)
            .or(() -> context.agreements().last(sentence, 2))
            .filter(e -> e.parties().size() >= 2)
            .filter(e -> e.status() != Statement.Status.PROPOSED);
    Named served = served(reading, context, denial, Set.of(), true);
    Named bound = bound(reading, context, denial, served.codes);
    if (served.isEmpty()) {
      served = served(reading, context, denial, bound.codes, false);
    }
    boolean parties = bound.codes.isEmpty() && (bound.parties || served.parties);
    if (agreement.isEmpty() && parties) {
      // "neither is bound": the parties of what was told a little earlier.
      agreement =
          context
              .agreements()
              .lastWhole(sentence, 4)
              .filter(e -> e.status() != Statement.Status.PROPOSED);
    }
    return sides(reading, denial, agreement, bound, served);
  }

  private static Sides sides(
      Reading reading,
      DenialReader.Denial denial,
      Optional<AgreementEntity> agreement,
      Named bound,
      Named served) {
    Set<String> all = new LinkedHashSet<>();
    agreement.ifPresent(e -> all.addAll(e.parties()));
    boolean weak = denial.frame().has("weak", "true");
    if (bound.codes.isEmpty() && served.codes.isEmpty()) {
      Set<String> here = namedBefore(reading, denial.act().first());
      if (bound.parties && here.size() == 2 && !all.containsAll(here)) {
        return new Sides(pairs(here, here), Optional.empty(), false, false);
      }
      boolean told =
          bound.parties
              || served.parties
              || !weak
              || bound.agreement
              || denial.form() == DenialReader.Form.SILENCE;
      return all.isEmpty() || !told ? NOBODYS : new Sides(pairs(all, all), agreement, true, false);
    }
    Set<String> others = new LinkedHashSet<>(all);
    if (weak && served.isEmpty()
        || weak && bound.isEmpty() && denial.frame().has("binds", "true")) {
      return NOBODYS;
    }
    if (bound.codes.isEmpty()) {
      if (!all.containsAll(served.codes)) {
        return NOBODYS;
      }
      others.removeAll(served.codes);
      return new Sides(pairs(others, served.codes), agreement, false, false);
    }
    if (served.codes.isEmpty()) {
      if (bound.codes.size() > 1 && (served.parties || bound.parties)) {
        return new Sides(pairs(bound.codes, bound.codes), agreement, false, false);
      }
      if (!all.containsAll(bound.codes)) {
        return NOBODYS;
      }
      if (bound.codes.containsAll(all)) {
        return new Sides(pairs(all, all), agreement, true, false);
      }
      others.removeAll(bound.codes);
      return new Sides(pairs(bound.codes, others), agreement, false, false);
    }
    return new Sides(pairs(bound.codes, served.codes), agreement, false, true);
  }

  /** Who is named in the sentence before a token. */
  private static Set<String> namedBefore(Reading reading, int token) {
    Set<String> codes = new LinkedHashSet<>();
    reading.mentions().stream()
        .filter(m -> m.last() < token && !m.isPerson())
        .forEach(m -> codes.addAll(m.codes()));
    return codes;
  }

  private static List<Pair> pairs(Set<String> obligors, Set<String> beneficiaries) {
    List<Pair> pairs = new ArrayList<>();
    for (String obligor : obligors) {
      for (String beneficiary : beneficiaries) {
        if (!obligor.equals(beneficiary)) {
          pairs.add(new Pair(obligor, beneficiary));
        }
      }
    }
    return pairs;
  }

  private Named bound(
      Reading reading, Context context, DenialReader.Denial denial, Set<String> served) {
    Grammar grammar = reading.grammar();
    Named named = new Named();
    if (denial.form() == DenialReader.Form.SILENCE) {
      return named;
    }
    int nobody = denial.denial().first();
    int binder = denial.binder();
    boolean owes = nobody > binder && words.bindsSubject(grammar.lemma(binder));
    if (!owes && isNobody(grammar, nobody) && isBoundOf(grammar, nobody, binder)) {
      named.codes.addAll(ofWhom(reading, context, nobody));
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
    return NOBODY.contains(grammar.word(token))
        || grammar.word(token).equals("no")
            && grammar.head(token) > token
            && PARTIES.contains(grammar.lemma(grammar.head(token)));
  }

  /** "none of the three": who they are; empty where they are the parties of what is spoken of. */
  private static List<String> ofWhom(Reading reading, Context context, int nobody) {
    Grammar grammar = reading.grammar();
    List<Integer> of = grammar.obliques(nobody, Set.of("of"));
    if (of.stream().anyMatch(t -> PARTIES.contains(grammar.lemma(t)))) {
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
      Named named) {
    Grammar grammar = reading.grammar();
    for (int t = binder + 1; t < act && named.isEmpty(); t++) {
      if (!isPhrase(reading, t)) {
        continue;
      }
      if (noun && grammar.caseWords(t).stream().noneMatch(ON::contains)) {
        continue;
      }
      if (isParty(grammar, t)) {
        named.parties = true;
      } else {
        named.codes.addAll(context.references().resolve(reading, t, Asking.DOER.except(served)));
        named.codes.removeAll(served);
      }
    }
  }

  private void subject(
      Reading reading, Context context, int binder, Set<String> served, Named named) {
    Grammar grammar = reading.grammar();
    int clause = grammar.clauseOf(binder);
    for (int step = 0; clause >= 0 && step < 4 && named.isEmpty(); step++) {
      for (int subject : grammar.surfaceSubjects(clause)) {
        named.agreement |= isAgreement(reading, context, subject);
        if (isParty(grammar, subject) || PartyWords.isParty(grammar, subject)) {
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
      Reading reading, Context context, int binder, Set<String> served, Named named) {
    for (int t = binder - 1; t >= Math.max(0, binder - 6) && named.isEmpty(); t--) {
      if (isPhrase(reading, t)) {
        named.codes.addAll(context.references().resolve(reading, t, Asking.DOER.except(served)));
        named.codes.removeAll(served);
      }
    }
  }

  /** Whom the act would serve: named outright, or by whatever words. */
  private Named served(
      Reading reading,
      Context context,
      DenialReader.Denial denial,
      Set<String> bound,
      boolean outright) {
    Grammar grammar = reading.grammar();
    Named named = new Named();
    int binder = denial.binder();
    boolean owed = grammar.isVerb(binder) && words.bindsSubject(grammar.lemma(binder));
    for (int t = binder + 1; t < denial.act().first() && named.isEmpty(); t++) {
      boolean toward =
          grammar.isNoun(binder)
              && isPhrase(reading, t)
              && grammar.caseWords(t).stream().anyMatch(TOWARD::contains);
      boolean owner =
          grammar.relation(t).equals("nmod:poss")
              && grammar.head(t) >= denial.act().first()
              && grammar.head(t) <= denial.act().last();
      boolean recipient =
          owed
              && isPhrase(reading, t)
              && grammar.caseWords(t).isEmpty()
              && denial.form() != DenialReader.Form.BEFORE_BOTH;
      boolean nobody = recipient && NOBODY.contains(grammar.word(t));
      if (nobody) {
        named.codes.addAll(ofWhom(reading, context, t));
        named.parties = true;
      } else if (toward || owner || recipient) {
        add(reading, context, t, bound, outright, named);
      }
    }
    int giving = grammar.head(binder);
    if (named.isEmpty() && giving >= 0 && grammar.isNoun(binder) && grammar.isVerb(giving)) {
      grammar.recipients(giving).forEach(t -> add(reading, context, t, bound, outright, named));
    }
    int last = Math.min(grammar.size() - 1, denial.act().last() + REACH);
    for (int t = denial.act().first(); t <= last && named.isEmpty(); t++) {
      if (t > denial.act().last() && STOPS.contains(grammar.word(t))) {
        break;
      }
      if (isParty(grammar, t) || References.isReciprocal(grammar, t)) {
        named.parties = true;
      } else if (isPhrase(reading, t)) {
        add(reading, context, t, bound, outright, named);
      }
    }
    return named;
  }

  private static void add(
      Reading reading,
      Context context,
      int token,
      Set<String> bound,
      boolean outright,
      Named named) {
    Grammar grammar = reading.grammar();
    boolean ownForces =
        grammar.relation(token).equals("nmod:poss")
            && context.references().actsForItsState(grammar, grammar.head(token));
    if (outright && reading.mentionAt(token).isEmpty() || ownForces) {
      return;
    }
    for (int each : grammar.expand(token)) {
      context.references().resolve(reading, each, Asking.TARGET.except(bound)).stream()
          .filter(code -> !bound.contains(code))
          .forEach(named.codes::add);
    }
  }

  private static boolean isPhrase(Reading reading, int token) {
    Grammar grammar = reading.grammar();
    return grammar.isNoun(token)
        || grammar.tag(token).startsWith("PRP")
        || isParty(grammar, token)
        || reading.mentionAt(token).isPresent();
  }

  private static boolean isParty(Grammar grammar, int token) {
    return PARTIES.contains(grammar.lemma(token));
  }
}
