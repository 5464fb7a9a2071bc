package org.foedus.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Vocabulary;
import org.foedus.reason.Labels;

/**
 * What people call the agreements of an answer, which itself names them by their IRIs: the title in
 * the register, and a short name for a drawing.
 */
final class AgreementNames {
  private static final String AGREEMENT = Iris.BASE + "agreement/";

  /** The last part of an agreement's IRI, which answers also use as its name. */
  private static final Pattern NAME =
      Pattern.compile("\\b[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[a-z]+-[0-9]{4}[0-9a-z-]*\\b");

  private static final Node ENTRY = Vocabulary.own("entry");
  private static final Node MEMBERS_OF = Vocabulary.own("membersOf");
  private static final Node ALTERNATIVE =
      NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#altLabel");

  private AgreementNames() {}

  /**
   * Adds {@code agreements} to an answer: the two names by IRI, of those that a register names.
   *
   * @param dataset in a transaction
   * @param rows rows as {@link Json#answer} writes them
   */
  static ObjectNode addTo(ObjectNode answer, DatasetGraph dataset, JsonNode rows) {
    ObjectNode names = answer.putObject("agreements");
    TreeMap<String, String[]> found = new TreeMap<>();
    for (String iri : named(rows)) {
      of(dataset, NodeFactory.createURI(iri)).ifPresent(name -> found.put(iri, name));
    }
    found.forEach((iri, name) -> names.putArray(iri).add(name[0]).add(name[1]));
    return answer;
  }

  private static Set<String> named(JsonNode rows) {
    Set<String> iris = new TreeSet<>();
    for (JsonNode row : rows) {
      for (JsonNode cell : row) {
        String text = cell.isObject() ? cell.path("@id").asText() : cell.asText();
        if (text.indexOf('-') < 0 || cell.isObject() && !text.startsWith(AGREEMENT)) {
          continue;
        }
        Matcher names = NAME.matcher(text);
        while (names.find()) {
          iris.add(AGREEMENT + names.group());
        }
      }
    }
    return iris;
  }

  private static Optional<String[]> of(DatasetGraph dataset, Node agreement) {
    for (Node entry : Dossier.objects(dataset, agreement, ENTRY)) {
      Optional<String> title = Dossier.literal(dataset, entry, Vocabulary.SKOS_PREF_LABEL);
      if (title.isPresent()) {
        return Optional.of(new String[] {title.get(), shortest(dataset, entry, title.get())});
      }
    }
    return Optional.empty();
  }

  /** An alliance goes by the organisation whose members its parties are. */
  private static String shortest(DatasetGraph dataset, Node entry, String title) {
    Optional<String> organisation =
        Labels.of(dataset, Dossier.objects(dataset, entry, MEMBERS_OF)).values().stream().findAny();
    return organisation.orElseGet(
        () ->
            Stream.concat(
                    Stream.of(title),
                    Dossier.objects(dataset, entry, ALTERNATIVE).stream()
                        .map(Node::getLiteralLexicalForm))
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(title));
  }
}
