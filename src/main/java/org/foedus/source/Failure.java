package org.foedus.source;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.foedus.model.Outcome;

/** Says in a reason and a line why reading failed, and what to do about it. */
final class Failure {
  private Failure() {}

  /** A bound of {@link Limits} was reached. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(String message) {
      super(message);
    }
  }

  static <T> Outcome<T> of(Exception failure, String source) {
    Throwable cause =
        failure.getCause() instanceof IOException inner && !(failure instanceof IOException)
            ? inner
            : failure;
    if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
      return Outcome.rejected("missing", source, "no such file; check the path");
    }
    if (cause instanceof AccessDeniedException) {
      return Outcome.rejected("unreadable", source, "not permitted to read it; check its rights");
    }
    if (cause instanceof TooLarge) {
      return Outcome.rejected("too-large", source, message(cause));
    }
    if (cause instanceof ZipException || cause instanceof EOFException) {
      return Outcome.rejected(
          "damaged", source, "the compressed data breaks off or is damaged: " + message(cause));
    }
    if (cause instanceof RuntimeException) {
      return Outcome.rejected("damaged", source, "is damaged: " + message(cause));
    }
    return Outcome.rejected("unreadable", source, "reading failed: " + message(cause));
  }

  private static String message(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.strip().lines().findFirst().orElseThrow();
  }
}
