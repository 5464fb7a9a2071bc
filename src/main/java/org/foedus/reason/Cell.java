package org.foedus.reason;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.foedus.rdf.Literals;

/**
 * How a cell of an answer is put together from those of several rows, as a question's header says:
 * {@code # Cells: under (words), from (earliest)}.
 *
 * @param name the column
 * @param way how
 */
public record Cell(String name, Way way) {

  /**
   * How values are put together. Where one of the rows has none, no smallest and no greatest is
   * told: what begins on no day that is known may be earlier than all that do.
   */
  public enum Way {
    /** Each once, with a space between. */
    WORDS,
    /** Each once, with a bar between. */
    TEXTS,
    /** The smallest. */
    EARLIEST,
    /** The greatest. */
    LAST,
    /** How many different words there are. */
    NUMBER
  }

  private static final Pattern DECLARED = Pattern.compile("(\\w+) \\((\\w+)\\)");

  /**
   * The cells that a header declares.
   *
   * @throws IOException if it declares them in another way
   */
  static List<Cell> parse(String file, String declaration) throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (String part : declaration.isEmpty() ? new String[0] : declaration.split(",\\s*")) {
      Matcher matcher = DECLARED.matcher(part);
      Optional<Way> way =
          matcher.matches()
              ? Arrays.stream(Way.values())
                  .filter(known -> known.name().equals(matcher.group(2).toUpperCase(Locale.ROOT)))
                  .findFirst()
              : Optional.empty();
      cells.add(
          new Cell(
              way.map(known -> matcher.group(1)).orElse(""),
              way.orElseThrow(
                  () ->
                      new IOException(
                          file
                              + ": a cell reads `column (words|texts|earliest|last|number)`, not `"
                              + part
                              + "`"))));
    }
    return List.copyOf(cells);
  }

  /** Whether it tells texts, by which rows are put in order before they are joined. */
  boolean isText() {
    return way == Way.WORDS || way == Way.TEXTS;
  }

  /** The value for some rows. */
  Optional<Node> of(List<Spans.Row> rows) {
    if (!rows.stream().allMatch(this::isIn)
        && (way == Way.EARLIEST || way == Way.LAST || rows.stream().noneMatch(this::isIn))
        && way != Way.NUMBER) {
      return Optional.empty();
    }
    return switch (way) {
      case WORDS -> Optional.of(Literals.of(String.join(" ", texts(rows))));
      case TEXTS -> Optional.of(Literals.of(String.join(" | ", texts(rows))));
      case EARLIEST -> extreme(rows, -1);
      case LAST -> extreme(rows, 1);
      case NUMBER -> Optional.of(Literals.of(words(rows).size()));
    };
  }

  private boolean isIn(Spans.Row row) {
    return row.cells().containsKey(name);
  }

  private Set<String> texts(List<Spans.Row> rows) {
    Set<String> texts = new LinkedHashSet<>();
    for (Spans.Row row : rows) {
      Node value = row.cells().get(name);
      if (value != null) {
        texts.add(text(value));
      }
    }
    return texts;
  }

  private Set<String> words(List<Spans.Row> rows) {
    Set<String> words = new LinkedHashSet<>();
    texts(rows).forEach(text -> words.addAll(Arrays.asList(text.split(" ", -1))));
    return words;
  }

  static String text(Node value) {
    return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
  }

  /** In the order of SPARQL, in which a year stands beside days. */
  private Optional<Node> extreme(List<Spans.Row> rows, int sign) {
    Optional<NodeValue> best = Optional.empty();
    for (Spans.Row row : rows) {
      Node node = row.cells().get(name);
      if (node != null) {
        NodeValue value = NodeValue.makeNode(node);
        if (best.filter(b -> NodeValue.compareAlways(value, b) * sign <= 0).isEmpty()) {
          best = Optional.of(value);
        }
      }
    }
    return best.map(NodeValue::asNode);
  }
}
