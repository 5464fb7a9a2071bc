package org.foedus.language;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.foedus.model.Analysis;
import org.foedus.model.Article;
import org.foedus.model.Sentence;

/**
 * Reads the English of an article: sentences, words, grammar and times.
 *
 * <p>The models are loaded on first use and shared; an instance may be used by many threads at
 * once.
 */
public final class Language {
  /** In UTF-16 units: some ten thousand sentences. */
  private static final int PART = 1_000_000;

  private final Lazy<Models> models = new Lazy<>(Models::load);

  /** Loaded at once, each on a core of its own. */
  private record Models(Tagger tagger, Parser parser) {
    static Models load() {
      CompletableFuture<Parser> parser = CompletableFuture.supplyAsync(Parser::load);
      return new Models(Tagger.load(), parser.join());
    }
  }

  /**
   * Reads an article.
   *
   * @param article the article
   * @param worthParsing is asked once for each sentence, in order, when its tokens have a text but
   *     no lemma, no tag and no grammar yet; a sentence that it refuses stays as it is
   */
  public Analysis analyse(Article article, Predicate<Sentence> worthParsing) {
    return new ArticleReading(article, worthParsing, this::parse).upTo(Integer.MAX_VALUE);
  }

  /**
   * Reads an article of any length in bounded memory: lazily, in parts of about a million UTF-16
   * units each, in order, so that an article of ordinary length is one part. In each part sentences
   * are counted from 0; offsets count from the beginning of the article.
   *
   * @param article the article
   * @param worthParsing as in {@link #analyse}
   */
  public Stream<Analysis> analyseInParts(Article article, Predicate<Sentence> worthParsing) {
    ArticleReading reading = new ArticleReading(article, worthParsing, this::parse);
    return Stream.generate(() -> reading.upTo(reading.position() + PART))
        .takeWhile(part -> !part.sentences().isEmpty());
  }

  private Sentence parse(Sentence plain, List<Word> words) {
    Models loaded = models.get();
    List<String> texts = words.stream().map(Word::word).toList();
    Wording wording = Wording.of(texts);
    List<String> tags = loaded.tagger.tags(wording.words());
    Parse parse = wording.expand(loaded.parser.parse(wording.words(), tags));
    List<String> all = wording.tags(tags);
    return Sentences.parsed(plain, all, loaded.tagger.lemmas(texts, all), parse);
  }

  /** Loads all models now, for a caller who would rather wait here than at the first sentence. */
  public void load() {
    models.get();
  }
}
