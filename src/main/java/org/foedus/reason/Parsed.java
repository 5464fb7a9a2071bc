package org.foedus.reason;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.foedus.rdf.Format;
import org.foedus.rdf.Iris;

/**
 * A query as the machine reads it. Those of the catalogue are asked again and again, and to read
 * one takes as long as to answer many: what was read lately is kept.
 *
 * @param query not to be changed
 * @param names the IRIs that it names
 */
record Parsed(Query query, Set<Node> names) {
  /** More than the catalogue has, with what its questions are told beside. */
  private static final int MOST = 200;

  /** Longer texts carry values of one question alone. */
  private static final int LONG = 20_000;

  private static final Map<String, Parsed> LATELY =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Parsed> oldest) {
              return size() > MOST;
            }
          });

  /**
   * Reads a query.
   *
   * @param source what to call it in an error
   * @throws QuestionException if it is none; tells line and column
   */
  static Parsed of(String sparql, String source) {
    Parsed known = LATELY.get(sparql);
    if (known != null) {
      return known;
    }
    Query query = query(sparql, source);
    Parsed parsed = new Parsed(query, Names.in(query, sparql));
    if (sparql.length() < LONG) {
      LATELY.put(sparql, parsed);
    }
    return parsed;
  }

  private static Query query(String sparql, String source) {
    try {
      Query query = new Query();
      Format.prefixes().forEach(query::setPrefix);
      return QueryFactory.parse(query, sparql, Iris.BASE, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw QuestionException.written(source + ": " + String.valueOf(e.getMessage()).strip(), e);
    }
  }
}
