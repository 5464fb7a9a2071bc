package org.foedus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final Duration NO_PATIENCE = Duration.ZERO;

  @Test
  void aLongAnswerHoldsUpNoShortOne() {
    Lanes lanes = new Lanes(1, NO_PATIENCE, Duration.ZERO);
    lanes.run("slow", () -> "learnt");
    assertThat(lanes.run("slow", () -> lanes.run("another", () -> "at once"))).isEqualTo("at once");
  }

  @Test
  void noMoreLongAnswersAreComputedAtOnceThanTheLaneIsWide() {
    Lanes lanes = new Lanes(1, NO_PATIENCE, Duration.ZERO);
    lanes.run("slow", () -> "learnt");
    assertThatThrownBy(() -> lanes.run("slow", () -> lanes.run("slow", () -> "too many")))
        .isInstanceOf(Lanes.Busy.class);
    assertThat(lanes.run("slow", () -> "its turn")).isEqualTo("its turn");
  }

  @Test
  void ofThoseThatWaitTheShorterGoesFirst() throws Exception {
    Lanes lanes = new Lanes(1, Duration.ofSeconds(60), Duration.ofHours(1));
    lanes.run("longer", LanesTest::aWhile);
    lanes.run("shorter", () -> "at once");
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<?>> waiting = new ArrayList<>();
    lanes.run(
        "in the lane",
        () -> {
          waiting.add(threads.submit(() -> lanes.run("longer", () -> order.add("longer"))));
          awaitWaiting(lanes, 1);
          waiting.add(threads.submit(() -> lanes.run("shorter", () -> order.add("shorter"))));
          awaitWaiting(lanes, 2);
          return "done";
        });
    for (Future<?> one : waiting) {
      one.get();
    }
    threads.shutdown();
    assertThat(order).containsExactly("shorter", "longer");
  }

  private static void awaitWaiting(Lanes lanes, int many) {
    while (lanes.waiting() < many) {
      Thread.onSpinWait();
    }
  }

  /** Work of a second or so, whatever the machine. */
  private static String aWhile() {
    long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return "learnt";
  }
}
