package org.foedus.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What has changed in a store since its facts were derived.
 *
 * @param everything whether all facts are to be derived anew, as after a change of the rules
 * @param articles the articles that came, changed or went
 * @param matters what their claims, those of before and those of now, are matters of, as literals
 * @param day the day that the facts hold for, as ISO 8601; empty if there are none yet
 */
public record Underived(
    boolean everything, Set<Node> articles, Set<Node> matters, Optional<String> day) {
  public Underived {
    articles = Set.copyOf(articles);
    matters = Set.copyOf(matters);
  }

  /** Whether the facts are up to date and hold for a day. */
  public boolean isUpToDate(LocalDate today) {
    return isEmpty() && day.filter(today.toString()::equals).isPresent();
  }

  /** Whether the facts are up to date, for whichever day. */
  public boolean isEmpty() {
    return !everything && articles.isEmpty() && matters.isEmpty();
  }
}
