package org.foedus.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.rdf.Format;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Vocabulary;
import org.foedus.reason.Labels;

/** What the page needs before it can ask: the day, the actors, and when anything changes. */
final class Overview {
  private Overview() {}

  /**
   * @param dataset in a transaction
   */
  static ObjectNode of(DatasetGraph dataset, LocalDate today, boolean writable) {
    ObjectNode json =
        Json.object()
            .put("today", today.toString())
            .put("writable", writable)
            .put("register", hasRegister(dataset));
    ArrayNode days = json.putArray("changes");
    changes(dataset).forEach(days::add);
    ObjectNode prefixes = json.putObject("prefixes");
    new TreeMap<>(Format.prefixes()).forEach(prefixes::put);
    ArrayNode actors = json.putArray("actors");
    Labels.of(dataset, named(dataset)).entrySet().stream()
        .sorted(
            java.util.Map.Entry.<String, String>comparingByValue()
                .thenComparing(java.util.Map.Entry.comparingByKey()))
        .forEach(actor -> actors.addArray().add(code(actor.getKey())).add(actor.getValue()));
    return json;
  }

  /** The codes of all actors that have a name. */
  static List<String> actors(DatasetGraph dataset) {
    return named(dataset).stream().map(actor -> code(actor.getURI())).toList();
  }

  private static TreeSet<Node> named(DatasetGraph dataset) {
    TreeSet<Node> found = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
    dataset
        .find(Iris.REFERENCE, Node.ANY, Vocabulary.SKOS_PREF_LABEL, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (quad.getSubject().isURI()
                  && quad.getSubject().getURI().startsWith(Iris.BASE + "actor/")) {
                found.add(quad.getSubject());
              }
            });
    return found;
  }

  private static String code(String actor) {
    return actor.substring((Iris.BASE + "actor/").length());
  }

  /** Whether answers may be asked of a register of treaties as well as of articles. */
  static boolean hasRegister(DatasetGraph dataset) {
    return dataset.contains(Iris.REGISTERED, Node.ANY, Node.ANY, Node.ANY);
  }

  /** The days, months and years on which a duty of any kind begins, ends or is first told of. */
  static TreeSet<String> changes(DatasetGraph dataset) {
    TreeSet<String> days = new TreeSet<>();
    for (Node property : List.of(Vocabulary.FROM, Vocabulary.UNTIL, Vocabulary.REPORTED)) {
      dataset
          .findNG(Node.ANY, Node.ANY, property, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (quad.getSubject().isURI()
                    && quad.getSubject().getURI().startsWith(Iris.BASE + "obligation/")) {
                  days.add(quad.getObject().getLiteralLexicalForm());
                }
              });
    }
    return days;
  }
}
