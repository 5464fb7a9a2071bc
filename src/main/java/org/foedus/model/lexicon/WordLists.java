package org.foedus.model.lexicon;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lists of words that a stage goes by wherever it reads, taken from the lexicon once. A
 * constant {@code WORDS_OF_NEGATION} stands for the list {@code lexicon:words-of-negation}.
 *
 * @param <L> names the lists
 */
public final class WordLists<L extends Enum<L>> {
  private final Map<L, Set<String>> words;

  /**
   * Reads the lists.
   *
   * @throws IllegalArgumentException if the lexicon lacks one of them; names it
   */
  public WordLists(Lexicon lexicon, Class<L> names) {
    words = new EnumMap<>(names);
    for (L name : names.getEnumConstants()) {
      words.put(name, Set.copyOf(inOrder(lexicon, name)));
    }
  }

  /**
   * The words of one list in the order of the file.
   *
   * @throws IllegalArgumentException if the lexicon lacks it; names it
   */
  public static List<String> inOrder(Lexicon lexicon, Enum<?> name) {
    String id = name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    List<String> found = lexicon.words(id);
    if (found.isEmpty()) {
      throw new IllegalArgumentException("ontology/lexicon: there are no words in lexicon:" + id);
    }
    return found;
  }

  /** The words of a list, in lower case. */
  public Set<String> of(L name) {
    return words.getOrDefault(name, Set.of());
  }
}
