package org.foedus.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.query.QueryCancelledException;

/** What went wrong in the database, as a message with the way out. */
final class Faults {
  private static final Pattern HOLDER = Pattern.compile("held by process ([0-9]+)");

  private Faults() {}

  /**
   * The exception to throw for one that came out of a transaction: a {@link StoreException} for the
   * database's own troubles, the exception itself for those of the caller's work.
   */
  static RuntimeException explain(Path folder, Throwable thrown) {
    if (thrown instanceof QueryCancelledException stopped) {
      return stopped;
    }
    if (thrown instanceof StoreException told) {
      return told;
    }
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (isLocked(e)) {
        return new StoreException(
            "another process holds the store at "
                + folder
                + " open"
                + holder(e)
                + ". Wait until it has finished, or name another store with --store DIR.",
            thrown);
      }
      if (isFullDisk(e)) {
        return new StoreException(
            "the disk of "
                + folder
                + " is full. Nothing was changed; free some space and run the command again.",
            thrown);
      }
      if (e instanceof AccessDeniedException) {
        return new StoreException(
            "the store at " + folder + " cannot be written: no permission.", thrown);
      }
    }
    if (cameFromTheDatabase(thrown)) {
      return new StoreException(
          "the store at "
              + folder
              + " is damaged ("
              + thrown
              + "). Move it away, then restore a backup with `foedus restore FILE` or build again.",
          thrown);
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  /** The lock within one process and the one between processes fail in ways of their own. */
  private static boolean isLocked(Throwable e) {
    return e instanceof AlreadyLocked
        || (e instanceof DBOpEnvException && String.valueOf(e.getMessage()).contains("a lock"));
  }

  private static String holder(Throwable e) {
    Matcher process = HOLDER.matcher(String.valueOf(e.getMessage()));
    return process.find() ? " (process " + process.group(1) + ")" : "";
  }

  /** A write past the end of a full disk reaches Java as an I/O error or as a memory fault. */
  private static boolean isFullDisk(Throwable e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left")
        || message.contains("file too large")
        || message.contains("disk quota")
        || (e instanceof InternalError && message.contains("memory access"));
  }

  private static boolean cameFromTheDatabase(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      for (StackTraceElement frame : e.getStackTrace()) {
        String type = frame.getClassName();
        if (type.startsWith("org.apache.jena.dboe") || type.startsWith("org.apache.jena.tdb2")) {
          return true;
        }
        if (type.startsWith("org.apache.jena.sparql") || type.startsWith("org.foedus")) {
          break;
        }
      }
    }
    return false;
  }

  /** Why a file could not be read or written, without the class names of Java. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission";
    } else if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    } else if (e instanceof FileAlreadyExistsException) {
      return "a file is in the way";
    }
    return String.valueOf(e.getMessage());
  }
}
