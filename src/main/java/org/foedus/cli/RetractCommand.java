package org.foedus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.foedus.pipeline.Pipeline;
import org.foedus.store.Articles;
import org.foedus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes an article out of the store. */
@Command(
    name = "retract",
    mixinStandardHelpOptions = true,
    description = "Take an article out, with all that only it said.",
    footer = {"", "Example: foedus retract seeds/000_b7297591b2248478.txt"})
final class RetractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Parameters(
      paramLabel = "SOURCE",
      description = "The file, the address, or the id of the article; see `ask sources`.")
  private String source = "";

  RetractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Store store = storeOption.open()) {
      Articles articles = new Articles(store);
      List<String> gone = articles.retract(source);
      if (gone.isEmpty()) {
        gone = articles.retract(Path.of(source).toAbsolutePath().normalize().toString());
      }
      if (gone.isEmpty()) {
        throw new Failure(
            "no article in "
                + store.folder()
                + " came from `"
                + source
                + "`. `foedus ask sources` lists them.");
      }
      new Pipeline(terminal.home(), store, terminal.today()).derive();
      gone.forEach(article -> terminal.out().println("retracted " + article));
      return 0;
    }
  }
}
