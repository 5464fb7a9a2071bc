package org.foedus.clean;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.foedus.model.Article;

/**
 * An article as story detection sees it.
 *
 * @param article the article's id
 * @param url its own address, if known
 * @param credited the address that it names as its origin
 * @param date the day of publication
 * @param fingerprint of its text
 */
public record Copy(
    String article,
    Optional<URI> url,
    Optional<URI> credited,
    Optional<LocalDate> date,
    Fingerprint fingerprint) {

  /** What of an article counts. */
  public static Copy of(Article article) {
    return new Copy(
        article.id(),
        article.url(),
        article.credited(),
        article.date(),
        Fingerprint.of(article.text()));
  }
}
