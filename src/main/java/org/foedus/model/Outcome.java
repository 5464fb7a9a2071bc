package org.foedus.model;

/**
 * What a stage gives for one input: the result, or the reason why there is none.
 *
 * @param <T> the result's type
 */
public sealed interface Outcome<T> {

  /**
   * A result.
   *
   * @param value what the stage made
   */
  record Accepted<T>(T value) implements Outcome<T> {}

  /**
   * No result.
   *
   * @param rejection why
   */
  record Rejected<T>(Rejection rejection) implements Outcome<T> {}

  /** A result as an outcome. */
  static <T> Outcome<T> of(T value) {
    return new Accepted<>(value);
  }

  /** A rejection as an outcome. */
  static <T> Outcome<T> rejected(String reason, String source, String detail) {
    return new Rejected<>(new Rejection(reason, source, detail));
  }
}
