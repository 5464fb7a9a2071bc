package org.foedus.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.foedus.rdf.Vocabulary;
import org.foedus.reason.Labels;

/**
 * All that a page shows of some facts: what they say, the agreements they rest on, the claims that
 * support them with the paragraphs where they stand, the articles, and everybody's names. Things
 * are told as the graph tells them, property by property, so that a new one needs no Java.
 */
final class Dossier {
  /** Characters of a paragraph around a quote that are shown on either side. */
  private static final int AROUND = 600;

  private static final Node PROVIDED = Vocabulary.own("provided");
  private static final Node PROVISION = Vocabulary.own("Provision");
  private static final Node ENTRY = Vocabulary.own("entry");

  private final DatasetGraph dataset;
  private final Map<String, ObjectNode> things = new TreeMap<>();
  private final Map<String, ObjectNode> passages = new TreeMap<>();
  private final Map<Node, String> texts = new HashMap<>();
  private final Set<Node> named = new HashSet<>();

  /**
   * @param dataset in a transaction
   */
  Dossier(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** The facts about a pair: the duties that one is said to owe the other, or not to owe. */
  static List<Node> duties(DatasetGraph dataset, Node obligor, Node beneficiary) {
    List<Node> duties = new ArrayList<>();
    for (Node duty : subjects(dataset, Vocabulary.OBLIGOR, obligor)) {
      if (dataset.contains(Node.ANY, duty, Vocabulary.BENEFICIARY, beneficiary)
          && !isClaim(dataset, duty)
          && !dataset.contains(Node.ANY, duty, Vocabulary.RDF_TYPE, PROVISION)) {
        duties.add(duty);
      }
    }
    duties.sort(Comparator.comparing(Node::getURI));
    return duties;
  }

  /** Adds facts with all that they rest on. */
  void add(Collection<Node> facts) {
    for (Node fact : facts) {
      thing(fact);
      objects(fact, Vocabulary.BY_RULE).forEach(this::thing);
      restingOn(fact);
      for (Node agreement : objects(fact, Vocabulary.UNDER)) {
        thing(agreement);
        restingOn(agreement);
      }
    }
  }

  /** The claims that support a fact, and what a register says of it. */
  private void restingOn(Node fact) {
    objects(fact, Vocabulary.SUPPORTED_BY).forEach(this::claim);
    objects(fact, PROVIDED).forEach(this::thing);
    objects(fact, ENTRY).forEach(this::thing);
    for (Node provision : objects(fact, PROVIDED)) {
      objects(provision, ENTRY).forEach(this::thing);
    }
  }

  /** The dossier as the page reads it. */
  ObjectNode json() {
    ObjectNode json = Json.object();
    json.putObject("things").setAll(things);
    json.putObject("passages").setAll(passages);
    ObjectNode labels = json.putObject("labels");
    new TreeMap<>(Labels.of(dataset, named)).forEach(labels::put);
    return json;
  }

  private void claim(Node claim) {
    if (things.containsKey(claim.toString())) {
      return;
    }
    thing(claim);
    for (Node article : objects(claim, Vocabulary.PROV_WAS_DERIVED_FROM)) {
      thing(article);
      passage(claim, article);
    }
    objects(claim, Vocabulary.SPEAKER).forEach(this::thing);
  }

  /** All that the graphs say of a thing, but for an article's whole text. */
  void thing(Node thing) {
    if (!thing.isURI() || things.containsKey(thing.getURI())) {
      return;
    }
    named.add(thing);
    Map<String, Set<Node>> properties = new TreeMap<>();
    dataset
        .findNG(Node.ANY, thing, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!quad.getPredicate().equals(Vocabulary.SCHEMA_ARTICLE_BODY)) {
                properties
                    .computeIfAbsent(local(quad.getPredicate()), key -> new HashSet<>())
                    .add(quad.getObject());
              }
            });
    ObjectNode json = Json.object();
    properties.forEach(
        (name, values) -> {
          ArrayNode array = json.putArray(name);
          values.stream()
              .sorted(Comparator.comparing(Node::toString))
              .forEach(value -> add(array, value));
        });
    things.put(thing.getURI(), json);
  }

  private void add(ArrayNode array, Node value) {
    if (value.isLiteral()) {
      array.add(value.getLiteralLexicalForm());
    } else if (value.isURI()) {
      named.add(value);
      array.addObject().put("@id", value.getURI());
    }
  }

  private void passage(Node claim, Node article) {
    String text = texts.computeIfAbsent(article, this::text);
    for (int[] span : spans(dataset, claim)) {
      if (span[1] > text.length() || span[0] >= span[1]) {
        continue;
      }
      int from = Math.max(text.lastIndexOf('\n', span[0]) + 1, span[0] - AROUND);
      int end = text.indexOf('\n', span[1]);
      int to = Math.min(end < 0 ? text.length() : end, span[1] + AROUND);
      passages.put(
          claim.getURI(),
          Json.object()
              .put("article", article.getURI())
              .put("before", text.substring(Math.min(from, span[0]), span[0]))
              .put("quote", text.substring(span[0], span[1]))
              .put("after", text.substring(span[1], to))
              .put("start", span[0])
              .put("end", span[1]));
    }
  }

  private String text(Node article) {
    return literal(dataset, article, Vocabulary.SCHEMA_ARTICLE_BODY).orElse("");
  }

  /** Where a claim stands in its article's text, from and to. */
  static List<int[]> spans(DatasetGraph dataset, Node claim) {
    List<int[]> spans = new ArrayList<>();
    for (Node target : objects(dataset, claim, Vocabulary.OA_HAS_TARGET)) {
      for (Node selector : objects(dataset, target, Vocabulary.OA_HAS_SELECTOR)) {
        Optional<String> start = literal(dataset, selector, Vocabulary.OA_START);
        Optional<String> end = literal(dataset, selector, Vocabulary.OA_END);
        if (start.isPresent() && end.isPresent()) {
          spans.add(new int[] {Integer.parseInt(start.get()), Integer.parseInt(end.get())});
        }
      }
    }
    return spans;
  }

  private Set<Node> objects(Node subject, Node property) {
    return objects(dataset, subject, property);
  }

  static Set<Node> objects(DatasetGraph dataset, Node subject, Node property) {
    Set<Node> found = new TreeSet<>(Comparator.comparing(Node::toString));
    dataset
        .findNG(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> found.add(quad.getObject()));
    return found;
  }

  static Set<Node> subjects(DatasetGraph dataset, Node property, Node object) {
    Set<Node> found = new HashSet<>();
    dataset
        .findNG(Node.ANY, Node.ANY, property, object)
        .forEachRemaining((Quad quad) -> found.add(quad.getSubject()));
    return found;
  }

  static Optional<String> literal(DatasetGraph dataset, Node subject, Node property) {
    return objects(dataset, subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  static boolean isClaim(DatasetGraph dataset, Node node) {
    return dataset.contains(Node.ANY, node, Vocabulary.RDF_TYPE, Vocabulary.CLAIM_CLASS);
  }

  /** The part of a property's IRI that tells it apart: {@code obligor}, {@code prefLabel}. */
  private static String local(Node property) {
    String iri = property.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
