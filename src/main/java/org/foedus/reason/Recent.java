package org.foedus.reason;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What derivations read of claims and articles lately: what is said of some is weighed anew again
 * and again, and a claim stays as it is while its article does. To be used in a derivation alone,
 * of which there is one at a time.
 */
final class Recent {
  /** Claims and articles, some 50 MB; those not asked for the longest go first. */
  private static final int ROOM = 40_000;

  private final Map<Node, List<Quad>> read =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, List<Quad>> eldest) {
          return size() > ROOM;
        }
      };

  /** What is told of a claim or an article. */
  List<Quad> of(Node subject, Function<Node, List<Quad>> reader) {
    List<Quad> known = read.get(subject);
    if (known == null) {
      known = reader.apply(subject);
      read.put(subject, known);
    }
    return known;
  }

  /** Forgets articles with all that they say. */
  void forgetArticles(Set<Node> articles) {
    read.entrySet()
        .removeIf(
            entry ->
                articles.contains(entry.getKey())
                    || entry.getValue().stream().map(Quad::getGraph).anyMatch(articles::contains));
  }

  /** Forgets what is told of one. */
  void forget(Node subject) {
    read.remove(subject);
  }

  void forgetAll() {
    read.clear();
  }
}
