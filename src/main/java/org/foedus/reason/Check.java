package org.foedus.reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.GraphView;
import org.foedus.rdf.OntologyReader;
import org.foedus.rdf.Vocabulary;
import org.foedus.store.Store;

/** Whether ontology, queries and store are as the shapes and the vocabulary want them. */
public final class Check {
  private static final Pattern TERM = Pattern.compile("\\bfoedus:([A-Za-z]\\w*)");

  private final Path ontology;
  private final Path queries;

  /**
   * @param ontology the folder of the ontology, with {@code shapes.ttl}
   * @param queries the folder of the questions
   */
  public Check(Path ontology, Path queries) {
    this.ontology = ontology;
    this.queries = queries;
  }

  /**
   * What is wrong with the ontology, the actors and the queries, a line a fault.
   *
   * @throws IOException if a file cannot be read
   */
  public List<String> ontology() throws IOException {
    Graph data = OntologyReader.read(dataFiles());
    List<String> faults = new ArrayList<>(shapes(data));
    TreeSet<String> known = defined();
    TreeMap<String, String> used = new TreeMap<>();
    try (Stream<Path> files = Files.walk(queries)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
        Matcher terms = TERM.matcher(Files.readString(file));
        while (terms.find()) {
          used.putIfAbsent(terms.group(1), file.toString());
        }
      }
    }
    Question.readAll(queries);
    Rule.readAll(queries.resolve("rules"));
    used.forEach(
        (term, file) -> {
          if (!known.contains(term)) {
            faults.add(file + ": foedus:" + term + " is not defined in ontology/foedus.ttl");
          }
        });
    faults.addAll(undefinedTerms(data, known, "ontology/"));
    return faults;
  }

  private List<Path> dataFiles() throws IOException {
    List<Path> files = new ArrayList<>(OntologyReader.files(ontology));
    files.remove(ontology.resolve("shapes.ttl"));
    return files;
  }

  private TreeSet<String> defined() throws IOException {
    TreeSet<String> known = new TreeSet<>();
    OntologyReader.read(dataFiles())
        .find(Node.ANY, Vocabulary.RDF_TYPE, Node.ANY)
        .forEachRemaining(triple -> local(triple.getSubject(), known));
    return known;
  }

  private static void local(Node node, TreeSet<String> names) {
    if (node.isURI() && node.getURI().startsWith(Vocabulary.ONTOLOGY)) {
      names.add(node.getURI().substring(Vocabulary.ONTOLOGY.length()));
    }
  }

  private static List<String> undefinedTerms(Graph graph, TreeSet<String> known, String where) {
    TreeSet<String> used = new TreeSet<>();
    graph
        .find()
        .forEachRemaining(
            triple -> {
              local(triple.getPredicate(), used);
              local(triple.getObject(), used);
            });
    used.removeAll(known);
    return used.stream()
        .map(term -> where + ": foedus:" + term + " is not defined in ontology/foedus.ttl")
        .toList();
  }

  /**
   * What is wrong with a store, a line a fault.
   *
   * @throws IOException if the shapes cannot be read
   */
  public List<String> store(Store store) throws IOException {
    Graph shapes = OntologyReader.readAsIs(ontology.resolve("shapes.ttl"));
    TreeSet<String> known = defined();
    return store.read(
        dataset -> {
          Graph union = union(dataset);
          List<String> faults = new ArrayList<>(validate(shapes, union));
          faults.addAll(undefinedTerms(union, known, store.folder().toString()));
          return faults;
        });
  }

  private static Graph union(DatasetGraph dataset) {
    return GraphView.createUnionGraph(dataset);
  }

  private List<String> shapes(Graph data) throws IOException {
    return validate(OntologyReader.readAsIs(ontology.resolve("shapes.ttl")), data);
  }

  private static List<String> validate(Graph shapes, Graph data) {
    ValidationReport report = ShaclValidator.get().validate(Shapes.parse(shapes), data);
    return report.getEntries().stream()
        .map(
            entry ->
                entry.focusNode()
                    + ": "
                    + entry.message()
                    + (entry.resultPath() == null ? "" : " (" + entry.resultPath() + ")"))
        .sorted()
        .toList();
  }
}
