package org.foedus.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.source.Outcomes.reasons;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.foedus.model.RawDocument.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path folder;

  @Test
  void aFolderIsReadInTheOrderOfNamesWithTheFoldersInIt() throws IOException {
    write("b.txt", "Second text.");
    write("a/z.txt", "First text.");
    write("c.txt", "Third text.");
    assertThat(accepted(folder.toString()))
        .extracting(document -> document.content().decode(UTF_8))
        .containsExactly("First text.", "Second text.", "Third text.");
  }

  @Test
  void contentDecidesAndNotTheEnding() throws IOException {
    write("page.txt", "<!doctype html><title>T</title><p>Text");
    write("record.html", "{\"id\": \"one\", \"text\": \"A text.\"}");
    assertThat(accepted(folder.toString()))
        .extracting(RawDocument::form)
        .containsExactly(Form.HTML, Form.RECORD);
  }

  @Test
  void aBrokenLineCostsOnlyItself() throws IOException {
    write(
        "records.jsonl",
        "{\"id\": \"one\", \"text\": \"A.\"}\n{\"id\": \"two\", \"text\n\n{\"id\": \"three\","
            + " \"text\": \"C.\"}\n");
    List<Outcome<RawDocument>> outcomes = read(folder.toString());
    assertThat(accepted(folder.toString()))
        .extracting(document -> document.declared().id().orElseThrow())
        .containsExactly("one", "three");
    assertThat(reasons(outcomes)).containsExactly("broken-json");
    assertThat(outcomes.get(1).toString()).contains("records.jsonl:2");
  }

  @Test
  void aFirstLineThatBreaksOffCostsOnlyItselfToo() throws IOException {
    write(
        "records.jsonl", "{\"id\": \"one\", \"text\": \"A\n{\"id\": \"two\", \"text\": \"B.\"}\n");
    assertThat(reasons(read(folder.toString()))).containsExactly("broken-json");
    assertThat(accepted(folder.toString())).hasSize(1);
  }

  @Test
  void aDocumentThatBreaksOffEndsThere() throws IOException {
    write("records.json", "[\n  {\"text\": \"A.\"},\n  {\"text\": \"B");
    assertThat(accepted(folder.toString())).hasSize(1);
    assertThat(reasons(read(folder.toString()))).containsExactly("broken-json");
  }

  @Test
  void aWholeArrayOfRecordsIsRead() throws IOException {
    write("records.json", "[\n  {\"text\": \"A.\"},\n  {\"text\": \"B.\"}\n]\n");
    assertThat(accepted(folder.toString())).hasSize(2);
  }

  @Test
  void aLineOfFiveMegabytesIsALine() throws IOException {
    write("big.jsonl", "{\"text\": \"" + "word ".repeat(1_000_000) + "\"}\n{\"text\": \"B.\"}\n");
    assertThat(accepted(folder.toString()))
        .extracting(document -> document.content().size())
        .containsExactly(5_000_000, 2);
  }

  @Test
  void whatCannotBeReadSaysWhyAndTheRestGoesOn() throws IOException {
    write("a.txt", "");
    Files.write(folder.resolve("b.txt"), new byte[] {0, 1, 2, 3, 0, 0, 5, 6, 7, 1, 1, 1});
    write("c.txt", "Text.");
    String missing = folder.resolve("none.txt").toString();
    assertThat(reasons(read(missing, folder.toString())))
        .containsExactly("missing", "empty", "binary");
    assertThat(accepted(missing, folder.toString())).hasSize(1);
  }

  @Test
  void archivesInArchivesAreUnpacked() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("../../etc/a.txt"));
      out.write("First.".getBytes(UTF_8));
      out.putNextEntry(new ZipEntry("b.txt.gz"));
      out.write(gzip("Second.".getBytes(UTF_8)));
    }
    Files.write(folder.resolve("all.zip"), zip.toByteArray());
    assertThat(accepted(folder.toString()))
        .extracting(document -> document.content().decode(UTF_8))
        .containsExactly("First.", "Second.");
    assertThat(folder.resolve("../../etc/a.txt").normalize()).doesNotExist();
  }

  @Test
  void aBombIsStoppedBeforeItGoesOff() throws IOException {
    Files.write(folder.resolve("bomb.gz"), gzip("a ".repeat(16 << 20).getBytes(UTF_8)));
    write("c.txt", "Text.");
    assertThat(reasons(read(folder.toString()))).containsExactly("too-large");
    assertThat(accepted(folder.toString())).hasSize(1);
  }

  @Test
  void damagedArchivesAreRejected() throws IOException {
    byte[] packed = gzip("A text that is long enough to be cut in the middle.".getBytes(UTF_8));
    Files.write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(packed, packed.length - 12));
    assertThat(reasons(read(folder.toString()))).containsExactly("damaged");
  }

  @Test
  void aFileThatGrowsWhileItIsReadEndsWhereItEnded() throws IOException {
    String record = "{\"text\": \"" + "word ".repeat(100_000) + "\"}\n";
    write("log.jsonl", record + record);
    Path log = folder.resolve("log.jsonl");
    int documents = 0;
    try (Stream<Outcome<RawDocument>> outcomes =
        new Sources(InputStream.nullInputStream()).read(List.of(folder.toString()))) {
      for (var all = outcomes.iterator(); all.hasNext() && documents < 9; all.next()) {
        Files.writeString(log, record, java.nio.file.StandardOpenOption.APPEND);
        documents++;
      }
    }
    assertThat(documents).isEqualTo(2);
  }

  @Test
  void standardInputIsADash() {
    InputStream input = new ByteArrayInputStream("{\"text\": \"A.\"}".getBytes(UTF_8));
    try (Stream<Outcome<RawDocument>> outcomes = new Sources(input).read(List.of("-"))) {
      assertThat(outcomes).hasSize(1).allMatch(Outcome.Accepted.class::isInstance);
    }
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static List<Outcome<RawDocument>> read(String... inputs) {
    try (Stream<Outcome<RawDocument>> outcomes =
        new Sources(InputStream.nullInputStream()).read(List.of(inputs))) {
      return outcomes.toList();
    }
  }

  private static List<RawDocument> accepted(String... inputs) {
    return Outcomes.accepted(read(inputs));
  }
}
