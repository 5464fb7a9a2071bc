package org.foedus.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntologyReaderTest {
  private static final String MEMBERS =
      """
      PREFIX actor: <https://w3id.org/foedus/actor/>
      PREFIX foedus: <https://w3id.org/foedus/ontology#>
      PREFIX org: <http://www.w3.org/ns/org#>
      actor:LEAGUE a foedus:Organization ;
          org:hasMembership [ org:member actor:AAA ; foedus:from "1950" ] ,
              [ org:member actor:BBB ; foedus:from "1960" ; foedus:until "1970" ] .
      """;

  @Test
  void membershipsGetTheSameNamesOnEveryReading(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("league.ttl"), MEMBERS);
    Graph once = OntologyReader.read(List.of(file));
    Graph again = OntologyReader.read(List.of(file));
    assertThat(again.find().toList()).containsExactlyInAnyOrderElementsOf(once.find().toList());
    assertThat(once.find().toList())
        .allSatisfy(triple -> assertThat(triple.getObject().isBlank()).isFalse());
    assertThat(once.find(Node.ANY, Vocabulary.ORG_HAS_MEMBERSHIP, Node.ANY).toList()).hasSize(2);
    assertThat(once.find(Node.ANY, Vocabulary.ORG_MEMBER, Iris.actor("AAA")).next().getSubject())
        .asString()
        .startsWith(Iris.BASE + "membership/LEAGUE-AAA-");
  }

  @Test
  void aSlipInTheTurtleIsToldWithItsFileAndLine(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("broken.ttl"), "<a> <b> <c> .\n<d> <e> .\n");
    assertThatThrownBy(() -> OntologyReader.read(List.of(file)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broken.ttl")
        .hasMessageContaining("line: 2");
  }

  @Test
  void everyKindOfAgreementHasACodeAndARank() throws Exception {
    Ontology ontology = OntologyReader.ontology(Path.of("ontology/foedus.ttl"));
    assertThat(ontology.demands().values()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
    assertThat(ontology.codes().keySet()).containsAll(ontology.demands().keySet());
    assertThat(ontology.codes().keySet()).containsAll(ontology.promises().values());
  }
}
