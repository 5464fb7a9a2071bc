package org.foedus.reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * A rule of {@code queries/rules}: what it finds in claims, reference data and earlier facts, it
 * concludes.
 *
 * @param name the file's name without its ending; rules apply in the order of their names
 * @param title what it decides, from the file's header
 * @param construct the CONSTRUCT query
 * @param names the IRIs that it names: of claims and articles it sees no other properties
 */
record Rule(String name, String title, Query construct, Set<Node> names) {
  Rule {
    names = Set.copyOf(names);
  }

  /** What the names of the rules begin with that tell what else a claim bears on. */
  private static final String REACH = "0";

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }

  /** Whether it tells which other matters a claim bears on. */
  boolean reaches() {
    return name.startsWith(REACH);
  }

  /** What it concludes from a graph. */
  List<Triple> over(Graph graph) {
    List<Triple> concluded = new ArrayList<>();
    try (QueryExec execution = QueryExec.graph(graph).query(construct).build()) {
      execution.constructTriples().forEachRemaining(concluded::add);
    }
    return concluded;
  }

  /**
   * Reads the rules of a folder in order.
   *
   * @throws IOException if a file cannot be read, has no title or is no CONSTRUCT query
   */
  static List<Rule> readAll(Path folder) throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (Path file : files(folder)) {
      String text = Files.readString(file);
      String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
      try {
        Query query = QueryFactory.create(text);
        if (!query.isConstructType()) {
          throw new IOException(file + ": a rule is a CONSTRUCT query");
        }
        String title = Header.of(file.toString(), text).title();
        rules.add(new Rule(name, title, query, Names.in(query, text)));
      } catch (QueryParseException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
    return List.copyOf(rules);
  }
}
