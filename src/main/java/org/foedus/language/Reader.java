package org.foedus.language;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The models for a sentence of words: parts of speech and dictionary forms, then grammar. */
record Reader(Tagger tagger, TagCorrection correction, Parser parser) {

  /**
   * What the tagger says of the words of a sentence.
   *
   * @param tags the part of speech of each
   * @param lemmas the dictionary form of each
   * @param wording the words as the models read them
   * @param wordingTags the parts of speech of these
   */
  record Tagged(
      List<String> tags, List<String> lemmas, Wording wording, List<String> wordingTags) {}

  /** Loads both at once, each on a core of its own. */
  static Reader load() {
    CompletableFuture<Parser> parser = CompletableFuture.supplyAsync(Parser::load);
    Tagger tagger = Tagger.load();
    return new Reader(tagger, new TagCorrection(tagger::mayBe), parser.join());
  }

  Tagged tag(List<String> words) {
    Wording wording = Wording.of(words);
    List<String> wordingTags = correction.correct(wording.words(), tagger.tags(wording.words()));
    List<String> tags = wording.tags(wordingTags);
    return new Tagged(tags, tagger.lemmas(words, tags), wording, wordingTags);
  }

  Parse parse(Tagged tagged) {
    return tagged.wording().expand(parser.parse(tagged.wording().words(), tagged.wordingTags()));
  }
}
