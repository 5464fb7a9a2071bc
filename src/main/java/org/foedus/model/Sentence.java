package org.foedus.model;

import java.util.List;

/**
 * A sentence of an article with its grammar.
 *
 * @param index its position in the article, from 0
 * @param start offset of its first UTF-16 unit in the article's text
 * @param end offset behind its last
 * @param paragraph which paragraph of the article it stands in, from 0
 * @param tokens its words and marks, in order
 * @param basic the tree: every token but the root has one governor; empty if it was not parsed
 * @param enhanced the graph: shared subjects and objects, controlled subjects, prepositions in the
 *     names; empty if it was not parsed
 */
public record Sentence(
    int index,
    int start,
    int end,
    int paragraph,
    List<Token> tokens,
    List<Dependency> basic,
    List<Dependency> enhanced) {
  public Sentence {
    tokens = List.copyOf(tokens);
    basic = List.copyOf(basic);
    enhanced = List.copyOf(enhanced);
  }

  /** Whether the parser has read it. */
  public boolean parsed() {
    return !basic.isEmpty();
  }
}
