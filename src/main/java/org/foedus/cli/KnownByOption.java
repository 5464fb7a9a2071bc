package org.foedus.cli;

import java.io.IOException;
import org.foedus.model.PartialDate;
import org.foedus.pipeline.Pipeline;
import org.foedus.store.Articles;
import org.foedus.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which day a thing has to have been read to count. */
final class KnownByOption {
  @Option(
      names = "--known-by",
      paramLabel = "DATE",
      description = "Answer by what had been read by the end of that day (default: by all).")
  private @Nullable String day;

  /** Opens a store for questions, as it was known on the day if one was named. */
  Store open(StoreOption option, Terminal terminal) throws IOException {
    if (day == null) {
      return option.openForQuestions(terminal);
    }
    PartialDate known = parse(day);
    Store store = option.openForQuestions(terminal);
    Store supposed = new Articles(store).knownBy(known.latest());
    try {
      new Pipeline(terminal.home(), supposed, terminal.today()).derive();
      return supposed;
    } catch (IOException | RuntimeException | Error e) {
      supposed.close();
      throw e;
    }
  }

  private static PartialDate parse(String day) {
    return PartialDate.parse(day)
        .orElseThrow(
            () ->
                new Failure.Usage(
                    "--known-by takes a date such as 2024-06-19, 2024-06 or 2024, not `"
                        + day
                        + "`."));
  }
}
