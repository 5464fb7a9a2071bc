package org.foedus.source;

import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;

/** What a {@link Cursor} meets next. */
sealed interface Step {

  /**
   * A document, or why there is none.
   *
   * @param outcome what is handed on
   */
  record Give(Outcome<RawDocument> outcome) implements Step {}

  /**
   * A place that holds documents of its own.
   *
   * @param cursor stands before its first
   */
  record Enter(Cursor cursor) implements Step {}

  /** A document as a step. */
  static Step give(RawDocument document) {
    return new Give(Outcome.of(document));
  }

  /** A rejection as a step. */
  static Step reject(String reason, String source, String detail) {
    return new Give(Outcome.rejected(reason, source, detail));
  }
}
