package org.remanence.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.remanence.engine.CellType;
import org.remanence.engine.RecurrentShape;

/** The layer on top, and what it hands down, against finite differences in double precision. */
class SoftmaxGradientTest {
  private DataType before;

  @BeforeEach
  void useDoubles() {
    before = Nd4j.dataType();
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    Nd4j.getRandom().setSeed(12);
  }

  @AfterEach
  void restore() {
    Nd4j.setDefaultDataTypes(before, before);
  }

  @Test
  void passesWhereEachWordIsAnswered() {
    RecurrentShape shape = new RecurrentShape(CellType.LSTM, 4, 3, true, true);
    MultiLayerNetwork network = network(shape, 5);
    INDArray labels = Nd4j.zeros(DataType.DOUBLE, 3, 5, 5);
    INDArray mask = Nd4j.ones(DataType.DOUBLE, 3, 5);
    for (int b = 0; b < 3; b++) {
      for (int t = 0; t < 5; t++) {
        boolean padding = t < b; // of the last sentence three words are left
        mask.putScalar(b, t, padding ? 0 : 1);
        labels.putScalar(b, (2 * b + t) % 5, t, padding ? 0 : 1);
      }
    }
    assertPasses(network, labels, mask);
  }

  @Test
  void passes() {
    RecurrentShape shape = new RecurrentShape(CellType.GRU, 4, 3, false, false);
    INDArray labels = Nd4j.eye(5).castTo(DataType.DOUBLE).getRows(4, 0, 2);
    assertPasses(network(shape, 5), labels, null);
  }

  private static MultiLayerNetwork network(RecurrentShape shape, int classes) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .dataType(DataType.DOUBLE)
                .updater(new NoOp())
                .list()
                .layer(RecurrentConf.of(shape, 0, 0, 1))
                .layer(SoftmaxConf.of(shape.outputs(), classes))
                .build());
    network.init();
    network.params().assign(Nd4j.randn(network.params().shape()).muli(0.4));
    return network;
  }

  private static void assertPasses(
      MultiLayerNetwork network, INDArray labels, @Nullable INDArray mask) {
    var check =
        new GradientCheckUtil.MLNConfig()
            .net(network)
            .input(Nd4j.randn(DataType.DOUBLE, 3, 4, 5))
            .labels(labels)
            .inputMask(mask)
            .epsilon(1e-6)
            .maxRelError(1e-5)
            .minAbsoluteError(1e-9)
            .print(GradientCheckUtil.PrintMode.FAILURES_ONLY);
    assertThat(GradientCheckUtil.checkGradients(check)).isTrue();
  }
}
