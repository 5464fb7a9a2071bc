package org.foedus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
}
