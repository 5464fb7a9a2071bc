package org.foedus.claims;

import java.util.Optional;
import java.util.Set;
import org.foedus.claims.Operators.Effect;

/**
 * What a word says of whether the thing below it is so: plans, denials, demands and reports by the
 * operators of the lexicon, purposes, obligations, and circumstances that only tell when or where.
 */
final class GoverningForce {
  private static final int NONE = Governors.NONE;
  private static final Set<String> CLAUSAL = Set.of("xcomp", "ccomp", "advcl", "acl", "dep");
  private static final Set<String> NOMINAL = Set.of("obj", "nsubj:pass", "nmod", "obl", "compound");

  private final Operators operators;
  private final ClauseForce clauses;

  GoverningForce(Operators operators, ClauseForce clauses) {
    this.operators = operators;
    this.clauses = clauses;
  }

  /** Applies what a word's head says of it, and gives the next word to look at, or -1. */
  int of(Grammar grammar, int node, Force force) {
    return of(grammar, node, false, force);
  }

  /** The same for an infinitive beside its head: if nothing else, it tells what for. */
  int ofInfinitive(Grammar grammar, int node, Force force) {
    return of(grammar, node, true, force);
  }

  private int of(Grammar grammar, int node, boolean purpose, Force force) {
    int head = grammar.head(node);
    String relation = grammar.relation(node);
    Optional<Effect> effect = effect(grammar, head);
    boolean named = operators.isNaming(grammar.lemma(head)) && grammar.isNoun(node);
    if (named && relation.equals("obj")) {
      return NONE;
    }
    if (isSaid(grammar, node, effect, force)) {
      return apply(Effect.SAYS, grammar, node, force);
    }
    if (isDisclaimed(grammar, head, effect)) {
      force.suppose();
      return NONE;
    }
    if ((relation.equals("obl") || relation.equals("nmod"))
        && DeedNoun.isCircumstance(grammar, node)) {
      // "offered it in the talks": they were held; "will sign it during the visit": it is to come.
      if (clauses.isToCome(grammar, head)) {
        force.expect();
      }
      return DeedNoun.isIndefinite(grammar, node) ? head : NONE;
    }
    boolean clausal = CLAUSAL.contains(relation);
    if (effect.isPresent() && (clausal || NOMINAL.contains(relation))) {
      return apply(effect.get(), grammar, node, force);
    }
    boolean infinitive = clausal && Governors.isInfinitive(grammar, node);
    if (infinitive && relation.equals("acl") && DeedNoun.isFirstOfAll(grammar, head)) {
      // "became the first Arab state to sign": it did.
      return head;
    }
    if (infinitive && grammar.lemma(head).equals("be")) {
      force.expect();
      return head;
    }
    if (infinitive && grammar.lemma(head).equals("have") && relation.equals("xcomp")) {
      haveTo(grammar, node, force);
      return head;
    }
    if (purpose && !relation.equals("xcomp")) {
      force.leave();
      return NONE;
    }
    return unmoved(grammar, node);
  }

  /** What is above a word whose head says nothing of whether it is so. */
  private static int unmoved(Grammar grammar, int node) {
    int head = grammar.head(node);
    return switch (grammar.relation(node)) {
      // "an attack would …" is as real as its clause; "the attack would …" happened.
      case "nsubj", "nsubj:pass", "nmod:poss", "obl" ->
          DeedNoun.isIndefinite(grammar, node) ? head : NONE;
      case "nmod", "ccomp" -> head;
      default -> grammar.isPredicate(head) ? head : NONE;
    };
  }

  private Optional<Effect> effect(Grammar grammar, int head) {
    return isVerbal(grammar, head)
        ? operators.ofVerb(grammar.lemma(head))
        : operators.ofNoun(grammar.lemma(head));
  }

  private static boolean isVerbal(Grammar grammar, int head) {
    return grammar.isVerb(head)
        || grammar.tag(head).startsWith("JJ")
        || grammar.tag(head).startsWith("RB");
  }

  /** "insisted that the treaty binds": told by a verb that else would leave it open. */
  private boolean isSaid(Grammar grammar, int node, Optional<Effect> effect, Force force) {
    String verb = grammar.lemma(grammar.head(node));
    return grammar.relation(node).equals("ccomp")
        && operators.isSaying(verb)
        && effect.filter(Effect.SUPPRESSES::equals).isPresent()
        && grammar.isFinite(node)
        && (force.isReported() || operators.isOperator(verb));
  }

  /** "has no plans to invade". */
  private static boolean isDisclaimed(Grammar grammar, int head, Optional<Effect> effect) {
    return effect.filter(Effect.FUTURE::equals).isPresent()
        && !isVerbal(grammar, head)
        && grammar.children(head, "det").stream().anyMatch(d -> grammar.word(d).equals("no"));
  }

  /** "has yet to sign" denies it, "has to sign" leaves it open. */
  private static void haveTo(Grammar grammar, int node, Force force) {
    boolean yet =
        grammar.children(grammar.head(node), "advmod").stream()
                .anyMatch(a -> grammar.word(a).equals("yet"))
            || grammar.children(node, "advmod").stream()
                .anyMatch(a -> grammar.word(a).equals("yet"));
    if (yet) {
      force.deny();
    } else {
      force.suppose();
    }
  }

  private int apply(Effect effect, Grammar grammar, int node, Force force) {
    int head = grammar.head(node);
    return switch (effect) {
      case ASSERTS -> head;
      case PRESUPPOSES -> NONE;
      case SUPPRESSES -> {
        force.leave();
        yield NONE;
      }
      case FUTURE -> {
        force.expect();
        yield head;
      }
      case NEGATES -> {
        force.denyAgain();
        yield head;
      }
      case HYPOTHETICAL -> {
        int above = grammar.isVerb(head) ? -1 : grammar.governingPredicate(head);
        if (above >= 0 && clauses.denies(grammar, above)) {
          // "has shown no will to": not a will disclaimed, but none shown.
          force.deny();
        } else {
          force.supposeAnyway();
        }
        yield NONE;
      }
      // What is said is as real as the saying makes it; "did not say that" denies nothing of it.
      // "will hold joint drills": a thing not told of before is as real as the holding of it.
      case SAYS ->
          !grammar.isVerb(node)
                  && grammar.relation(node).equals("obj")
                  && DeedNoun.isBare(grammar, node)
              ? head
              : NONE;
    };
  }
}
