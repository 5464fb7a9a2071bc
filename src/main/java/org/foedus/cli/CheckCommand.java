package org.foedus.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.foedus.pipeline.LexiconExamples;
import org.foedus.reason.Check;
import org.foedus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the ontology, the vocabulary and the store. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check ontology, vocabulary, lexicon examples, and the store against its shapes.")
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOption storeOption = new StoreOption();

  @Option(names = "--no-store", description = "Check what lies beside the program alone.")
  private boolean noStore;

  @Option(names = "--no-lexicon", description = "Leave out the lexicon's examples.")
  private boolean noLexicon;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Check check = new Check(terminal.home().ontology(), terminal.home().queries());
    int faults = tell("ontology and queries", check.ontology());
    if (!noLexicon) {
      faults += tell("lexicon examples", new LexiconExamples(terminal.home()).faults());
    }
    if (!noStore) {
      try (Store store = storeOption.openForQuestions(terminal)) {
        faults += tell("store " + store.folder(), check.store(store));
      }
    }
    return faults == 0 ? 0 : 1;
  }

  private int tell(String what, List<String> faults) {
    faults.forEach(terminal.out()::println);
    terminal.out().println(what + ": " + (faults.isEmpty() ? "fine" : faults.size() + " faults"));
    return faults.size();
  }
}
