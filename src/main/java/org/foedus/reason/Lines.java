package org.foedus.reason;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * That an answer tells the rows of one actor's duties as they stand, for all days at once ({@link
 * Spans}), as a question's header says: {@code # Lines: owed to actor} or {@code # Lines: owed by
 * or to actor}. They stand in the order of their rank, then of the sides, then as the query gives
 * them; each once.
 *
 * @param parameter whose duties
 * @param eitherWay whether what it owes is told beside what is owed to it; then the columns tell
 *     the sides
 */
public record Lines(String parameter, boolean eitherWay) {
  private static final Pattern DECLARED = Pattern.compile("owed (by or )?to (\\w+)");

  /** What is told. */
  record Table(List<List<Optional<Value>>> rows, Set<Node> named) {}

  /**
   * What a header declares; empty if nothing.
   *
   * @throws IOException if it declares it in another way
   */
  static Optional<Lines> parse(String file, String declaration) throws IOException {
    if (declaration.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = DECLARED.matcher(declaration);
    if (!matcher.matches()) {
      throw new IOException(
          file + ": lines read `owed [by or ]to PARAMETER`, not `" + declaration + "`");
    }
    return Optional.of(new Lines(matcher.group(2), matcher.group(1) != null));
  }

  /** Those of a query's columns that are told. */
  List<String> columns(List<String> all) {
    return all.stream()
        .filter(name -> !Spans.OWN.contains(name) || eitherWay && Spans.SIDES.contains(name))
        .toList();
  }

  /** The rows of an actor on a day, and what they name. */
  Table table(Spans spans, List<String> columns, Node actor, String day) {
    List<Told> all = new ArrayList<>();
    for (Between<List<Standing.Line>> pair : pairs(spans, actor)) {
      for (Spans.Row row : pair.on(day)) {
        all.add(new Told(pair.sides(), row));
      }
    }
    all.sort(Comparator.comparing(told -> told.row().rank()));
    Set<List<Optional<Value>>> rows = new LinkedHashSet<>();
    Set<Node> named = new HashSet<>();
    for (Told told : all) {
      List<Optional<Value>> row = new ArrayList<>();
      for (String column : columns) {
        Optional<Node> cell = told.cell(column);
        cell.filter(Node::isURI).ifPresent(named::add);
        row.add(cell.map(Value::of));
      }
      rows.add(row);
    }
    return new Table(List.copyOf(rows), named);
  }

  private List<Between<List<Standing.Line>>> pairs(Spans spans, Node actor) {
    List<Between<List<Standing.Line>>> pairs = new ArrayList<>(spans.to(actor));
    if (eitherWay) {
      spans.of(actor).forEachRemaining(pairs::add);
    }
    pairs.sort((one, other) -> Spans.ORDER.compare(one.sides(), other.sides()));
    return pairs;
  }

  /** A row between two sides. */
  private record Told(Duties.Sides sides, Spans.Row row) {
    Optional<Node> cell(String column) {
      return switch (column) {
        case Spans.OBLIGOR -> Optional.of(sides.obligor());
        case Spans.BENEFICIARY -> Optional.of(sides.beneficiary());
        default -> Optional.ofNullable(row.cells().get(column));
      };
    }
  }
}
