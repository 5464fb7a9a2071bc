package org.foedus.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.foedus.reason.Answer;
import org.foedus.reason.Value;

/** How an answer is printed: for people with names, for programs with IRIs. */
enum TableFormat {
  /** Aligned columns. */
  TABLE,
  /** Comma-separated values (RFC 4180, but lines end as Unix has them). */
  CSV,
  /** Tab-separated values; tabs and line ends within a value become blanks. */
  TSV,
  /** SPARQL 1.1 query results as JSON. */
  JSON,
  /** A Markdown table. */
  MARKDOWN;

  /** Characters of a cell that a table for people shows. */
  private static final int WIDEST = 100;

  private static final String OWN = "https://w3id.org/foedus/";

  void print(Answer answer, PrintStream out) {
    switch (this) {
      case TABLE -> table(answer, out);
      case CSV -> lines(answer, out, ",", TableFormat::quoted);
      case TSV -> lines(answer, out, "\t", text -> text.replaceAll("[\\t\\r\\n]", " "));
      case JSON -> json(answer, out);
      case MARKDOWN -> markdown(answer, out);
    }
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static void lines(
      Answer answer, PrintStream out, String separator, UnaryOperator<String> cell) {
    out.println(answer.columns().stream().map(cell).collect(Collectors.joining(separator)));
    for (List<Optional<Value>> row : answer.rows()) {
      out.println(
          row.stream()
              .map(value -> cell.apply(value.map(Value::text).orElse("")))
              .collect(Collectors.joining(separator)));
    }
  }

  private static void table(Answer answer, PrintStream out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(answer.columns());
    answer.rows().forEach(row -> rows.add(named(answer, row)));
    int[] widths = new int[answer.columns().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
      }
    }
    for (int line = 0; line < rows.size(); line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = rows.get(line).get(i);
        text.append(cell).append(" ".repeat(widths[i] - cell.codePointCount(0, cell.length()) + 2));
      }
      out.println(text.toString().stripTrailing());
      if (line == 0) {
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
          rule.append("-".repeat(width)).append("  ");
        }
        out.println(rule.toString().stripTrailing());
      }
    }
    if (answer.rows().isEmpty()) {
      out.println("(nothing)");
    }
  }

  private static void markdown(Answer answer, PrintStream out) {
    out.println("| " + String.join(" | ", answer.columns()) + " |");
    out.println("|" + " --- |".repeat(answer.columns().size()));
    for (List<Optional<Value>> row : answer.rows()) {
      out.println(
          named(answer, row).stream()
              .map(cell -> cell.replace("|", "\\|"))
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
  }

  private static List<String> named(Answer answer, List<Optional<Value>> row) {
    return row.stream().map(value -> value.map(v -> named(answer, v)).orElse("")).toList();
  }

  /** What a person would call a value; several IRIs in one cell by their last parts. */
  private static String named(Answer answer, Value value) {
    String text = answer.labels().getOrDefault(value.text(), value.text());
    if (text.startsWith(OWN)) {
      text =
          List.of(text.split(" ", -1)).stream()
              .map(iri -> iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1))
              .collect(Collectors.joining(", "));
    }
    text = text.replaceAll("\\s+", " ");
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
  }

  private static void json(Answer answer, PrintStream out) {
    ObjectNode json = JsonMapper.builder().build().createObjectNode();
    ArrayNode vars = json.putObject("head").putArray("vars");
    answer.columns().forEach(vars::add);
    ArrayNode bindings = json.putObject("results").putArray("bindings");
    for (List<Optional<Value>> row : answer.rows()) {
      ObjectNode binding = bindings.addObject();
      for (int i = 0; i < row.size(); i++) {
        String column = answer.columns().get(i);
        row.get(i).ifPresent(value -> value(binding.putObject(column), value));
      }
    }
    out.println(json.toPrettyString());
  }

  private static void value(ObjectNode json, Value value) {
    json.put(
        "type",
        switch (value.kind()) {
          case IRI -> "uri";
          case LITERAL -> "literal";
          case BLANK -> "bnode";
        });
    json.put("value", value.text());
    value.datatype().ifPresent(type -> json.put("datatype", type));
    value.language().ifPresent(tag -> json.put("xml:lang", tag));
  }
}
