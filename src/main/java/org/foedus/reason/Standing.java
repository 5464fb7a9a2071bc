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
 * rests.
 */
final class Standing {
  private final Question question;
  private final Comparator<Spans.Row> order;
  private final Map<Node, Optional<Value>> values = new HashMap<>();
  private final Set<Node> actors = new HashSet<>();

  /**
   * @param question a question with cells
   */
  Standing(Question question) {
    this.question = question;
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
    List<String> columns = new ArrayList<>(List.of(Spans.OBLIGOR, Spans.BENEFICIARY, "answer"));
    question.cells().forEach(cell -> columns.add(cell.name()));
    return columns;
  }

  /** The actors that the rows speak of. */
  Set<Node> actors() {
    return actors;
  }

  /** The rows of the answer: first those with the answer that stands first, then by answer. */
  List<List<Optional<Value>>> rows(Spans spans, String day) {
    Comparator<String> answers =
        Comparator.comparing((String answer) -> !answer.equals(question.first()))
            .thenComparing(Comparator.naturalOrder());
    Map<String, List<List<Optional<Value>>>> byAnswer = new TreeMap<>(answers);
    spans.on(
        day,
        (sides, holding) ->
            deciding(holding)
                .ifPresent(
                    decision -> {
                      List<Spans.Row> telling = telling(holding, decision.rank());
                      decision
                          .answer()
                          .filter(answer -> !telling.isEmpty())
                          .ifPresent(
                              answer ->
                                  byAnswer
                                      .computeIfAbsent(Cell.text(answer), text -> new ArrayList<>())
                                      .add(row(sides, answer, telling)));
                    }));
    List<List<Optional<Value>>> rows = new ArrayList<>();
    byAnswer.values().forEach(rows::addAll);
    return rows;
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

  private List<Spans.Row> telling(List<Spans.Row> rows, int rank) {
    List<Spans.Row> telling = new ArrayList<>();
    for (Spans.Row row : rows) {
      if (row.tells(rank)) {
        telling.add(row);
      }
    }
    if (telling.size() > 1) {
      telling.sort(order);
    }
    return telling;
  }

  private List<Optional<Value>> row(Duties.Sides sides, Node answer, List<Spans.Row> telling) {
    List<Optional<Value>> row = new ArrayList<>();
    row.add(value(sides.obligor()));
    row.add(value(sides.beneficiary()));
    row.add(value(answer));
    actors.add(sides.obligor());
    actors.add(sides.beneficiary());
    for (Cell cell : question.cells()) {
      row.add(cell.of(telling).flatMap(this::value));
    }
    return row;
  }

  private Optional<Value> value(Node node) {
    return values.computeIfAbsent(node, some -> Optional.of(Value.of(some)));
  }
}
