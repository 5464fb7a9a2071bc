package org.foedus.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads every sentence of some texts twice, with our inference and with CoreNLP's: how often do they
 * differ, and what does each cost?
 */
public final class AgainstCoreNlp {
  private static final int WARM_UP = 3;

  private AgainstCoreNlp() {}

  public static void main(String[] arguments) throws IOException {
    List<List<CoreLabel>> sentences = new ArrayList<>();
    for (String file : arguments) {
      new SentenceSplitter().split(Files.readString(Path.of(file)), (p, words) -> sentences.add(words));
    }
    int tokens = sentences.stream().mapToInt(List::size).sum();
    System.out.printf("%d sentences, %d tokens%n", sentences.size(), tokens);
    Tagger tagger = Tagger.load();
    Parser parser = Parser.load();
    for (int i = 0; i < WARM_UP; i++) {
      sentences.forEach(tagger::tag);
      sentences.forEach(parser::parse);
    }
    report("our tags", tokens, () -> sentences.forEach(tagger::tag));
    List<List<String>> tags = sentences.stream().map(AgainstCoreNlp::tags).toList();
    List<Parse> parses = new ArrayList<>();
    report("our parses", tokens, () -> sentences.forEach(s -> parses.add(parser.parse(s))));

    CoreNlpReading theirs = new CoreNlpReading();
    sentences.forEach(theirs::tag);
    report("CoreNLP's tags", tokens, () -> sentences.forEach(theirs::tag));
    List<Parse> theirParses = new ArrayList<>();
    report("CoreNLP's parses", tokens, () -> sentences.forEach(s -> theirParses.add(theirs.parse(s))));

    int tagged = 0;
    int trees = 0;
    int graphs = 0;
    for (int i = 0; i < sentences.size(); i++) {
      tagged += tags.get(i).equals(tags(sentences.get(i))) ? 0 : 1;
      trees += parses.get(i).basic().equals(theirParses.get(i).basic()) ? 0 : 1;
      graphs += parses.get(i).enhanced().equals(theirParses.get(i).enhanced()) ? 0 : 1;
    }
    System.out.printf(
        "sentences that differ: %d in tags, %d in the tree, %d in the graph%n",
        tagged, trees, graphs);
  }

  private static List<String> tags(List<CoreLabel> words) {
    return words.stream().map(word -> word.tag() + " " + word.lemma()).toList();
  }

  /** Time of this thread on a core, so that a busy machine matters less. */
  private static void report(String what, int tokens, Runnable work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    System.out.printf(Locale.ROOT, "%-18s %8.2f s %,10.0f tokens/s%n", what, seconds, tokens / seconds);
  }
}
