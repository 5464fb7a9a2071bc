package org.foedus.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.foedus.rdf.Literals;

/**
 * Walks from one actor to the next along a question that asks for one step: first of the victim,
 * then of all that its answer binds, and so on. A step's rows, and those of {@link Spans} beside
 * them ({@link WalkSpans}), carry a {@code rank}; of an actor's rows in a step those of the lowest
 * rank tell, their texts joined. A row without an answer adds to what is told of its actor by rows
 * of lower ranks.
 */
final class Walk {
  /** The parameter that limits the walk, and the variable that tells a step its number. */
  static final String DEPTH = "depth";

  private static final int DEEPEST = 3;
  private static final String ACTOR = "actor";
  private static final String RANK = "rank";
  private static final String DAY = "asOf";
  private static final String PLACE = "place";

  /** A duty of which it has to be asked, where spans tell nothing else. */
  private static final String OPEN = "duty";

  private static final String ANSWER = "answer";
  private static final String BECAUSE = "because";

  /** What is told instead of those that help not the victim but one that helps it; none, no row. */
  private static final String BEHIND = "behind";

  private static final List<String> FIRST = List.of(ACTOR, ANSWER, BECAUSE, DEPTH);

  /** From this rank on a row is no link of the chain and has no depth. */
  private static final int BESIDE = 60;

  /** An actor's answer at a depth, or a row that tells it. */
  private record Found(int rank, Function<String, Optional<Value>> cells) {
    Optional<Value> cell(String column) {
      return cells.apply(column);
    }

    String text(String column) {
      return cell(column).map(Value::text).orElse("");
    }
  }

  private final Question question;
  private final Query query;
  private final BiFunction<Query, Map<String, Node>, Answer> ask;
  private final List<Spans> spans;
  private final Function<Set<Node>, Map<String, String>> naming;
  private final List<Found> found = new ArrayList<>();

  /** Who gave which answer, so that nobody gives the same again further from the victim. */
  private final Set<List<String>> answered = new HashSet<>();

  /** Rows without an answer, by actor. */
  private final Map<String, List<Found>> additions = new HashMap<>();

  private final Map<String, String> labels = new TreeMap<>();
  private List<String> columns = List.of();

  /**
   * @param question a question with a step
   * @param query what it asks in a step; where it has {@code VALUES} without values for those who
   *     are to be helped, for duties or for actors, it is given them, the duties that spans leave
   *     open, or the actors found before
   * @param ask answers a query with values for its variables
   * @param spans what the question is told beside, for all days, in its order
   * @param naming what actors are called
   */
  Walk(
      Question question,
      Query query,
      BiFunction<Query, Map<String, Node>, Answer> ask,
      List<Spans> spans,
      Function<Set<Node>, Map<String, String>> naming) {
    this.question = question;
    this.query = query;
    this.ask = ask;
    this.spans = spans;
    this.naming = naming;
  }

  /** The answer for the parameters of the question, among them {@code victim}. */
  Answer answer(Map<String, Node> values) {
    int deepest = deepest(values);
    Set<String> known = new LinkedHashSet<>();
    Set<String> passed = new HashSet<>();
    for (String side : List.of("attacker", "victim")) {
      Optional.ofNullable(values.get(side)).map(Node::getURI).ifPresent(passed::add);
    }
    Set<String> helped = Set.of(given(values, "victim").getURI());
    for (int depth = 1; depth <= deepest && !helped.isEmpty(); depth++) {
      Map<String, Node> more = new TreeMap<>(values);
      more.put(DEPTH, Literals.of(depth));
      List<Found> rows = new ArrayList<>();
      Set<Node> open = addBeside(values, helped, depth, passed, rows);
      if (depth == 1 || spans.isEmpty() || !open.isEmpty()) {
        Answer step = ask.apply(step(helped, open, known), more);
        labels.putAll(step.labels());
        columns = step.columns();
        rows.addAll(rows(step));
      }
      helped = take(rows, depth);
      passed.addAll(helped);
      known.addAll(helped);
    }
    return table();
  }

  private static List<Found> rows(Answer step) {
    List<String> ranks = step.column(RANK);
    List<Found> rows = new ArrayList<>();
    for (int i = 0; i < ranks.size(); i++) {
      Map<String, Optional<Value>> cells = new HashMap<>();
      for (int column = 0; column < step.columns().size(); column++) {
        cells.put(step.columns().get(column), step.rows().get(i).get(column));
      }
      rows.add(
          new Found(
              Integer.parseInt(ranks.get(i)),
              column -> cells.getOrDefault(column, Optional.empty())));
    }
    return rows;
  }

  /**
   * Adds what need not be asked for.
   *
   * @param not those whose duties are not looked for
   * @return the duties of which it has to be asked
   */
  private Set<Node> addBeside(
      Map<String, Node> values, Set<String> helped, int depth, Set<String> not, List<Found> rows) {
    Set<Node> open = new LinkedHashSet<>();
    BiConsumer<Node, Spans.Row> taking =
        (actor, row) -> {
          Node duty = row.answer().isPresent() ? null : row.cells().get(OPEN);
          if (not.contains(actor.getURI())) {
            return;
          } else if (duty == null) {
            add(actor, row, depth, rows);
          } else {
            open.add(duty);
          }
        };
    Optional<String> place =
        Optional.ofNullable(values.get(PLACE))
            .map(given -> given.getLiteralLexicalForm().toLowerCase(Locale.ROOT));
    for (int i = 0; i < spans.size(); i++) {
      WalkSpans beside = question.spans().get(i);
      Spans told = spans.get(i);
      if (beside.beneficiary().equals(WalkSpans.HELPED)) {
        for (String one : helped) {
          told.owedTo(NodeFactory.createURI(one), day(values), place, taking);
        }
      } else if (depth == 1) {
        Node to = given(values, beside.beneficiary());
        beside
            .obligor()
            .map(name -> given(values, name))
            .ifPresentOrElse(
                by -> told.owed(by, to, day(values), row -> add(by, row, depth, rows)),
                () -> told.owedTo(to, day(values), place, taking));
      }
    }
    return open;
  }

  private static String day(Map<String, Node> values) {
    return given(values, DAY).getLiteralLexicalForm();
  }

  private static Node given(Map<String, Node> values, String parameter) {
    return Objects.requireNonNull(values.get(parameter), parameter);
  }

  private void add(Node actor, Spans.Row row, int depth, List<Found> rows) {
    String reason = depth == 1 ? BECAUSE : BEHIND;
    if (row.answer().isPresent() && !row.cells().containsKey(reason)) {
      return;
    }
    rows.add(
        new Found(
            row.rank(),
            column ->
                switch (column) {
                  case ACTOR -> Optional.of(Value.of(actor));
                  case ANSWER -> row.answer().map(Value::of);
                  case BECAUSE -> Optional.ofNullable(row.cells().get(reason)).map(Value::of);
                  default -> Optional.ofNullable(row.cells().get(column)).map(Value::of);
                }));
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

  /** The query with values where it leaves room for them. */
  private Query step(Set<String> helped, Set<Node> open, Set<String> known) {
    return Room.filled(
        query,
        Map.of(
            Var.alloc(WalkSpans.HELPED),
            iris(helped),
            Var.alloc(OPEN),
            open,
            Var.alloc(ACTOR),
            iris(known)));
  }

  private static List<Node> iris(Set<String> texts) {
    return texts.stream().map(NodeFactory::createURI).toList();
  }

  /** Takes the rows of a step; gives whom the next one starts from. */
  private Set<String> take(List<Found> rows, int depth) {
    Map<String, List<Found>> byActor = new LinkedHashMap<>();
    for (Found row : rows) {
      if (row.cell(ANSWER).isEmpty()) {
        additions.computeIfAbsent(row.text(ACTOR), actor -> new ArrayList<>()).add(row);
        continue;
      }
      String apart = row.rank() >= BESIDE ? " " + row.rank() : "";
      byActor.computeIfAbsent(row.text(ACTOR) + apart, key -> new ArrayList<>()).add(row);
    }
    Set<String> next = new TreeSet<>();
    for (List<Found> ofActor : byActor.values()) {
      int best = ofActor.stream().map(Found::rank).min(Comparator.naturalOrder()).orElseThrow();
      List<Found> telling = ofActor.stream().filter(row -> row.rank() == best).toList();
      Map<String, Optional<Value>> cells = new TreeMap<>();
      columns.forEach(column -> cells.put(column, joined(column, telling)));
      cells.put(
          DEPTH, best < BESIDE ? Optional.of(Value.of(Literals.of(depth))) : Optional.empty());
      Found row = new Found(best, column -> cells.getOrDefault(column, Optional.empty()));
      List<Found> adding =
          additions.getOrDefault(row.text(ACTOR), List.of()).stream()
              .filter(addition -> best < addition.rank())
              .toList();
      columns.forEach(
          column -> cells.computeIfPresent(column, (c, own) -> own.or(() -> joined(c, adding))));
      if (best < BESIDE && !answered.add(List.of(row.text(ACTOR), row.text(ANSWER)))) {
        continue;
      }
      found.add(row);
      if (row.text(ANSWER).equals(question.step())) {
        next.add(row.text(ACTOR));
      }
    }
    return next;
  }

  private static Optional<Value> joined(String column, List<Found> rows) {
    Map<String, Value> values = new TreeMap<>();
    rows.forEach(row -> row.cell(column).ifPresent(v -> values.put(v.text(), v)));
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
    Set<Node> actors = new HashSet<>();
    Set<String> told = new HashSet<>();
    for (Found row : found) {
      actors.add(NodeFactory.createURI(row.text(ACTOR)));
      all.forEach(column -> told.add(row.text(column)));
    }
    labels.keySet().retainAll(told);
    labels.putAll(naming.apply(actors));
    return new Answer(
        all,
        found.stream().sorted(order).map(row -> all.stream().map(row::cell).toList()).toList(),
        labels);
  }
}
