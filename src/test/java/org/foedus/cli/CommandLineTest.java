package org.foedus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands over a store built once from an article of our own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineTest {
  private static final String ARTICLE =
      "date 2020-05-04 In 1951 the Philippines and the United States signed a mutual defence"
          + " treaty.\n\nPresident Emmanuel Macron of France met his Brazilian counterpart on"
          + " Monday.\n";

  private final Path folder;
  private final Path file;
  private final Shell shell;

  CommandLineTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    this.file = Files.writeString(folder.resolve("pacts.txt"), ARTICLE);
    this.shell = new Shell(folder.resolve("store"));
  }

  @BeforeAll
  void build() {
    Shell.Result built = shell.on("build", file.toString());
    assertThat(built.err()).matches("foedus: \\d+ sentences?, \\d+ % of them parsed\\R");
    assertThat(built.code()).isZero();
    assertThat(built.out()).startsWith("1 article read, 1 new or changed");
  }

  @Test
  void buildEndsWithWhoMustDefendWhom() {
    Shell.Result again = shell.on("build", file.toString());
    assertThat(again.lines().get(0)).startsWith("1 article read, 0 new or changed");
    assertThat(again.out())
        .containsPattern("Philippines +United States +obliged +PHL-USA-defence-1951 +1951");
  }

  @Test
  void programsGetIrisAndPeopleGetNames() {
    assertThat(shell.on("ask", "who-defends-whom", "--format", "csv").lines())
        .containsExactly(
            "obligor,beneficiary,answer,under,from,until,sources",
            "https://w3id.org/foedus/actor/PHL,https://w3id.org/foedus/actor/USA,obliged,"
                + "https://w3id.org/foedus/agreement/PHL-USA-defence-1951,1951,,1",
            "https://w3id.org/foedus/actor/USA,https://w3id.org/foedus/actor/PHL,obliged,"
                + "https://w3id.org/foedus/agreement/PHL-USA-defence-1951,1951,,1");
    assertThat(shell.on("ask", "who-defends-whom", "--format", "tsv").out())
        .contains("obligor\tbeneficiary\tanswer");
    assertThat(shell.on("ask", "who-defends-whom", "--format", "json").out())
        .contains("\"type\" : \"uri\"", "https://w3id.org/foedus/actor/PHL");
    assertThat(shell.on("ask", "who-defends-whom", "--format", "markdown").out())
        .contains("| Philippines | United States | obliged |");
  }

  @Test
  void beforeTheTreatyNothingIsKnown() {
    assertThat(
            shell.on("ask", "who-defends-whom", "source=articles", "--as-of", "1950-01-01").out())
        .contains("(nothing)");
  }

  @Test
  void anActorIsFoundByCodeOrByName() {
    Shell.Result byCode = shell.on("ask", "agreements-of", "actor=PHL");
    assertThat(byCode.out()).contains("PHL-USA-defence-1951");
    assertThat(shell.on("ask", "agreements-of", "actor=philippines").out()).isEqualTo(byCode.out());
    assertThat(shell.on("ask", "agreements-of", "actor=Atlantis").err())
        .contains("there is no actor `Atlantis`");
  }

  @Test
  void whoMustActTellsWhenNobodyMust() {
    assertThat(shell.on("ask", "who-must-act", "attacker=CHN", "victim=PHL").out())
        .containsPattern("United States +obliged +under PHL-USA-defence-1951 +1");
    assertThat(
            shell.on("ask", "who-must-act", "attacker=CHN", "victim=FRA", "source=articles").out())
        .contains("Nobody was found to be obliged.");
  }

  @Test
  void whyIsAlsoJsonForPrograms() {
    assertThat(shell.on("why", "GBR", "POL", "--as-of", "1939-09-03", "--format", "json").out())
        .startsWith("{")
        .contains("\"answer\" : \"obliged\"", "\"article\" : \"Articles 1 and 2\"");
  }

  @Test
  void theRegisterIsSeenBySparqlWhenAsked() {
    String ask = "ASK { actor:USA foedus:obligedToDefend actor:EST }";
    assertThat(shell.on("query", "-e", ask).out()).contains("false");
    assertThat(shell.on("query", "--source", "all", "-e", ask).out()).contains("true");
  }

  @Test
  void whyGoesDownToTheSentence() {
    assertThat(shell.on("why", "USA", "PHL").out())
        .startsWith("United States is obliged to defend Philippines, as of 2026-03-10.")
        .contains(
            "under agreement PHL-USA-defence-1951 (defence, concluded 1951, agreed)",
            "signed a mutual defence treaty.”",
            "pacts.txt, 2020-05-04");
    assertThat(shell.on("why", "FRA", "BRA").out()).contains("is unknown");
  }

  @Test
  void everyQuestionOfTheCatalogueIsAnswered() {
    for (String line : Shell.run("", "ask").lines()) {
      if (!line.startsWith(" ")) {
        String[] asked =
            ("ask " + line)
                .replaceAll("\\[.*\\]", "")
                .replaceAll("(actor|attacker|obligor)=\\.\\.\\.", "$1=PHL")
                .replaceAll("(since|to)=\\.\\.\\.", "$1=2020-01-01")
                .replaceAll("=\\.\\.\\.", "=USA")
                .strip()
                .split(" +");
        assertThat(shell.on(asked).err()).as(line).isEmpty();
      }
    }
  }

  @Test
  void aQueryKnowsOurPrefixes() {
    assertThat(shell.on("query", "-e", "ASK { actor:PHL foedus:obligedToDefend actor:USA }").out())
        .isEqualTo("true\n");
    assertThat(shell.on("query", "-e", "ASK { actor:USA foedus:obligedToDefend actor:FRA }").out())
        .isEqualTo("false\n");
    assertThat(
            shell
                .on("query", "-e", "CONSTRUCT WHERE { ?a foedus:obligedToDefend actor:USA }")
                .out())
        .contains("actor:PHL");
  }

  @Test
  void aSlipInAQueryIsToldWithItsLine() throws Exception {
    Path query = Files.writeString(folder.resolve("slip.rq"), "SELECT *\nWHERE { ?a ?b }\n");
    Shell.Result result = shell.on("query", query.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("slip.rq").contains("line 2");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void wrongWordsAreUsageErrors() {
    assertThat(shell.on("ask", "who-loves-whom").code()).isEqualTo(2);
    assertThat(shell.on("ask", "who-loves-whom").err()).contains("There are: ", "who-must-act");
    assertThat(shell.on("ask", "who-must-act", "attacker=USA").code()).isEqualTo(2);
    assertThat(shell.on("ask", "who-must-act", "attacker=USA").err())
        .contains("who-must-act needs victim=");
    assertThat(shell.on("ask", "agreements", "colour=red").code()).isEqualTo(2);
    assertThat(shell.on("ask", "agreements", "colour=red").err())
        .contains("has no parameter colour");
    assertThat(shell.on("ask", "who-defends-whom", "--as-of", "soon").code()).isEqualTo(2);
    assertThat(shell.on("dance").code()).isEqualTo(2);
    assertThat(Shell.run("").code()).isEqualTo(2);
  }

  @Test
  void withoutAStoreTheWayOutIsTold() {
    Shell.Result result = new Shell(folder.resolve("none")).on("ask", "agreements");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("there is no store", "foedus build");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "trig", "nq", "jsonld", "rdf", "graphml", "gexf", "dot"})
  void anExportIsTheSameBytesEachTime(String ending) throws Exception {
    Path first = folder.resolve("first." + ending);
    Path second = folder.resolve("second." + ending);
    assertThat(shell.on("export", "-o", first.toString()).err()).isEmpty();
    assertThat(shell.on("export", "-o", second.toString()).code()).isZero();
    assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first)).isNotEmpty();
  }

  @Test
  void retractingTakesOutWhatTheArticleSaid() throws Exception {
    Path other =
        Files.writeString(
            folder.resolve("other.txt"),
            "date 2021-02-03 Russia condemned the Japanese sanctions.");
    byte[] before = export();
    assertThat(shell.on("build", other.toString()).code()).isZero();
    assertThat(export()).isNotEqualTo(before);
    assertThat(shell.on("retract", other.toString()).out()).startsWith("retracted ");
    assertThat(export()).isEqualTo(before);
    assertThat(shell.on("retract", other.toString()).code()).isEqualTo(1);
  }

  @Test
  void aBackupIsRestoredToTheSameStore() {
    Path backup = folder.resolve("backup.nq.gz");
    assertThat(shell.on("backup", "-o", backup.toString()).code()).isZero();
    Shell restored = new Shell(folder.resolve("restored"));
    assertThat(restored.on("restore", backup.toString()).err()).contains("quads from");
    assertThat(restored.on("export", "--format", "nquads").out())
        .isEqualTo(shell.on("export", "--format", "nquads").out());
    assertThat(restored.on("restore", backup.toString()).err()).contains("holds something already");
    assertThat(restored.on("restore", file.toString()).code()).isEqualTo(1);
  }

  @Test
  void compactingChangesNothing() {
    String before = shell.on("export", "--format", "nquads").out();
    assertThat(shell.on("compact").code()).isZero();
    assertThat(shell.on("export", "--format", "nquads").out()).isEqualTo(before);
  }

  @Test
  void theStoreKeepsItsShapes() {
    Shell.Result checked = shell.on("check");
    assertThat(checked.out())
        .contains("ontology and queries: fine", "store " + folder.resolve("store") + ": fine");
  }

  @Test
  void recordsComeInOrderOneForEveryArticle() {
    String articles =
        """
        {"id": "b", "date": "2020-01-02", "text": "France and Chad signed a defence pact in 1976."}
        {"id": "odd id", "date": "2020-01-02", "text": "Nothing to see here."}
        {"id": "a", "date": "2020-01-02", "text": "Japan condemned the Chinese drills."}
        """;
    Shell.Result extracted = Shell.run(articles, "extract", "-");
    assertThat(extracted.lines()).hasSize(3);
    assertThat(extracted.lines().get(0))
        .startsWith("{\"id\":\"b\"")
        .contains("\"kind\":\"defence\"");
    assertThat(extracted.lines().get(1)).startsWith("{\"id\":\"odd id\"");
    assertThat(extracted.lines().get(2)).startsWith("{\"id\":\"a\"").contains("\"ACCUSE\"");
  }

  @Test
  void completionsAndVersionNeedNoStore() {
    assertThat(Shell.run("", "completions").out()).contains("complete -F", "who-defends-whom");
    assertThat(Shell.run("", "--version").out()).startsWith("foedus ");
    assertThat(Shell.run("", "--help").out()).contains("Exit codes");
  }

  private byte[] export() throws Exception {
    Path out = folder.resolve("export.nq");
    assertThat(shell.on("export", "-o", out.toString()).code()).isZero();
    return Files.readAllBytes(out);
  }
}
