package org.foedus.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.foedus.Handmade;
import org.foedus.source.Sources;
import org.foedus.source.Visited;
import org.foedus.source.VisitedFile;
import org.foedus.store.Store;

/**
 * A build of a feed that remembers, as a process of its own that tests can kill: arguments are the
 * store and the feed. Prints the count as it goes.
 */
public final class FeedBuild {
  private FeedBuild() {}

  public static void main(String[] arguments) throws IOException {
    try (Store store = Store.openOrCreate(Path.of(arguments[0]))) {
      build(store, arguments[1], System.out::println);
    }
    System.out.println("done");
  }

  /** Builds, and gives the sources that were stored. */
  static List<String> build(Store store, String feed, IntConsumer count) throws IOException {
    List<String> stored = new ArrayList<>();
    Home home = new Home(Handmade.homeWithoutActors());
    try (Visited visited = VisitedFile.open(store.folder().resolve("visited.jsonl"));
        Sources sources = new Sources(InputStream.nullInputStream(), true, visited)) {
      new Pipeline(home, store, LocalDate.of(2026, 3, 6))
          .build(
              new Reading(Stages.of(home, sources).withoutClaims(), 2),
              List.of(feed),
              "test",
              new Progress() {
                @Override
                public void articles(int read) {
                  count.accept(read);
                }

                @Override
                public void stored(String source) {
                  stored.add(source);
                  visited.done(source);
                }
              });
    }
    return stored;
  }
}
