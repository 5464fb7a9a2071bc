package org.foedus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.foedus.pipeline.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
  private static final String ARTICLE = "The two countries signed an agreement on Tuesday.";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void anArticleIsALineOfJson() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Title: Signed\nDate: 2026-03-04\n\n" + ARTICLE);
    assertThat(read(folder.toString())).isZero();
    JsonNode line = JsonMapper.builder().build().readTree(out.toString(UTF_8));
    assertThat(line.fieldNames())
        .toIterable()
        .containsExactly("id", "url", "title", "date", "publisher", "text");
    assertThat(line.path("title").asText()).isEqualTo("Signed");
    assertThat(line.path("date").asText()).isEqualTo("2026-03-04");
    assertThat(line.path("text").asText()).isEqualTo(ARTICLE);
  }

  @Test
  void whatWasPrintedIsReadAgainAsItIs() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Title: Signed\n\n" + ARTICLE);
    read(folder.toString());
    String printed = out.toString(UTF_8);
    out.reset();
    Path again = folder.resolve("printed.jsonl");
    Files.writeString(again, printed);
    read(again.toString());
    assertThat(out.toString(UTF_8)).isEqualTo(printed);
  }

  @Test
  void badInputsAreListedCountedAndPassedOver() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"), "{\"text\": \"\n{\"text\": \"" + ARTICLE + "\"}\n");
    Files.writeString(folder.resolve("b.txt"), "");
    Path rejected = Files.createTempDirectory(folder, ".lists").resolve("rejected.jsonl");
    assertThat(read(folder.toString(), "--rejected", rejected.toString())).isZero();
    assertThat(out.toString(UTF_8).lines()).hasSize(1);
    assertThat(err.toString(UTF_8))
        .contains("1 article read, 2 inputs rejected (broken-json 1, empty 1)")
        .contains("a.jsonl:1");
    assertThat(Files.readAllLines(rejected))
        .hasSize(2)
        .allMatch(line -> line.contains("\"reason\""));
  }

  @Test
  void aNamedInputThatIsMissingIsAFailureBehindTheOthers() throws IOException {
    Files.writeString(folder.resolve("a.txt"), ARTICLE);
    assertThat(read(folder.resolve("none").toString(), folder.resolve("a.txt").toString()))
        .isEqualTo(1);
    assertThat(out.toString(UTF_8).lines()).hasSize(1);
  }

  private int read(String... arguments) {
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            false,
            new Home(Path.of(".")),
            LocalDate.of(2026, 3, 6));
    List<String> all = new java.util.ArrayList<>(List.of("read"));
    all.addAll(List.of(arguments));
    int code = Foedus.run(terminal, all.toArray(String[]::new));
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }
}
