package org.foedus.language;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.foedus.model.Analysis;
import org.foedus.model.Article;
import org.foedus.model.Sentence;
import org.foedus.model.lexicon.Lexicon;

/**
 * Reads the English of an article: sentences, words, grammar and times.
 *
 * <p>The models are loaded on first use and shared; an instance may be used by many threads at
 * once.
 */
public final class Language {
  /** In UTF-16 units: some ten thousand sentences. */
  private static final int PART = 1_000_000;

  private final Lazy<Reader> reader;

  /**
   * A reader that goes by the models and the lists of words of the lexicon.
   *
   * @throws IllegalArgumentException at the first sentence, if the lexicon lacks a list
   */
  public Language(Lexicon lexicon) {
    reader = new Lazy<>(() -> Reader.load(lexicon));
  }

  /**
   * Reads an article.
   *
   * @param article the article
   * @param worthParsing is asked once for each sentence, in order, when it has lemmas and tags but
   *     no grammar yet; a sentence that it refuses stays as it is
   */
  public Analysis analyse(Article article, Predicate<Sentence> worthParsing) {
    return new ArticleReading(article, worthParsing, reader.get()).upTo(Integer.MAX_VALUE);
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
    ArticleReading reading = new ArticleReading(article, worthParsing, reader.get());
    return Stream.generate(() -> reading.upTo(reading.position() + PART))
        .takeWhile(part -> !part.sentences().isEmpty());
  }

  /** Loads all models now, for a caller who would rather wait here than at the first sentence. */
  public void load() {
    reader.get();
  }
}
