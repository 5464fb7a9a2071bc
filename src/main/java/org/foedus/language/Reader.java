package org.foedus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.model.lexicon.WordLists;

/** The models for a sentence of words: parts of speech and dictionary forms, then grammar. */
record Reader(
    Wording.Dates dates,
    Tagger tagger,
    TagCorrection correction,
    TimeReader times,
    Parser parser,
    SecondReading second) {

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
  static Reader load(Lexicon lexicon) {
    WordLists<WordList> lists = new WordLists<>(lexicon, WordList.class);
    CompletableFuture<Parser> parser = CompletableFuture.supplyAsync(Parser::load);
    Tagger tagger = Tagger.load();
    Calendar calendar = new Calendar(lexicon);
    return new Reader(
        Wording.Dates.of(lexicon, calendar),
        tagger,
        new TagCorrection(lists, tagger::mayBe),
        new TimeReader(lexicon, calendar),
        parser.join(),
        new SecondReading(lists, parser.join()));
  }

  Tagged tag(List<String> words) {
    Wording wording = Wording.of(words, dates);
    List<String> wordingTags = correction.correct(wording.words(), tagger.tags(wording.words()));
    List<String> tags = wording.tags(wordingTags);
    return new Tagged(tags, tagger.lemmas(words, tags), wording, wordingTags);
  }

  /** The grammar of a sentence, and its tags as far as it takes others to find one. */
  Parsed parse(Tagged tagged) {
    Wording wording = tagged.wording();
    int dateline = Dateline.length(wording.words());
    List<String> words = behind(dateline, wording.words());
    List<String> tags = behind(dateline, tagged.wordingTags());
    Parse parse = parser.parse(words, tags);
    Optional<SecondReading.Read> better = second.of(words, tags, parse);
    List<String> all = new ArrayList<>(tagged.wordingTags().subList(0, dateline));
    all.addAll(better.map(SecondReading.Read::tags).orElse(tags));
    return new Parsed(
        wording.tags(all),
        wording.expand(
            Dateline.before(dateline, better.map(SecondReading.Read::parse).orElse(parse))));
  }

  private static List<String> behind(int dateline, List<String> all) {
    return List.copyOf(all.subList(dateline, all.size()));
  }
}
