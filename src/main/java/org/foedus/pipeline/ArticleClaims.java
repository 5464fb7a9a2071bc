package org.foedus.pipeline;

import java.util.List;
import org.foedus.model.Claim;
import org.foedus.model.Coverage;

/**
 * What an article says.
 *
 * @param claims in the order of its sentences
 * @param coverage how closely it was read
 */
public record ArticleClaims(List<Claim> claims, Coverage coverage) {
  public ArticleClaims {
    claims = List.copyOf(claims);
  }
}
