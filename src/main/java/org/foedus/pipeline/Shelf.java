package org.foedus.pipeline;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.foedus.model.Coverage;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.foedus.rdf.ClaimWriter;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;

/** Takes articles as they are read, and stores them some at a time, each whole or not at all. */
final class Shelf implements AutoCloseable {
  /** Articles in one transaction: few enough that an interrupted build has lost little. */
  private static final int BATCH = 50;

  /** Articles of the web come slowly, and are asked for again if they are lost. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Supplier<Articles> store;
  private final ClaimWriter writer;
  private final LocalDate today;
  private final Progress progress;
  private final List<Arrival> waiting = new ArrayList<>();
  private final Map<String, String> taken = new HashMap<>();
  private Coverage coverage = Coverage.NONE;
  private final List<String> sources = new ArrayList<>();
  private long lastStored = System.nanoTime();
  private int changed;

  /**
   * @param store where articles go; asked for when the first of them is to be stored
   */
  Shelf(Supplier<Articles> store, ClaimWriter writer, LocalDate today, Progress progress) {
    this.store = store;
    this.writer = writer;
    this.today = today;
    this.progress = progress;
  }

  void take(Outcome<ReadArticle> outcome) {
    if (outcome instanceof Outcome.Rejected<ReadArticle> rejected) {
      progress.rejected(rejected.rejection());
      return;
    }
    ReadArticle read = ((Outcome.Accepted<ReadArticle>) outcome).value();
    coverage = coverage.plus(read.coverage());
    sources.add(read.source());
    if (isBestSoFar(read)) {
      waiting.add(new Arrival(writer.write(read.article(), read.claims()), origin(read)));
      progress.articles(taken.size());
    }
    if (waiting.size() == BATCH || System.nanoTime() - lastStored > LONGEST_WAIT.toNanos()) {
      flush();
    }
  }

  /**
   * Where two inputs hold one article, the longer text stays, whichever came first: a build does
   * not depend on the order of its inputs.
   */
  private boolean isBestSoFar(ReadArticle read) {
    String rank =
        String.format("%012d", Integer.MAX_VALUE - read.article().text().length())
            + read.source()
            + Integer.toHexString(read.article().text().hashCode());
    String before = taken.get(read.article().id());
    if (before != null && before.compareTo(rank) <= 0) {
      return false;
    }
    taken.put(read.article().id(), rank);
    return true;
  }

  /** A file that holds one article and nothing else; an archive or a list has many. */
  private static Optional<String> origin(ReadArticle read) {
    if (read.form() == RawDocument.Form.RECORD) {
      return Optional.empty();
    }
    try {
      Path file = Path.of(read.source());
      return Files.isRegularFile(file)
          ? Optional.of(file.toAbsolutePath().normalize().toString())
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void flush() {
    changed += store.get().put(waiting, today);
    waiting.clear();
    // Only now: what is stored may be passed over by the next build.
    sources.forEach(progress::stored);
    sources.clear();
    lastStored = System.nanoTime();
  }

  Report report() {
    return new Report(taken.size(), changed, coverage);
  }

  @Override
  public void close() {
    flush();
  }
}
