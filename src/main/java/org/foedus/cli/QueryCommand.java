package org.foedus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.foedus.rdf.Format;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Told;
import org.foedus.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks any SPARQL query. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Ask any SPARQL query; ASK prints true or false, CONSTRUCT and DESCRIBE Turtle.",
    footer = {"", "Example: foedus query -e 'SELECT * { ?x foedus:obligedToDefend ?y }'"})
final class QueryCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Mixin private KnownByOption knownBy = new KnownByOption();

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: table).")
  private TableFormat format = TableFormat.TABLE;

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "${COMPLETION-CANDIDATES}: whose word it sees (default: articles).")
  private Told told = Told.ARTICLES;

  /** A file or a text. */
  static final class Source {
    @Parameters(index = "0", paramLabel = "FILE.rq", description = "A file with the query.")
    private @Nullable Path file;

    @Option(
        names = "-e",
        paramLabel = "SPARQL",
        description = "The query itself; our usual prefixes are known.")
    private @Nullable String text;
  }

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String name = source.file == null ? "-e" : source.file.toString();
    String sparql =
        source.file == null ? String.valueOf(source.text) : Files.readString(source.file);
    Answers.Form form = Answers.form(sparql, name);
    try (Store store = knownBy.open(storeOption, terminal)) {
      Answers answers = new Answers(store);
      if (form == Answers.Form.GRAPH) {
        answers.graph(sparql, name, told, Format.TURTLE, terminal.out());
        return 0;
      }
      Answer answer = answers.query(sparql, name, told);
      if (form == Answers.Form.YES_OR_NO) {
        terminal.out().println(answer.column("answer").get(0));
      } else {
        format.print(answer, terminal.out());
      }
      return 0;
    }
  }
}
