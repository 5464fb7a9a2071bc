package org.foedus.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Answers what will be asked before anybody does: the first view, then what was asked lately, then
 * what is {@linkplain Foreseen foreseen}: the usual, and while nobody asks and there is room what
 * may be asked of each actor, of pairs and of each year. Once when the server starts, and again
 * when the store was written and a while has passed in which it was not. For one thread.
 */
final class Preparation implements Runnable {
  /** How long nothing is written before answers are worth preparing. */
  private static final Duration QUIET = Duration.ofSeconds(3);

  /** How long nobody asks before answers that nobody asked for are prepared. */
  private static final Duration ALONE = Duration.ofSeconds(1);

  /** Questions asked lately that are prepared again. */
  private static final int MOST_LATELY = 200;

  /** Answers a question for nobody. */
  interface Asking {
    void ask(Asked asked) throws IOException;
  }

  /** What comes first. */
  interface FirstView {
    void answer() throws IOException;
  }

  /** What there is to ask. */
  interface Catalogue {
    /** What is asked as the questions stand, without anybody's choice. */
    List<Asked> usual() throws IOException;

    /**
     * What is asked of each actor, of the pairs told of most and of each year, what is likelier
     * first; there may be thousands.
     */
    List<Asked> ofEach() throws IOException;

    /** Whether there is room for answers that nobody has asked for. */
    boolean hasRoom();
  }

  private final FirstView firstView;
  private final Asking asking;
  private final LongSupplier changes;
  private final Catalogue catalogue;
  private final Map<Asked, Boolean> lately = new LinkedHashMap<>(16, 0.75f, true);
  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile long lastAsked = System.nanoTime();
  private volatile boolean stopped;
  private volatile boolean done;

  /**
   * @param changes counts the changes of the store
   */
  Preparation(FirstView firstView, Asking asking, Catalogue catalogue, LongSupplier changes) {
    this.firstView = firstView;
    this.asking = asking;
    this.catalogue = catalogue;
    this.changes = changes;
  }

  /** Notes that somebody asked. */
  void asked(Asked asked) {
    lastAsked = System.nanoTime();
    synchronized (lately) {
      lately.put(asked, true);
      var oldest = lately.keySet().iterator();
      while (lately.size() > MOST_LATELY) {
        oldest.next();
        oldest.remove();
      }
    }
  }

  /** Waits until the answers of the first view are ready. */
  void awaitFirstView(Duration longest) throws InterruptedException {
    ready.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Has it end after the answer that it is at. */
  void stop() {
    stopped = true;
    synchronized (this) {
      notifyAll();
    }
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        long now = changes.getAsLong();
        prepare(now);
        awaitChange(now);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void prepare(long now) throws InterruptedException {
    quietly(firstView::answer);
    ready.countDown();
    pause();
    Set<Asked> all = new LinkedHashSet<>();
    synchronized (lately) {
      List<Asked> oldestFirst = new ArrayList<>(lately.keySet());
      for (int i = oldestFirst.size() - 1; i >= 0; i--) {
        all.add(oldestFirst.get(i));
      }
    }
    quietly(() -> all.addAll(catalogue.usual()));
    for (Asked asked : all) {
      if (stopped || changes.getAsLong() != now) {
        return;
      }
      quietly(() -> asking.ask(asked));
    }
    List<Asked> ofEach = new ArrayList<>();
    quietly(() -> ofEach.addAll(catalogue.ofEach()));
    for (Asked asked : ofEach) {
      awaitNobody();
      if (stopped || changes.getAsLong() != now) {
        return;
      }
      if (!catalogue.hasRoom()) {
        break;
      }
      quietly(() -> asking.ask(asked));
    }
    done = true;
  }

  /** Whether all was answered once that is answered before anybody asks. */
  boolean isDone() {
    return done;
  }

  /** Who asks has the machine for himself; what nobody may ever ask for can wait. */
  private synchronized void awaitNobody() throws InterruptedException {
    long alone = System.nanoTime() - lastAsked;
    while (!stopped && alone < ALONE.toNanos()) {
      wait(Math.max(1, (ALONE.toNanos() - alone) / 1_000_000));
      alone = System.nanoTime() - lastAsked;
    }
  }

  /** The first to come have the machine for themselves. */
  private synchronized void pause() throws InterruptedException {
    if (!stopped) {
      wait(QUIET.toMillis());
    }
  }

  private synchronized void awaitChange(long since) throws InterruptedException {
    long seen = since;
    do {
      wait(QUIET.toMillis());
      long now = changes.getAsLong();
      if (now == seen && now != since) {
        return;
      }
      seen = now;
    } while (!stopped);
  }

  /** Whoever asks first is told what is wrong. */
  private static void quietly(FirstView work) {
    try {
      work.answer();
    } catch (IOException | RuntimeException e) {
      return;
    }
  }
}
