package org.foedus.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that is made by a thread of its own, begun before it is needed.
 *
 * @param <T> its type
 */
final class Ahead<T extends Object> implements Supplier<T>, AutoCloseable {
  private final FutureTask<T> task;

  private Ahead(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins. */
  static <T extends Object> Ahead<T> of(Callable<T> work) {
    Ahead<T> ahead = new Ahead<>(new FutureTask<>(work));
    Thread thread = new Thread(ahead.task, "ahead");
    thread.setDaemon(true);
    thread.start();
    return ahead;
  }

  /**
   * Waits until it is made.
   *
   * @throws UncheckedIOException if something could not be read
   */
  @Override
  public T get() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(cause);
      } else if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      } else if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Waits until it is made or has failed: nothing goes on behind the back of who began it. */
  @Override
  public void close() {
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // Whoever wanted it has been told by get.
      return;
    }
  }
}
