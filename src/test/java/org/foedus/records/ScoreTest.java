package org.foedus.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scorer against what the reference scorer printed for the same two files. */
class ScoreTest {
  private static final Path FOLDER = Path.of("src/test/resources/records");

  private static Score score() throws Exception {
    return new Score(
        Items.read(FOLDER.resolve("gold.jsonl")), Items.read(FOLDER.resolve("predicted.jsonl")));
  }

  @Test
  void theFiguresAreThoseOfTheReference() throws Exception {
    assertThat(score().report(false, false)).isEqualTo(expected("figures.txt"));
  }

  @Test
  void theErrorsAndTagsAreLaidOutAsTheReferenceLaysThemOut() throws Exception {
    assertThat(score().report(true, true)).isEqualTo(expected("errors-by-tag.txt"));
  }

  private static List<String> expected(String name) throws Exception {
    return Files.readAllLines(FOLDER.resolve(name));
  }
}
