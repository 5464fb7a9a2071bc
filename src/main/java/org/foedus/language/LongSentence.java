package org.foedus.language;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts what is too long for a sentence, such as a list, a table or a text without a full stop, so
 * that time and memory for a sentence are bounded.
 */
final class LongSentence {
  /** The words of a sentence that nobody cuts: the parser reads it in some five milliseconds. */
  static final int LONGEST = 150;

  /** Where a text has no full stop for so many words, none is waited for. */
  static final int GIVEN_UP = 1000;

  /** A piece is no shorter than this, if it can be helped. */
  private static final int SHORTEST = 20;

  /** Where to cut, the better places first. */
  private static final List<Set<String>> MARKS =
      List.of(Set.of(";"), Set.of("—", "–", "--", ":", "...", "…"), Set.of(","));

  private LongSentence() {}

  static void cut(List<Word> words, Consumer<List<Word>> sink) {
    int from = 0;
    while (words.size() - from > LONGEST) {
      int to = from + place(words.subList(from, from + LONGEST));
      sink.accept(List.copyOf(words.subList(from, to)));
      from = to;
    }
    if (from < words.size()) {
      sink.accept(List.copyOf(words.subList(from, words.size())));
    }
  }

  /** Behind the last of the best marks; if there is none, at the end. */
  private static int place(List<Word> words) {
    for (Set<String> marks : MARKS) {
      for (int i = words.size() - 1; i >= SHORTEST; i--) {
        if (marks.contains(words.get(i).word())) {
          return i + 1;
        }
      }
    }
    return words.size();
  }
}
