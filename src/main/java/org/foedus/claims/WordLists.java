package org.foedus.claims;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foedus.model.lexicon.Lexicon;

/** The words of every {@link WordList}, read from the lexicon once. */
final class WordLists {
  private final Map<WordList, Set<String>> words = new EnumMap<>(WordList.class);

  /**
   * Reads the lists.
   *
   * @throws IllegalArgumentException if the lexicon lacks one of them
   */
  WordLists(Lexicon lexicon) {
    for (WordList list : WordList.values()) {
      List<String> found = lexicon.words(list.id());
      if (found.isEmpty()) {
        throw new IllegalArgumentException(
            "ontology/lexicon/grammar.ttl: no words in lexicon:" + list.id());
      }
      words.put(list, Set.copyOf(found));
    }
  }

  /** The words of a list, in lower case. */
  Set<String> of(WordList list) {
    return words.getOrDefault(list, Set.of());
  }
}
