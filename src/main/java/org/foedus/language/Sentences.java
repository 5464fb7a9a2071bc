package org.foedus.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import org.foedus.model.Sentence;
import org.foedus.model.Token;

/** CoreNLP's words to our records. */
final class Sentences {
  private Sentences() {}

  static Sentence plain(int index, int paragraph, List<CoreLabel> words) {
    List<Token> tokens = new ArrayList<>(words.size());
    for (CoreLabel word : words) {
      tokens.add(new Token(word.originalText(), "", "", word.beginPosition(), word.endPosition()));
    }
    return new Sentence(
        index,
        words.get(0).beginPosition(),
        words.get(words.size() - 1).endPosition(),
        paragraph,
        tokens,
        List.of(),
        List.of());
  }

  static Sentence parsed(Sentence plain, List<CoreLabel> words, Parse parse) {
    List<Token> tokens = new ArrayList<>(words.size());
    for (CoreLabel word : words) {
      tokens.add(
          new Token(
              word.originalText(),
              word.lemma(),
              word.tag(),
              word.beginPosition(),
              word.endPosition()));
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
