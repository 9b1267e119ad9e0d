package org.remanence.ui.states;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitOrderTest {
  /** Four tokens × four units: 0 hardly moves, 1 and 3 rise together, 2 falls. */
  private static final float[][] VALUES = {
    {Float.NaN, Float.NaN, Float.NaN, Float.NaN},
    {0.50f, -0.9f, 0.5f, -0.6f},
    {0.51f, 0.0f, 0.0f, 0.0f},
    {0.50f, 0.9f, -0.5f, 0.6f},
  };

  @Test
  void byNumber() {
    assertThat(UnitOrder.INDEX.of(VALUES)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void liveliestFirst() {
    assertThat(UnitOrder.VARIANCE.of(VALUES)).containsExactly(1, 3, 2, 0);
  }

  @Test
  void likeByLike() {
    float[][] values = {{-0.9f, 0.8f, -0.3f, 0.2f}, {0.9f, -0.8f, 0.3f, -0.2f}};
    assertThat(UnitOrder.VARIANCE.of(values)).containsExactly(0, 1, 2, 3);
    assertThat(UnitOrder.LIKENESS.of(values)).startsWith(0, 2);
  }

  @Test
  void everyUnitOnceOnOneToken() {
    for (UnitOrder order : UnitOrder.values()) {
      assertThat(order.of(new float[][] {{1, 2, 3}})).containsExactlyInAnyOrder(0, 1, 2);
    }
  }
}
