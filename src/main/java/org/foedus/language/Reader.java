package org.foedus.language;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The models for a sentence of words: parts of speech and dictionary forms, then grammar. */
record Reader(Tagger tagger, Parser parser) {

  /**
   * What the tagger says of the words of a sentence.
   *
   * @param tags the part of speech of each
   * @param lemmas the dictionary form of each
   */
  record Tagged(List<String> tags, List<String> lemmas) {}

  /** Loads both at once, each on a core of its own. */
  static Reader load() {
    CompletableFuture<Parser> parser = CompletableFuture.supplyAsync(Parser::load);
    return new Reader(Tagger.load(), parser.join());
  }

  Tagged tag(List<String> words) {
    List<String> tags = tagger.tags(words);
    return new Tagged(tags, tagger.lemmas(words, tags));
  }

  Parse parse(List<String> words, List<String> tags) {
    return parser.parse(words, tags);
  }
}
