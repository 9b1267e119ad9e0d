package org.remanence.engine.dl4j;

import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Counts the right predictions of a training pass. DL4J tells the activations up to the output
 * layer, so only its small product is computed once more.
 */
final class HitCounter extends BaseTrainingListener {
  private int[] labels = {};
  private int count;

  /** The classes of the batch that is trained next. */
  void expect(int[] batchLabels) {
    labels = batchLabels;
  }

  /** Hits of the last batch. */
  int count() {
    return count;
  }

  @Override
  public void onForwardPass(Model model, List<INDArray> activations) {
    MultiLayerNetwork network = (MultiLayerNetwork) model;
    INDArray features = activations.get(activations.size() - 1);
    count = 0;
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      INDArray scores =
          features
              .mmul(network.getOutputLayer().getParam("W"))
              .addiRowVector(network.getOutputLayer().getParam("b"));
      int[] predicted = scores.argMax(1).toIntVector();
      for (int b = 0; b < labels.length; b++) {
        if (predicted[b] == labels[b]) {
          count++;
        }
      }
    }
  }
}
