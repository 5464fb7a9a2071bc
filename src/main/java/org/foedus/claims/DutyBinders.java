package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.lexicon.Lexicon;

/** Finds the word that binds somebody to an act: "is obliged to", "has a duty to", "must". */
final class DutyBinders {
  /** How far before its infinitive a binding word may stand, in words. */
  private static final int REACH = 9;

  private final List<DutyRule> binders;
  private final List<DutyRule> nextToInfinitive;
  private final Matcher matcher;
  private final AgreementReader agreements;

  /**
   * A word that binds, found over an act.
   *
   * @param rule the frame
   * @param token the binding word
   * @param obligors the heads of those bound
   * @param agreement the head of the agreement that binds them, if it is named there
   */
  record Binding(
      Optional<DutyRule> rule, int token, List<Integer> obligors, List<Integer> agreement) {}

  DutyBinders(Lexicon lexicon, Matcher matcher, AgreementReader agreements) {
    this.binders = DutyRule.of(lexicon, "DutyBinder");
    this.nextToInfinitive =
        binders.stream()
            .filter(DutyRule::governsInfinitive)
            .map(DutyRule::withoutInfinitive)
            .toList();
    this.matcher = matcher;
    this.agreements = agreements;
  }

  List<DutyRule> rules() {
    return binders;
  }

  /** The word that binds somebody to an act, if there is one. */
  Optional<Binding> binding(Reading reading, Context context, int act) {
    return above(reading, context, act).or(() -> before(reading, act));
  }

  private Optional<Binding> above(Reading reading, Context context, int act) {
    Grammar grammar = reading.grammar();
    int node = act;
    for (int step = 0; step < 5; step++) {
      Optional<Binding> modal = modal(reading, context, node, act);
      if (modal.isPresent()) {
        return modal;
      }
      int head = grammar.head(node);
      boolean apart =
          grammar.children(node, "mark", "case").stream()
              .anyMatch(m -> Set.of("before", "without", "after").contains(grammar.word(m)));
      if (head < 0 || apart || grammar.isLemma(head, WordList.VERBS_OF_STOPPING)) {
        return Optional.empty();
      }
      String relation = grammar.relation(node);
      boolean complement =
          Set.of("xcomp", "acl", "advcl", "ccomp", "conj", "obl", "nmod", "obj", "csubj", "dep")
              .contains(relation);
      if (!complement) {
        return Optional.empty();
      }
      Optional<Binding> over = over(reading, context, head, node, act);
      if (over.isPresent()) {
        return over;
      }
      node = head;
    }
    return Optional.empty();
  }

  private Optional<Binding> over(Reading reading, Context context, int head, int node, int act) {
    Grammar grammar = reading.grammar();
    for (DutyRule rule : binders) {
      Pattern pattern = rule.pattern();
      if (!pattern.triggers().contains(grammar.lemma(head))) {
        continue;
      }
      Optional<Match> match = matcher.match(grammar, pattern, head);
      if (match.isEmpty()) {
        continue;
      }
      boolean governs =
          match.get().get("V").stream()
              .anyMatch(v -> v == node || v == act || grammar.dominates(v, act));
      if (governs
          && !bindsADuty(grammar, match.get())
          && isAgreement(reading, context, match.get())) {
        List<Integer> obligors = obligors(grammar, pattern, match.get(), head);
        if (obligors.isEmpty() && grammar.relation(act).equals("ccomp")) {
          obligors.addAll(grammar.surfaceSubjects(act));
        }
        return Optional.of(new Binding(Optional.of(rule), head, obligors, match.get().get("A")));
      }
    }
    return Optional.empty();
  }

  /** "has no duty to help it": the duty is no one who is bound, as in "has Peru help it". */
  private boolean bindsADuty(Grammar grammar, Match match) {
    return match.get("X").stream()
        .anyMatch(
            x ->
                grammar.isNoun(x)
                    && binders.stream()
                        .anyMatch(
                            rule ->
                                rule.pattern().noun()
                                    && rule.pattern().triggers().contains(grammar.lemma(x))));
  }

  /** "the pact has them help": what has, sees or leaves them so must be an agreement. */
  private boolean isAgreement(Reading reading, Context context, Match match) {
    List<Integer> heads = match.get("A");
    return heads.isEmpty()
        || !match.get("X").isEmpty()
        || heads.stream().anyMatch(head -> agreements.entity(reading, context, head).isPresent());
  }

  private static List<Integer> obligors(Grammar grammar, Pattern pattern, Match match, int binder) {
    List<Integer> obligors = new ArrayList<>(match.get("X"));
    if (obligors.isEmpty() && grammar.hasChild(binder, "cop")) {
      obligors.addAll(grammar.surfaceSubjects(binder));
    }
    int verb = grammar.head(binder);
    if (obligors.isEmpty() && pattern.noun() && verb >= 0 && grammar.isVerb(verb)) {
      if (grammar.caseWords(binder).contains("under")) {
        // "places the Poles under no duty to", "X is under an obligation to".
        obligors.addAll(grammar.patients(verb));
      } else if (grammar.relation(binder).equals("obj")) {
        // "made no promise to", "assumed an obligation to".
        obligors.addAll(grammar.agents(verb));
      }
    }
    return obligors;
  }

  /**
   * The binding word that stands before an infinitive with nothing but adverbs and phrases of a
   * preposition between: "is bound by treaty to", "has no duty whatsoever to".
   */
  private Optional<Binding> before(Reading reading, int act) {
    Grammar grammar = reading.grammar();
    int to = act - 1;
    while (to > 0
        && (grammar.tag(to).startsWith("RB")
            || grammar.isNoun(act) && grammar.head(to) == act && !grammar.word(to).equals("to"))) {
      to--;
    }
    if (to < 1 || !grammar.word(to).equals("to")) {
      return Optional.empty();
    }
    for (int t = to - 1; t >= Math.max(0, to - REACH); t--) {
      for (DutyRule rule : nextToInfinitive) {
        boolean fits =
            rule.pattern().triggers().contains(grammar.lemma(t))
                && rule.pattern().noun() == grammar.isNoun(t);
        if (fits) {
          Optional<Match> match = matcher.match(grammar, rule.pattern(), t);
          if (match.isPresent()) {
            List<Integer> obligors = obligors(grammar, rule.pattern(), match.get(), t);
            return Optional.of(new Binding(Optional.of(rule), t, obligors, match.get().get("A")));
          }
        }
      }
      boolean apart =
          grammar.isVerb(t)
              || grammar.tag(t).equals("MD")
              || grammar.tag(t).startsWith("W")
              || grammar.tag(t).equals(":")
              || grammar.tag(t).equals("CC")
              || grammar.word(t).equals("that");
      if (apart) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "must help", "are to consult", "has to defend", "will confer": binding where a treaty speaks.
   */
  private Optional<Binding> modal(Reading reading, Context context, int node, int act) {
    Grammar grammar = reading.grammar();
    if (!grammar.isVerb(node)) {
      return Optional.empty();
    }
    boolean must =
        grammar.children(node, "aux").stream()
            .anyMatch(aux -> grammar.isWord(aux, WordList.AUXILIARIES_THAT_BIND) && aux > 0);
    // "may not attack", "need not help".
    must |=
        grammar.children(node, "aux").stream()
                .anyMatch(
                    aux -> grammar.isWord(aux, WordList.AUXILIARIES_THAT_LEAVE_IT_FREE) && aux > 0)
            && grammar.children(node, "advmod").stream()
                .anyMatch(not -> grammar.isWord(not, WordList.WORDS_FOR_NOT_BESIDE_AN_AUXILIARY));
    boolean will =
        grammar.children(node, "aux").stream()
            .anyMatch(aux -> Set.of("will", "would").contains(grammar.word(aux)));
    int head = grammar.head(node);
    boolean isTo =
        head >= 0
            && grammar.relation(node).equals("xcomp")
            && grammar.isLemma(head, WordList.VERBS_THAT_BIND_TO_AN_INFINITIVE)
            && grammar.children(node, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
    isTo |= isAuxiliaryTo(grammar, node);
    boolean speaks = isUnderAgreement(reading, context, node);
    if (must && speaks
        || isTo && speaks
        || will && speaks && isStrictlyUnder(reading, context, node)) {
      int subjectOf = isTo && grammar.relation(node).equals("xcomp") ? head : node;
      return Optional.of(
          new Binding(Optional.empty(), subjectOf, grammar.surfaceSubjects(node), List.of()));
    }
    if (must && !speaks || isTo && !speaks) {
      boolean near = context.agreements().last(reading.sentence().index(), 1).isPresent();
      boolean ifAttacked = isTo && DutyConditions.isAgainstAttack(grammar, node);
      return near || ifAttacked
          ? Optional.of(
              new Binding(
                  Optional.empty(),
                  isTo && grammar.relation(node).equals("xcomp") ? head : node,
                  grammar.surfaceSubjects(node),
                  List.of()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** "are to consult", "had to help": the parser may read the first word as an auxiliary. */
  private static boolean isAuxiliaryTo(Grammar grammar, int verb) {
    return grammar.children(verb, "aux", "cop").stream()
            .anyMatch(aux -> Set.of("be", "have").contains(grammar.lemma(aux)))
        && grammar.children(verb, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
  }

  private boolean isUnderAgreement(Reading reading, Context context, int verb) {
    return under(reading, context, verb).isPresent()
        || context.agreements().last(reading.sentence().index(), 0).isPresent();
  }

  private boolean isStrictlyUnder(Reading reading, Context context, int verb) {
    return under(reading, context, verb).isPresent();
  }

  /** The agreement under which a clause stands: "under the pact", "by which", "it says". */
  Optional<AgreementEntity> under(Reading reading, Context context, int verb) {
    Grammar grammar = reading.grammar();
    int node = verb;
    for (int step = 0; node >= 0 && step < 8; step++) {
      for (int oblique : grammar.children(node, "obl", "nmod", "advcl")) {
        boolean marked =
            grammar.caseWords(oblique).stream()
                .anyMatch(grammar.words(WordList.PREPOSITIONS_BEFORE_WHAT_BINDS)::contains);
        if (marked) {
          int target = grammar.antecedent(oblique);
          Optional<AgreementEntity> entity = agreements.entity(reading, context, target);
          boolean pronoun =
              grammar.tag(target).startsWith("PRP") || grammar.tag(target).equals("DT");
          if (entity.isPresent() && !pronoun) {
            return entity;
          }
        }
      }
      String relation = grammar.relation(node);
      int head = grammar.head(node);
      if (head >= 0 && (relation.equals("acl:relcl") || relation.equals("acl"))) {
        Optional<AgreementEntity> entity =
            context.agreements().at(reading.sentence().index(), head);
        if (entity.isPresent()) {
          return entity;
        }
      }
      if (grammar.isPredicate(node)) {
        for (int subject : grammar.children(node, "nsubj")) {
          Optional<AgreementEntity> entity = agreements.entity(reading, context, subject);
          if (entity.isPresent() && node != verb) {
            return entity;
          }
        }
        for (int said : grammar.children(node, "parataxis", "dep")) {
          for (int subject : grammar.children(said, "nsubj")) {
            Optional<AgreementEntity> entity = agreements.entity(reading, context, subject);
            if (entity.isPresent()) {
              return entity;
            }
          }
        }
      }
      node = head;
    }
    return Optional.empty();
  }
}
