package org.foedus.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.foedus.pipeline.Home;
import org.foedus.reason.QuestionException;
import org.foedus.store.StoreException;
import org.foedus.web.WebServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** The program's entry and the root of its commands. */
@Command(
    name = "foedus",
    mixinStandardHelpOptions = true,
    versionProvider = Foedus.Version.class,
    description = "Who is obliged to defend whom, since when, under what, and who says so.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Begin with `foedus build`, then `foedus ask`. Exit codes: 0 fine, 1 failed, 2 usage."
    })
public final class Foedus {
  /** The commands by name, in the order in which help lists them. */
  private static final List<Map.Entry<String, Class<?>>> COMMANDS =
      List.of(
          Map.entry("build", BuildCommand.class),
          Map.entry("ask", AskCommand.class),
          Map.entry("query", QueryCommand.class),
          Map.entry("why", WhyCommand.class),
          Map.entry("serve", ServeCommand.class),
          Map.entry("report", ReportCommand.class),
          Map.entry("export", ExportCommand.class),
          Map.entry("read", ReadCommand.class),
          Map.entry("extract", ExtractCommand.class),
          Map.entry("evaluate", EvaluateCommand.class),
          Map.entry("import", ImportCommand.class),
          Map.entry("retract", RetractCommand.class),
          Map.entry("compact", CompactCommand.class),
          Map.entry("backup", BackupCommand.class),
          Map.entry("restore", RestoreCommand.class),
          Map.entry("check", CheckCommand.class),
          Map.entry("completions", CompletionsCommand.class),
          Map.entry("train", TrainCommand.class));

  private static final String COMPLETIONS = "completions";
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private Foedus() {}

  /** Runs the command line and exits. */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("serve")) {
      WebServer.beginStarting();
    }
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Terminal terminal =
        new Terminal(
            System.in,
            out,
            err,
            "1".equals(System.getenv("FOEDUS_TERMINAL")),
            new Home(Path.of(System.getProperty("foedus.home", "."))),
            LocalDate.now(ZoneId.systemDefault()));
    int code = run(terminal, arguments);
    out.flush();
    err.flush();
    System.exit(out.checkError() && code == 0 ? FAILED : code);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  /** Runs the command line with the given surroundings and gives the exit code. */
  public static int run(Terminal terminal, String... arguments) {
    CommandLine commands = new CommandLine(new Foedus(), new Commands(terminal));
    String asked = arguments.length == 0 ? "" : arguments[0];
    // To describe a command to the library takes longer than to answer most questions.
    boolean one = COMMANDS.stream().anyMatch(command -> command.getKey().equals(asked));
    COMMANDS.stream()
        .filter(command -> !one || asked.equals(COMPLETIONS) || command.getKey().equals(asked))
        .forEach(command -> commands.addSubcommand(command.getKey(), command.getValue()));
    commands.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionStrategy(Foedus::executeOrExplain);
    commands.setExecutionExceptionHandler((e, line, result) -> explain(e, terminal));
    return commands.execute(arguments);
  }

  private static int executeOrExplain(ParseResult parsed) {
    if (!parsed.hasSubcommand()
        && !parsed.isUsageHelpRequested()
        && !parsed.isVersionHelpRequested()) {
      parsed.commandSpec().commandLine().usage(parsed.commandSpec().commandLine().getErr());
      return USAGE;
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** A fault that a person can mend is told in a line; any other shows where it happened. */
  private static int explain(Exception e, Terminal terminal) {
    terminal.out().flush();
    if (e instanceof QuestionException question) {
      terminal.err().println("foedus: " + e.getMessage());
      return question.isUsage() ? USAGE : FAILED;
    } else if (e instanceof StoreException || e instanceof Failure) {
      terminal.err().println("foedus: " + e.getMessage());
      return e instanceof Failure.Usage ? USAGE : FAILED;
    } else if (e instanceof IOException || e instanceof UncheckedIOException) {
      terminal.err().println("foedus: " + Failure.reason(e));
    } else {
      terminal.err().println("foedus: a fault of the program; please report what follows.");
      e.printStackTrace(terminal.err());
    }
    return FAILED;
  }

  /** Gives each command its surroundings. */
  private record Commands(Terminal terminal) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }

  /** The version, from the jar's manifest. */
  static final class Version implements IVersionProvider {
    static String number() {
      String version = Foedus.class.getPackage().getImplementationVersion();
      return version == null ? "0" : version;
    }

    @Override
    public String[] getVersion() {
      return new String[] {"foedus " + number()};
    }
  }
}
