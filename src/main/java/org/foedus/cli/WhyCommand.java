package org.foedus.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.foedus.reason.Explanation;
import org.foedus.reason.Told;
import org.foedus.reason.Why;
import org.foedus.reason.WhyFormat;
import org.foedus.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the chain behind an answer. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = "Tell whether one must defend another, and why: down to the sentences.",
    footer = {"", "Example: foedus why GBR POL --as-of 1939-09-03 --format svg > why.svg"})
final class WhyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Mixin private KnownByOption knownBy = new KnownByOption();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that the answer holds for (default: today).")
  private @Nullable String asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Form form = Form.TEXT;

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description =
          "${COMPLETION-CANDIDATES} (default: articles, and the register where they do not tell).")
  private @Nullable Told told;

  /** What an explanation is written as. */
  enum Form {
    TEXT,
    JSON,
    DOT,
    SVG
  }

  @Parameters(index = "0", paramLabel = "OBLIGOR", description = "Who would owe: code or name.")
  private String obligor = "";

  @Parameters(index = "1", paramLabel = "BENEFICIARY", description = "To whom: code or name.")
  private String beneficiary = "";

  WhyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String day = Optional.ofNullable(asOf).orElse(terminal.today().toString());
    try (Store store = knownBy.open(storeOption, terminal)) {
      Explanation why =
          new Why(store, terminal.home().queries())
              .explanation(obligor, beneficiary, day, Optional.ofNullable(told));
      if (form == Form.JSON) {
        terminal.out().println(JsonMapper.builder().build().valueToTree(why).toPrettyString());
      } else {
        terminal.out().print(WhyFormat.valueOf(form.name()).write(why));
      }
      return 0;
    }
  }
}
