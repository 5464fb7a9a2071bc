package org.foedus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.foedus.model.Analysis;
import org.foedus.model.Article;
import org.foedus.model.Sentence;
import org.foedus.model.TimeExpression;

/** The way through one article, part by part. */
final class ArticleReading {
  private final Article article;
  private final Predicate<Sentence> worthParsing;
  private final BiFunction<Sentence, List<Word>, Sentence> parser;
  private final SentenceSplitter splitter;
  private final Sentences maker;
  private List<Sentence> sentences = new ArrayList<>();
  private List<TimeExpression> times = new ArrayList<>();

  ArticleReading(
      Article article,
      Predicate<Sentence> worthParsing,
      BiFunction<Sentence, List<Word>, Sentence> parser) {
    this.article = article;
    this.worthParsing = worthParsing;
    this.parser = parser;
    this.splitter = new SentenceSplitter(article.text(), this::add);
    this.maker = new Sentences(article.text());
  }

  /** How far the reading has come, in UTF-16 units of the article's text. */
  int position() {
    return splitter.position();
  }

  /** What is to be read up to a position, and at least one sentence; empty at the end. */
  Analysis upTo(int position) {
    boolean more = true;
    while (more && (sentences.isEmpty() || position() < position)) {
      more = splitter.advance();
    }
    Analysis part = new Analysis(article, sentences, times);
    sentences = new ArrayList<>();
    times = new ArrayList<>();
    return part;
  }

  private void add(int paragraph, List<Word> words) {
    Sentence plain = maker.plain(sentences.size(), paragraph, words);
    if (worthParsing.test(plain)) {
      Sentence parsed = parser.apply(plain, words);
      sentences.add(parsed);
      times.addAll(TimeReader.read(parsed, article.date()));
    } else {
      sentences.add(plain);
    }
  }
}
