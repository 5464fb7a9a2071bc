package org.foedus.rdf;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.foedus.model.PartialDate;

/** Values as RDF literals. */
public final class Literals {
  public static final Node TRUE = of(true);
  public static final Node FALSE = of(false);

  private Literals() {}

  public static Node of(String text) {
    return NodeFactory.createLiteralString(text);
  }

  public static Node of(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  public static Node of(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  public static Node of(BigDecimal value) {
    return NodeFactory.createLiteralDT(value.toPlainString(), XSDDatatype.XSDdecimal);
  }

  /** A day as xsd:date, a month as xsd:gYearMonth, a year as xsd:gYear. */
  public static Node of(PartialDate date) {
    XSDDatatype type =
        date.day().isPresent()
            ? XSDDatatype.XSDdate
            : date.month().isPresent() ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDgYear;
    return NodeFactory.createLiteralDT(date.toString(), type);
  }

  /** An ISO 8601 duration. */
  public static Node duration(String iso) {
    return NodeFactory.createLiteralDT(iso, XSDDatatype.XSDduration);
  }

  /** A text in a language, as an ISO 639-1 code. */
  public static Node inLanguage(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }
}
