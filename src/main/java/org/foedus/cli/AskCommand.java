package org.foedus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.foedus.reason.Parameter;
import org.foedus.reason.Question;
import org.foedus.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a question of the catalogue. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Ask a question of queries/ by name; without a name, list them.",
    footer = {"", "Example: foedus ask who-must-act attacker=USA victim=IRN --format csv"})
final class AskCommand implements Callable<Integer> {
  private static final String AS_OF = "asOf";

  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Mixin private KnownByOption knownBy = new KnownByOption();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that the answers hold for (default: today).")
  private @Nullable String asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: table).")
  private TableFormat format = TableFormat.TABLE;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "QUESTION",
      completionCandidates = Names.class,
      description = "Its name.")
  private @Nullable String question;

  @Parameters(
      index = "1..*",
      paramLabel = "NAME=VALUE",
      description = "Its parameters; an actor by code or name.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  AskCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (question == null) {
      list();
      return 0;
    }
    Map<String, String> given = new HashMap<>();
    parameters.forEach((name, value) -> given.put(name.equals("as-of") ? AS_OF : name, value));
    Optional.ofNullable(asOf).ifPresent(date -> given.put(AS_OF, date));
    Questions.read(terminal, question);
    try (Store store = knownBy.open(storeOption, terminal)) {
      new Questions(terminal, store).ask(question, given, format);
      return 0;
    }
  }

  private void list() throws IOException {
    for (Question known : Question.readAll(terminal.home().queries())) {
      StringBuilder line = new StringBuilder(known.name());
      for (Parameter parameter : known.parameters()) {
        if (!parameter.name().equals(AS_OF)) {
          line.append(parameter.needed() ? " " : " [").append(parameter.name()).append("=...");
          line.append(parameter.needed() ? "" : "]");
        }
      }
      terminal.out().println(line);
      terminal.out().println("    " + known.text());
    }
  }

  /** The names of the questions, for shells to complete. */
  static final class Names implements Iterable<String> {
    private final Terminal terminal;

    Names(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Iterator<String> iterator() {
      try {
        return Question.readAll(terminal.home().queries()).stream().map(Question::name).iterator();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
