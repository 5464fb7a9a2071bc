package org.foedus.claims;

import java.util.Optional;
import org.foedus.model.Reality;

/** With what force a sentence states a thing, as far as its words were read. */
final class Force {
  private final boolean reported;
  private boolean denied;
  private boolean toCome;
  private boolean open;
  private boolean left;

  /**
   * Nothing read yet.
   *
   * @param reported whether it is a state of affairs that somebody may tell of
   */
  Force(boolean reported) {
    this.reported = reported;
  }

  /** Whether it is a state of affairs that somebody may tell of. */
  boolean isReported() {
    return reported;
  }

  boolean isDenied() {
    return denied;
  }

  boolean isToCome() {
    return toCome;
  }

  /** Whether the sentence leaves open whether it is so: nothing above it can change that. */
  boolean isLeft() {
    return left;
  }

  /** It is not so. */
  void deny() {
    denied = true;
  }

  /** It is not so; if it was denied already, it is. */
  void denyAgain() {
    denied = !denied;
  }

  /** It is to come. */
  void expect() {
    toCome = true;
  }

  /** It may be so. */
  void suppose() {
    open = true;
  }

  /** It may be so, whatever was denied below. */
  void supposeAnyway() {
    open = true;
    denied = false;
  }

  /** Nothing is said of whether it is so. */
  void leave() {
    left = true;
  }

  /** The force; empty where nothing is said of whether it is so. */
  Optional<Reality> reality() {
    if (left) {
      return Optional.empty();
    }
    if (open) {
      return Optional.of(Reality.HYPOTHETICAL);
    }
    if (denied) {
      return Optional.of(Reality.NEGATED);
    }
    return Optional.of(toCome ? Reality.FUTURE : Reality.ACTUAL);
  }
}
