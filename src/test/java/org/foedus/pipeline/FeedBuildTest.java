package org.foedus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.foedus.FeedServer;
import org.foedus.rdf.Format;
import org.foedus.store.Articles;
import org.foedus.store.Export;
import org.foedus.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that is built into a store again and again, also by builds that end in the middle. */
class FeedBuildTest {
  private static final int ARTICLES = 120;

  @Test
  void aBuildKilledInTheMiddleLosesAndRepeatsNothing(@TempDir Path folder) throws Exception {
    try (FeedServer paper = new FeedServer(ARTICLES)) {
      Path place = folder.resolve("store");
      try (JavaProcess build = JavaProcess.of(FeedBuild.class, place.toString(), paper.feed())) {
        assertThat(build.awaitLine("70")).isNotEmpty();
        build.kill();
      }
      int before;
      try (Store store = Store.open(place)) {
        before = new Articles(store).all().size();
        assertThat(before).isBetween(50, ARTICLES - 1);
        List<String> stored = build(store, paper);
        assertThat(stored).doesNotHaveDuplicates().hasSize(ARTICLES - before);
        assertThat(export(store)).isEqualTo(builtAtOnce(folder.resolve("other"), paper));
        assertThat(build(store, paper)).isEmpty();
      }
      assertThat(paper.requests()).endsWith("/feed 304");
    }
  }

  @Test
  void aFeedBuiltAgainGivesOnlyWhatIsNew(@TempDir Path folder) throws Exception {
    try (FeedServer paper = new FeedServer(2);
        Store store = Store.openOrCreate(folder.resolve("store"))) {
      assertThat(build(store, paper)).hasSize(2);
      paper.publish(4);
      assertThat(build(store, paper))
          .containsExactlyElementsOf(IntStream.of(4, 3).mapToObj(paper::article).toList());
      assertThat(new Articles(store).all()).hasSize(4);
    }
  }

  private static List<String> build(Store store, FeedServer paper) throws IOException {
    return FeedBuild.build(store, paper.feed(), count -> {});
  }

  private static String builtAtOnce(Path place, FeedServer paper) throws Exception {
    try (Store store = Store.openOrCreate(place)) {
      build(store, paper);
      return export(store);
    }
  }

  private static String export(Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Export(store).all(Format.NQUADS, out);
    return out.toString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
