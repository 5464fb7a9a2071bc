package org.foedus.reason;

import static org.foedus.rdf.Vocabulary.*;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.model.PartialDate;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;

/** What a person gives for the parameters of a question, as values of a query. */
final class Arguments {
  private static final List<Node> NAMES =
      List.of(
          SKOS_PREF_LABEL,
          NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#altLabel"),
          own("officialName"));

  private final DatasetGraph dataset;

  Arguments(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  Map<String, Node> of(Question question, Map<String, String> given, String today) {
    Map<String, Node> values = new HashMap<>();
    for (Parameter parameter : question.parameters()) {
      String text = given.get(parameter.name());
      if (text != null) {
        values.put(parameter.name(), value(parameter, text));
      } else if (parameter.today()) {
        values.put(parameter.name(), date(parameter, today));
      } else if (parameter.needed()) {
        throw QuestionException.asked(
            question.name()
                + " needs "
                + parameter.name()
                + "=...: "
                + parameter.description()
                + ". Example: foedus "
                + question.example());
      }
    }
    for (String name : given.keySet()) {
      if (question.parameters().stream().noneMatch(p -> p.name().equals(name))) {
        throw QuestionException.asked(
            question.name()
                + " has no parameter "
                + name
                + "; it takes "
                + (question.parameters().isEmpty()
                    ? "none"
                    : String.join(
                        ", ", question.parameters().stream().map(Parameter::name).toList()))
                + ".");
      }
    }
    return values;
  }

  private Node value(Parameter parameter, String text) {
    return switch (parameter.type()) {
      case ACTOR -> actor(text);
      case DATE -> date(parameter, text);
      case TOPIC -> Iris.topic(Iris.slug(text));
      case TEXT -> Literals.of(text);
    };
  }

  /** A date as given; the day of an answer, given as a year or a month, is its last day. */
  private static Node date(Parameter parameter, String text) {
    return PartialDate.parse(text)
        .map(date -> parameter.today() ? PartialDate.of(date.latest()) : date)
        .map(Literals::of)
        .orElseThrow(
            () ->
                QuestionException.asked(
                    parameter.name()
                        + " takes a date such as 2024-06-19, 2024-06 or 2024, not `"
                        + text
                        + "`."));
  }

  /** An actor by its code, its IRI or one of its names. */
  Node actor(String text) {
    Node byCode = Iris.actor(text.toUpperCase(Locale.ROOT));
    if (isActor(byCode)) {
      return byCode;
    }
    if (text.startsWith(Iris.BASE + "actor/") && isActor(NodeFactory.createURI(text))) {
      return NodeFactory.createURI(text);
    }
    TreeSet<String> found = new TreeSet<>();
    for (Node name : NAMES) {
      for (String variant : List.of(text, capitalised(text))) {
        dataset
            .find(Node.ANY, Node.ANY, name, Literals.inLanguage(variant, "en"))
            .forEachRemaining(
                quad -> {
                  if (quad.getSubject().getURI().startsWith(Iris.BASE + "actor/")) {
                    found.add(quad.getSubject().getURI());
                  }
                });
      }
    }
    if (found.size() == 1) {
      return NodeFactory.createURI(found.first());
    }
    throw QuestionException.asked(
        found.isEmpty()
            ? "there is no actor `"
                + text
                + "`. Name it by its ISO alpha-3 code, its acronym or its English name: RUS, NATO,"
                + " \"North Korea\"."
            : "`" + text + "` may mean " + String.join(" or ", found) + "; give the code.");
  }

  private boolean isActor(Node node) {
    return dataset.contains(Node.ANY, node, SKOS_PREF_LABEL, Node.ANY);
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
