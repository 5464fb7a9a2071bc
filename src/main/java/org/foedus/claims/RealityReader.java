package org.foedus.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Reality;

/**
 * Tells with what force a sentence states the thing that a token evokes: by its own auxiliaries and
 * negations, and by everything that governs it, up to the root.
 */
final class RealityReader {
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "neither", "nor", "hardly", "nowhere", "no");

  /** Before a gerund: it belongs to what is said, feared or prevented. */
  private static final Set<String> OF_THE_CHARGE = Set.of("of", "for", "from", "with", "against");

  private static final Set<String> NEGATIVE_SUBJECTS =
      Set.of("no", "neither", "none", "nobody", "nothing", "no-one");
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "whether", "should", "provided", "lest", "once", "until");
  private static final Set<String> PAST_AUXILIARIES = Set.of("did", "was", "were", "had");
  private static final Set<String> UNTIL = Set.of("until", "till", "before");
  private static final Set<String> CIRCUMSTANCES =
      Set.of("at", "in", "during", "after", "before", "since", "following", "amid");
  private static final Set<String> WITHOUT = Set.of("without", "instead", "rather");
  private static final Set<String> FUTURE_AUXILIARIES = Set.of("will", "shall", "'ll", "wo", "sha");
  private static final Set<String> POSSIBLE_AUXILIARIES =
      Set.of("could", "might", "may", "can", "should", "must", "ought", "'d", "ca");

  private final Operators operators;

  RealityReader(Operators operators) {
    this.operators = operators;
  }

  /** The force; empty where the sentence does not say whether it is so. */
  Optional<Reality> read(Reading reading, int trigger) {
    return read(reading, trigger, new Force());
  }

  private Optional<Reality> read(Reading reading, int trigger, Force force) {
    Grammar grammar = reading.grammar();
    if (isQuestion(grammar)) {
      force.hypothetical = true;
    }
    if (grammar.tag(trigger).startsWith("JJ")
        && isPlanned(grammar.lemma(trigger))
        && !grammar.hasChild(trigger, "xcomp", "ccomp")) {
      // "is due in Lima"
      force.future = true;
    }
    int node = trigger;
    for (int step = 0; node >= 0 && step < 25 && !force.suppressed; step++) {
      own(grammar, node, force, trigger);
      node = climb(grammar, node, force);
    }
    return force.reality();
  }

  /**
   * The force of a state of affairs that somebody may tell of: what is insisted, conceded or warned
   * of in a finite clause is said to be so.
   */
  Optional<Reality> readReported(Reading reading, int trigger) {
    Force force = new Force();
    force.reported = true;
    return read(reading, trigger, force);
  }

  /** Whether a verb or noun denies what it governs: "lacks a treaty", "the absence of a treaty". */
  boolean denies(Grammar grammar, int governor) {
    String lemma = grammar.lemma(governor);
    return (grammar.isVerb(governor) ? operators.ofVerb(lemma) : operators.ofNoun(lemma))
        .filter(Operators.Effect.NEGATES::equals)
        .isPresent();
  }

  /** Whether the clause of a token denies what it says, by its own words. */
  boolean isNegated(Grammar grammar, int predicate) {
    Force force = new Force();
    own(grammar, predicate, force, predicate);
    return force.negated;
  }

  private boolean isPlanned(String adjective) {
    return operators.ofVerb(adjective).filter(Operators.Effect.FUTURE::equals).isPresent();
  }

  private static final class Force {
    private boolean reported;
    private boolean negated;
    private boolean future;
    private boolean hypothetical;
    private boolean suppressed;

    Optional<Reality> reality() {
      if (suppressed) {
        return Optional.empty();
      }
      if (hypothetical) {
        return Optional.of(Reality.HYPOTHETICAL);
      }
      if (negated) {
        return Optional.of(Reality.NEGATED);
      }
      return Optional.of(future ? Reality.FUTURE : Reality.ACTUAL);
    }
  }

  /** "Kenya to send troops": a headline's infinitive is to come. */
  private static boolean isHeadlineInfinitive(Grammar grammar, int node) {
    List<Integer> marks = grammar.children(node, "mark");
    return grammar.head(node) < 0
        && grammar.tag(node).equals("VB")
        && marks.stream().anyMatch(m -> grammar.word(m).equals("to") && m > 0)
        && grammar.hasChild(node, "nsubj", "nsubj:pass")
        && !grammar.hasChild(node, "aux");
  }

  private static boolean isQuestion(Grammar grammar) {
    for (int t = grammar.size() - 1; t >= Math.max(0, grammar.size() - 2); t--) {
      if (grammar.word(t).equals("?")) {
        return true;
      }
    }
    return false;
  }

  private void own(Grammar grammar, int node, Force force, int trigger) {
    if (isHeadlineInfinitive(grammar, node)) {
      force.future = true;
    }
    for (int child : grammar.children(node)) {
      String word = grammar.word(child);
      switch (grammar.relation(child)) {
        case "advmod", "neg", "cc:preconj" -> {
          boolean ofInfinitive =
              child > node && child + 1 < grammar.size() && grammar.word(child + 1).equals("to");
          boolean noLonger =
              word.equals("longer") && child > 0 && grammar.word(child - 1).equals("no");
          boolean denied = NEGATIONS.contains(word) && child < node + 2 && !ofInfinitive;
          if (noLonger || denied && !isNotUntil(grammar, node)) {
            force.negated = true;
          }
        }
        case "obl" -> {
          // "at no time", "under no circumstances", "in no way".
          boolean denies =
              operators.denies(grammar.lemma(child))
                  && grammar.children(child, "det").stream()
                      .anyMatch(d -> grammar.word(d).equals("no"));
          if (denies) {
            force.negated = true;
          }
        }
        case "cc" -> {
          if (word.equals("nor") && child < node) {
            force.negated = true;
          }
        }
        case "det" -> {
          if (word.equals("no") || word.equals("neither")) {
            force.negated = true;
          }
        }
        case "case", "mark" -> {
          boolean farFrom =
              word.equals("from") && child > 0 && grammar.word(child - 1).equals("far");
          if (WITHOUT.contains(word) || farFrom) {
            force.negated = true;
          }
          if (CONDITIONS.contains(word)
              && grammar.relation(child).equals("mark")
              && !word.equals("until")
              && !word.equals("once")) {
            force.hypothetical = true;
          }
        }
        case "aux" -> auxiliary(grammar, node, word, child, force);
        case "nsubj", "nsubj:pass" -> {
          if (isNegativeSubject(grammar, child) && !isNested(grammar, node, trigger)) {
            force.negated = true;
          }
        }
        case "obj" -> {
          if (child != trigger && isNegativeObject(grammar, child)) {
            force.negated = true;
          }
        }
        default -> {}
      }
    }
  }

  /** "did not sign until 1990": it did then. */
  private static boolean isNotUntil(Grammar grammar, int node) {
    boolean past =
        grammar.tag(node).equals("VBD")
            || grammar.children(node, "aux", "aux:pass", "cop").stream()
                .anyMatch(aux -> PAST_AUXILIARIES.contains(grammar.word(aux)));
    return past
        && grammar.children(node, "obl", "advcl").stream()
            .anyMatch(
                time ->
                    grammar.children(time, "case", "mark").stream()
                        .anyMatch(u -> UNTIL.contains(grammar.word(u))));
  }

  private static boolean isNested(Grammar grammar, int node, int trigger) {
    return node != trigger && grammar.relation(trigger).equals("acl:relcl");
  }

  private void auxiliary(Grammar grammar, int node, String word, int child, Force force) {
    // "does not of itself oblige": the parser may hang the negation on what follows it.
    if (child + 1 < node
        && NEGATIONS.contains(grammar.word(child + 1))
        && grammar.head(child + 1) > child
        && grammar.head(child + 1) < node) {
      force.negated = true;
    }
    boolean isTo =
        grammar.lemma(child).equals("be")
            && grammar.children(node, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
    if (FUTURE_AUXILIARIES.contains(word) || isTo) {
      force.future = true;
    } else if (word.equals("would")) {
      if (isReportedInThePast(grammar, node) && !hasCondition(grammar, node)) {
        force.future = true;
      } else {
        force.hypothetical = true;
      }
    } else if (POSSIBLE_AUXILIARIES.contains(word)) {
      force.hypothetical = true;
    } else if (word.equals("should") && child == 0) {
      force.hypothetical = true;
    }
  }

  private static boolean hasCondition(Grammar grammar, int node) {
    return grammar.children(node, "advcl").stream()
        .anyMatch(
            clause ->
                grammar.children(clause, "mark").stream()
                    .anyMatch(mark -> CONDITIONS.contains(grammar.word(mark))));
  }

  private boolean isReportedInThePast(Grammar grammar, int node) {
    int above = grammar.head(node);
    for (int step = 0; above >= 0 && step < 6; step++) {
      if (grammar.isVerb(above)
          && operators
              .ofVerb(grammar.lemma(above))
              .filter(e -> e == Operators.Effect.SAYS)
              .isPresent()) {
        String tag = grammar.tag(above);
        return tag.equals("VBD") || tag.equals("VBN");
      }
      above = grammar.head(above);
    }
    return false;
  }

  private static boolean isNegativeSubject(Grammar grammar, int subject) {
    if (NEGATIVE_SUBJECTS.contains(grammar.word(subject))) {
      return true;
    }
    return grammar.children(subject, "det", "cc:preconj", "advmod").stream()
        .anyMatch(
            child ->
                (grammar.word(child).equals("no") || grammar.word(child).equals("neither"))
                    && child < subject);
  }

  private static boolean isNegativeObject(Grammar grammar, int object) {
    return grammar.word(object).equals("nothing")
        || grammar.word(object).equals("nobody")
        || grammar.children(object, "det", "advmod", "cc:preconj", "neg").stream()
            .anyMatch(child -> Set.of("no", "not", "neither").contains(grammar.word(child)));
  }

  /** Applies what governs the node, and gives the next node to look at; -1 at the top. */
  private int climb(Grammar grammar, int node, Force force) {
    int head = grammar.head(node);
    if (head < 0) {
      return -1;
    }
    String relation = grammar.relation(node);
    switch (relation) {
      case "conj" -> {
        boolean ownClause =
            grammar.hasChild(node, "nsubj", "nsubj:pass")
                || grammar.hasChild(node, "aux", "aux:pass") && grammar.isVerb(node);
        boolean finite =
            grammar.tag(node).equals("VBD")
                && grammar.isVerb(head)
                && (grammar.hasChild(head, "aux") && !grammar.tag(head).equals("VBD"));
        if (ownClause || finite) {
          return aboveConjunction(grammar, head, force);
        }
        return head;
      }
      case "advcl" -> {
        boolean gerundOrParticiple =
            grammar.tag(node).equals("VBG") || grammar.tag(node).equals("VBN");
        boolean infinitive =
            grammar.children(node, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
        if (infinitive) {
          return governed(grammar, node, head, force, true);
        }
        // "accused Chad of shelling a village": part of what is said, unlike "after shelling".
        boolean charge =
            grammar.tag(node).equals("VBG")
                && grammar.children(node, "mark", "case").stream()
                    .anyMatch(m -> OF_THE_CHARGE.contains(grammar.word(m)));
        if (charge && operators.ofVerb(grammar.lemma(head)).isPresent()) {
          return governed(grammar, node, head, force, false);
        }
        if (!gerundOrParticiple && grammar.hasChild(node, "mark")) {
          return -1;
        }
        return -1;
      }
      case "acl:relcl", "parataxis", "appos", "root" -> {
        return -1;
      }
      case "dep" -> {
        return grammar.isVerb(node)
                && grammar.isVerb(head)
                && head < node
                && (grammar.tag(node).equals("VBG") || isPerfectGerund(grammar, node))
            ? governed(grammar, node, head, force, false)
            : -1;
      }
      case "acl" -> {
        boolean infinitive =
            grammar.children(node, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
        if (!infinitive) {
          return operators.ofNoun(grammar.lemma(head)).isPresent()
                  && !grammar.tag(node).equals("VBN")
              ? governed(grammar, node, head, force, false)
              : -1;
        }
        return governed(grammar, node, head, force, true);
      }
      case "xcomp",
          "ccomp",
          "csubj",
          "obj",
          "obl",
          "nmod",
          "nsubj",
          "nsubj:pass",
          "compound",
          "nmod:poss" -> {
        return governed(grammar, node, head, force, false);
      }
      default -> {
        return head;
      }
    }
  }

  /** A coordinated clause shares what governs the first one, but not its own words. */
  private int aboveConjunction(Grammar grammar, int first, Force force) {
    int node = first;
    while (grammar.relation(node).equals("conj") && grammar.head(node) >= 0) {
      node = grammar.head(node);
    }
    String relation = grammar.relation(node);
    return relation.equals("ccomp") || relation.equals("xcomp") ? climb(grammar, node, force) : -1;
  }

  private int governed(Grammar grammar, int node, int head, Force force, boolean purpose) {
    String lemma = grammar.lemma(head);
    boolean verb =
        grammar.isVerb(head)
            || grammar.tag(head).startsWith("JJ")
            || grammar.tag(head).startsWith("RB");
    Optional<Operators.Effect> effect = verb ? operators.ofVerb(lemma) : operators.ofNoun(lemma);
    String relation = grammar.relation(node);
    boolean clausal =
        relation.equals("xcomp")
            || relation.equals("ccomp")
            || relation.equals("advcl")
            || relation.equals("acl")
            || relation.equals("dep");
    if (operators.isNaming(lemma) && relation.equals("obj") && grammar.isNoun(node)) {
      return -1;
    }
    boolean said =
        relation.equals("ccomp")
            && operators.isSaying(lemma)
            && effect.filter(Operators.Effect.SUPPRESSES::equals).isPresent()
            && grammar.isFinite(node)
            && (force.reported || operators.isOperator(lemma));
    if (said) {
      return apply(Operators.Effect.SAYS, grammar, node, head, force);
    }
    boolean disclaimed =
        effect.filter(e -> e == Operators.Effect.FUTURE).isPresent()
            && !verb
            && grammar.children(head, "det").stream().anyMatch(d -> grammar.word(d).equals("no"));
    if (disclaimed) {
      force.hypothetical = true;
      return -1;
    }
    if ((relation.equals("obl") || relation.equals("nmod")) && isCircumstance(grammar, node)) {
      // "offered it in the talks": they were held; "will sign it during the visit": it is to come.
      Force clause = new Force();
      own(grammar, head, clause, head);
      force.future |= clause.future;
      return isIndefinite(grammar, node) ? head : -1;
    }
    if (effect.isPresent()) {
      boolean complement =
          clausal
              || relation.equals("obj")
              || relation.equals("nsubj:pass")
              || relation.equals("nmod")
              || relation.equals("obl")
              || relation.equals("compound");
      if (complement) {
        return apply(effect.get(), grammar, node, head, force);
      }
    }
    if (relation.equals("acl") && isInfinitive(grammar, node) && isOrdinal(grammar, head)) {
      // "became the first Arab state to sign": it did.
      return head;
    }
    if (lemma.equals("be") && clausal && isInfinitive(grammar, node)) {
      force.future = true;
      return head;
    }
    if (lemma.equals("have") && relation.equals("xcomp") && isInfinitive(grammar, node)) {
      boolean yet =
          grammar.children(head, "advmod").stream().anyMatch(a -> grammar.word(a).equals("yet"))
              || grammar.children(node, "advmod").stream()
                  .anyMatch(a -> grammar.word(a).equals("yet"));
      if (yet) {
        force.negated = true;
      } else {
        force.hypothetical = true;
      }
      return head;
    }
    if (purpose && !relation.equals("xcomp")) {
      force.suppressed = true;
      return -1;
    }
    if (relation.equals("nsubj")
        || relation.equals("nsubj:pass")
        || relation.equals("nmod:poss")
        || relation.equals("obl")) {
      // "an attack would …" is as real as its clause; "the attack would …" happened.
      return isIndefinite(grammar, node) ? head : -1;
    }
    if (relation.equals("nmod")) {
      return head;
    }
    return grammar.isPredicate(head) || relation.equals("ccomp") ? head : -1;
  }

  /** A deed by its noun that only tells when or where something else is done. */
  private static boolean isCircumstance(Grammar grammar, int noun) {
    return grammar.isNoun(noun)
        && grammar.caseWords(noun).stream().anyMatch(CIRCUMSTANCES::contains);
  }

  /** "the first state to", "the only one to". */
  private static boolean isOrdinal(Grammar grammar, int noun) {
    return grammar.isNoun(noun)
        && grammar.children(noun, "amod").stream()
            .anyMatch(
                a ->
                    Set.of("first", "second", "third", "last", "latest", "only")
                        .contains(grammar.word(a)));
  }

  /** No article, no owner: "drills", "joint drills". */
  private static boolean isBare(Grammar grammar, int noun) {
    return grammar.isNoun(noun) && !grammar.hasChild(noun, "det", "nmod:poss");
  }

  private static boolean isIndefinite(Grammar grammar, int noun) {
    return grammar.isNoun(noun)
        && grammar.children(noun, "det", "nmod:poss").stream()
            .allMatch(d -> Set.of("a", "an", "any").contains(grammar.word(d)));
  }

  /** "denied having sent". */
  private static boolean isPerfectGerund(Grammar grammar, int verb) {
    return grammar.tag(verb).equals("VBN")
        && grammar.children(verb, "aux").stream().anyMatch(a -> grammar.word(a).equals("having"));
  }

  private static boolean isInfinitive(Grammar grammar, int node) {
    return grammar.children(node, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
  }

  private int apply(Operators.Effect effect, Grammar grammar, int node, int head, Force force) {
    boolean nominal = !grammar.isVerb(node);
    switch (effect) {
      case PRESUPPOSES -> {
        return -1;
      }
      case SUPPRESSES -> {
        force.suppressed = true;
        return -1;
      }
      case FUTURE -> force.future = true;
      case HYPOTHETICAL -> {
        int above = grammar.isVerb(head) ? -1 : grammar.governingPredicate(head);
        if (above >= 0 && isNegated(grammar, above)) {
          // "has shown no will to": not a will disclaimed, but none shown.
          force.negated = true;
          return -1;
        }
        force.hypothetical = true;
        force.negated = false;
        return -1;
      }
      case NEGATES -> force.negated = !force.negated;
      case SAYS -> {
        if (nominal) {
          // "will hold joint drills": a thing not told of before is as real as the holding of it.
          boolean fresh = grammar.relation(node).equals("obj") && isBare(grammar, node);
          return fresh ? head : -1;
        }
        // What is said is as real as the saying makes it; "did not say that" denies nothing of it.
        return -1;
      }
      case ASSERTS -> {}
    }
    return head;
  }
}
