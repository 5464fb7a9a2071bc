package org.foedus.reason;

/** A question cannot be asked like this; the message says why and how it can. */
public final class QuestionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean usage;

  private QuestionException(String message, boolean usage, Throwable cause) {
    super(message, cause);
    this.usage = usage;
  }

  /** The question was asked with the wrong words. */
  public static QuestionException asked(String message) {
    return new QuestionException(message, true, new IllegalArgumentException(message));
  }

  /** The query itself is wrong. */
  static QuestionException written(String message, Throwable cause) {
    return new QuestionException(message, false, cause);
  }

  /** Whether the fault lies in how the question was asked, rather than in the query. */
  public boolean isUsage() {
    return usage;
  }
}
