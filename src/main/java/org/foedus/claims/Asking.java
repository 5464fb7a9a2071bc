package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a phrase is asked whom it means.
 *
 * @param wide whether what belongs to an actor means the actor, as where something is done to it
 * @param except actors that it cannot mean, being the others in the same deed
 * @param depth how many phrases led here
 */
record Asking(boolean wide, Set<String> except, int depth) {
  private static final int DEEPEST = 4;

  Asking {
    except = Set.copyOf(except);
  }

  /** Who does it. */
  static final Asking DOER = new Asking(false, Set.of(), 0);

  /** To whom it is done. */
  static final Asking TARGET = new Asking(true, Set.of(), 0);

  /** The same with actors that it cannot mean. */
  Asking except(Set<String> codes) {
    return new Asking(wide, codes, depth);
  }

  /** The same question about a phrase inside. */
  Asking inside() {
    return new Asking(wide, except, depth + 1);
  }

  /** To whom it is done when it is done to this. */
  Asking wider() {
    return new Asking(true, except, depth);
  }

  /** Who does it, rather than what belongs to them. */
  Asking narrow() {
    return new Asking(false, except, depth);
  }

  /** All that are not meant, these included. */
  List<String> and(List<String> codes) {
    Set<String> all = new LinkedHashSet<>(codes);
    all.addAll(except);
    return List.copyOf(all);
  }

  /** Who is meant by a phrase inside, in the narrow sense. */
  Asking insideNarrow() {
    return new Asking(false, except, depth + 1);
  }

  boolean isTooDeep() {
    return depth > DEEPEST;
  }

  /** Whether none of these is ruled out. */
  boolean allows(List<String> codes) {
    return codes.stream().noneMatch(except::contains);
  }
}
