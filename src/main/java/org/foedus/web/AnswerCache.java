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
 *
 * <p>No answer outlives the store that it was read from: every committed transaction counts as a
 * change, a build of another process comes through the server and counts too, and an answer that
 * was begun before a change is given to those who asked before it and to nobody after.
 */
final class AnswerCache {
  /** Bytes of answers that a server keeps. */
  static final long ROOM = 96L << 20;

  private final LongSupplier changes;
  private final long room;
  private final Map<String, CompletableFuture<Body>> answers = new LinkedHashMap<>(64, 0.75f, true);
  private long seen = -1;
  private long held;

  /**
   * @param changes counts the changes of the store; what was computed before one is forgotten
   * @param room bytes of answers that are kept; the one asked for longest ago goes first, and one
   *     that is larger is not kept at all
   */
  AnswerCache(LongSupplier changes, long room) {
    this.changes = changes;
    this.room = room;
  }

  /** The answer to something, computed unless it is known. What fails is not kept. */
  Body get(String question, Supplier<Body> compute) {
    CompletableFuture<Body> mine = new CompletableFuture<>();
    CompletableFuture<Body> answer;
    long asked;
    synchronized (answers) {
      asked = changes.getAsLong();
      if (asked != seen) {
        answers.clear();
        held = 0;
        seen = asked;
      }
      CompletableFuture<Body> known = answers.putIfAbsent(question, mine);
      answer = known == null ? mine : known;
    }
    if (answer != mine) {
      return wait(answer);
    }
    try {
      Body body = compute.get();
      keep(question, mine, body, asked);
      mine.complete(body);
      return body;
    } catch (RuntimeException | Error e) {
      forget(question, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  /** Bytes of the answers that are kept; never more than there is room for. */
  long held() {
    synchronized (answers) {
      return held;
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
      if (body.size() > room) {
        answers.remove(question);
        return;
      }
      held += body.size();
      var oldest = answers.entrySet().iterator();
      while (held > room && oldest.hasNext()) {
        CompletableFuture<Body> old = oldest.next().getValue();
        if (old.isDone()) {
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
