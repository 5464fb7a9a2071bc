package org.foedus.rdf;

import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;

/**
 * The formats in which RDF is exchanged. What is written is sorted: the same graph, the same bytes.
 */
public enum Format {
  TURTLE(RDFFormat.TURTLE_BLOCKS),
  TRIG(RDFFormat.TRIG_BLOCKS),
  NQUADS(RDFFormat.NQUADS_UTF8),
  JSONLD(RDFFormat.JSONLD11_PLAIN),
  RDFXML(RDFFormat.RDFXML_PLAIN);

  static final Map<String, String> PREFIXES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("foedus", Vocabulary.ONTOLOGY),
                  Map.entry("actor", Iris.BASE + "actor/"),
                  Map.entry("article", Iris.BASE + "article/"),
                  Map.entry("claim", Iris.BASE + "claim/"),
                  Map.entry("agreement", Iris.BASE + "agreement/"),
                  Map.entry("obligation", Iris.BASE + "obligation/"),
                  Map.entry("event", Iris.BASE + "event/"),
                  Map.entry("topic", Iris.BASE + "topic/"),
                  Map.entry("rule", Iris.BASE + "rule/"),
                  Map.entry("oa", "http://www.w3.org/ns/oa#"),
                  Map.entry("org", "http://www.w3.org/ns/org#"),
                  Map.entry("prov", "http://www.w3.org/ns/prov#"),
                  Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                  Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
                  Map.entry("schema", "https://schema.org/"),
                  Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
                  Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"))));

  private final RDFFormat riot;

  Format(RDFFormat riot) {
    this.riot = riot;
  }

  /** Our usual prefixes with their namespaces. */
  public static Map<String, String> prefixes() {
    return PREFIXES;
  }

  /** The name by which the command line knows it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the format tells which graph a triple stands in; others get the graphs as one. */
  public boolean keepsGraphs() {
    return this == TRIG || this == NQUADS || this == JSONLD;
  }

  /** Begins to write; the caller closes the writer, and the stream afterwards. */
  public GraphWriter to(OutputStream out) {
    return switch (this) {
      case JSONLD -> new JsonLdWriter(out);
      case RDFXML -> new RdfXmlWriter(out);
      case TURTLE, TRIG, NQUADS -> new StreamGraphWriter(out, riot);
    };
  }

  /** Writes triples that stand in no named graph. */
  public void writeTriples(List<Triple> triples, OutputStream out) {
    try (GraphWriter writer = to(out)) {
      writer.write(Optional.empty(), triples);
    }
  }
}
