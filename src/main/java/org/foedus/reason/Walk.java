package org.foedus.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.foedus.rdf.Literals;

/**
 * Walks from one actor to the next along a question that asks for one step: first of the victim,
 * then of all that its answer binds, and so on. A step's rows carry a {@code rank}; of an actor's
 * rows in a step those of the lowest rank tell, their texts joined.
 */
final class Walk {
  /** The parameter that limits the walk, and the variable that tells a step its number. */
  static final String DEPTH = "depth";

  private static final int DEEPEST = 3;
  private static final String HELPED = "VALUES ?helped {}";
  private static final String KNOWN = "VALUES ?actor {}";
  private static final String ACTOR = "actor";
  private static final String RANK = "rank";
  private static final String ANSWER = "answer";
  private static final List<String> FIRST = List.of(ACTOR, ANSWER, "because", DEPTH);

  /** From this rank on a row is no link of the chain and has no depth. */
  private static final int BESIDE = 60;

  /** An actor's answer at a depth. */
  private record Found(int rank, Map<String, Optional<Value>> cells) {
    Optional<Value> cell(String column) {
      return cells.getOrDefault(column, Optional.empty());
    }

    String text(String column) {
      return cell(column).map(Value::text).orElse("");
    }
  }

  private final Question question;
  private final BiFunction<String, Map<String, Node>, Answer> ask;
  private final List<Found> found = new ArrayList<>();
  private final Map<String, String> labels = new TreeMap<>();
  private List<String> columns = List.of();

  /**
   * @param question a question with a step
   * @param ask answers SPARQL with values for its variables
   */
  Walk(Question question, BiFunction<String, Map<String, Node>, Answer> ask) {
    this.question = question;
    this.ask = ask;
  }

  /** The answer for the parameters of the question, among them {@code victim}. */
  Answer answer(Map<String, Node> values) {
    int deepest = deepest(values);
    Set<String> known = new LinkedHashSet<>();
    Set<String> helped = Set.of(Objects.requireNonNull(values.get("victim")).getURI());
    for (int depth = 1; depth <= deepest && !helped.isEmpty(); depth++) {
      Map<String, Node> given = new TreeMap<>(values);
      given.put(DEPTH, Literals.of(depth));
      Answer step = ask.apply(sparql(helped, known), given);
      labels.putAll(step.labels());
      columns = step.columns();
      helped = take(step, depth);
      known.addAll(helped);
    }
    return table();
  }

  private static int deepest(Map<String, Node> values) {
    Node given = values.get(DEPTH);
    if (given == null) {
      return DEEPEST;
    }
    String text = given.getLiteralLexicalForm();
    if (!text.matches("[1-9][0-9]?")) {
      throw QuestionException.asked("depth takes a number from 1 to 99, not `" + text + "`.");
    }
    return Integer.parseInt(text);
  }

  private String sparql(Set<String> helped, Set<String> known) {
    return question
        .sparql()
        .replace(HELPED, HELPED.replace("{}", iris(helped)))
        .replace(KNOWN, KNOWN.replace("{}", iris(known)));
  }

  private static String iris(Set<String> actors) {
    return actors.stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" ", "{ ", " }"));
  }

  /** Takes the rows of a step; gives whom the next one starts from. */
  private Set<String> take(Answer step, int depth) {
    Map<String, List<Integer>> byActor = new LinkedHashMap<>();
    List<String> actors = step.column(ACTOR);
    List<Integer> ranks = step.column(RANK).stream().map(Integer::valueOf).toList();
    for (int i = 0; i < actors.size(); i++) {
      String beside = ranks.get(i) >= BESIDE ? " " + ranks.get(i) : "";
      byActor.computeIfAbsent(actors.get(i) + beside, key -> new ArrayList<>()).add(i);
    }
    Set<String> next = new TreeSet<>();
    for (List<Integer> rows : byActor.values()) {
      int best = rows.stream().map(ranks::get).min(Comparator.naturalOrder()).orElseThrow();
      List<Integer> telling = rows.stream().filter(row -> ranks.get(row) == best).toList();
      Map<String, Optional<Value>> cells = new TreeMap<>();
      step.columns().forEach(column -> cells.put(column, joined(step, column, telling)));
      cells.put(
          DEPTH, best < BESIDE ? Optional.of(Value.of(Literals.of(depth))) : Optional.empty());
      Found row = new Found(best, cells);
      if (best < BESIDE && isTold(row)) {
        continue;
      }
      found.add(row);
      if (row.text(ANSWER).equals(question.step())) {
        next.add(actors.get(rows.get(0)));
      }
    }
    return next;
  }

  /** Whether an actor gave the same answer nearer to the victim. */
  private boolean isTold(Found row) {
    return found.stream()
        .anyMatch(
            earlier ->
                earlier.rank() < BESIDE
                    && earlier.text(ACTOR).equals(row.text(ACTOR))
                    && earlier.text(ANSWER).equals(row.text(ANSWER)));
  }

  private static Optional<Value> joined(Answer step, String column, List<Integer> rows) {
    int index = step.columns().indexOf(column);
    Map<String, Value> values = new TreeMap<>();
    rows.forEach(row -> step.rows().get(row).get(index).ifPresent(v -> values.put(v.text(), v)));
    if (values.size() <= 1) {
      return values.values().stream().findFirst();
    }
    return Optional.of(Value.of(Literals.of(String.join("; ", values.keySet()))));
  }

  private Answer table() {
    List<String> all = new ArrayList<>(FIRST);
    columns.stream().filter(name -> !all.contains(name) && !name.equals(RANK)).forEach(all::add);
    Comparator<Found> order =
        Comparator.comparing((Found row) -> row.rank() >= BESIDE)
            .thenComparing(row -> row.text(DEPTH).length())
            .thenComparing(row -> row.text(DEPTH))
            .thenComparing(row -> row.rank() / 10)
            .thenComparing(row -> row.text(ACTOR));
    return new Answer(
        all,
        found.stream().sorted(order).map(row -> all.stream().map(row::cell).toList()).toList(),
        labels);
  }
}
