package org.remanence.bench;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.remanence.model.Architecture;

/** DL4J's own recurrent layers, one thread an operation, at which they are fastest. */
final class StockEngine implements Engine {
  private final MultiLayerNetwork network;

  StockEngine(Task task, Architecture architecture) {
    Nd4j.getEnvironment().setMaxThreads(1);
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .seed(1)
            .updater(new Adam(1e-3))
            .list()
            .layer(
                new EmbeddingSequenceLayer.Builder()
                    .nIn(task.vocabulary())
                    .nOut(task.embedding())
                    .hasBias(false)
                    .inferInputLength(true)
                    .outputDataFormat(RNNFormat.NCW)
                    .build());
    int features = task.hidden();
    switch (architecture) {
      case RNN ->
          list.layer(
              new LastTimeStep(
                  new SimpleRnn.Builder()
                      .nIn(task.embedding())
                      .nOut(task.hidden())
                      .activation(Activation.TANH)
                      .build()));
      case LSTM -> list.layer(new LastTimeStep(lstm(task.embedding(), task.hidden())));
      case BIDIRECTIONAL_LSTM -> {
        features *= 2;
        list.layer(
            new LastTimeStep(
                new Bidirectional(
                    Bidirectional.Mode.CONCAT, lstm(task.embedding(), task.hidden()))));
      }
      case STACKED_LSTM -> {
        list.layer(lstm(task.embedding(), task.hidden()));
        list.layer(new LastTimeStep(lstm(task.hidden(), task.hidden())));
      }
      default -> throw new IllegalArgumentException("DL4J has no " + architecture);
    }
    network =
        new MultiLayerNetwork(
            list.layer(
                    new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .activation(Activation.SOFTMAX)
                        .nIn(features)
                        .nOut(Task.CLASSES)
                        .build())
                .build());
    network.init();
  }

  @Override
  public double train(int[][] ids, int[] labels) {
    float[][] targets = new float[labels.length][Task.CLASSES];
    for (int b = 0; b < labels.length; b++) {
      targets[b][labels[b]] = 1;
    }
    network.fit(Nd4j.createFromArray(ids), Nd4j.createFromArray(targets));
    return network.score();
  }

  @Override
  public Object read(int[] ids) {
    return network.output(Nd4j.createFromArray(new int[][] {ids})).toFloatVector();
  }

  @Override
  public void close() {
    network.close();
  }

  private static Layer lstm(int inputs, int units) {
    return new LSTM.Builder().nIn(inputs).nOut(units).activation(Activation.TANH).build();
  }
}
