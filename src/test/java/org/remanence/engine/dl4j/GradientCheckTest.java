package org.remanence.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.remanence.engine.CellType;
import org.remanence.engine.MguCell;
import org.remanence.engine.Pooling;
import org.remanence.engine.PoolingShape;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.TransformerShape;

/** DL4J's own check of every layer's gradients against finite differences, in double precision. */
class GradientCheckTest {
  /** Draws of its own: after the same seed, ND4J's differ from run to run. */
  private final Random random = new Random(11);

  private DataType before;

  @BeforeEach
  void useDoubles() {
    before = Nd4j.dataType();
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
  }

  @AfterEach
  void restore() {
    Nd4j.setDefaultDataTypes(before, before);
  }

  @ParameterizedTest(name = "{0}, bidirectional {1}, {2} layers, mask {3}")
  @CsvSource({
    "RNN,  false, 1, false",
    "RNN,  false, 1, true",
    "LSTM, false, 1, false",
    "LSTM, false, 1, true",
    "GRU,  false, 1, false",
    "GRU,  false, 1, true",
    "RNN,  true,  1, true",
    "LSTM, true,  1, false",
    "LSTM, true,  1, true",
    "GRU,  true,  1, true",
    "RNN,  false, 2, true",
    "LSTM, false, 2, false",
    "LSTM, false, 2, true",
    "GRU,  false, 2, true",
    "LSTM, true,  2, true",
    "MGU,  false, 1, false",
    "MGU,  true,  2, true",
    "minGRU,  false, 1, false",
    "minGRU,  true,  2, true",
    "minLSTM, false, 1, true",
    "minLSTM, false, 2, false",
  })
  void passes(String name, boolean bidirectional, int layers, boolean masked) {
    check(network(MguCell.named(name), bidirectional, layers, Pooling.LAST), masked);
  }

  @ParameterizedTest(name = "{0} over {1}, bidirectional {2}, mask {3}")
  @CsvSource({
    "MEAN,      GRU,  false, true",
    "MAX,       RNN,  false, true",
    "MAX,       LSTM, true,  false",
    "ATTENTION, GRU,  false, false",
    "ATTENTION, LSTM, true,  true",
  })
  void passesWhenStatesArePooled(
      Pooling pooling, String name, boolean bidirectional, boolean masked) {
    check(network(MguCell.named(name), bidirectional, 1, pooling), masked);
  }

  @ParameterizedTest(name = "transformer, {0}, mask {1}")
  @CsvSource({"LAST, false", "LAST, true", "MEAN, true", "ATTENTION, true"})
  void passesForATransformer(Pooling pooling, boolean masked) {
    var shape = new TransformerShape(4, 3, 5, pooling != Pooling.LAST);
    NeuralNetConfiguration.ListBuilder list = layers().layer(TransformerConf.of(shape, 0, 1));
    check(network(list, pooling, shape.outputs()), masked);
  }

  /** As in a language model, where every word's state is read. */
  @Test
  void passesForATransformerThatAnswersEachWord() {
    var shape = new TransformerShape(4, 3, 5, true);
    RnnOutputLayer output =
        new RnnOutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
            .activation(Activation.SOFTMAX)
            .nIn(shape.outputs())
            .nOut(3)
            .build();
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            layers().layer(TransformerConf.of(shape, 0, 1)).layer(output).build());
    network.init();
    INDArray labels = Nd4j.zeros(DataType.DOUBLE, 3, 3, 5);
    for (int i = 0; i < 15; i++) {
      labels.putScalar(new int[] {i % 3, i * i % 3, i / 3}, 1);
    }
    check(network, labels, false);
  }

  private void check(MultiLayerNetwork network, boolean masked) {
    check(network, Nd4j.eye(3).castTo(DataType.DOUBLE), masked);
  }

  private void check(MultiLayerNetwork network, INDArray labels, boolean masked) {
    network.params().assign(normal(network.params().shape()).muli(0.4));
    INDArray input = normal(3, 4, 5);
    INDArray mask =
        Nd4j.createFromArray(new double[][] {{1, 1, 1, 1, 1}, {0, 0, 1, 1, 1}, {0, 0, 0, 0, 1}});
    var check =
        new GradientCheckUtil.MLNConfig()
            .net(network)
            .input(input)
            .labels(labels)
            .inputMask(masked ? mask : null)
            .epsilon(1e-5)
            .maxRelError(1e-5)
            .minAbsoluteError(1e-9)
            .print(GradientCheckUtil.PrintMode.FAILURES_ONLY);
    assertThat(GradientCheckUtil.checkGradients(check)).isTrue();
  }

  private INDArray normal(long... extent) {
    INDArray values = Nd4j.create(DataType.DOUBLE, extent);
    for (int i = 0; i < values.length(); i++) {
      values.putScalar(i, random.nextGaussian());
    }
    return values;
  }

  private static MultiLayerNetwork network(
      CellType cell, boolean bidirectional, int layers, Pooling pooling) {
    NeuralNetConfiguration.ListBuilder list = layers();
    int inputs = 4;
    for (int i = 0; i < layers; i++) {
      var shape =
          new RecurrentShape(
              cell, inputs, 3, bidirectional, i < layers - 1 || pooling != Pooling.LAST);
      list.layer(RecurrentConf.of(shape, 0, 0, 1));
      inputs = shape.outputs();
    }
    return network(list, pooling, inputs);
  }

  private static NeuralNetConfiguration.ListBuilder layers() {
    return new NeuralNetConfiguration.Builder()
        .dataType(DataType.DOUBLE)
        .updater(new NoOp())
        .list();
  }

  private static MultiLayerNetwork network(
      NeuralNetConfiguration.ListBuilder list, Pooling pooling, int inputs) {
    if (pooling != Pooling.LAST) {
      list.layer(PoolingConf.of(new PoolingShape(pooling, inputs)));
    }
    list.layer(
        new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
            .activation(Activation.SOFTMAX)
            .nIn(inputs)
            .nOut(3)
            .build());
    MultiLayerNetwork network = new MultiLayerNetwork(list.build());
    network.init();
    return network;
  }
}
