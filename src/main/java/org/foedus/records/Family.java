package org.foedus.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A family of tuples that items are scored by: what has to agree exactly.
 *
 * @param name what the figures are printed under
 * @param tuples the tuples of an item
 */
record Family(String name, Function<Item, Set<List<Object>>> tuples) {
  static final String AGREEMENTS = "agreements";

  /** The families in the order in which they are printed. */
  static final List<Family> ALL =
      List.of(
          new Family(AGREEMENTS, item -> set(item.agreements(), Family::agreement)),
          new Family("obligations", item -> set(item.obligations(), Family::duty)),
          new Family(
              "defence",
              item ->
                  set(
                      item.obligations().stream()
                          .filter(duty -> duty.kind().equals("defence"))
                          .toList(),
                      duty -> tuple(duty.obligor(), duty.beneficiary(), duty.holds()))),
          new Family(
              "speakers",
              item ->
                  set(
                      item.obligations().stream()
                          .filter(duty -> duty.speaker().isPresent())
                          .toList(),
                      duty ->
                          tuple(
                              duty.obligor(),
                              duty.beneficiary(),
                              duty.kind(),
                              lastName(duty.speaker().orElse(""))))),
          new Family(
              "events",
              item ->
                  set(
                      item.events(),
                      event ->
                          tuple(event.actor(), event.type(), event.target(), event.reality()))),
          new Family(
              "events-untyped",
              item -> set(item.events(), event -> tuple(event.actor(), event.target()))),
          new Family(
              "roles",
              item -> set(item.roles(), role -> tuple(lastName(role.person()), role.of()))));

  static List<Object> agreement(Item.Agreement agreement) {
    return tuple(agreement.parties(), agreement.kind(), agreement.status());
  }

  private static List<Object> duty(Item.Obligation duty) {
    return tuple(duty.obligor(), duty.beneficiary(), duty.kind(), duty.holds());
  }

  private static List<Object> tuple(Object... parts) {
    return Arrays.asList(parts);
  }

  private static <T> Set<List<Object>> set(List<T> rows, Function<T, List<Object>> tuple) {
    Set<List<Object>> tuples = new LinkedHashSet<>();
    rows.forEach(row -> tuples.add(tuple.apply(row)));
    return tuples;
  }

  static String lastName(String name) {
    String[] parts = name.strip().split("\\s+");
    return parts[parts.length - 1].toLowerCase(Locale.ROOT);
  }

  /** The tuples of an answer that are right; an agreement's year counts where gold gives one. */
  Set<List<Object>> hits(Item gold, Item answer) {
    Set<List<Object>> hits = new LinkedHashSet<>(tuples.apply(gold));
    hits.retainAll(tuples.apply(answer));
    if (name.equals(AGREEMENTS)) {
      Map<List<Object>, Optional<Integer>> wanted = years(gold);
      Map<List<Object>, Optional<Integer>> gave = years(answer);
      hits.removeIf(
          key -> {
            Optional<Integer> year = wanted.getOrDefault(key, Optional.empty());
            return year.isPresent() && !year.equals(gave.get(key));
          });
    }
    return hits;
  }

  private static Map<List<Object>, Optional<Integer>> years(Item item) {
    Map<List<Object>, Optional<Integer>> years = new LinkedHashMap<>();
    item.agreements().forEach(one -> years.put(agreement(one), one.year()));
    return years;
  }

  /** A tuple as the reference scorer, a Python program, prints it. */
  static String python(Object part) {
    if (part instanceof List<?> tuple) {
      List<String> parts = new ArrayList<>();
      tuple.forEach(element -> parts.add(python(element)));
      return "(" + String.join(", ", parts) + (parts.size() == 1 ? ",)" : ")");
    } else if (part instanceof Optional<?> optional) {
      return optional.isPresent() ? python(optional.get()) : "None";
    } else if (part instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    String text = part.toString();
    return text.contains("'") && !text.contains("\"")
        ? '"' + text + '"'
        : "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
