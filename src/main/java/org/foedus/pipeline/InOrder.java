package org.foedus.pipeline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Work on many things by several threads, whose results come in the order of the things. */
final class InOrder {
  /** So many things a thread are under way: enough that one long article makes nobody wait. */
  private static final int AHEAD = 16;

  private InOrder() {}

  /**
   * Works on each thing and takes the results in order, by the calling thread. Reads no more things
   * ahead than are under way, so that memory does not grow with their number.
   */
  static <T, R> void map(Stream<T> things, int threads, Function<T, R> work, Consumer<R> results) {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(null, task, "reader", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
    try {
      ArrayDeque<Future<R>> underWay = new ArrayDeque<>();
      Iterator<T> next = things.iterator();
      while (next.hasNext()) {
        T thing = next.next();
        underWay.add(workers.submit(() -> work.apply(thing)));
        // What is ready is given at once: the next thing may be long in coming, as from the web.
        while (underWay.size() >= threads * AHEAD
            || !underWay.isEmpty() && underWay.element().isDone()) {
          results.accept(await(underWay.remove()));
        }
      }
      while (!underWay.isEmpty()) {
        results.accept(await(underWay.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  /** Long sentences make deep trees. */
  private static final long STACK_BYTES = 16L << 20;

  private static <R> R await(Future<R> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      } else if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
