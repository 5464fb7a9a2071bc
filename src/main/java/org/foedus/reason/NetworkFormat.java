package org.foedus.reason;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The formats of programs that draw networks. */
public enum NetworkFormat {
  /** GraphML 1.0, for yEd, NetworkX, igraph, Cytoscape. */
  GRAPHML,
  /** GEXF 1.3, for Gephi. */
  GEXF,
  /** DOT, for Graphviz: duties and agreements by colour and line. */
  DOT;

  private static final Map<String, String> COLOURS =
      Map.of("yes", "forestgreen", "no", "firebrick", "disputed", "darkorange");

  /** The name by which the command line knows it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes a network. */
  public void write(Network network, OutputStream stream) {
    try {
      Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
      switch (this) {
        case GRAPHML -> graphml(network, out);
        case GEXF -> gexf(network, out);
        case DOT -> dot(network, out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void graphml(Network network, Writer out) throws IOException {
    out.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="label" for="node" attr.name="label" attr.type="string"/>
          <key id="fact" for="edge" attr.name="fact" attr.type="string"/>
          <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
          <key id="kind" for="edge" attr.name="kind" attr.type="string"/>
          <key id="answer" for="edge" attr.name="answer" attr.type="string"/>
          <key id="from" for="edge" attr.name="from" attr.type="string"/>
          <key id="until" for="edge" attr.name="until" attr.type="string"/>
          <graph id="foedus" edgedefault="directed">
        """);
    for (Network.Node node : network.nodes()) {
      out.write("    <node id=\"" + xml(local(node.id())) + "\"><data key=\"label\">");
      out.write(xml(node.label()) + "</data></node>\n");
    }
    int number = 0;
    for (Network.Edge edge : network.edges()) {
      out.write("    <edge id=\"e" + ++number + "\" source=\"" + xml(local(edge.source())));
      out.write("\" target=\"" + xml(local(edge.target())) + "\"");
      out.write(edge.relation().equals("agreement") ? " directed=\"false\">" : ">");
      for (Map.Entry<String, String> datum : data(edge)) {
        out.write("<data key=\"" + datum.getKey() + "\">" + xml(datum.getValue()) + "</data>");
      }
      out.write("</edge>\n");
    }
    out.write("  </graph>\n</graphml>\n");
  }

  private static void gexf(Network network, Writer out) throws IOException {
    out.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <gexf xmlns="http://gexf.net/1.3" version="1.3">
          <graph mode="static" defaultedgetype="directed">
            <attributes class="edge">
              <attribute id="fact" title="fact" type="string"/>
              <attribute id="relation" title="relation" type="string"/>
              <attribute id="kind" title="kind" type="string"/>
              <attribute id="answer" title="answer" type="string"/>
              <attribute id="from" title="from" type="string"/>
              <attribute id="until" title="until" type="string"/>
            </attributes>
            <nodes>
        """);
    for (Network.Node node : network.nodes()) {
      out.write("      <node id=\"" + xml(local(node.id())) + "\" label=\"");
      out.write(xml(node.label()) + "\"/>\n");
    }
    out.write("    </nodes>\n    <edges>\n");
    int number = 0;
    for (Network.Edge edge : network.edges()) {
      out.write("      <edge id=\"e" + ++number + "\" source=\"" + xml(local(edge.source())));
      out.write("\" target=\"" + xml(local(edge.target())) + "\" type=\"");
      out.write(edge.relation().equals("agreement") ? "undirected" : "directed");
      out.write("\" label=\"" + xml(edge.kind()) + "\"><attvalues>");
      for (Map.Entry<String, String> datum : data(edge)) {
        out.write("<attvalue for=\"" + datum.getKey() + "\" value=\"");
        out.write(xml(datum.getValue()) + "\"/>");
      }
      out.write("</attvalues></edge>\n");
    }
    out.write("    </edges>\n  </graph>\n</gexf>\n");
  }

  private static void dot(Network network, Writer out) throws IOException {
    out.write("digraph foedus {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n");
    for (Network.Node node : network.nodes()) {
      out.write("  " + quoted(local(node.id())) + " [label=" + quoted(node.label()) + "];\n");
    }
    for (Network.Edge edge : network.edges()) {
      String label = edge.kind() + (edge.from().isEmpty() ? "" : " " + edge.from());
      out.write("  " + quoted(local(edge.source())) + " -> " + quoted(local(edge.target())));
      out.write(
          " [label=" + quoted(label) + ", color=" + COLOURS.getOrDefault(edge.answer(), "gray40"));
      out.write(edge.answer().equals("no") ? ", style=dashed" : "");
      out.write(edge.relation().equals("agreement") ? ", dir=none];\n" : "];\n");
    }
    out.write("}\n");
  }

  private static Iterable<Map.Entry<String, String>> data(Network.Edge edge) {
    return List.of(
        Map.entry("fact", edge.id()),
        Map.entry("relation", edge.relation()),
        Map.entry("kind", edge.kind()),
        Map.entry("answer", edge.answer()),
        Map.entry("from", edge.from()),
        Map.entry("until", edge.until()));
  }

  private static String local(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** XML 1.0 has no place for control characters, not even escaped. */
  private static String xml(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;");
  }
}
