package org.foedus.cli;

import java.io.PrintStream;
import org.foedus.model.Rejection;

/** Tells what was not taken, and why. */
final class Rejections {
  private Rejections() {}

  /** Names one rejection. */
  static void tell(Rejection rejection, PrintStream err) {
    err.println(
        "foedus: "
            + rejection.source()
            + ": "
            + rejection.detail()
            + " ("
            + rejection.reason()
            + ")");
  }
}
