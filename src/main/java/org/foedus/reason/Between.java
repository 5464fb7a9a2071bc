package org.foedus.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * The rows of {@link Spans} between two sides. What is told of a day is the same until one of them
 * begins or ceases, so it is worked out once for all days between two such changes.
 *
 * @param <T> what is told
 */
final class Between<T extends Object> {
  private final Duties.Sides sides;
  private final List<Spans.Row> rows;

  /** The days on which rows begin or cease, in order. */
  private final String[] changes;

  /** What was told before the first change, after it, after the second, and so on. */
  private final AtomicReferenceArray<T> told;

  Between(Duties.Sides sides, List<Spans.Row> rows) {
    this.sides = sides;
    this.rows = List.copyOf(rows);
    TreeSet<String> days = new TreeSet<>();
    for (Spans.Row row : rows) {
      days.add(row.begins());
      row.ceases().ifPresent(days::add);
    }
    this.changes = days.toArray(new String[0]);
    this.told = new AtomicReferenceArray<>(changes.length + 1);
  }

  Duties.Sides sides() {
    return sides;
  }

  List<Spans.Row> rows() {
    return rows;
  }

  /** Those that hold on a day. */
  List<Spans.Row> on(String day) {
    List<Spans.Row> holding = new ArrayList<>();
    for (Spans.Row row : rows) {
      if (row.holdsOn(day)) {
        holding.add(row);
      }
    }
    return holding;
  }

  /**
   * What is told of a day.
   *
   * @param work tells it by the rows that hold, always the same of the same
   */
  T told(String day, Function<List<Spans.Row>, T> work) {
    int found = Arrays.binarySearch(changes, day);
    int period = found >= 0 ? found + 1 : -found - 1;
    T known = told.get(period);
    if (known == null) {
      known = work.apply(on(day));
      told.set(period, known);
    }
    return known;
  }
}
