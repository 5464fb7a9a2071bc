package org.foedus.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.foedus.reason.Why;
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
    footer = {"", "Example: foedus why RUS IRN"})
final class WhyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Mixin private KnownByOption knownBy = new KnownByOption();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that the answer holds for (default: today).")
  private @Nullable String asOf;

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
      new Why(store, terminal.home().queries())
          .explain(obligor, beneficiary, day)
          .forEach(terminal.out()::println);
      return 0;
    }
  }
}
