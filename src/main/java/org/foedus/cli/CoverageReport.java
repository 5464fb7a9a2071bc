package org.foedus.cli;

import java.util.Locale;
import org.foedus.model.Coverage;

/** Tells how closely articles were read. */
final class CoverageReport {
  private CoverageReport() {}

  /** A line; what was skipped is told only if anything was. */
  static String line(Coverage coverage) {
    String skipped =
        coverage.skipped() == 0
            ? ""
            : String.format(Locale.ROOT, ", %,d skipped as too much work", coverage.skipped());
    return String.format(
        Locale.ROOT,
        "foedus: %,d sentence%s, %d %% of them parsed%s",
        coverage.sentences(),
        coverage.sentences() == 1 ? "" : "s",
        coverage.sentences() == 0 ? 0 : 100 * coverage.parsed() / coverage.sentences(),
        skipped);
  }
}
