package org.remanence.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.remanence.engine.CellType;
import org.remanence.engine.RecurrentShape;

/** The same weights give the same outputs and gradients in our layers and in DL4J's own. */
class StockLayersTest {
  private static final int INPUTS = 4;
  private static final int UNITS = 5;

  /** Where DL4J's LSTM keeps our blocks i, f, candidate, o: its order is candidate, f, o, i. */
  private static final int[] STOCK_LSTM_BLOCKS = {3, 1, 0, 2};

  @Test
  void simpleRnn() {
    Layer stock =
        new SimpleRnn.Builder().nIn(INPUTS).nOut(UNITS).activation(Activation.TANH).build();
    compare(CellType.RNN, stock, new int[] {0});
  }

  @Test
  void lstm() {
    Layer stock = new LSTM.Builder().nIn(INPUTS).nOut(UNITS).activation(Activation.TANH).build();
    compare(CellType.LSTM, stock, STOCK_LSTM_BLOCKS);
  }

  private static void compare(CellType cell, Layer stockLayer, int[] blocks) {
    Nd4j.getRandom().setSeed(5);
    MultiLayerNetwork stock = network(stockLayer);
    MultiLayerNetwork ours =
        network(RecurrentConf.of(new RecurrentShape(cell, INPUTS, UNITS, false, true), 0, 0, 1));
    String[][] names = {{"W", "kernel"}, {"RW", "recurrent-kernel"}, {"b", "bias"}};
    for (String[] name : names) {
      copyBlocks(stock.getLayer(0).getParam(name[0]), ours.getLayer(0).getParam(name[1]), blocks);
    }
    ours.getLayer(1).setParams(stock.getLayer(1).params());

    DataSet batch =
        new DataSet(Nd4j.randn(DataType.FLOAT, 3, INPUTS, 6), Nd4j.rand(DataType.FLOAT, 3, 2, 6));
    assertClose(ours.output(batch.getFeatures()), stock.output(batch.getFeatures()), 1e-5);
    gradients(stock, batch);
    gradients(ours, batch);
    for (String[] name : names) {
      INDArray expected = matrix(stock.gradient().getGradientFor("0_" + name[0]));
      INDArray reordered = expected.ulike();
      copyBlocks(expected, reordered, blocks);
      assertClose(ours.gradient().getGradientFor("0_" + name[1]), reordered, 1e-4);
    }
  }

  /** DL4J gives the gradient of a bias as a vector, the bias itself as a row. */
  private static INDArray matrix(INDArray array) {
    return array.rank() == 1 ? array.reshape(1, array.length()) : array;
  }

  private static void gradients(MultiLayerNetwork network, DataSet batch) {
    network.setInput(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.computeGradientAndScore();
  }

  /** Copies block {@code blocks[i]} of the columns of {@code stock} to block i of {@code ours}. */
  private static void copyBlocks(INDArray stock, INDArray ours, int[] blocks) {
    for (int i = 0; i < blocks.length; i++) {
      INDArray block =
          stock.get(
              NDArrayIndex.all(),
              NDArrayIndex.interval(blocks[i] * UNITS, (blocks[i] + 1) * UNITS));
      ours.get(NDArrayIndex.all(), NDArrayIndex.interval(i * UNITS, (i + 1) * UNITS)).assign(block);
    }
  }

  private static MultiLayerNetwork network(Layer recurrent) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .updater(new NoOp())
                .list()
                .layer(recurrent)
                .layer(
                    new RnnOutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .activation(Activation.SOFTMAX)
                        .dataFormat(RNNFormat.NCW)
                        .nIn(UNITS)
                        .nOut(2)
                        .build())
                .build());
    network.init();
    return network;
  }

  private static void assertClose(INDArray actual, INDArray expected, double tolerance) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    double[] values = actual.dup('c').data().asDouble();
    double[] wanted = expected.dup('c').data().asDouble();
    for (int i = 0; i < wanted.length; i++) {
      assertThat(values[i]).as("value %d", i).isCloseTo(wanted[i], within(tolerance));
    }
  }
}
