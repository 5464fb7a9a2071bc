package org.foedus.pipeline;

import java.util.List;
import org.foedus.model.Coverage;
import org.foedus.model.Rejection;

/**
 * What a build did.
 *
 * @param articles articles that were read
 * @param changed articles that were new or had changed
 * @param coverage how closely they were read
 * @param rejections inputs that were not taken
 */
public record Report(int articles, int changed, Coverage coverage, List<Rejection> rejections) {
  public Report {
    rejections = List.copyOf(rejections);
  }
}
