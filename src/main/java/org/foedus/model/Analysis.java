package org.foedus.model;

import java.util.List;

/**
 * An article as the language stage understands it.
 *
 * @param article the article
 * @param sentences its sentences in order; those that the screen held back are not parsed
 * @param times the times and durations that it names, in order
 */
public record Analysis(Article article, List<Sentence> sentences, List<TimeExpression> times) {
  public Analysis {
    sentences = List.copyOf(sentences);
    times = List.copyOf(times);
  }
}
