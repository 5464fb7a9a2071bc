package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who does a thing and to whom it is done are different actors, unless a reflexive says otherwise:
 * "Peru's president thanked him". Where both seem to be the same, the vaguer of the two phrases
 * means somebody else: a pronoun rather than a description, a description rather than a name.
 */
final class DisjointReference {
  private static final int PRONOUN = 0;
  private static final int DESCRIPTION = 1;
  private static final int NAMED_OWNER = 2;
  private static final int NAME = 3;

  private final References references;

  DisjointReference(References references) {
    this.references = references;
  }

  /**
   * The two sides of a deed.
   *
   * @param actors who does it
   * @param targets to whom
   */
  record Sides(List<String> actors, List<String> targets) {
    Sides {
      actors = List.copyOf(actors);
      targets = List.copyOf(targets);
    }

    boolean areApart() {
      return actors.isEmpty() || targets.isEmpty() || targets.stream().noneMatch(actors::contains);
    }
  }

  /** Reads the sides of a match again where they share an actor. */
  Sides apart(Reading reading, Match match, Sides sides, Asking asked) {
    List<Integer> doers = match.get("X");
    List<Integer> sufferers = match.get("Y");
    if (sides.areApart() || doers.isEmpty() || sufferers.isEmpty() || isMutual(reading, match)) {
      return sides;
    }
    boolean someApart = !sides.actors().containsAll(sides.targets());
    if (sufferers.stream().anyMatch(head -> isOfTheClause(reading, head))) {
      return sides;
    }
    int doer = vaguest(reading, doers, sides.targets(), asked);
    int sufferer = vaguest(reading, sufferers, sides.actors(), Asking.TARGET);
    boolean nobodyVague = doer >= NAMED_OWNER && sufferer >= NAMED_OWNER;
    if (nobodyVague || someApart && sufferer < NAMED_OWNER || isGround(reading, sufferers)) {
      return sides;
    }
    if (doer < sufferer) {
      List<String> actors = again(reading, doers, sides.targets(), asked);
      return actors.isEmpty() ? sides : new Sides(actors, sides.targets());
    }
    List<String> targets = again(reading, sufferers, sides.actors(), Asking.TARGET);
    return targets.isEmpty() ? sides : new Sides(sides.actors(), targets);
  }

  /** The phrases that clash asked again, the others as they were. */
  private List<String> again(
      Reading reading, List<Integer> heads, List<String> others, Asking asked) {
    Set<String> codes = new LinkedHashSet<>();
    for (int head : heads) {
      List<String> own = references.resolve(reading, head, asked);
      boolean clashes = own.stream().anyMatch(others::contains);
      if (clashes && vagueness(reading, head) < NAMED_OWNER) {
        own = references.resolve(reading, head, asked.except(Set.copyOf(others)));
      }
      own.stream().filter(code -> !others.contains(code)).forEach(codes::add);
    }
    return List.copyOf(codes);
  }

  private int vaguest(Reading reading, List<Integer> heads, List<String> others, Asking asked) {
    int vaguest = NAME;
    for (int head : heads) {
      if (references.resolve(reading, head, asked).stream().anyMatch(others::contains)) {
        vaguest = Math.min(vaguest, vagueness(reading, head));
      }
    }
    return vaguest;
  }

  private static int vagueness(Reading reading, int head) {
    Grammar grammar = reading.grammar();
    if (Pronouns.isReflexive(grammar.word(head)) || reading.mentionAt(head).isPresent()) {
      return NAME;
    }
    if (Pronouns.isPronoun(grammar, head)) {
      return PRONOUN;
    }
    List<Integer> inside = new ArrayList<>(grammar.phrase(head));
    inside.removeIf(token -> grammar.clauseOf(token) != grammar.clauseOf(head));
    if (inside.stream().anyMatch(token -> reading.mentionAt(token).isPresent())) {
      return NAMED_OWNER;
    }
    return hasPossessivePronoun(grammar, head) ? PRONOUN : DESCRIPTION;
  }

  /** "India recalled its envoy": whose it is stands in the clause itself. */
  private static boolean isOfTheClause(Reading reading, int head) {
    return !reading.grammar().relation(head).startsWith("nsubj")
        && hasPossessivePronoun(reading.grammar(), head);
  }

  /** "his troops marched into the Rhineland": one may do things on one's own ground. */
  private static boolean isGround(Reading reading, List<Integer> heads) {
    return heads.stream()
        .allMatch(
            head ->
                reading.mentionAt(head).filter(m -> m.kind() == Mention.Kind.PLACE).isPresent());
  }

  private static boolean hasPossessivePronoun(Grammar grammar, int head) {
    return grammar.children(head, "nmod:poss").stream()
        .anyMatch(token -> Pronouns.isPronoun(grammar, token));
  }

  private static boolean isMutual(Reading reading, Match match) {
    return match.get("Y").stream()
        .anyMatch(head -> References.isReciprocal(reading.grammar(), head));
  }
}
