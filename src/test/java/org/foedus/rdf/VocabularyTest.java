package org.foedus.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  @Test
  void everyTermOfOurOwnStandsInTheOntology() throws Exception {
    Graph ontology = OntologyReader.read(List.of(Path.of("ontology/foedus.ttl")));
    List<Node> own = new ArrayList<>();
    for (Field field : Vocabulary.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof Node node) {
        if (node.getURI().startsWith(Vocabulary.ONTOLOGY)) {
          own.add(node);
        }
      }
    }
    assertThat(own).hasSizeGreaterThan(40);
    assertThat(own)
        .allSatisfy(
            term ->
                assertThat(ontology.contains(term, Vocabulary.RDF_TYPE, Node.ANY))
                    .as(term.getURI())
                    .isTrue());
  }
}
