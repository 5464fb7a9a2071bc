package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final Path QUERIES = Path.of("queries");

  @Test
  void everyTermThatOntologyAndQueriesUseIsDefined() throws Exception {
    assertThat(new Check(ONTOLOGY, QUERIES).ontology())
        .as("define new terms in ontology/foedus.ttl, with label and definition")
        .isEmpty();
  }

  @Test
  void aTermThatNobodyDefinedIsFound(@TempDir Path folder) throws Exception {

    Files.copy(ONTOLOGY.resolve("foedus.ttl"), folder.resolve("foedus.ttl"));
    Files.copy(ONTOLOGY.resolve("shapes.ttl"), folder.resolve("shapes.ttl"));
    Files.writeString(
        folder.resolve("extra.ttl"),
        "PREFIX foedus: <https://w3id.org/foedus/ontology#>\n<a> foedus:juggles <b> .\n"
            + "foedus:Undocumented a <http://www.w3.org/2002/07/owl#Class> .\n");
    List<String> faults = new Check(folder, QUERIES).ontology();
    assertThat(faults)
        .hasSize(3)
        .anyMatch(fault -> fault.contains("foedus:juggles is not defined"))
        .anyMatch(fault -> fault.contains("a term needs a definition"))
        .anyMatch(fault -> fault.contains("a term needs one label"));
  }
}
