package org.remanence.bench;

import org.remanence.engine.SequenceClassifier;
import org.remanence.engine.dl4j.TrainableNetwork;
import org.remanence.model.Architecture;

/** This project's engine, as the application uses it. */
final class RemanenceEngine implements Engine {
  private final TrainableNetwork network;
  private final SequenceClassifier classifier;

  RemanenceEngine(Task task, Architecture architecture) {
    var weights = task.weights(architecture);
    var shape = task.shape(architecture);
    network = new TrainableNetwork(shape, weights, new TrainableNetwork.Options(1e-3, 0, 0, 1));
    classifier = new SequenceClassifier(shape, weights);
  }

  @Override
  public double train(int[][] ids, int[] labels) {
    return network.train(ids, null, labels).loss();
  }

  @Override
  public Object read(int[] ids) {
    return classifier.trace(ids);
  }

  @Override
  public void close() {
    // Nothing to let go.
  }
}
