package org.foedus.claims;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** What an article has asked and not answered yet. */
final class Inquiry {
  private Optional<AnswerReader.Question> open = Optional.empty();

  /** Lets a reader answer what is open, and keeps what it leaves open. */
  void answer(UnaryOperator<Optional<AnswerReader.Question>> reader) {
    open = reader.apply(open);
  }
}
