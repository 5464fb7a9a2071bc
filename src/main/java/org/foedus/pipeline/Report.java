package org.foedus.pipeline;

import org.foedus.model.Coverage;

/**
 * What a build did.
 *
 * @param articles articles that were read
 * @param changed articles that were new or had changed
 * @param coverage how closely they were read
 */
public record Report(int articles, int changed, Coverage coverage) {}
