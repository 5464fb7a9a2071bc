package org.foedus.clean;

import java.util.List;
import java.util.Optional;

/**
 * Lines that follow one another.
 *
 * @param start index of the first
 * @param end index behind the last
 */
record Run(int start, int end) {

  /**
   * The run of greatest weight (Bentley's maximum sum, one pass); empty where no line is running
   * text.
   */
  static Optional<Run> best(List<TextLine> lines) {
    int best = 0;
    int sum = 0;
    int start = 0;
    Optional<Run> run = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += lines.get(i).weight();
      if (sum > best) {
        best = sum;
        run = Optional.of(new Run(start, i + 1));
      }
    }
    return run;
  }
}
