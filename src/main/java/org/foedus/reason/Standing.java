package org.foedus.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * How two sides stand to each other on a day: of the rows of {@link Spans} that hold, the one of
 * the lowest rank that has an answer decides, and those that tell of that rank say on what it
 * rests. With {@link Each} every answer is told by the rows that have it.
 */
final class Standing {
  /**
   * What is told of a pair.
   *
   * @param answer the text of its answer
   * @param cells the row
   */
  record Line(String answer, List<Optional<Value>> cells) {}

  private final Question question;
  private final Optional<Node> actor;
  private final Comparator<Spans.Row> order;
  private final Map<Node, Optional<Value>> values = new HashMap<>();
  private final Set<Node> named = new HashSet<>();

  /**
   * @param question a question with cells
   * @param actor a side of all pairs that are told of; empty for any
   */
  Standing(Question question, Optional<Node> actor) {
    this.question = question;
    this.actor = actor;
    List<String> texts = question.cells().stream().filter(Cell::isText).map(Cell::name).toList();
    this.order =
        (one, other) -> {
          for (String column : texts) {
            int difference = compare(one.cells().get(column), other.cells().get(column));
            if (difference != 0) {
              return difference;
            }
          }
          return 0;
        };
  }

  /** No value stands before any. */
  private static int compare(@Nullable Node one, @Nullable Node other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return Cell.text(one).compareTo(Cell.text(other));
  }

  /** The columns of the answer. */
  List<String> columns() {
    String answer = question.each().map(Each::column).orElse("answer");
    List<String> columns = new ArrayList<>(List.of(Spans.OBLIGOR, Spans.BENEFICIARY, answer));
    question.cells().forEach(cell -> columns.add(cell.name()));
    return columns;
  }

  /** The actors that the rows speak of. */
  Set<Node> named() {
    return named;
  }

  /**
   * The rows of the answer: by pair where each answer is told, else first those with the answer
   * that stands first, then by answer.
   */
  List<List<Optional<Value>>> rows(Spans spans, String day) {
    Comparator<String> answers =
        question.each().isPresent()
            ? (one, other) -> 0
            : Comparator.comparing((String answer) -> !answer.equals(question.first()))
                .thenComparing(Comparator.naturalOrder());
    Map<String, List<List<Optional<Value>>>> byAnswer = new TreeMap<>(answers);
    int told = 0;
    for (Between<List<Line>> pair : spans.all()) {
      if (told > question.most() && question.each().isPresent()) {
        break;
      } else if (!concerns(pair.sides())) {
        continue;
      }
      for (Line line : pair.told(day, rows -> lines(pair.sides(), rows))) {
        byAnswer.computeIfAbsent(line.answer(), answer -> new ArrayList<>()).add(line.cells());
        named.add(pair.sides().obligor());
        named.add(pair.sides().beneficiary());
        told++;
      }
    }
    List<List<Optional<Value>>> rows = new ArrayList<>();
    byAnswer.values().forEach(rows::addAll);
    boolean cut = question.each().isPresent() && rows.size() > question.most();
    return cut ? rows.subList(0, question.most() + 1) : rows;
  }

  private boolean concerns(Duties.Sides sides) {
    return actor.isEmpty()
        || sides.obligor().equals(actor.get())
        || sides.beneficiary().equals(actor.get());
  }

  private List<Line> lines(Duties.Sides sides, List<Spans.Row> rows) {
    return question.each().map(each -> each(each, sides, rows)).orElseGet(() -> one(sides, rows));
  }

  private List<Line> each(Each each, Duties.Sides sides, List<Spans.Row> rows) {
    Map<Node, List<Spans.Row>> byAnswer = new TreeMap<>(Comparator.comparing(Cell::text));
    for (Spans.Row row : rows) {
      row.answer()
          .ifPresent(answer -> byAnswer.computeIfAbsent(answer, one -> new ArrayList<>()).add(row));
    }
    List<Line> lines = new ArrayList<>();
    int number = columns().indexOf(each.number());
    byAnswer.forEach(
        (answer, telling) -> {
          Line line = line(sides, answer, telling);
          if (line.cells().get(number).stream()
              .anyMatch(count -> Integer.parseInt(count.text()) >= each.least())) {
            lines.add(line);
          }
        });
    return List.copyOf(lines);
  }

  private List<Line> one(Duties.Sides sides, List<Spans.Row> rows) {
    Optional<Spans.Row> decision = deciding(rows);
    List<Spans.Row> telling = decision.map(row -> telling(rows, row.rank())).orElse(List.of());
    return telling.isEmpty()
        ? List.of()
        : decision.flatMap(Spans.Row::answer).stream()
            .map(answer -> line(sides, answer, telling))
            .toList();
  }

  private static Optional<Spans.Row> deciding(List<Spans.Row> rows) {
    Optional<Spans.Row> best = Optional.empty();
    for (Spans.Row row : rows) {
      if (row.answer().isPresent() && best.filter(b -> b.rank() <= row.rank()).isEmpty()) {
        best = Optional.of(row);
      }
    }
    return best;
  }

  private static List<Spans.Row> telling(List<Spans.Row> rows, int rank) {
    List<Spans.Row> telling = new ArrayList<>();
    for (Spans.Row row : rows) {
      if (row.tells(rank)) {
        telling.add(row);
      }
    }
    return telling;
  }

  private Line line(Duties.Sides sides, Node answer, List<Spans.Row> telling) {
    if (telling.size() > 1) {
      telling.sort(order);
    }
    List<Optional<Value>> row = new ArrayList<>();
    row.add(value(sides.obligor()));
    row.add(value(sides.beneficiary()));
    row.add(value(answer));
    for (Cell cell : question.cells()) {
      row.add(cell.of(telling).flatMap(this::value));
    }
    return new Line(Cell.text(answer), List.copyOf(row));
  }

  private Optional<Value> value(Node node) {
    return values.computeIfAbsent(node, some -> Optional.of(Value.of(some)));
  }
}
