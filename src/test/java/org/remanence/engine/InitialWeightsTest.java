package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.engine.tensor.Tensor;

class InitialWeightsTest {
  private static final NetworkShape SHAPE =
      new NetworkShape(50, 10, List.of(new RecurrentShape(CellType.LSTM, 10, 16, true, false)), 2);

  private final Weights weights = InitialWeights.draw(SHAPE, 42);

  @Test
  void fitTheirNetworkAndComeBackForTheSameSeed() {
    assertThat(weights.fit(SHAPE)).isTrue();
    float[] kernel = weights.get("recurrent.0.backward.kernel").values();
    assertThat(InitialWeights.draw(SHAPE, 42).get("recurrent.0.backward.kernel").values())
        .isEqualTo(kernel);
    assertThat(InitialWeights.draw(SHAPE, 43).get("recurrent.0.backward.kernel").values())
        .isNotEqualTo(kernel);
  }

  @Test
  void recurrentKernelsHaveOrthonormalRows() {
    Tensor kernel = weights.get("recurrent.0.recurrent_kernel");
    int columns = kernel.shape()[1];
    for (int i = 0; i < kernel.shape()[0]; i++) {
      for (int k = 0; k <= i; k++) {
        double dot = 0;
        for (int j = 0; j < columns; j++) {
          dot += kernel.values()[i * columns + j] * (double) kernel.values()[k * columns + j];
        }
        assertThat(dot).as("rows %d and %d", i, k).isCloseTo(i == k ? 1 : 0, within(1e-6));
      }
    }
  }

  @Test
  void kernelsStayWithinGlorotsLimitAndFillIt() {
    float limit = (float) Math.sqrt(6.0 / (10 + 4 * 16));
    float largest = 0;
    for (float value : weights.get("recurrent.0.kernel").values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertThat(largest).isBetween(0.9f * limit, limit);
  }

  @Test
  void onlyTheForgetGateHasABias() {
    float[] bias = weights.get("recurrent.0.bias").values();
    for (int i = 0; i < bias.length; i++) {
      assertThat(bias[i]).as("bias %d", i).isEqualTo(i / 16 == 1 ? 1f : 0f);
    }
  }
}
