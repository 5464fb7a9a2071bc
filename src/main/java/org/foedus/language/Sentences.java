package org.foedus.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foedus.model.Sentence;
import org.foedus.model.Token;

/** Makes the sentences of one article. */
final class Sentences {
  /** As many words are held once instead of at each place where they stand. */
  private static final int SHARED = 10_000;

  private final String text;
  private final Map<String, String> shared = new HashMap<>();

  Sentences(String text) {
    this.text = text;
  }

  /** A sentence that is cut into words and no more. */
  Sentence plain(int index, int paragraph, List<Word> words) {
    List<Token> tokens = new ArrayList<>(words.size());
    for (Word word : words) {
      String letters = share(text.substring(word.start(), word.end()));
      tokens.add(new Token(letters, "", "", word.start(), word.end()));
    }
    return new Sentence(
        index,
        words.get(0).start(),
        words.get(words.size() - 1).end(),
        paragraph,
        tokens,
        List.of(),
        List.of());
  }

  private String share(String word) {
    String known = shared.get(word);
    if (known != null) {
      return known;
    }
    if (shared.size() < SHARED) {
      shared.put(word, word);
    }
    return word;
  }

  /** The same with its grammar. */
  static Sentence parsed(Sentence plain, List<String> tags, List<String> lemmas, Parse parse) {
    List<Token> tokens = new ArrayList<>(tags.size());
    for (int i = 0; i < tags.size(); i++) {
      Token token = plain.tokens().get(i);
      tokens.add(new Token(token.text(), lemmas.get(i), tags.get(i), token.start(), token.end()));
    }
    return new Sentence(
        plain.index(),
        plain.start(),
        plain.end(),
        plain.paragraph(),
        tokens,
        parse.basic(),
        parse.enhanced());
  }
}
