package org.foedus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that nobody should feed it, each told by name, with nothing lost beside it. */
class BadInputTest {
  private static final String GOOD =
      "date 2020-05-04 In 1951 the Philippines and the United States signed a defence treaty.\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void badFilesAreToldAndTheGoodOnesRead() throws Exception {
    Path good = Files.writeString(folder.resolve("good.txt"), GOOD);
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    byte[] bytes = new byte[5000];
    new Random(7).nextBytes(bytes);
    Path binary = Files.write(folder.resolve("binary.txt"), bytes);
    Path missing = folder.resolve("missing.txt");
    Shell shell = new Shell(folder.resolve("store"));
    Shell.Result built =
        shell.on("build", good.toString(), empty.toString(), binary.toString(), missing.toString());
    assertThat(built.code()).isEqualTo(1);
    assertThat(built.out()).startsWith("1 article read, 1 new or changed");
    assertThat(built.err().lines())
        .hasSize(5)
        .anyMatch(line -> line.contains("1 sentence"))
        .anyMatch(line -> line.contains("3 inputs rejected"))
        .anyMatch(line -> line.contains("empty.txt"))
        .anyMatch(line -> line.contains("binary.txt"))
        .anyMatch(line -> line.contains("missing.txt"));
    assertThat(built.err()).doesNotContain("Exception");
  }

  @Test
  void aBadFileInAFolderDoesNotFailTheBuild() throws Exception {
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Files.writeString(inputs.resolve("good.txt"), GOOD);
    Files.writeString(inputs.resolve("empty.txt"), "");
    Shell.Result built = new Shell(folder.resolve("store")).on("build", inputs.toString());
    assertThat(built.code()).isZero();
    assertThat(built.err()).contains("empty.txt");
  }

  @Test
  void anArticleWithoutADayIsStillRead() throws Exception {
    Path undated =
        Files.writeString(folder.resolve("undated.txt"), GOOD.replace("date 2020-05-04 ", ""));
    Shell shell = new Shell(folder.resolve("store"));
    Shell.Result built = shell.on("build", undated.toString());
    assertThat(built.code()).isZero();
    assertThat(built.out()).contains("PHL-USA-defence-1951");
    assertThat(shell.on("check").out()).contains("store: fine");
  }

  @Test
  void aLineOfFiveMegabytesIsBorne() throws Exception {
    Path huge =
        Files.writeString(
            folder.resolve("huge.txt"),
            "date 2020-05-04 " + "word ".repeat(1_000_000) + "\n\n" + GOOD,
            StandardCharsets.UTF_8);
    Shell.Result built = new Shell(folder.resolve("store")).on("build", huge.toString());
    assertThat(built.err()).doesNotContain("Exception");
    assertThat(built.code()).isLessThan(2);
  }

  @Test
  void aBrokenLineOfRecordsIsToldWithItsNumber() {
    Shell.Result extracted =
        Shell.run(
            "{\"id\": \"a\", \"text\": \"Fine.\"}\n{\"id\": \"b\", \"text\": \n"
                + "{\"id\": \"c\", \"text\": \"Fine too.\"}\n",
            "extract",
            "-");
    assertThat(extracted.lines()).hasSize(2);
    assertThat(extracted.err()).contains("2");
  }

  @Test
  void aStoreInTheWayOfOtherThingsIsRefused() throws Exception {
    Files.writeString(folder.resolve("letter.txt"), "Dear all");
    Shell.Result built = new Shell(folder).on("build", "seeds");
    assertThat(built.code()).isEqualTo(1);
    assertThat(built.err()).contains("holds other things than a store");
  }

  @Test
  void goldWithAnIdTwiceIsRefused() throws Exception {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            "{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"a\", \"text\": \"y\"}\n");
    Shell.Result evaluated = Shell.run("", "evaluate", gold.toString());
    assertThat(evaluated.code()).isEqualTo(1);
    assertThat(evaluated.err()).contains("gold.jsonl: an id stands twice");
  }
}
