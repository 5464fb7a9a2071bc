package org.foedus.pipeline;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.foedus.model.Rejection;

/**
 * What the import of a dataset did.
 *
 * @param members memberships that were taken
 * @param changed whether the store has changed
 * @param nameless numbers of states that no known actor has
 * @param rejections rows that were not taken
 */
public record Imported(
    int members, boolean changed, Set<Integer> nameless, List<Rejection> rejections) {
  public Imported {
    nameless = Collections.unmodifiableSortedSet(new TreeSet<>(nameless));
    rejections = List.copyOf(rejections);
  }
}
