package org.foedus.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.foedus.model.Coverage;

/** Tells how closely articles were read. */
final class CoverageReport {
  private long articles;
  private Coverage total = Coverage.NONE;

  void add(Coverage coverage) {
    articles++;
    total = total.plus(coverage);
  }

  void tell(PrintStream err) {
    err.printf(
        Locale.ROOT,
        "foedus: %,d article%s, %s%n",
        articles,
        articles == 1 ? "" : "s",
        describe(total));
  }

  /** Such as "1,204 sentences, 52 % of them parsed"; what was skipped is told only if any was. */
  static String describe(Coverage coverage) {
    String skipped =
        coverage.skipped() == 0
            ? ""
            : String.format(Locale.ROOT, ", %,d skipped as too much work", coverage.skipped());
    return String.format(
        Locale.ROOT,
        "%,d sentence%s, %d %% of them parsed%s",
        coverage.sentences(),
        coverage.sentences() == 1 ? "" : "s",
        coverage.sentences() == 0 ? 0 : 100 * coverage.parsed() / coverage.sentences(),
        skipped);
  }
}
