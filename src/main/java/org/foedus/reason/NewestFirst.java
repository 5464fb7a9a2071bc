package org.foedus.reason;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.store.Newest;
import org.foedus.store.Store;

/**
 * Tells a query among which things the newest are to be found: what a query that is asked for so
 * many rows has between {@code #newest articles ?article} and {@code #older} becomes the {@code
 * VALUES} of {@code ?article} that speak of {@code ?actor}; of all where it is not given. Without
 * that the query says the same, but looks at everything.
 */
final class NewestFirst {
  /** More than this are found no sooner by their names. */
  private static final int MOST = 20_000;

  private static final String ACTOR = "actor";

  private static final Pattern MARK =
      Pattern.compile("#newest=([0-9]+) (articles|facts) \\?(\\w+)\\s.*?#older", Pattern.DOTALL);

  private final Store store;
  private final DatasetGraph dataset;

  /**
   * @param dataset the store's, in a transaction
   */
  NewestFirst(Store store, DatasetGraph dataset) {
    this.store = store;
    this.dataset = dataset;
  }

  /** A query with the values of its parameters, told where to look if it asks for that. */
  String in(String sparql, Map<String, Node> values) {
    Optional<Node> actor = Optional.ofNullable(values.get(ACTOR));
    return MARK.matcher(sparql).replaceAll(mark -> things(mark, actor));
  }

  private String things(MatchResult mark, Optional<Node> actor) {
    int most = Integer.parseInt(mark.group(1));
    String plain = Matcher.quoteReplacement(mark.group());
    if (most > MOST) {
      return plain;
    }
    Newest.What what = Newest.What.valueOf(mark.group(2).toUpperCase(Locale.ROOT));
    return Newest.of(store, dataset)
        .first(dataset, what, actor, most)
        .map(
            things ->
                things.stream()
                    .map(thing -> "<" + thing.getURI() + ">")
                    .collect(Collectors.joining(" ", "VALUES ?" + mark.group(3) + " { ", " }")))
        .orElse(plain);
  }
}
