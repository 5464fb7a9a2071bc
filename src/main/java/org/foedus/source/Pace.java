package org.foedus.source;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Keeps the pauses between the requests to one host. */
final class Pace {

  /** Lets time pass; tests only note how much. */
  interface Wait {
    void sleep(Duration time) throws InterruptedException;
  }

  private final Wait wait;
  private final Map<String, Long> last = new HashMap<>();

  Pace(Wait wait) {
    this.wait = wait;
  }

  static Pace ofTheClock() {
    return new Pace(time -> Thread.sleep(time.toMillis()));
  }

  /** Returns when the host may be asked again. */
  void beforeRequest(String host, Duration pause) throws InterruptedException {
    Long before = last.get(host);
    long now = System.nanoTime();
    if (before != null && now - before < pause.toNanos()) {
      sleep(pause.minusNanos(now - before));
    }
    last.put(host, System.nanoTime());
  }

  void sleep(Duration time) throws InterruptedException {
    if (!time.isNegative() && !time.isZero()) {
      wait.sleep(time);
    }
  }
}
