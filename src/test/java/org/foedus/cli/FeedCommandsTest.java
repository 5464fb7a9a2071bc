package org.foedus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foedus.FeedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed, read by the commands that read. */
class FeedCommandsTest {
  @TempDir Path folder;

  @Test
  void aStoreRemembersWhatWasReadForItUntilToldToReadAgain() throws IOException {
    Shell shell = new Shell(folder.resolve("store"));
    try (FeedServer paper = new FeedServer(2)) {
      assertThat(shell.on("build", "--allow-private", paper.feed()).out()).startsWith("2 articles");
      Shell.Result unchanged = shell.on("build", "--allow-private", paper.feed());
      assertThat(unchanged.code()).isZero();
      assertThat(unchanged.out()).startsWith("0 articles read, 0 new");
      assertThat(unchanged.err()).contains("holds nothing new").doesNotContain("rejected");
      paper.publish(3);
      assertThat(shell.on("build", "--allow-private", paper.feed()).out())
          .startsWith("1 article read, 1 new");
      assertThat(shell.on("build", "--again", "--allow-private", paper.feed()).out())
          .startsWith("3 articles read, 0 new");
    }
  }

  @Test
  void recordsOfAFeedAreThoseOfItsNewArticles() throws IOException {
    String seen = folder.resolve("seen.jsonl").toString();
    try (FeedServer paper = new FeedServer(2)) {
      assertThat(extract(paper, seen).lines()).hasSize(2);
      paper.publish(3);
      assertThat(extract(paper, seen).lines()).hasSize(1);
      assertThat(extract(paper, seen).lines()).isEmpty();
    }
  }

  @Test
  void noCommandAsksAPrivateHostUnlessItMay() throws IOException {
    Path rejected = folder.resolve("rejected.jsonl");
    try (FeedServer paper = new FeedServer(2)) {
      for (String command : new String[] {"read", "extract"}) {
        Shell.Result result =
            Shell.run("", command, paper.feed(), "--rejected", rejected.toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(Files.readString(rejected)).contains("private-address");
      }
      Shell.Result build =
          new Shell(folder.resolve("store"))
              .on("build", paper.feed(), "--rejected", rejected.toString());
      assertThat(build.code()).isEqualTo(1);
      assertThat(build.err()).contains("1 input rejected (private-address 1)");
      assertThat(Files.readString(rejected)).contains("private-address");
      assertThat(paper.requests()).isEmpty();
    }
  }

  private static Shell.Result extract(FeedServer paper, String seen) {
    return Shell.run("", "extract", "--allow-private", "--visited", seen, paper.feed());
  }
}
