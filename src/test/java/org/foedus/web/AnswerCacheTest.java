package org.foedus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
  private final AtomicLong changes = new AtomicLong();
  private final AtomicInteger computed = new AtomicInteger();
  private final AnswerCache cache = new AnswerCache(changes::get, 10_000);

  private static Body body(String text) {
    return new Body("text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private Supplier<Body> answering(String text) {
    return () -> {
      computed.incrementAndGet();
      return body(text);
    };
  }

  @Test
  void anAnswerIsComputedOnce() {
    Body first = cache.get("a", answering("one"));
    assertThat(cache.get("a", answering("two"))).isSameAs(first);
    assertThat(computed).hasValue(1);
  }

  @Test
  void aChangeOfTheStoreForgetsEverything() {
    Body before = cache.get("a", answering("one"));
    changes.incrementAndGet();
    assertThat(cache.get("a", answering("two"))).isNotSameAs(before);
    assertThat(computed).hasValue(2);
  }

  @Test
  void anAnswerThatWasBegunBeforeAChangeIsGivenToNobodyAfterIt() {
    Body old =
        cache.get(
            "a",
            () -> {
              changes.incrementAndGet();
              // Somebody asks after the change, while the answer from before it is not ready.
              assertThat(cache.get("a", answering("new"))).isNotNull();
              return body("old");
            });
    assertThat(cache.get("a", answering("newer"))).isNotSameAs(old);
    assertThat(computed).as("the answer from after the change was kept").hasValue(1);
  }

  @Test
  void fiftyWhoAskTheSameAtOnceCostOneComputation() throws Exception {
    int askers = 50;
    ExecutorService threads = Executors.newFixedThreadPool(askers);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Supplier<Body> slow =
        () -> {
          computed.incrementAndGet();
          begun.countDown();
          await(go);
          return body("answer");
        };
    List<Future<Body>> answers = new ArrayList<>();
    for (int i = 0; i < askers; i++) {
      answers.add(threads.submit(() -> cache.get("a", slow)));
    }
    await(begun);
    go.countDown();
    Body first = answers.get(0).get();
    for (Future<Body> answer : answers) {
      assertThat(answer.get()).isSameAs(first);
    }
    threads.shutdown();
    assertThat(computed).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsKeptIsBoundedAndTheOneAskedForLongestAgoGoesFirst() {
    for (int i = 0; i < 30; i++) {
      cache.get("question " + i, answering("x".repeat(900)));
      cache.get("question 0", answering("asked for again and again"));
      assertThat(cache.held()).isBetween(1L, 10_000L);
    }
    assertThat(computed).hasValue(30);
    cache.get("question 1", answering("forgotten, so computed again"));
    assertThat(computed).hasValue(31);
  }

  @Test
  void anAnswerLargerThanTheRoomIsGivenAndNotKept() {
    String noise =
        new Random(1)
            .ints(40_000, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    Body large = cache.get("a", answering(noise));
    assertThat(large.size()).isGreaterThan(10_000);
    assertThat(cache.held()).isZero();
    assertThat(cache.get("a", answering("again"))).isNotSameAs(large);
  }

  @Test
  void whatIsKeptTakesNoMoreRoomThanItsCompressedForm() {
    Body whole = cache.get("a", answering("x".repeat(1_000_000)));
    assertThat(cache.held()).isLessThan(10_000);
    assertThat(whole.plain()).hasSize(1_000_000).containsOnly('x');
  }

  @Test
  void whatFailsIsNotKept() {
    assertThatThrownBy(
            () ->
                cache.get(
                    "a",
                    () -> {
                      throw new IllegalStateException("stopped");
                    }))
        .hasMessage("stopped");
    assertThat(cache.get("a", answering("then it works"))).isNotNull();
  }
}
