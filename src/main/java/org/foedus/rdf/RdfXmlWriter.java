package org.foedus.rdf;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;

/** RDF/XML, one description a subject, written as it comes. It knows no named graphs. */
final class RdfXmlWriter implements GraphWriter {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private final XMLStreamWriter xml;
  private final Map<String, String> prefixes = new TreeMap<>();

  RdfXmlWriter(OutputStream out) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      newLine("");
      xml.writeStartElement("rdf", "RDF", RDF);
      for (Map.Entry<String, String> prefix : Format.PREFIXES.entrySet()) {
        xml.writeNamespace(prefix.getKey(), prefix.getValue());
        prefixes.put(prefix.getValue(), prefix.getKey());
      }
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  @Override
  public void writeSorted(Optional<Node> name, List<Triple> triples) {
    Optional<Node> subject = Optional.empty();
    try {
      for (Triple triple : triples) {
        if (!subject.equals(Optional.of(triple.getSubject()))) {
          if (subject.isPresent()) {
            newLine("  ");
            xml.writeEndElement();
          }
          newLine("  ");
          xml.writeStartElement("rdf", "Description", RDF);
          reference(triple.getSubject(), "about");
          subject = Optional.of(triple.getSubject());
        }
        property(triple.getPredicate().getURI(), triple.getObject());
      }
      if (subject.isPresent()) {
        newLine("  ");
        xml.writeEndElement();
      }
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void property(String predicate, Node object) throws XMLStreamException {
    int split = Util.splitNamespaceXML(predicate);
    if (split >= predicate.length()) {
      throw new IllegalArgumentException(
          "RDF/XML cannot write the property " + predicate + "; choose another format.");
    }
    String namespace = predicate.substring(0, split);
    Optional<String> known = Optional.ofNullable(prefixes.get(namespace));
    newLine("    ");
    xml.writeStartElement(known.orElse("p"), predicate.substring(split), namespace);
    if (known.isEmpty()) {
      xml.writeNamespace("p", namespace);
    }
    if (!object.isLiteral()) {
      reference(object, "resource");
    } else {
      if (!object.getLiteralLanguage().isEmpty()) {
        xml.writeAttribute("xml:lang", object.getLiteralLanguage());
      } else if (!object.getLiteralDatatypeURI().endsWith("XMLSchema#string")) {
        xml.writeAttribute("rdf", RDF, "datatype", object.getLiteralDatatypeURI());
      }
      text(allowed(object.getLiteralLexicalForm()));
    }
    xml.writeEndElement();
  }

  /** A bare carriage return would be read back as a line feed. */
  private void text(String text) throws XMLStreamException {
    int from = 0;
    for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', from)) {
      xml.writeCharacters(text.substring(from, at));
      xml.writeEntityRef("#xD");
      from = at + 1;
    }
    xml.writeCharacters(text.substring(from));
  }

  private void reference(Node node, String attribute) throws XMLStreamException {
    if (node.isURI()) {
      xml.writeAttribute("rdf", RDF, attribute, node.getURI());
    } else {
      xml.writeAttribute("rdf", RDF, "nodeID", "b" + Iris.hash(node.toString(), 16));
    }
  }

  /** XML 1.0 has no place for control characters, not even escaped. */
  private static String allowed(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd");
  }

  private void newLine(String indent) throws XMLStreamException {
    xml.writeCharacters("\n" + indent);
  }

  @Override
  public void close() {
    try {
      newLine("");
      xml.writeEndElement();
      newLine("");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException("cannot write RDF/XML: " + e.getMessage(), e);
  }
}
