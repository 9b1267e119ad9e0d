package org.remanence.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ActivationsTest {
  private static final double TOLERANCE = 1e-6;

  /** Finely around zero and where tanh bends, then by powers to the largest float. */
  private static float[] wholeRange() {
    int fine = 2_000_000;
    float[] values = new float[2 * fine + 2 * 600];
    for (int i = 0; i < fine; i++) {
      values[2 * i] = 20f * i / fine;
      values[2 * i + 1] = -20f * i / fine;
    }
    for (int i = 0; i < 600; i++) {
      float value = (float) Math.pow(2, i / 599.0 * 277 - 149);
      values[2 * fine + 2 * i] = value;
      values[2 * fine + 2 * i + 1] = -value;
    }
    return values;
  }

  @Test
  void tanhIsExactToOneMillionth() {
    float[] x = wholeRange();
    float[] y = x.clone();
    Activations.tanh(y);
    double worst = 0;
    for (int i = 0; i < x.length; i++) {
      worst = Math.max(worst, Math.abs(y[i] - Math.tanh(x[i])));
    }
    assertThat(worst).isLessThan(TOLERANCE);
  }

  @Test
  void sigmoidIsExactToOneMillionthAndStaysBetweenZeroAndOne() {
    float[] x = wholeRange();
    float[] y = x.clone();
    Activations.sigmoid(y);
    double worst = 0;
    boolean inside = true;
    for (int i = 0; i < x.length; i++) {
      worst = Math.max(worst, Math.abs(y[i] - 1 / (1 + Math.exp(-(double) x[i]))));
      inside &= y[i] >= 0 && y[i] <= 1;
    }
    assertThat(worst).isLessThan(TOLERANCE);
    assertThat(inside).isTrue();
  }

  @Test
  void infinitiesSaturateAndNoNumberStaysNone() {
    float[] y = {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN};
    Activations.tanh(y);
    assertThat(y[0]).isCloseTo(1f, within(1e-6f));
    assertThat(y[1]).isCloseTo(-1f, within(1e-6f));
    assertThat(y[2]).isNaN();
  }

  @Test
  void doublesAreExact() {
    double[] y = {-3, 0, 0.5};
    Activations.tanh(y);
    assertThat(y).containsExactly(Math.tanh(-3), 0, Math.tanh(0.5));
    double[] s = {-3, 0, 0.5};
    Activations.sigmoid(s);
    assertThat(s).containsExactly(1 / (1 + Math.exp(3)), 0.5, 1 / (1 + Math.exp(-0.5)));
  }
}
