package org.foedus.language;

import java.util.Comparator;
import java.util.List;
import org.foedus.model.Dependency;

/** The grammar of one sentence: the tree, and the graph that is drawn from it. */
record Parse(List<Dependency> basic, List<Dependency> enhanced) {
  /** By dependent, governor and relation. */
  static final Comparator<Dependency> ORDER =
      Comparator.comparingInt(Dependency::dependent)
          .thenComparingInt(Dependency::governor)
          .thenComparing(Dependency::relation);
}
