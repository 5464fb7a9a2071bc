package org.foedus.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.foedus.model.Dependency;

/** Writes what CoreNLP makes of the sentences of a text, for the tests to compare with. */
public final class ReadingGold {
  private ReadingGold() {}

  public static void main(String[] arguments) throws IOException {
    CoreNlpReading reading = new CoreNlpReading();
    StringBuilder gold = new StringBuilder();
    SentenceSplitter.split(
        Files.readString(Path.of(arguments[0])),
        (paragraph, words) -> {
          List<CoreLabel> labels =
              CoreNlpReading.labels(words.stream().map(Word::word).toList());
          reading.tag(labels);
          append(gold, labels, reading.parse(labels));
        });
    Files.writeString(Path.of(arguments[1]), gold);
  }

  private static void append(StringBuilder gold, List<CoreLabel> words, Parse parse) {
    for (int i = 0; i < words.size(); i++) {
      CoreLabel word = words.get(i);
      Dependency head = parse.basic().get(i);
      int at = i;
      String graph =
          parse.enhanced().stream()
              .filter(d -> d.dependent() == at)
              .map(d -> d.governor() + 1 + ":" + d.relation())
              .collect(Collectors.joining("|"));
      gold.append(
          String.join(
              "\t",
              String.valueOf(i + 1),
              word.word(),
              word.lemma(),
              "_",
              word.tag(),
              "_",
              String.valueOf(head.governor() + 1),
              head.relation(),
              graph.isEmpty() ? "_" : graph,
              "_"));
      gold.append('\n');
    }
    gold.append('\n');
  }
}
