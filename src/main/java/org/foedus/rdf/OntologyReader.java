package org.foedus.rdf;

import static org.foedus.rdf.Vocabulary.*;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads the Turtle files of {@code ontology/}. */
public final class OntologyReader {
  private OntologyReader() {}

  /**
   * The Turtle files below a folder, or the file itself, in the order of their paths.
   *
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> files(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(file -> file.toString().endsWith(".ttl"))
          .sorted(Comparator.comparing(file -> place.relativize(file).toString()))
          .toList();
    }
  }

  /**
   * The triples of files as one graph, blank nodes made IRIs.
   *
   * @throws IOException if a file cannot be read or is not Turtle; names file, line and column
   */
  public static Graph read(List<Path> files) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      files.parallelStream()
          .map(OntologyReader::named)
          .forEachOrdered(triples -> triples.forEach(graph::add));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return graph;
  }

  private static List<Triple> named(Path file) {
    try {
      return Skolem.replaceBlankNodes(readAsIs(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /**
   * The triples of one file as they stand, blank nodes and all.
   *
   * @throws IOException if it cannot be read or is not Turtle; names file, line and column
   */
  public static Graph readAsIs(Path file) throws IOException {
    return parse(file, Files.readString(file, StandardCharsets.UTF_8));
  }

  /**
   * What the machine needs to know of the ontology's classes.
   *
   * @throws IOException if the file cannot be read or is not Turtle
   */
  public static Ontology ontology(Path file) throws IOException {
    Graph graph = read(List.of(file));
    Map<String, String> codes = new LinkedHashMap<>();
    each(graph, CODE, (type, code) -> codes.put(local(type), code.getLiteralLexicalForm()));
    each(
        graph,
        RECORDED_AS,
        (actor, code) -> codes.put(actorCode(actor), code.getLiteralLexicalForm()));
    Map<String, Integer> demands = new LinkedHashMap<>();
    each(
        graph,
        DEMAND,
        (type, rank) -> demands.put(local(type), Integer.valueOf(rank.getLiteralLexicalForm())));
    Map<String, String> promises = new LinkedHashMap<>();
    each(graph, PROMISES, (type, duty) -> promises.put(local(type), local(duty)));
    return new Ontology(codes, demands, promises);
  }

  private static Graph parse(Path file, String turtle) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.create()
          .source(new StringReader(turtle))
          .lang(Lang.TURTLE)
          .base(Iris.BASE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
      return graph;
    } catch (RiotException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static void each(Graph graph, Node predicate, BiConsumer<Node, Node> to) {
    List<Triple> found = new ArrayList<>();
    graph.find(Node.ANY, predicate, Node.ANY).forEachRemaining(found::add);
    found.forEach(triple -> to.accept(triple.getSubject(), triple.getObject()));
  }

  private static String actorCode(Node actor) {
    return actor.getURI().substring(actor.getURI().lastIndexOf('/') + 1);
  }

  private static String local(Node node) {
    String iri = node.getURI();
    return iri.startsWith(ONTOLOGY) ? iri.substring(ONTOLOGY.length()) : iri;
  }
}
