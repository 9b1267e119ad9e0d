package org.remanence.engine.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/**
 * A linear softmax classifier of feature vectors, trained by DL4J with Adam from weights of zero.
 */
public final class SoftmaxRegression {
  private final MultiLayerNetwork network;
  private final int classes;

  public SoftmaxRegression(int features, int classes, double learningRate) {
    Nd4jRuntime.useOneThreadPerJob();
    this.classes = classes;
    network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .updater(new Adam(learningRate))
                .list()
                .layer(
                    new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .activation(Activation.SOFTMAX)
                        .weightInit(WeightInit.ZERO)
                        .nIn(features)
                        .nOut(classes)
                        .build())
                .build());
    network.init();
  }

  public long parameters() {
    return network.numParams();
  }

  /**
   * One step on a batch.
   *
   * @param features [B][F]
   * @param labels [B] classes
   */
  public void train(float[][] features, int[] labels) {
    float[][] targets = new float[labels.length][classes];
    for (int b = 0; b < labels.length; b++) {
      targets[b][labels[b]] = 1;
    }
    network.fit(Nd4j.createFromArray(features), Nd4j.createFromArray(targets));
  }

  /** Class probabilities [B][C] of feature vectors [B][F]. */
  public float[][] probabilities(float[][] features) {
    INDArray result = network.output(Nd4j.createFromArray(features));
    return result.toFloatMatrix();
  }
}
