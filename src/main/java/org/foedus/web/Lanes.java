package org.foedus.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * In which order answers are computed: no more at once than the machine can work on, first come
 * first served, and those that take long in a lane of their own, so that they hold up each other
 * and not the short ones. What takes long is learnt from the last time that the same was asked.
 */
final class Lanes {
  /** What took longer than this goes on the long lane the next time. */
  static final Duration LONG = Duration.ofMillis(500);

  private final Semaphore shortLane;
  private final Semaphore longLane;
  private final Duration patience;
  private final Duration longest;
  private final Map<String, Long> took = new ConcurrentHashMap<>();

  /**
   * @param atOnce how many are computed at once at most
   * @param patience how long one waits for its turn before it is refused
   * @param longest what takes longer is long
   */
  Lanes(int atOnce, Duration patience, Duration longest) {
    int processors = Runtime.getRuntime().availableProcessors();
    this.shortLane = new Semaphore(Math.max(1, Math.min(atOnce, processors + 1)), true);
    this.longLane = new Semaphore(Math.max(1, Math.min(atOnce, processors / 2)), true);
    this.patience = patience;
    this.longest = longest;
  }

  /**
   * Computes an answer when it is its turn.
   *
   * @param kind what is asked, such as the name of a question
   * @throws Busy if too many come before
   */
  <T> T run(String kind, Supplier<T> work) {
    Semaphore lane = isLong(kind) ? longLane : shortLane;
    await(lane);
    long begin = System.nanoTime();
    try {
      return work.get();
    } finally {
      took.put(kind, System.nanoTime() - begin);
      lane.release();
    }
  }

  /** Whether something took long the last time. */
  boolean isLong(String kind) {
    return took.getOrDefault(kind, 0L) > longest.toNanos();
  }

  private void await(Semaphore lane) {
    try {
      if (!lane.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
  }

  /** Too much is asked at once. */
  static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    Busy() {
      super("Too much is asked at once. Ask again in a second.");
    }
  }
}
