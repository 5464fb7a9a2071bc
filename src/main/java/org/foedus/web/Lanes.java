package org.foedus.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * In which order answers are computed: no more at once than the machine can work on, and those that
 * take long in a lane of their own, so that they hold up each other and not the short ones. In a
 * lane the shorter goes first, but whoever has waited twenty times as long as his own answer takes
 * is passed by nobody, nor who has waited half as long as he is ready to. What takes long is learnt
 * from the times that the same was asked.
 */
final class Lanes {
  /** What takes longer than this goes on the long lane. */
  static final Duration LONG = Duration.ofMillis(400);

  /** What nobody has asked yet is taken to be as long as this. */
  private static final Duration UNKNOWN = Duration.ofMillis(50);

  /** How many times as long as it takes an answer may be put off in favour of shorter ones. */
  private static final int PUT_OFF = 20;

  private final Lane shortLane;
  private final Lane longLane;
  private final Duration longest;
  private final Map<String, Long> takes = new ConcurrentHashMap<>();

  /**
   * @param atOnce how many are computed at once at most
   * @param patience how long one waits for its turn before it is refused
   * @param longest what takes longer is long
   */
  Lanes(int atOnce, Duration patience, Duration longest) {
    int processors = Runtime.getRuntime().availableProcessors();
    this.shortLane = new Lane(Math.max(1, Math.min(atOnce, processors + 1)), patience);
    // What takes long waits for the disk as often as it works, so two at once hold up nobody.
    this.longLane = new Lane(Math.max(1, Math.min(atOnce, processors)), patience);
    this.longest = longest;
  }

  /**
   * Computes an answer when it is its turn.
   *
   * @param kind what is asked, such as the name of a question
   * @throws Busy if too many come before
   */
  <T> T run(String kind, Supplier<T> work) {
    Lane lane = isLong(kind) ? longLane : shortLane;
    lane.enter(takes.getOrDefault(kind, UNKNOWN.toNanos()));
    long begin = System.nanoTime();
    try {
      return work.get();
    } finally {
      long took = System.nanoTime() - begin;
      takes.merge(kind, took, (before, now) -> (before + now) / 2);
      lane.leave();
    }
  }

  /** Whether something takes long, as far as is known. */
  boolean isLong(String kind) {
    return takes.getOrDefault(kind, 0L) > longest.toNanos();
  }

  /** How many wait for their turn. */
  int waiting() {
    return shortLane.size() + longLane.size();
  }

  /** Those that are computed and those that wait for that. */
  private static final class Lane {
    private final PriorityQueue<Turn> waiting =
        new PriorityQueue<>(Comparator.comparingLong(Turn::due));
    private final Duration patience;
    private int free;

    Lane(int wide, Duration patience) {
      this.free = wide;
      this.patience = patience;
    }

    /** Waits for a turn. */
    synchronized void enter(long takes) {
      long now = System.nanoTime();
      long end = now + patience.toNanos();
      Turn mine = new Turn(now + Math.min(PUT_OFF * takes, patience.toNanos() / 2));
      waiting.add(mine);
      try {
        while (free == 0 || waiting.peek() != mine) {
          long millis = (end - System.nanoTime()) / 1_000_000;
          if (millis <= 0) {
            throw new Busy();
          }
          wait(millis);
        }
        free--;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Busy();
      } finally {
        waiting.remove(mine);
        notifyAll();
      }
    }

    synchronized int size() {
      return waiting.size();
    }

    synchronized void leave() {
      free++;
      notifyAll();
    }
  }

  /** One that waits; two of them are never equal. */
  private static final class Turn {
    private final long due;

    /**
     * @param due until when shorter ones may go before it, in nanoseconds of the machine's clock
     */
    Turn(long due) {
      this.due = due;
    }

    long due() {
      return due;
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
