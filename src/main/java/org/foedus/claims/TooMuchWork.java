package org.foedus.claims;

/** Thrown when a sentence takes more work than it is allowed; it is left out and counted. */
final class TooMuchWork extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooMuchWork() {
    super("a sentence takes too much work", null, false, false);
  }
}
