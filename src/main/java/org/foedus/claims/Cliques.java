package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The largest groups of which any two are tied: the parties of an agreement from its pairs (Bron
 * and Kerbosch 1973, without pivots: an article names few actors).
 */
final class Cliques {
  private final SortedMap<String, SortedSet<String>> ties = new TreeMap<>();

  void tie(String one, String other) {
    ties.computeIfAbsent(one, o -> new TreeSet<>()).add(other);
    ties.computeIfAbsent(other, o -> new TreeSet<>()).add(one);
  }

  /** The groups, each of at least two, in the order of their members. */
  List<SortedSet<String>> groups() {
    List<SortedSet<String>> groups = new ArrayList<>();
    if (!ties.isEmpty()) {
      grow(new TreeSet<>(), new TreeSet<>(ties.keySet()), new TreeSet<>(), groups);
    }
    return groups;
  }

  private void grow(
      SortedSet<String> group,
      SortedSet<String> open,
      SortedSet<String> done,
      List<SortedSet<String>> groups) {
    if (open.isEmpty() && done.isEmpty()) {
      groups.add(group);
      return;
    }
    for (String next : List.copyOf(open)) {
      SortedSet<String> larger = new TreeSet<>(group);
      larger.add(next);
      grow(larger, tiedTo(next, open), tiedTo(next, done), groups);
      open.remove(next);
      done.add(next);
    }
  }

  private SortedSet<String> tiedTo(String member, SortedSet<String> among) {
    SortedSet<String> tied = new TreeSet<>(among);
    tied.retainAll(ties.getOrDefault(member, new TreeSet<>()));
    return tied;
  }
}
