package org.foedus.language;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The models for a sentence of words: parts of speech and dictionary forms, then grammar. */
record Reader(Tagger tagger, TagCorrection correction, Parser parser, SecondReading second) {

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

  /**
   * The grammar of a sentence.
   *
   * @param tags the part of speech of each word
   */
  record Parsed(List<String> tags, Parse parse) {}

  /** Loads both at once, each on a core of its own. */
  static Reader load() {
    CompletableFuture<Parser> parser = CompletableFuture.supplyAsync(Parser::load);
    Tagger tagger = Tagger.load();
    return new Reader(
        tagger, new TagCorrection(tagger::mayBe), parser.join(), new SecondReading(parser.join()));
  }

  Tagged tag(List<String> words) {
    Wording wording = Wording.of(words);
    List<String> wordingTags = correction.correct(wording.words(), tagger.tags(wording.words()));
    List<String> tags = wording.tags(wordingTags);
    return new Tagged(tags, tagger.lemmas(words, tags), wording, wordingTags);
  }

  /** The grammar of a sentence, and its tags as far as it takes others to find one. */
  Parsed parse(Tagged tagged) {
    Wording wording = tagged.wording();
    Parse parse = parser.parse(wording.words(), tagged.wordingTags());
    Optional<SecondReading.Read> better = second.of(wording.words(), tagged.wordingTags(), parse);
    return better
        .map(read -> new Parsed(wording.tags(read.tags()), wording.expand(read.parse())))
        .orElseGet(() -> new Parsed(tagged.tags(), wording.expand(parse)));
  }
}
