package org.remanence.explain.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.remanence.engine.EmbeddingShape;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.StateShape;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.model.Classifier;

/**
 * A trained network, or one with layers and directions that it was not trained with.
 *
 * @param weights the trained network's where it has a tensor of that name and shape, else those
 *     that a training with its seed begins with
 * @param untrained names of the latter
 */
public record ExtendedNetwork(NetworkShape shape, Weights weights, List<String> untrained) {
  public ExtendedNetwork {
    untrained = List.copyOf(untrained);
  }

  /** Network with the layers and directions that are asked for; a transformer stays as it is. */
  public static ExtendedNetwork of(Classifier network, BatchOptions options) {
    boolean asTrained =
        !network.architecture().isRecurrent()
            || !options.anotherLayer()
                && options.bothDirections() == network.architecture().bidirectional();
    if (asTrained) {
      return new ExtendedNetwork(network.shape(), network.weights(), List.of());
    }
    NetworkShape shape = shape(network, options);
    Weights weights = InitialWeights.draw(shape, network.hyperparameters().seed());
    List<String> untrained = new ArrayList<>();
    for (String name : weights.tensors().keySet()) {
      Tensor trained = network.weights().tensors().get(name);
      if (trained != null && Arrays.equals(trained.shape(), weights.get(name).shape())) {
        weights = weights.with(name, trained);
      } else {
        untrained.add(name);
      }
    }
    return new ExtendedNetwork(shape, weights, untrained);
  }

  private static NetworkShape shape(Classifier network, BatchOptions options) {
    int layers = network.architecture().layers() + (options.anotherLayer() ? 1 : 0);
    List<StateShape> trained = network.shape().states();
    boolean everyState = trained.get(trained.size() - 1).returnSequences();
    List<RecurrentShape> recurrent = new ArrayList<>();
    int inputs = network.shape().embedding();
    for (int i = 0; i < layers; i++) {
      recurrent.add(
          new RecurrentShape(
              network.architecture().cell(),
              inputs,
              network.hyperparameters().hidden(),
              options.bothDirections(),
              i < layers - 1 || everyState));
      inputs = recurrent.get(i).outputs();
    }
    return NetworkShape.pooled(
        new EmbeddingShape(network.shape().vocabulary(), network.shape().embedding()),
        recurrent,
        network.hyperparameters().pooling(),
        network.shape().classes());
  }
}
