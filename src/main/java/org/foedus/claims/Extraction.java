package org.foedus.claims;

import java.util.List;
import org.foedus.model.Analysis;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Coverage;
import org.foedus.model.Sentence;

/** The reading of one article: first the screen, sentence by sentence, then the claims. */
public final class Extraction {
  private final Extractor extractor;
  private final Observer observer;
  private final String folded;
  private final Screen.Watch watch;
  private Coverage coverage = Coverage.NONE;

  Extraction(Extractor extractor, Article article, Screen screen, Observer observer) {
    this.observer = observer;
    this.extractor = extractor;
    this.folded = Folding.fold(article.text());
    this.watch = screen.watch(folded);
  }

  /**
   * Whether a sentence may say something, or help to understand one that does. To be asked for each
   * sentence of the article, in order.
   *
   * @param tagged the sentence with lemmas and tags, without grammar
   */
  public boolean isWorthParsing(Sentence tagged) {
    return watch.isWorthParsing(tagged);
  }

  /** The claims of the article, or of the next part of a long one, in the order of sentences. */
  public List<Claim> read(Analysis part) {
    long parsed = part.sentences().stream().filter(Sentence::parsed).count();
    coverage = coverage.plus(new Coverage(part.sentences().size(), parsed, 0));
    return extractor.extract(part, folded, this);
  }

  Observer observer() {
    return observer;
  }

  /** Notes that a sentence took more work than it is allowed. */
  void skip() {
    coverage = coverage.plus(new Coverage(0, 0, 1));
  }

  /** How closely the article has been read so far. */
  public Coverage coverage() {
    return coverage;
  }
}
