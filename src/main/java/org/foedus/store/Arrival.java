package org.foedus.store;

import java.util.Optional;
import org.foedus.rdf.ArticleGraph;

/**
 * An article that is to be stored.
 *
 * @param graph its graph
 * @param origin the one place on this machine that holds the article and nothing else, such as the
 *     absolute path of its file; whatever else came from there goes
 */
public record Arrival(ArticleGraph graph, Optional<String> origin) {}
