package org.foedus.pipeline;

import java.util.List;
import java.util.Optional;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Coverage;
import org.foedus.model.RawDocument;

/**
 * An article that was read, with what it says.
 *
 * @param source where it came from, see {@link RawDocument#source}
 * @param form what it was
 * @param declaredId the identifier in a JSON Lines record
 * @param article the article
 * @param claims what it says
 * @param coverage how closely it was read
 */
public record ReadArticle(
    String source,
    RawDocument.Form form,
    Optional<String> declaredId,
    Article article,
    List<Claim> claims,
    Coverage coverage) {
  public ReadArticle {
    claims = List.copyOf(claims);
  }

  /** The identifier that it came with, or else its own. */
  public String id() {
    return declaredId.orElse(article.id());
  }
}
