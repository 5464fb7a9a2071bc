package org.foedus.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** A command could not do what it was asked; the message says why and the way out. */
class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  Failure(String message) {
    super(message);
  }

  /** The command was asked with the wrong words. */
  static final class Usage extends Failure {
    private static final long serialVersionUID = 1;

    Usage(String message) {
      super(message);
    }
  }

  /** An input or output error without the class names of Java. */
  static String reason(Exception thrown) {
    Throwable e = thrown.getCause() instanceof IOException cause ? cause : thrown;
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder.";
    } else if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": no permission.";
    } else if (e instanceof FileSystemException file) {
      return file.getFile() + ": " + Optional.ofNullable(file.getReason()).orElse("cannot be used");
    }
    return String.valueOf(e.getMessage());
  }
}
