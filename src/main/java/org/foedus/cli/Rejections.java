package org.foedus.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foedus.model.Rejection;

/** Tells what was not taken, and why. */
final class Rejections {
  private Rejections() {}

  /** Whether an input that the user named, rather than one found in a folder, was not taken. */
  static boolean anyNamed(List<Rejection> rejections, List<String> inputs) {
    return rejections.stream().anyMatch(rejection -> inputs.contains(rejection.source()));
  }

  /** Names the first rejections and counts the rest by reason. */
  static void tell(List<Rejection> rejections, int named, PrintStream err) {
    rejections.stream().limit(named).forEach(rejection -> tell(rejection, err));
    if (rejections.size() > named) {
      Map<String, Integer> counts = new TreeMap<>();
      rejections.forEach(rejection -> counts.merge(rejection.reason(), 1, Integer::sum));
      err.println("foedus: " + rejections.size() + " inputs not taken in all: " + counts);
    }
  }

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
