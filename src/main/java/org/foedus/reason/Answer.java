package org.foedus.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a question.
 *
 * @param columns the names of the columns, in order
 * @param rows the rows, each with a value or none for every column
 * @param labels what a person would call the IRIs among the values, where known
 */
public record Answer(
    List<String> columns, List<List<Optional<Value>>> rows, Map<String, String> labels) {
  public Answer {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    labels = Map.copyOf(labels);
  }

  /** The same without those of some columns that are empty in every row. */
  public Answer withoutEmpty(List<String> spare) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (!spare.contains(columns.get(i))
          || rows.stream()
              .anyMatch(row -> row.get(column).filter(v -> !v.text().isEmpty()).isPresent())) {
        kept.add(i);
      }
    }
    return new Answer(
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        labels);
  }

  /** The values of a column as plain text, empty text for none. */
  public List<String> column(String name) {
    int index = columns.indexOf(name);
    return rows.stream().map(row -> row.get(index).map(Value::text).orElse("")).toList();
  }
}
