package org.foedus.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.foedus.model.Analysis;
import org.foedus.model.Article;
import org.foedus.model.Sentence;
import org.foedus.model.TimeExpression;

/**
 * Reads the English of an article: sentences, words, grammar and times.
 *
 * <p>The models are loaded on first use and shared; an instance may be used by many threads at
 * once.
 */
public final class Language {
  private final SentenceSplitter splitter = new SentenceSplitter();
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
    List<Sentence> sentences = new ArrayList<>();
    List<TimeExpression> times = new ArrayList<>();
    splitter.split(
        article.text(),
        (paragraph, words) -> {
          Sentence plain = Sentences.plain(sentences.size(), paragraph, words);
          if (!worthParsing.test(plain)) {
            sentences.add(plain);
            return;
          }
          models.get().tagger.tag(words);
          Parse parse = models.get().parser.parse(words);
          Sentence parsed = Sentences.parsed(plain, words, parse);
          sentences.add(parsed);
          times.addAll(TimeReader.read(parsed, article.date()));
        });
    return new Analysis(article, sentences, times);
  }

  /** Loads all models now, for a caller who would rather wait here than at the first sentence. */
  public void load() {
    models.get();
  }

  /** Words of one sentence with the paragraph it stands in. */
  @FunctionalInterface
  interface SentenceSink {
    void accept(int paragraph, List<CoreLabel> words);
  }
}
