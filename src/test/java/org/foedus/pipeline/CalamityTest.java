package org.foedus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.foedus.Handmade;
import org.foedus.rdf.Format;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.store.Articles;
import org.foedus.store.Export;
import org.foedus.store.Store;
import org.foedus.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a store when its process is killed, its disk is full, or two want it. */
class CalamityTest {
  private static final String CLAIMS_OF_ARTICLES =
      """
      SELECT ?article (COUNT(?claim) AS ?claims)
      { ?article a schema:NewsArticle ; schema:articleBody ?text .
        OPTIONAL { ?claim prov:wasDerivedFrom ?article ;
            oa:hasTarget/oa:hasSelector/oa:exact ?quote } }
      GROUP BY ?article
      """;

  @ParameterizedTest
  @ValueSource(strings = {"open", "50", "119"})
  void aBuildKilledAtAnyMomentLeavesOnlyWholeArticles(String moment, @TempDir Path folder)
      throws Exception {
    Path place = folder.resolve("store");
    try (Store store = Store.openOrCreate(place)) {
      SyntheticBuild.build(store, IntStream.range(1000, 1010), 1);
    }
    try (JavaProcess build = JavaProcess.of(SyntheticBuild.class, place.toString(), "120")) {
      assertThat(build.awaitLine(moment)).isNotEmpty();
      build.kill();
    }
    try (Store store = Store.open(place)) {
      Answer whole = new Answers(store).query(CLAIMS_OF_ARTICLES, "test");
      assertThat(whole.column("article")).contains(article(1000), article(1009));
      assertThat(whole.column("claims")).containsOnly("" + SyntheticBuild.CLAIMS);

      SyntheticBuild.build(store, IntStream.range(0, 120), 2);
      assertThat(new Articles(store).underived().isEmpty()).isTrue();
      assertThat(new Articles(store).all()).hasSize(130);
    }
  }

  @Test
  void whatAnInterruptedBuildLeftUnderivedIsKnown(@TempDir Path folder) throws Exception {
    Path place = folder.resolve("store");
    try (JavaProcess build = JavaProcess.of(SyntheticBuild.class, place.toString(), "120")) {
      build.awaitLine("60");
      build.kill();
    }
    try (Store store = Store.open(place)) {
      assertThat(new Articles(store).underived().isEmpty()).isFalse();
      assertThat(
              new Pipeline(new Home(Handmade.homeWithoutActors()), store, LocalDate.of(2026, 1, 1))
                  .derive())
          .isTrue();
      assertThat(new Articles(store).underived().isEmpty()).isTrue();
    }
  }

  @Test
  void aStoreThatAnotherProcessHoldsIsToldAsSuch(@TempDir Path folder) throws Exception {
    Path place = folder.resolve("store");
    try (JavaProcess holder = JavaProcess.of(SyntheticBuild.class, place.toString(), "1", "wait")) {
      assertThat(holder.awaitLine("open")).isNotEmpty();
      assertThatThrownBy(() -> Store.open(place))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another process holds the store");
    }
  }

  @ParameterizedTest
  @CsvSource({"20000, short", "60, long"})
  void aFullDiskLosesNothingThatWasStored(String articles, String length, @TempDir Path folder)
      throws Exception {
    Path disk = folder.resolve("disk");
    Files.createDirectories(disk);
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=80m", "tmpfs", disk.toString())
            .redirectErrorStream(true)
            .start();
    assumeTrue(mount.waitFor() == 0, "a small disk can be mounted here");
    try {
      Path place = disk.resolve("store");
      try (Store store = Store.openOrCreate(place)) {
        SyntheticBuild.build(store, IntStream.range(1000, 1010), 1);
      }
      try (JavaProcess build =
          JavaProcess.of(SyntheticBuild.class, place.toString(), articles, length)) {
        assertThat(build.awaitLine("refused")).contains("is full").contains("Nothing was changed");
        assertThat(build.exitCode()).isEqualTo(1);
      }
      try (Store store = Store.open(place)) {
        Answer whole = new Answers(store).query(CLAIMS_OF_ARTICLES, "test");
        assertThat(whole.column("article")).contains(article(1000), article(1009));
        assertThat(whole.column("claims")).containsOnly("" + SyntheticBuild.CLAIMS);
      }
    } finally {
      new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
    }
  }

  @Test
  void orderAndThreadsDoNotShowInTheExport(@TempDir Path folder) throws Exception {
    byte[] forward = export(folder.resolve("a"), IntStream.range(0, 120), 1);
    byte[] backward = export(folder.resolve("b"), IntStream.range(0, 120).map(i -> 119 - i), 4);
    assertThat(backward).isEqualTo(forward);
  }

  @Test
  void buildingTwiceChangesNothing(@TempDir Path folder) throws Exception {
    try (Store store = Store.openOrCreate(folder.resolve("store"))) {
      SyntheticBuild.build(store, IntStream.range(0, 60), 2);
      byte[] once = export(store);
      Report again = SyntheticBuild.build(store, IntStream.range(0, 60), 2);
      assertThat(again.changed()).isZero();
      assertThat(export(store)).isEqualTo(once);
    }
  }

  @Test
  void retractingTakesOutWhatOnlyOneArticleSaid(@TempDir Path folder) throws Exception {
    try (Store store = Store.openOrCreate(folder.resolve("store"))) {
      SyntheticBuild.build(store, IntStream.range(0, 60), 2);
      byte[] before = export(store);
      SyntheticBuild.build(store, IntStream.range(60, 70), 2);
      IntStream.range(60, 70).forEach(i -> new Articles(store).retract("article-" + i));
      new Pipeline(new Home(Handmade.homeWithoutActors()), store, LocalDate.of(2026, 1, 1))
          .derive();
      assertThat(export(store)).isEqualTo(before);
    }
  }

  private static byte[] export(Path place, IntStream numbers, int threads) throws Exception {
    try (Store store = Store.openOrCreate(place)) {
      SyntheticBuild.build(store, numbers, threads);
      return export(store);
    }
  }

  private static byte[] export(Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Export(store).all(Format.NQUADS, out);
    return out.toByteArray();
  }

  private static String article(int number) {
    return "https://w3id.org/foedus/article/article-" + number;
  }
}
