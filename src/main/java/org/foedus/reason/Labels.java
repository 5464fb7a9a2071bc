package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.rdf.Iris;

/** What a person would call a thing. */
public final class Labels {
  /** The properties that name a thing, the best first. */
  private static final List<Node> NAMING =
      List.of(SKOS_PREF_LABEL, SCHEMA_NAME, SCHEMA_HEADLINE, RDFS_LABEL);

  /** Labels that are remembered, some 20 MB. */
  private static final int MOST = 100_000;

  private final Map<Node, Optional<String>> known = new ConcurrentHashMap<>();

  /** Labels to be remembered while a store stays as it is, for many threads. */
  Labels() {}

  /** The same as {@link #of}; what was asked before is not looked for again. */
  Map<String, String> remembered(DatasetGraph dataset, Set<Node> iris) {
    Map<String, String> labels = new HashMap<>();
    for (Node iri : iris) {
      Optional<String> label = known.get(iri);
      if (label == null) {
        label = label(dataset, iri);
        if (known.size() < MOST) {
          known.put(iri, label);
        }
      }
      label.ifPresent(text -> labels.put(iri.getURI(), text));
    }
    return labels;
  }

  /** The labels of IRIs: what the store calls them, else the last part of one of our own. */
  public static Map<String, String> of(DatasetGraph dataset, Set<Node> iris) {
    Map<String, String> labels = new HashMap<>();
    for (Node iri : iris) {
      label(dataset, iri).ifPresent(label -> labels.put(iri.getURI(), label));
    }
    return labels;
  }

  private static Optional<String> label(DatasetGraph dataset, Node iri) {
    String text = iri.getURI();
    boolean fact = text.startsWith(Iris.BASE + "agreement/");
    for (Node property : fact ? List.<Node>of() : NAMING) {
      Optional<String> label = smallest(dataset, iri, property);
      if (label.isPresent()) {
        return label;
      }
    }
    return text.startsWith(Iris.BASE)
        ? Optional.of(text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1))
        : Optional.empty();
  }

  private static Optional<String> smallest(DatasetGraph dataset, Node iri, Node property) {
    Optional<String> best = Optional.empty();
    var found = dataset.findNG(Node.ANY, iri, property, Node.ANY);
    while (found.hasNext()) {
      Node label = found.next().getObject();
      if (label.isLiteral()
          && best.filter(b -> b.compareTo(label.getLiteralLexicalForm()) <= 0).isEmpty()) {
        best = Optional.of(label.getLiteralLexicalForm());
      }
    }
    return best;
  }
}
