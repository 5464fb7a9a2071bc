package org.foedus.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.foedus.model.Token;

/**
 * An index of names that finds the longest one that begins at a token and ends at the end of a
 * token, whatever the tokenizer made of hyphens and full stops inside it.
 *
 * @param <T> what a name stands for
 */
final class Names<T> {
  private static final int LONGEST = 120;

  private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();
  private final boolean caseless;

  /**
   * An index.
   *
   * @param caseless whether names are matched in any case
   */
  Names(boolean caseless) {
    this.caseless = caseless;
  }

  private record Entry<T>(String name, List<T> values) {}

  /**
   * A name found.
   *
   * @param first index of its first token
   * @param last index of its last token
   * @param values all that it stands for
   */
  record Found<T>(int first, int last, List<T> values) {}

  void add(String name, T value) {
    String folded = normal(Folding.fold(name.strip()));
    if (folded.isEmpty() || folded.length() > LONGEST) {
      return;
    }
    List<Entry<T>> entries =
        byFirstWord.computeIfAbsent(firstWord(folded, 0), word -> new ArrayList<>(1));
    for (Entry<T> entry : entries) {
      if (entry.name().equals(folded)) {
        if (!entry.values().contains(value)) {
          entry.values().add(value);
        }
        return;
      }
    }
    List<T> values = new ArrayList<>(1);
    values.add(value);
    entries.add(new Entry<>(folded, values));
    entries.sort(Comparator.comparing((Entry<T> entry) -> -entry.name().length()));
  }

  /** The longest name that begins at a token. The text is the folded text of the whole article. */
  Optional<Found<T>> at(String folded, List<Token> tokens, int first) {
    int start = tokens.get(first).start();
    String text =
        caseless
            ? folded
                .substring(start, Math.min(folded.length(), start + LONGEST))
                .toLowerCase(Locale.ROOT)
            : folded;
    int offset = caseless ? 0 : start;
    List<Entry<T>> entries = byFirstWord.get(firstWord(text, offset));
    if (entries == null) {
      return Optional.empty();
    }
    for (Entry<T> entry : entries) {
      if (text.startsWith(entry.name(), offset)) {
        int end = start + entry.name().length();
        for (int last = first; last < tokens.size() && tokens.get(last).start() < end; last++) {
          int tokenEnd = tokens.get(last).end();
          boolean stopInside = tokenEnd == end + 1 && folded.charAt(end) == '.';
          if (tokenEnd == end || stopInside) {
            return Optional.of(new Found<>(first, last, List.copyOf(entry.values())));
          }
        }
      }
    }
    return Optional.empty();
  }

  private String normal(String name) {
    return caseless ? name.toLowerCase(Locale.ROOT) : name;
  }

  private static String firstWord(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end == start
        ? text.substring(start, Math.min(text.length(), start + 1))
        : text.substring(start, end);
  }
}
