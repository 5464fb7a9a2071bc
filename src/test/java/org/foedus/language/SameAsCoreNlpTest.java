package org.foedus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foedus.model.Dependency;
import org.junit.jupiter.api.Test;

/** Our inference gives the tags, trees and graphs that CoreNLP gives with the same models. */
class SameAsCoreNlpTest {
  private static final Path FOLDER = Path.of("src/test/resources/language");

  private final List<String[]> gold = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<Parse> parses = new ArrayList<>();

  SameAsCoreNlpTest() throws IOException {
    try (Stream<String> lines = Files.lines(FOLDER.resolve("prose.conllu"))) {
      lines.filter(line -> !line.isEmpty()).forEach(line -> gold.add(line.split("\t")));
    }
    Tagger tagger = Tagger.load();
    Parser parser = Parser.load();
    SentenceSplitter.split(
        Files.readString(FOLDER.resolve("prose.txt")),
        (paragraph, sentence) -> {
          List<String> texts = sentence.stream().map(Word::word).toList();
          List<String> tags = tagger.tags(texts);
          List<String> lemmas = tagger.lemmas(texts, tags);
          for (int i = 0; i < texts.size(); i++) {
            words.add(texts.get(i) + " " + lemmas.get(i) + " " + tags.get(i));
          }
          parses.add(parser.parse(texts, tags));
        });
  }

  @Test
  void tagsAndLemmasAreTheSame() {
    assertThat(words)
        .containsExactlyElementsOf(gold.stream().map(g -> g[1] + " " + g[2] + " " + g[4]).toList());
  }

  @Test
  void treesAreTheSame() {
    assertThat(parses.stream().flatMap(parse -> parse.basic().stream()))
        .extracting(d -> d.governor() + 1 + " " + d.relation())
        .containsExactlyElementsOf(gold.stream().map(g -> g[6] + " " + g[7]).toList());
  }

  @Test
  void graphsAreTheSame() {
    List<String> graphs = new ArrayList<>();
    for (Parse parse : parses) {
      for (Dependency word : parse.basic()) {
        graphs.add(
            parse.enhanced().stream()
                .filter(d -> d.dependent() == word.dependent())
                .map(d -> d.governor() + 1 + ":" + d.relation())
                .collect(Collectors.joining("|")));
      }
    }
    assertThat(graphs)
        .containsExactlyElementsOf(gold.stream().map(g -> g[8].equals("_") ? "" : g[8]).toList());
  }
}
