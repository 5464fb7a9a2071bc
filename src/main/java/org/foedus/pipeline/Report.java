package org.foedus.pipeline;

/**
 * What a build did.
 *
 * @param articles articles that were read
 * @param changed articles that were new or had changed
 */
public record Report(int articles, int changed) {}
