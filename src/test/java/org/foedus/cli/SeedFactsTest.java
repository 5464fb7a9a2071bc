package org.foedus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a reader takes from the two articles in {@code seeds/}, one query a file in {@code
 * src/test/resources/facts}: a new fact is a new file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedFactsTest {
  private static final Path FACTS = Path.of("src/test/resources/facts");

  private final Shell shell;

  SeedFactsTest(@TempDir Path folder) {
    this.shell = new Shell(folder.resolve("store"));
  }

  @BeforeAll
  void build() {
    assertThat(shell.on("build").code()).isZero();
  }

  static List<Path> facts() throws IOException {
    try (Stream<Path> files = Files.list(FACTS)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("facts")
  void aStoreBuiltFromTheSeedsTells(Path fact) {
    Shell.Result answer = shell.on("query", fact.toString());
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out().strip()).isEqualTo("true");
  }
}
