package org.foedus.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.foedus.rdf.Format;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Vocabulary;

/** What the endpoint says of itself (SPARQL 1.1 Service Description). */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD");

  private ServiceDescription() {}

  /**
   * The description.
   *
   * @param endpoint the address of the endpoint as the caller wrote it
   */
  static byte[] of(String endpoint, Format format) {
    Node service = NodeFactory.createURI(endpoint + "#service");
    Node dataset = NodeFactory.createURI(endpoint + "#dataset");
    Node union = NodeFactory.createURI(endpoint + "#union");
    List<Triple> triples = new ArrayList<>();
    triples.add(Triple.create(service, Vocabulary.RDF_TYPE, sd("Service")));
    triples.add(Triple.create(service, sd("endpoint"), NodeFactory.createURI(endpoint)));
    triples.add(Triple.create(service, sd("supportedLanguage"), sd("SPARQL11Query")));
    triples.add(Triple.create(service, sd("feature"), sd("UnionDefaultGraph")));
    RESULTS.forEach(
        result ->
            triples.add(
                Triple.create(
                    service, sd("resultFormat"), NodeFactory.createURI(FORMATS + result))));
    triples.add(Triple.create(service, sd("defaultDataset"), dataset));
    triples.add(Triple.create(dataset, Vocabulary.RDF_TYPE, sd("Dataset")));
    triples.add(Triple.create(dataset, sd("defaultGraph"), union));
    triples.add(Triple.create(union, Vocabulary.RDF_TYPE, sd("Graph")));
    for (Node graph : List.of(Iris.FACTS, Iris.REFERENCE)) {
      triples.add(Triple.create(dataset, sd("namedGraph"), graph));
      triples.add(Triple.create(graph, Vocabulary.RDF_TYPE, sd("NamedGraph")));
      triples.add(Triple.create(graph, sd("name"), graph));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.writeTriples(triples, out);
    return out.toByteArray();
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
