package org.foedus.reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * What a query tells of the two sides of duties for all days at once: each row holds from a day
 * until another. So a question of any day is answered by looking rows up, and after a change the
 * query is asked again of the sides alone that it touches. It is never changed.
 */
final class Spans {
  static final String OBLIGOR = "obligor";
  static final String BENEFICIARY = "beneficiary";
  private static final String RANK = "rank";
  private static final String TELLS = "tells";
  private static final String ANSWER = "answer";
  private static final String BEGINS = "begins";
  private static final String CEASES = "ceases";
  private static final String PLACE = "place";
  private static final String SAID = "said";

  /** The columns that tell the two sides. */
  static final Set<String> SIDES = Set.of(OBLIGOR, BENEFICIARY);

  /** The columns that tell what a row is told of, and when, not what is told. */
  static final Set<String> OWN =
      Set.of(OBLIGOR, BENEFICIARY, RANK, TELLS, ANSWER, BEGINS, CEASES, PLACE, SAID);

  /** Stands before all actors. */
  private static final Node FIRST = NodeFactory.createURI("");

  /** The order of the sides in an answer. */
  static final Comparator<Duties.Sides> ORDER =
      Comparator.comparing((Duties.Sides sides) -> sides.obligor().getURI())
          .thenComparing(sides -> sides.beneficiary().getURI());

  /**
   * A row.
   *
   * @param rank where there are several, the lowest decides
   * @param answer what it decides; none where it only tells something of what others decide
   * @param tells the ranks of which it tells, with a space on both sides of each
   * @param begins its first day
   * @param ceases the day after its last; none for ever
   * @param where the place that it is bound to; none where it holds everywhere
   * @param cells what it tells, by column, as far as there is anything
   */
  record Row(
      int rank,
      Optional<Node> answer,
      String tells,
      String begins,
      Optional<String> ceases,
      Optional<Bound> where,
      Map<String, Node> cells) {
    Row {
      cells = Map.copyOf(cells);
    }

    boolean holdsOn(String day) {
      return begins.compareTo(day) <= 0 && (ceases.isEmpty() || ceases.get().compareTo(day) > 0);
    }

    boolean tells(int of) {
      return tells.contains(" " + of + " ");
    }

    boolean holdsIn(Optional<String> place) {
      return where.isEmpty() || where.get().fits(place);
    }
  }

  /**
   * That a row holds by what is said of a place.
   *
   * @param place in small letters
   * @param said what is to be said: nothing, one that is in the place, or one elsewhere
   */
  record Bound(String place, Saying said) {
    /**
     * @param given a place that was said, in small letters
     */
    boolean fits(Optional<String> given) {
      return said
          == given
              .map(name -> place.contains(name) ? Saying.THERE : Saying.ELSEWHERE)
              .orElse(Saying.NOTHING);
    }
  }

  /** What may be said of a place. */
  enum Saying {
    NOTHING,
    THERE,
    ELSEWHERE
  }

  private final Query query;
  private final TreeMap<Duties.Sides, Between<List<Standing.Line>>> pairs;

  /** By whom it is owed to, in the order of those who owe it. */
  private final Map<Node, List<Between<List<Standing.Line>>>> owedTo = new HashMap<>();

  private Spans(Query query, TreeMap<Duties.Sides, Between<List<Standing.Line>>> pairs) {
    this.query = query;
    this.pairs = pairs;
    pairs.forEach(
        (sides, pair) ->
            owedTo.computeIfAbsent(sides.beneficiary(), to -> new ArrayList<>()).add(pair));
  }

  /** The rows that a query has over a graph of duties. */
  static Spans of(Query query, Graph duties) {
    TreeMap<Duties.Sides, List<Row>> rows = new TreeMap<>(ORDER);
    Map<Object, Object> same = new HashMap<>();
    try (QueryExec execution = QueryExec.graph(duties).query(query).build()) {
      RowSet found = execution.select();
      List<Var> variables =
          found.getResultVars().stream().filter(v -> !OWN.contains(v.getVarName())).toList();
      while (found.hasNext()) {
        Binding row = found.next();
        Duties.Sides sides = new Duties.Sides(row.get(OBLIGOR), row.get(BENEFICIARY));
        rows.computeIfAbsent(sides, pair -> new ArrayList<>()).add(row(row, variables, same));
      }
    }
    TreeMap<Duties.Sides, Between<List<Standing.Line>>> pairs = new TreeMap<>(ORDER);
    rows.forEach((sides, all) -> pairs.put(sides, new Between<>(sides, all)));
    return new Spans(query, pairs);
  }

  private static Row row(Binding row, List<Var> variables, Map<Object, Object> same) {
    Map<String, Node> cells = new HashMap<>();
    for (Var variable : variables) {
      Node value = row.get(variable);
      if (value != null) {
        cells.put(variable.getVarName(), once(value, same));
      }
    }
    return new Row(
        row.contains(RANK) ? (Integer) row.get(RANK).getLiteralValue() : Integer.MAX_VALUE,
        Optional.ofNullable(row.get(ANSWER)).map(answer -> once(answer, same)),
        once(row.contains(TELLS) ? " " + text(row, TELLS) + " " : "", same),
        once(text(row, BEGINS), same),
        row.contains(CEASES) ? Optional.of(once(text(row, CEASES), same)) : Optional.empty(),
        row.contains(SAID) ? Optional.of(once(bound(row), same)) : Optional.empty(),
        cells);
  }

  private static Bound bound(Binding row) {
    return new Bound(
        text(row, PLACE).toLowerCase(Locale.ROOT),
        Saying.valueOf(text(row, SAID).toUpperCase(Locale.ROOT)));
  }

  private static String text(Binding row, String column) {
    return row.get(column).getLiteralLexicalForm();
  }

  /** Of things that are equal one, so that the many that there are take little room. */
  @SuppressWarnings("unchecked")
  private static <T> T once(T thing, Map<Object, Object> same) {
    return (T) same.computeIfAbsent(thing, first -> first);
  }

  /** The same with other rows for the duties of some matters. */
  Spans after(Set<Node> matters, Duties duties) {
    TreeMap<Duties.Sides, Between<List<Standing.Line>>> now = new TreeMap<>(pairs);
    Set<Duties.Sides> touched = new HashSet<>(duties.sides(matters));
    for (Duties.Sides sides : pairs.keySet()) {
      if (matters.contains(sides.matter())) {
        touched.add(sides);
      }
    }
    if (touched.isEmpty()) {
      return this;
    }
    touched.forEach(now::remove);
    of(query, duties.between(touched))
        .pairs
        .forEach(
            (sides, found) -> {
              if (touched.contains(sides)) {
                now.put(sides, found);
              }
            });
    return new Spans(query, now);
  }

  /** All pairs, in order. */
  Collection<Between<List<Standing.Line>>> all() {
    return pairs.values();
  }

  /** The pairs in which one owes, in order. */
  Iterator<Between<List<Standing.Line>>> of(Node obligor) {
    return Iter.takeWhile(
        pairs.tailMap(new Duties.Sides(obligor, FIRST)).values().iterator(),
        pair -> pair.sides().obligor().equals(obligor));
  }

  /** The pairs in which one is owed to, in order. */
  List<Between<List<Standing.Line>>> to(Node beneficiary) {
    return owedTo.getOrDefault(beneficiary, List.of());
  }

  /** One pair, if anything is told of it. */
  Optional<Between<List<Standing.Line>>> of(Node obligor, Node beneficiary) {
    return Optional.ofNullable(pairs.get(new Duties.Sides(obligor, beneficiary)));
  }

  /**
   * Gives the rows of the duties to one that hold on a day.
   *
   * @param place where it is asked of, in small letters, if that is said
   */
  void owedTo(Node beneficiary, String day, Optional<String> place, BiConsumer<Node, Row> to) {
    for (Between<List<Standing.Line>> pair : to(beneficiary)) {
      for (Row row : pair.rows()) {
        if (row.holdsOn(day) && row.holdsIn(place)) {
          to.accept(pair.sides().obligor(), row);
        }
      }
    }
  }

  /** Gives the rows of the duties of one to another that hold on a day. */
  void owed(Node obligor, Node beneficiary, String day, Consumer<Row> to) {
    of(obligor, beneficiary).ifPresent(pair -> pair.on(day).forEach(to));
  }
}
