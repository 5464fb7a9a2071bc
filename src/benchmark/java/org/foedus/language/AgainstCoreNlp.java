package org.foedus.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads every sentence of some texts twice, with our inference and with CoreNLP's: how often do they
 * differ, and what does each cost?
 */
public final class AgainstCoreNlp {
  private static final int WARM_UP = 3;

  private final List<List<String>> sentences = new ArrayList<>();
  private int tokens;

  private AgainstCoreNlp() {}

  public static void main(String[] arguments) throws IOException {
    AgainstCoreNlp comparison = new AgainstCoreNlp();
    for (String file : arguments) {
      comparison.add(Files.readString(Path.of(file)));
    }
    comparison.run();
  }

  private void add(String text) {
    SentenceSplitter.split(
        text,
        (paragraph, words) -> {
          sentences.add(words.stream().map(Word::word).toList());
          tokens += words.size();
        });
  }

  private void run() {
    System.out.printf("%d sentences, %d tokens%n", sentences.size(), tokens);
    Tagger tagger = Tagger.load();
    Parser parser = Parser.load();
    for (int i = 0; i < WARM_UP; i++) {
      sentences.forEach(s -> parser.parse(s, tagger.tags(s)));
    }
    List<List<String>> tags = timed("our tags", i -> tagger.tags(sentences.get(i)));
    List<List<String>> lemmas =
        timed("our lemmas", i -> tagger.lemmas(sentences.get(i), tags.get(i)));
    List<Parse> parses = timed("our parses", i -> parser.parse(sentences.get(i), tags.get(i)));

    CoreNlpReading theirs = new CoreNlpReading();
    List<List<CoreLabel>> labels = sentences.stream().map(CoreNlpReading::labels).toList();
    labels.forEach(theirs::tag);
    timed(
        "CoreNLP's tags, lemmas",
        i -> {
          theirs.tag(labels.get(i));
          return i;
        });
    List<Parse> theirParses = timed("CoreNLP's parses", i -> theirs.parse(labels.get(i)));

    System.out.printf(
        "sentences that differ: %d in tags, %d in lemmas, %d in the tree, %d in the graph%n",
        differing(i -> tags.get(i), i -> labels.get(i).stream().map(CoreLabel::tag).toList()),
        differing(i -> lemmas.get(i), i -> labels.get(i).stream().map(CoreLabel::lemma).toList()),
        differing(i -> parses.get(i).basic(), i -> theirParses.get(i).basic()),
        differing(i -> parses.get(i).enhanced(), i -> theirParses.get(i).enhanced()));
  }

  private long differing(Function<Integer, Object> ours, Function<Integer, Object> theirs) {
    return IntStream.range(0, sentences.size())
        .filter(i -> !ours.apply(i).equals(theirs.apply(i)))
        .count();
  }

  /** Reports the time of this thread on a core, so that a busy machine matters less. */
  private <T> List<T> timed(String what, Function<Integer, T> work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<T> results = IntStream.range(0, sentences.size()).boxed().map(work).toList();
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    System.out.printf(
        Locale.ROOT, "%-23s %8.2f s %,10.0f tokens/s%n", what, seconds, tokens / seconds);
    return results;
  }
}
