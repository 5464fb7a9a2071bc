package org.foedus.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.foedus.rdf.Format;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Network;
import org.foedus.reason.NetworkFormat;
import org.foedus.store.Export;
import org.foedus.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the graph out. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the graph out; the same store gives the same bytes.",
    footer = {
      "",
      "turtle and rdfxml hold all graphs as one; trig, nquads and jsonld keep them apart; graphml,"
          + " gexf and dot hold the network of actors.",
      "Example: foedus export --facts -o facts.ttl"
    })
final class ExportCommand implements Callable<Integer> {
  private static final Map<String, Choice> ENDINGS =
      Map.of(
          "ttl", Choice.TURTLE,
          "trig", Choice.TRIG,
          "nq", Choice.NQUADS,
          "jsonld", Choice.JSONLD,
          "rdf", Choice.RDFXML,
          "graphml", Choice.GRAPHML,
          "gexf", Choice.GEXF,
          "dot", Choice.DOT,
          "gv", Choice.DOT);

  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; its ending chooses the format (default: standard output).")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: turtle).")
  private @Nullable Choice format;

  @Option(names = "--facts", description = "Only what was concluded, not what was said.")
  private boolean facts;

  /** The formats of graphs and of networks. */
  enum Choice {
    TURTLE,
    TRIG,
    NQUADS,
    JSONLD,
    RDFXML,
    GRAPHML,
    GEXF,
    DOT
  }

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Store store = storeOption.openForQuestions(terminal)) {
      if (file == null) {
        write(store, terminal.out());
      } else {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
          write(store, out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return 0;
    }
  }

  private void write(Store store, OutputStream out) throws IOException {
    Choice choice = choice();
    switch (choice) {
      case GRAPHML, GEXF, DOT -> {
        Answer answer =
            new Answers(store)
                .ask(Questions.read(terminal, "network"), Map.of(), terminal.today().toString());
        NetworkFormat.valueOf(choice.name()).write(Network.of(answer), out);
      }
      default -> {
        Export export = new Export(store);
        if (facts) {
          export.facts(Format.valueOf(choice.name()), out);
        } else {
          export.all(Format.valueOf(choice.name()), out);
        }
      }
    }
  }

  private Choice choice() {
    if (format != null) {
      return format;
    }
    String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), Choice.TURTLE);
  }
}
