package org.foedus.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Answers as they were sent, kept while the store stays as it is. Many who ask the same at once
 * wait for one computation.
 */
final class AnswerCache {
  /** Bytes of answers that are kept; the one asked for longest ago goes first. */
  private static final long ROOM = 96L << 20;

  private final LongSupplier changes;
  private final Map<String, CompletableFuture<Body>> answers = new LinkedHashMap<>(64, 0.75f, true);
  private long seen = -1;
  private long held;

  /**
   * @param changes counts the changes of the store; what was computed before one is forgotten
   */
  AnswerCache(LongSupplier changes) {
    this.changes = changes;
  }

  /** The answer to something, computed unless it is known. What fails is not kept. */
  Body get(String question, Supplier<Body> compute) {
    CompletableFuture<Body> mine = new CompletableFuture<>();
    CompletableFuture<Body> answer;
    long asked = changes.getAsLong();
    synchronized (answers) {
      if (asked != seen) {
        answers.clear();
        held = 0;
        seen = asked;
      }
      CompletableFuture<Body> known = answers.get(question);
      answer = known == null ? mine : known;
      if (known == null) {
        answers.put(question, mine);
      }
    }
    if (answer != mine) {
      return wait(answer);
    }
    try {
      Body body = compute.get();
      mine.complete(body);
      keep(question, mine, body, asked);
      return body;
    } catch (RuntimeException | Error e) {
      forget(question, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static Body wait(CompletableFuture<Body> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void keep(String question, CompletableFuture<Body> mine, Body body, long asked) {
    synchronized (answers) {
      if (asked != seen || answers.get(question) != mine) {
        return;
      }
      held += body.size();
      var oldest = answers.entrySet().iterator();
      while (held > ROOM && oldest.hasNext()) {
        CompletableFuture<Body> old = oldest.next().getValue();
        if (old != mine && old.isDone()) {
          held -= old.join().size();
          oldest.remove();
        }
      }
    }
  }

  private void forget(String question, CompletableFuture<Body> mine) {
    synchronized (answers) {
      answers.remove(question, mine);
    }
  }
}
