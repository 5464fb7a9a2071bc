package org.foedus.reason;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.foedus.rdf.Vocabulary;

/** Which IRIs a query names. */
final class Names {
  private static final Pattern NAME = Pattern.compile("<([^<>\\s]+)>|([a-z]+:[A-Za-z]\\w*)");

  private Names() {}

  /** Those in the text of a query, comments and all; the type, which has a letter, among them. */
  static Set<Node> in(Query query, String text) {
    Set<Node> names = new HashSet<>();
    names.add(Vocabulary.RDF_TYPE);
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      Optional.ofNullable(matcher.group(1))
          .or(() -> Optional.ofNullable(query.expandPrefixedName(matcher.group(2))))
          .map(NodeFactory::createURI)
          .ifPresent(names::add);
    }
    return Set.copyOf(names);
  }
}
