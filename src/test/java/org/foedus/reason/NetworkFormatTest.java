package org.foedus.reason;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class NetworkFormatTest {
  private static final String ACTOR = "https://w3id.org/foedus/actor/";
  private static final Network NETWORK =
      new Network(
          List.of(
              new Network.Node(ACTOR + "AAA", "A \"quoted\" <land> & sea\u0001"),
              new Network.Node(ACTOR + "BBB", "Borduria")),
          List.of(
              new Network.Edge(
                  "x/1", ACTOR + "AAA", ACTOR + "BBB", "obligation", "defence", "no", "1950", ""),
              new Network.Edge(
                  "x/2", ACTOR + "AAA", ACTOR + "BBB", "agreement", "defence", "agreed", "", "")));

  @ParameterizedTest
  @EnumSource(
      value = NetworkFormat.class,
      names = {"GRAPHML", "GEXF"})
  void theXmlIsWellFormedAndItsEdgesJoinItsNodes(NetworkFormat format) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    Document document =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(write(format).getBytes(UTF_8)));
    Set<String> nodes = new HashSet<>();
    elements(document, "node").forEach(node -> nodes.add(node.getAttribute("id")));
    assertThat(nodes).containsExactlyInAnyOrder("AAA", "BBB");
    assertThat(elements(document, "edge"))
        .hasSize(2)
        .allSatisfy(
            edge ->
                assertThat(nodes)
                    .contains(edge.getAttribute("source"), edge.getAttribute("target")));
    assertThat(document.getDocumentElement().getTextContent() + write(format))
        .contains("land")
        .doesNotContain("\u0001");
  }

  @Test
  void dotQuotesWhatItNamesAndTellsNoFromYes() {
    assertThat(write(NetworkFormat.DOT))
        .startsWith("digraph foedus {")
        .contains("\"AAA\" [label=\"A \\\"quoted\\\" <land> & sea")
        .contains("color=firebrick, style=dashed")
        .contains("dir=none")
        .endsWith("}\n");
  }

  private static String write(NetworkFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(NETWORK, out);
    return out.toString(UTF_8);
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
