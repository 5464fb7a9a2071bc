package org.foedus.reason;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A value of an answer.
 *
 * @param kind what it is
 * @param text the IRI, the literal's lexical form, or the blank node's label
 * @param datatype the IRI of a literal's datatype; empty for plain text
 * @param language a literal's language tag
 */
public record Value(Kind kind, String text, Optional<String> datatype, Optional<String> language) {

  /** What a value is. */
  public enum Kind {
    IRI,
    LITERAL,
    BLANK
  }

  private static final String PLAIN = "http://www.w3.org/2001/XMLSchema#string";

  static Value of(Node node) {
    if (node.isURI()) {
      return new Value(Kind.IRI, node.getURI(), Optional.empty(), Optional.empty());
    } else if (node.isLiteral()) {
      Optional<String> language = Optional.of(node.getLiteralLanguage()).filter(l -> !l.isEmpty());
      Optional<String> datatype =
          Optional.of(node.getLiteralDatatypeURI())
              .filter(type -> language.isEmpty() && !type.equals(PLAIN));
      return new Value(Kind.LITERAL, node.getLiteralLexicalForm(), datatype, language);
    }
    return new Value(Kind.BLANK, node.toString(), Optional.empty(), Optional.empty());
  }
}
