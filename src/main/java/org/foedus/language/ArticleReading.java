package org.foedus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.foedus.model.Analysis;
import org.foedus.model.Article;
import org.foedus.model.Sentence;
import org.foedus.model.TimeExpression;

/** The way through one article, part by part. */
final class ArticleReading {
  private final Article article;
  private final Predicate<Sentence> worthParsing;
  private final Reader reader;
  private final SentenceSplitter splitter;
  private final Sentences maker;
  private List<Sentence> sentences = new ArrayList<>();
  private List<TimeExpression> times = new ArrayList<>();

  ArticleReading(Article article, Predicate<Sentence> worthParsing, Reader reader) {
    this.article = article;
    this.worthParsing = worthParsing;
    this.reader = reader;
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
    List<String> texts = words.stream().map(Word::word).toList();
    Reader.Tagged tagged = reader.tag(texts);
    Sentence sentence = maker.tagged(sentences.size(), paragraph, words, tagged);
    times.addAll(reader.times().read(sentence, article.date()));
    boolean parse = worthParsing.test(sentence);
    sentences.add(parse ? Sentences.parsed(sentence, reader.parse(tagged)) : sentence);
  }
}
