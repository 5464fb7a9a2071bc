package org.foedus.atop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.foedus.atop.MadeUpAlliances.HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.foedus.model.Rejection;
import org.foedus.pipeline.Imported;
import org.foedus.store.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rows of a member-level file are taken, and what becomes of those taken before. */
class AtopImportTest {
  @TempDir private Path folder;

  @Test
  void badRowsAreRejectedByLineAndReasonAndTheRestIsTaken() throws Exception {
    Path file =
        Files.write(
            folder.resolve("odd.csv"),
            List.of(
                "\ufeff" + HEADER,
                "1,200,1904,4,8,0,0,0,1,0,1,0,0,0,1,0,0",
                "1,220,1904,4,8,0,0,0,1,0,1,0,0,0,1,0,0",
                "1,220,1904,4,8,0,0,0,1,0,1,0,0,0,1,0,0",
                "2,200,1904,2,30,0,0,0,1,0,1,0,0,0,1,0,0",
                "2,200,1904,2,3,1903,0,0,0,0,1,0,0,0,1,0,0",
                "2,200,,,,0,0,0,1,0,1,0,0,0,1,0,0",
                "2,4711,1904,2,3,0,0,0,1,0,1,0,0,0,1,0,0",
                "2,220,1904,2,3,0,0,0,1,0,7,0,0,0,1,0,0",
                "2,220,19o4,2,3,0,0,0,1,0,1,0,0,0,1,0,0",
                "2,220,1904",
                "2,220,1904,2,3,-9,-9,-9,0,0,1,0,0,0,1,0,0"));
    try (ImportedStore store = ImportedStore.empty()) {
      Imported imported = store.importAtop(file);
      assertThat(imported.members()).isEqualTo(3);
      assertThat(imported.rejections())
          .extracting(rejection -> rejection.source().replaceFirst(".*:", ""), Rejection::reason)
          .containsExactly(
              tuple("4", "duplicate"),
              tuple("5", "date"),
              tuple("6", "order"),
              tuple("7", "no-entry"),
              tuple("9", "code"),
              tuple("10", "number"),
              tuple("11", "columns"),
              tuple("12", "no-exit"));
    }
  }

  @Test
  void aStateThatNobodyKnowsIsCalledByItsNumber() throws Exception {
    String row = "1,200,1904,4,8,0,0,0,1,0,1,0,0,0,1,0,0";
    Path file =
        Files.write(folder.resolve("two.csv"), List.of(HEADER, row, row.replace("200", "4711")));
    try (ImportedStore store = ImportedStore.empty()) {
      assertThat(store.importAtop(file).nameless()).containsExactly(4711);
      assertThat(store.dyads(1914)).contains("defence 200 4711", "defence 4711 200");
    }
  }

  @Test
  void columnsAreKnownInCapitalsToo() throws Exception {
    String row = "1,200,1904,4,8,0,0,0,1,0,1,0,0,0,1,0,0";
    Path file =
        Files.write(
            folder.resolve("two.csv"),
            List.of(HEADER.toUpperCase(Locale.ROOT), row, row.replace("200", "220")));
    try (ImportedStore store = ImportedStore.empty()) {
      store.importAtop(file);
      assertThat(store.dyads(1914)).contains("defence 200 220");
    }
  }

  @Test
  void wordsInAColumnOfConditionsDoNotCostTheRow() throws Exception {
    String row = "1,200,1904,4,8,0,0,0,1,0,1,0,0,0,1,NATO area,0";
    Path file =
        Files.write(folder.resolve("two.csv"), List.of(HEADER, row, row.replace("200", "220")));
    try (ImportedStore store = ImportedStore.empty()) {
      assertThat(store.importAtop(file).members()).isEqualTo(2);
    }
  }

  @Test
  void readingAFileAgainReplacesItAndRetractingTakesItOut() throws Exception {
    String before = "1,200,1904,4,8,0,0,0,1,0,1,0,0,0,1,0,0";
    Path file =
        Files.write(
            folder.resolve("two.csv"), List.of(HEADER, before, before.replace("200", "220")));
    try (ImportedStore store = ImportedStore.empty()) {
      store.importAtop(file);
      assertThat(store.importAtop(file).changed()).isFalse();
      assertThat(store.dyads(1914)).contains("defence 200 220").hasSize(4);
      Files.write(file, List.of(HEADER, before, before.replace("200", "365")));
      store.importAtop(file);
      assertThat(store.dyads(1914)).contains("defence 365 200").hasSize(4);
      assertThat(new Articles(store.store()).retract(file.toString())).hasSize(1);
      assertThat(store.dyads(1914)).isEmpty();
    }
  }

  @Test
  void aFileOfAnotherKindIsToldAsSuch() throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "name,age\nAda,36\n");
    assertThatThrownBy(() -> new MemberFile(file, List.of("defense"), List.of()).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other.csv: the column atopid, member, yrent, yrexit, defense");
  }
}
