package org.remanence.engine.dl4j;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.remanence.engine.Dense;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Reals;

/**
 * Loss and right predictions of a training pass. DL4J tells the activations up to the output layer,
 * so only its small product is computed once more.
 */
final class BatchScore extends BaseTrainingListener {
  private final Dense dense;
  private int[] labels = {};
  private double loss;
  private int hits;

  BatchScore(NetworkShape shape, MultiLayerNetwork network) {
    Layer output = network.getOutputLayer();
    // DL4J keeps the output layer's weights column by column.
    Reals kernel = Arrays.view(output.getParam("W"));
    dense =
        new Dense(
            kernel.transposed(0, shape.features()),
            Arrays.view(output.getParam("b")),
            shape.features(),
            shape.classes());
  }

  /** The classes of the batch that is trained next. */
  void expect(int[] batchLabels) {
    labels = batchLabels;
  }

  /** Mean cross-entropy of the last batch in nats. */
  double loss() {
    return loss;
  }

  /** Sentences of the last batch whose class had the highest probability. */
  int hits() {
    return hits;
  }

  @Override
  public void onForwardPass(Model model, List<INDArray> activations) {
    INDArray features = activations.get(activations.size() - 1);
    float[][] probabilities = dense.probabilities(Arrays.view(features), labels.length);
    double sum = 0;
    hits = 0;
    for (int b = 0; b < labels.length; b++) {
      float[] row = probabilities[b];
      sum -= Math.log(row[labels[b]]);
      hits += largest(row) == labels[b] ? 1 : 0;
    }
    loss = sum / labels.length;
  }

  private static int largest(float[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      best = row[i] > row[best] ? i : best;
    }
    return best;
  }
}
