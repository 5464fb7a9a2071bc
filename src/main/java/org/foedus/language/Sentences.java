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

  /** A sentence that is cut into words with their tags and lemmas, and no more. */
  Sentence tagged(int index, int paragraph, List<Word> words, Reader.Tagged tagged) {
    List<Token> tokens = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String letters = share(text.substring(word.start(), word.end()));
      tokens.add(
          new Token(
              letters, tagged.lemmas().get(i), tagged.tags().get(i), word.start(), word.end()));
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
  static Sentence parsed(Sentence tagged, Reader.Parsed parsed) {
    List<Token> tokens = new ArrayList<>(tagged.tokens());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String tag = parsed.tags().get(i);
      if (!token.tag().equals(tag)) {
        tokens.set(i, new Token(token.text(), token.lemma(), tag, token.start(), token.end()));
      }
    }
    return new Sentence(
        tagged.index(),
        tagged.start(),
        tagged.end(),
        tagged.paragraph(),
        tokens,
        parsed.parse().basic(),
        parsed.parse().enhanced());
  }
}
