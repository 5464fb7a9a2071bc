package org.foedus.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Micro precision, recall and F1 of items against gold, over exact tuples, a family at a time, laid
 * out as the reference scorer {@code score.py} beside the gold files does it.
 */
public final class Score {
  private static final List<String> CORE = List.of("agreements", "obligations", "events");
  private static final List<String> EXPLAINED =
      List.of("agreements", "obligations", "events", "roles");

  private final Map<String, Item> gold;
  private final Map<String, Item> predicted;

  /** Scores what was predicted against gold; items are matched by their ids. */
  public Score(List<Item> gold, List<Item> predicted) {
    this.gold = byId(gold);
    this.predicted = byId(predicted);
  }

  private static Map<String, Item> byId(List<Item> items) {
    Map<String, Item> byId = new LinkedHashMap<>();
    items.forEach(item -> byId.put(item.id(), item));
    return byId;
  }

  /**
   * How often gold has a tuple, the answer has one, and both have the same.
   *
   * @param want tuples of gold
   * @param got tuples of the answer
   * @param hit tuples of both
   */
  public record Count(int want, int got, int hit) {
    static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(want + other.want, got + other.got, hit + other.hit);
    }

    /** The share of what was found that is right; 0 where nothing was found. */
    public double precision() {
      return got == 0 ? 0 : (double) hit / got;
    }

    /** The share of gold that was found; 0 where gold has nothing. */
    public double recall() {
      return want == 0 ? 0 : (double) hit / want;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  /** The figures by family. */
  public Map<String, Count> counts() {
    Map<String, Count> counts = new LinkedHashMap<>();
    for (Family family : Family.ALL) {
      Count total = Count.NONE;
      for (Item item : gold.values()) {
        total = total.plus(count(family, item));
      }
      counts.put(family.name(), total);
    }
    return counts;
  }

  private Item answer(Item item) {
    Item nothing =
        new Item(
            item.id(),
            item.date(),
            item.title(),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return predicted.getOrDefault(item.id(), nothing);
  }

  private Count count(Family family, Item item) {
    Item answer = answer(item);
    return new Count(
        family.tuples().apply(item).size(),
        family.tuples().apply(answer).size(),
        family.hits(item, answer).size());
  }

  /**
   * The lines of the report.
   *
   * @param errors whether to list each item's misses and mistakes first
   * @param byTag whether to give the core figures for each tag of gold
   */
  public List<String> report(boolean errors, boolean byTag) {
    List<String> lines = new ArrayList<>();
    missing(lines);
    if (errors) {
      gold.values().forEach(item -> explain(item, lines));
    }
    lines.add(
        String.format(
            "%-16s%6s%6s%6s%8s%8s%8s", "family", "gold", "found", "right", "P", "R", "F1"));
    Map<String, Count> counts = counts();
    counts.forEach(
        (family, count) ->
            lines.add(
                String.format("%-16s%6d%6d%6d", family, count.want(), count.got(), count.hit())
                    + figure(count.precision(), 3, 8)
                    + figure(count.recall(), 3, 8)
                    + figure(count.f1(), 3, 8)));
    if (byTag) {
      tags(lines);
    }
    double sum = 0;
    for (String family : CORE) {
      sum += counts.getOrDefault(family, Count.NONE).f1();
    }
    lines.add("core F1 " + figure(sum / 3, 3, 0));
    return lines;
  }

  private void missing(List<String> lines) {
    Set<String> missing = new TreeSet<>(gold.keySet());
    missing.removeAll(predicted.keySet());
    if (!missing.isEmpty()) {
      lines.add(
          "no record for "
              + missing.size()
              + " items: "
              + missing.stream().limit(10).collect(Collectors.joining(" ")));
    }
  }

  private void explain(Item item, List<String> lines) {
    for (Family family : Family.ALL) {
      if (!EXPLAINED.contains(family.name())) {
        continue;
      }
      Set<List<Object>> hits = family.hits(item, answer(item));
      String missed = without(family.tuples().apply(item), hits);
      String wrong = without(family.tuples().apply(answer(item)), hits);
      if (!missed.equals("[]") || !wrong.equals("[]")) {
        lines.add(item.id() + " " + family.name());
        lines.add("  missed " + missed);
        lines.add("  wrong  " + wrong);
        lines.add("  " + item.text());
      }
    }
  }

  private static String without(Set<List<Object>> tuples, Set<List<Object>> hits) {
    return tuples.stream()
        .filter(tuple -> !hits.contains(tuple))
        .map(Family::python)
        .sorted()
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private void tags(List<String> lines) {
    Map<String, Map<String, Count>> tagged = new TreeMap<>();
    for (Item item : gold.values()) {
      for (String tag : item.tags()) {
        Map<String, Count> counts = tagged.computeIfAbsent(tag, t -> new LinkedHashMap<>());
        for (Family family : Family.ALL) {
          counts.merge(family.name(), count(family, item), Count::plus);
        }
      }
    }
    tagged.forEach(
        (tag, counts) ->
            lines.add(
                String.format("  %-24s", tag)
                    + CORE.stream()
                        .map(
                            family ->
                                family
                                    + " "
                                    + figure(counts.getOrDefault(family, Count.NONE).f1(), 2, 0))
                        .collect(Collectors.joining("  "))));
  }

  /** Rounded as Python rounds: by the exact value of the binary fraction, halves to even. */
  private static String figure(double value, int digits, int width) {
    String text = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
