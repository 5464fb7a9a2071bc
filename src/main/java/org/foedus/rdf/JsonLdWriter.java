package org.foedus.rdf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * JSON-LD 1.1 in expanded form, written as it comes: Jena builds the whole document in memory and
 * orders it by hashes.
 */
final class JsonLdWriter implements GraphWriter {
  private final Writer out;
  private boolean first = true;

  JsonLdWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    append("[");
  }

  @Override
  public void writeSorted(Optional<Node> name, List<Triple> triples) {
    if (triples.isEmpty()) {
      return;
    }
    name.ifPresent(
        graph -> {
          append((first ? "" : ",") + "\n{\"@id\": " + string(id(graph)) + ", \"@graph\": [");
          first = true;
        });
    Optional<Node> subject = Optional.empty();
    Optional<Node> predicate = Optional.empty();
    for (Triple triple : triples) {
      if (!subject.equals(Optional.of(triple.getSubject()))) {
        append(subject.isPresent() ? "]},\n" : first ? "\n" : ",\n");
        append("{\"@id\": " + string(id(triple.getSubject())));
        subject = Optional.of(triple.getSubject());
        predicate = Optional.empty();
        first = false;
      }
      if (predicate.equals(Optional.of(triple.getPredicate()))) {
        append(", ");
      } else {
        append(predicate.isPresent() ? "], " : ", ");
        append(key(triple.getPredicate()) + ": [");
        predicate = Optional.of(triple.getPredicate());
      }
      append(value(triple));
    }
    append("]}");
    if (name.isPresent()) {
      append("]}");
    }
    first = false;
  }

  private static String key(Node predicate) {
    return predicate.equals(Vocabulary.RDF_TYPE) ? "\"@type\"" : string(predicate.getURI());
  }

  private static String value(Triple triple) {
    Node object = triple.getObject();
    if (!object.isLiteral()) {
      return triple.getPredicate().equals(Vocabulary.RDF_TYPE)
          ? string(id(object))
          : "{\"@id\": " + string(id(object)) + "}";
    }
    String value = "{\"@value\": " + string(object.getLiteralLexicalForm());
    if (!object.getLiteralLanguage().isEmpty()) {
      return value + ", \"@language\": " + string(object.getLiteralLanguage()) + "}";
    }
    String type = object.getLiteralDatatypeURI();
    return type.equals("http://www.w3.org/2001/XMLSchema#string")
        ? value + "}"
        : value + ", \"@type\": " + string(type) + "}";
  }

  private static String id(Node node) {
    return node.isURI() ? node.getURI() : "_:b" + Iris.hash(node.toString(), 16);
  }

  private static String string(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < 0x20 || c == 0x2028 || c == 0x2029) {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }

  private void append(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    append("\n]\n");
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
