package org.foedus.reason;

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

  /** The values of a column as plain text, empty text for none. */
  public List<String> column(String name) {
    int index = columns.indexOf(name);
    return rows.stream().map(row -> row.get(index).map(Value::text).orElse("")).toList();
  }
}
