package org.foedus.reason;

import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.DisjointUnion;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.foedus.rdf.Format;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;
import org.foedus.store.Gathered;
import org.foedus.store.Overlooked;
import org.foedus.store.Store;

/** Asks questions of a store. */
public final class Answers {
  private static final String AS_OF = "asOf";
  private static final String ACTOR = "actor";
  private static final String DUTIES = "duties";
  private static final String PAIRS = "pairs";
  private static final String PROVISIONS = "provisions";

  /** Things that a question looks at before it looks at as many as it takes. */
  private static final int FEW = 32;

  /** How many times as many it looks at next. */
  private static final long MOST_TIMES = 20;

  /** Other words for the day that an answer holds for. */
  private static final Set<String> DAY = Set.of("as-of", "on");

  private final Store store;
  private final Optional<Duration> limit;

  public Answers(Store store) {
    this.store = store;
    this.limit = Optional.empty();
  }

  /**
   * @param limit how long a question may take; one that takes longer is stopped with a {@link
   *     org.apache.jena.query.QueryCancelledException}
   */
  public Answers(Store store, Duration limit) {
    this.store = store;
    this.limit = Optional.of(limit);
  }

  /** The parameter that every question takes: articles, register or all. */
  public static final String SOURCE = "source";

  /**
   * The answer to a question of the catalogue. Unless {@code source} is given, the question's
   * header decides by which sources; where it does not, articles answer for today, and articles and
   * register for another day.
   *
   * @param given the parameters by name, as a person wrote them
   * @param today what stands for today
   * @throws QuestionException if a parameter is missing, unknown or makes no sense
   */
  public Answer ask(Question question, Map<String, String> given, String today) {
    Map<String, String> parameters = settled(question, given, today);
    Told told = Told.of(parameters.remove(SOURCE));
    String file = "queries/" + question.name() + ".rq";
    return store.read(
        dataset -> {
          Map<String, Node> values = new Arguments(dataset).of(question, parameters, today);
          Answered answered = store.kept(dataset, "answers", Answered.class, Answered::new);
          List<Object> asked =
              List.of(question.name(), question.sparql(), question.most(), values, told);
          Optional<Answer> known = answered.to(asked);
          if (known.isPresent()) {
            return known.get();
          }
          Answer answer = answer(dataset, question, file, values, told);
          answered.keep(asked, answer);
          return answer;
        });
  }

  /**
   * The parameters with what is understood where they say nothing: the day and the sources. Two
   * that are settled alike have the same answer.
   *
   * @throws QuestionException if there is no such source
   */
  public static Map<String, String> settled(
      Question question, Map<String, String> given, String today) {
    Map<String, String> parameters = new HashMap<>();
    given.forEach((name, value) -> parameters.put(DAY.contains(name) ? AS_OF : name, value));
    parameters.put(SOURCE, told(question, parameters, today).name().toLowerCase(Locale.ROOT));
    question.parameters().stream()
        .filter(Parameter::today)
        .forEach(parameter -> parameters.putIfAbsent(parameter.name(), today));
    return parameters;
  }

  private Answer answer(
      DatasetGraph dataset, Question question, String file, Map<String, Node> values, Told told) {
    if (!question.cells().isEmpty()) {
      Standing standing = new Standing(question, Optional.ofNullable(values.get(ACTOR)));
      List<List<Optional<Value>>> rows =
          standing.rows(
              spans(dataset, question, List.of(question.sparql()), told).get(0), day(values));
      return new Answer(standing.columns(), rows, labels(Gathered.of(dataset), standing.named()));
    }
    if (question.lines().isPresent()) {
      return lines(dataset, question, question.lines().get(), file, values, told);
    }
    DatasetGraph seen = Gathered.of(dataset);
    Optional<DatasetGraph> part = part(dataset, question, file, values, told);
    if (question.step().isEmpty()) {
      return narrowed(seen, part, question, file, values, told);
    }
    List<Spans> spans =
        spans(dataset, question, question.spans().stream().map(WalkSpans::sparql).toList(), told);
    return new Walk(
            question,
            parse(question.sparql(), file),
            (query, more) -> select(seen, part, query, more, told),
            spans,
            actors -> labels(seen, actors))
        .answer(values);
  }

  private Answer lines(
      DatasetGraph dataset,
      Question question,
      Lines lines,
      String file,
      Map<String, Node> values,
      Told told) {
    Spans spans = spans(dataset, question, List.of(question.sparql()), told).get(0);
    List<String> columns = lines.columns(parse(question.sparql(), file).getResultVars());
    Node actor = Objects.requireNonNull(values.get(lines.parameter()));
    Lines.Table table = lines.table(spans, columns, actor, day(values));
    return new Answer(columns, table.rows(), labels(Gathered.of(dataset), table.named()));
  }

  /** Looks at more things until there are as many rows as are wanted. */
  private Answer narrowed(
      DatasetGraph seen,
      Optional<DatasetGraph> part,
      Question question,
      String file,
      Map<String, Node> values,
      Told told) {
    int few = FEW;
    while (true) {
      Narrowed narrowed = Narrowed.of(store, seen, question.sparql(), values, few);
      Query query = Room.filled(parse(narrowed.sparql(), file), narrowed.things());
      Answer answer = select(seen, part, query, values, told);
      int rows = answer.rows().size();
      if (narrowed.isWhole() || rows > question.most()) {
        return answer;
      }
      // A quarter more than the rows so far let expect.
      long expected = 5L * few * question.most() / (4L * Math.max(1, rows));
      few = (int) Math.min(Math.max(2L * few, expected), MOST_TIMES * (long) few);
    }
  }

  /** The part of the store that a question asks of, in memory; empty for the whole. */
  private Optional<DatasetGraph> part(
      DatasetGraph dataset, Question question, String file, Map<String, Node> values, Told told) {
    return switch (question.over()) {
      case "" -> Optional.empty();
      case DUTIES -> Optional.of(DatasetGraphFactory.wrap(allDuties(dataset, question, told)));
      case PROVISIONS -> Optional.of(DatasetGraphFactory.wrap(provisions(dataset, question, told)));
      case PAIRS ->
          Optional.of(
              DatasetGraphFactory.wrap(
                  together(
                      pairs(dataset, question, day(values), told),
                      words(dataset, names(question, List.of(question.sparql())), told))));
      case DUTIES + ", " + PAIRS -> {
        DatasetGraph both = new DatasetGraphMapLink(allDuties(dataset, question, told));
        both.addGraph(
            Iris.of("graph/" + PAIRS),
            new DisjointUnion(
                pairs(dataset, question, day(values), told), beside(dataset, question, told)));
        yield Optional.of(both);
      }
      default ->
          throw QuestionException.asked(
              file
                  + ": a question is asked over duties, over provisions, over pairs, or over all.");
    };
  }

  private Graph allDuties(DatasetGraph dataset, Question question, Told told) {
    return store.kept(
        dataset,
        key(DUTIES, names(question, List.of(question.sparql())), told),
        GraphMem2Fast.class,
        duties(dataset, question, List.of(question.sparql()), told));
  }

  private Graph provisions(DatasetGraph dataset, Question question, Told told) {
    return store.kept(
        dataset,
        key(PROVISIONS, names(question, List.of(question.sparql())), told),
        GraphMem2Fast.class,
        duties(dataset, question, List.of(question.sparql()), told).provided());
  }

  /** What stands beside the pairs, made anew when the store is written. */
  private GraphMem2Fast beside(DatasetGraph dataset, Question question, Told told) {
    return store.kept(
        dataset,
        key("beside", question, question.beside(), told),
        GraphMem2Fast.class,
        () -> {
          GraphMem2Fast graph = new GraphMem2Fast();
          Query query = parse(question.beside(), question.name());
          try (QueryExec execution = over(dataset, query, told).build()) {
            execution.construct(graph);
          }
          return graph;
        });
  }

  private static String key(String what, Question question, String sparql, Told told) {
    return String.join(" ", what, told.name(), question.name(), "" + sparql.hashCode());
  }

  /** Questions that name the same properties share what is kept. */
  private static String key(String what, Set<Node> names, Told told) {
    return what + " " + told.name() + names.stream().map(Node::getURI).sorted().toList();
  }

  private static Set<Node> names(Question question, List<String> queries) {
    Set<Node> names = new HashSet<>();
    queries.forEach(sparql -> names.addAll(Parsed.of(sparql, question.name()).names()));
    return Duties.orUsual(names);
  }

  /** How pairs stand to each other on a day, a line for each. */
  private Ties pairs(DatasetGraph dataset, Question question, String day, Told told) {
    return new Ties(spans(dataset, question, List.of(question.pairs()), told).get(0), day);
  }

  /** A question of the network as a whole goes through it many times. */
  private static Graph together(Ties ties, GraphMem2Fast words) {
    GraphMem2Fast graph = words.copy();
    ties.find().forEach(graph::add);
    return graph;
  }

  private Duties duties(DatasetGraph dataset, Question question, List<String> queries, Told told) {
    Set<Node> names = names(question, queries);
    return new Duties(dataset, told, names, words(dataset, names, told));
  }

  private GraphMem2Fast words(DatasetGraph dataset, Set<Node> names, Told told) {
    return store.kept(
        dataset,
        key("words", names, told),
        GraphMem2Fast.class,
        new Store.ByMatter<>() {
          @Override
          public GraphMem2Fast anew() {
            return Duties.words(dataset, names);
          }

          @Override
          public GraphMem2Fast after(GraphMem2Fast former, Set<Node> matters) {
            return former;
          }
        });
  }

  /** What queries tell of the duties for all days; the duties are read once for all of them. */
  private List<Spans> spans(
      DatasetGraph dataset, Question question, List<String> queries, Told told) {
    Duties duties = duties(dataset, question, queries, told);
    List<GraphMem2Fast> read = new ArrayList<>();
    List<Spans> spans = new ArrayList<>();
    for (String sparql : queries) {
      Query query = parse(sparql, question.name());
      spans.add(
          store.kept(
              dataset,
              key("spans", question, sparql, told),
              Spans.class,
              new Store.ByMatter<>() {
                @Override
                public Spans anew() {
                  if (read.isEmpty()) {
                    read.add(duties.anew());
                  }
                  return Spans.of(query, read.get(0));
                }

                @Override
                public Spans after(Spans former, Set<Node> matters) {
                  return former.after(matters, duties);
                }
              }));
    }
    return spans;
  }

  private static String day(Map<String, Node> values) {
    return Objects.requireNonNull(values.get(AS_OF)).getLiteralLexicalForm();
  }

  private static Told told(Question question, Map<String, String> given, String today) {
    String source = given.get(SOURCE);
    if (source != null) {
      return Told.of(source);
    } else if (!question.source().isEmpty()) {
      return Told.of(question.source());
    }
    return given.getOrDefault(AS_OF, today).equals(today) ? Told.ARTICLES : Told.ALL;
  }

  /**
   * The answer to any SELECT or ASK query; an ASK answers one row of one column, {@code answer}.
   *
   * @param source what to call the query in an error
   * @throws QuestionException if it is no such query
   */
  public Answer query(String sparql, String source) {
    return query(sparql, source, Told.ARTICLES);
  }

  /** The same by sources of choice. */
  public Answer query(String sparql, String source, Told told) {
    Query query = parse(sparql, source);
    if (query.isSelectType()) {
      return store.read(
          dataset -> select(Gathered.of(dataset), Optional.empty(), query, Map.of(), told));
    } else if (query.isAskType()) {
      return store.read(dataset -> yesOrNo(dataset, query, told));
    }
    throw QuestionException.asked(source + ": only SELECT and ASK give a table.");
  }

  /** What a query gives. */
  public enum Form {
    TABLE,
    YES_OR_NO,
    GRAPH
  }

  /**
   * What a query gives.
   *
   * @throws QuestionException if it is no SPARQL query; tells line and column
   */
  public static Form form(String sparql, String source) {
    Query query = parse(sparql, source);
    return query.isSelectType() ? Form.TABLE : query.isAskType() ? Form.YES_OR_NO : Form.GRAPH;
  }

  /** Writes the triples of a CONSTRUCT or DESCRIBE query in a format. */
  public void graph(String sparql, String source, Told told, Format format, OutputStream out) {
    Query query = parse(sparql, source);
    store.read(
        dataset -> {
          try (QueryExec execution = over(Gathered.of(dataset), query, told).build()) {
            Graph graph = query.isDescribeType() ? execution.describe() : execution.construct();
            format.writeTriples(graph.find().toList(), out);
            return graph;
          }
        });
  }

  private static QueryExecBuilder over(DatasetGraph dataset, Query query, Told told) {
    QueryExecBuilder builder = QueryExec.dataset(dataset).query(query);
    Overlooked.in(builder, dataset, told.overlooked());
    return builder;
  }

  private static Answer yesOrNo(DatasetGraph dataset, Query query, Told told) {
    try (QueryExec execution = over(dataset, query, told).build()) {
      Node answer = Literals.of(execution.ask());
      return new Answer(
          List.of("answer"), List.of(List.of(Optional.of(Value.of(answer)))), Map.of());
    }
  }

  private static Query parse(String sparql, String source) {
    return Parsed.of(sparql, source).query();
  }

  private Answer select(
      DatasetGraph dataset,
      Optional<DatasetGraph> part,
      Query query,
      Map<String, Node> values,
      Told told) {
    QueryExecBuilder builder =
        part.map(some -> (QueryExecBuilder) QueryExec.dataset(some).query(query))
            .orElseGet(() -> over(dataset, query, told));
    values.forEach(builder::substitution);
    limit.ifPresent(time -> builder.timeout(time.toMillis()));
    try (QueryExec execution = builder.build()) {
      RowSet rows = execution.select();
      List<Var> variables = rows.getResultVars();
      List<List<Optional<Value>>> table = new ArrayList<>();
      Set<Node> iris = new HashSet<>();
      while (rows.hasNext()) {
        Binding binding = rows.next();
        List<Optional<Value>> row = new ArrayList<>();
        for (Var variable : variables) {
          Optional<Node> node = Optional.ofNullable(binding.get(variable));
          node.filter(Node::isURI).ifPresent(iris::add);
          row.add(node.map(Value::of));
        }
        table.add(row);
      }
      return new Answer(
          variables.stream().map(Var::getVarName).toList(), table, labels(dataset, iris));
    }
  }

  private Map<String, String> labels(DatasetGraph dataset, Set<Node> iris) {
    return store.kept(dataset, "labels", Labels.class, Labels::new).remembered(dataset, iris);
  }
}
