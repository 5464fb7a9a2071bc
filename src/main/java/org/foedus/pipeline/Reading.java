package org.foedus.pipeline;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.foedus.model.Article;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;

/** From inputs to claims: source, clean, language, claims. */
public final class Reading {
  private final Stages stages;
  private final int threads;

  /**
   * @param stages the stages
   * @param threads how many articles are read at once
   */
  public Reading(Stages stages, int threads) {
    this.stages = stages;
    this.threads = threads;
  }

  /**
   * Reads inputs and gives each article with its claims, or the reason why there is none, in the
   * order of the inputs. One article that cannot be read does not stop the others.
   */
  public void read(List<String> inputs, Consumer<Outcome<ReadArticle>> to) {
    try (Stream<Outcome<RawDocument>> documents = stages.source().apply(inputs)) {
      InOrder.map(documents, threads, this::article, to);
    }
  }

  private Outcome<ReadArticle> article(Outcome<RawDocument> document) {
    if (document instanceof Outcome.Rejected<RawDocument> rejected) {
      return new Outcome.Rejected<>(rejected.rejection());
    }
    RawDocument raw = ((Outcome.Accepted<RawDocument>) document).value();
    try {
      Outcome<Article> cleaned = stages.clean().apply(raw);
      if (cleaned instanceof Outcome.Rejected<Article> rejected) {
        return new Outcome.Rejected<>(rejected.rejection());
      }
      Article article = ((Outcome.Accepted<Article>) cleaned).value();
      ArticleClaims said = stages.claims().apply(article);
      return Outcome.of(
          new ReadArticle(
              raw.source(),
              raw.form(),
              raw.declared().id(),
              article,
              said.claims(),
              said.coverage()));
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.rejected("unreadable", raw.source(), "a fault of the program: " + e);
    }
  }
}
