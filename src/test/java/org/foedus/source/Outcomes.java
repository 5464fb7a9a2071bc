package org.foedus.source;

import java.util.List;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.foedus.model.Rejection;

/** What was read, and why the rest was not. */
final class Outcomes {
  private Outcomes() {}

  static List<RawDocument> accepted(List<Outcome<RawDocument>> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Accepted.class::isInstance)
        .map(outcome -> ((Outcome.Accepted<RawDocument>) outcome).value())
        .toList();
  }

  static List<String> reasons(List<Outcome<RawDocument>> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Rejected.class::isInstance)
        .map(outcome -> ((Outcome.Rejected<RawDocument>) outcome).rejection())
        .map(Rejection::reason)
        .toList();
  }
}
