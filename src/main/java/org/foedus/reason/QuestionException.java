package org.foedus.reason;

/** A question cannot be asked like this; the message says why and how it can. */
public final class QuestionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  QuestionException(String message) {
    super(message);
  }

  QuestionException(String message, Throwable cause) {
    super(message, cause);
  }
}
