package org.remanence.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.factory.Nd4j;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.optimiser.Adam;
import org.remanence.engine.optimiser.DenseAdam;

class AdamTest {
  /** More than one of the optimiser's chunks. */
  private static final int SIZE = 10_000;

  @Test
  void agreesWithDl4js() {
    Adam adam = new Adam(1e-2);
    DenseAdam dense = new DenseAdam(adam, SIZE);
    NativeBlock weights = NativeBlock.allocate(Precision.SINGLE, SIZE);
    INDArray expected = Nd4j.zeros(1, SIZE);
    INDArray variances = Nd4j.zeros(1, SIZE);
    INDArray means = Nd4j.zeros(1, SIZE);
    Random random = new Random(4);
    for (int step = 0; step < 20; step++) {
      float[] gradient = new float[SIZE];
      for (int i = 0; i < SIZE; i++) {
        gradient[i] = (float) random.nextGaussian();
      }
      adam.nextStep();
      dense.update(weights, NativeBlock.of(gradient), 0.25f);
      INDArray update = Nd4j.createFromArray(gradient).reshape(1, SIZE).mul(0.25);
      Nd4j.exec(new AdamUpdater(update, variances, means, 1e-2, 0.9, 0.999, 1e-8, step));
      expected.subi(update);
    }
    assertThat(weights.toFloats(0, SIZE)).containsExactly(expected.toFloatVector(), within(2e-6f));
  }
}
