package org.remanence.training;

import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Optimiser;
import org.remanence.engine.Weights;
import org.remanence.engine.dl4j.TrainableNetwork;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Optimisation;
import org.remanence.text.vectors.PretrainedVectors;

/** The network that a training starts with. */
final class InitialNetwork {
  private InitialNetwork() {}

  /** Weights drawn from the seed, word vectors from a file where there are any. */
  static TrainableNetwork of(TrainingRequest request) {
    Hyperparameters settings = request.hyperparameters();
    Optimisation optimisation = settings.optimisation();
    NetworkShape shape = request.shape();
    return new TrainableNetwork(
        shape,
        weights(request, shape),
        new TrainableNetwork.Options(
            settings.learningRate(),
            settings.dropout(),
            settings.recurrentDropout(),
            settings.seed(),
            new Optimiser.Options(
                optimisation.clipping(),
                optimisation.weightDecay(),
                optimisation.wordVectors().frozen()),
            BalancedClasses.weights(optimisation.classWeights(), request.data())));
  }

  private static Weights weights(TrainingRequest request, NetworkShape shape) {
    Weights drawn = InitialWeights.draw(shape, request.hyperparameters().seed());
    PretrainedVectors vectors = request.data().vectors();
    if (vectors == null) {
      return drawn;
    }
    Tensor table = drawn.get(TensorNames.EMBEDDINGS);
    return drawn.with(
        TensorNames.EMBEDDINGS, new Tensor(table.shape(), vectors.over(table.values())));
  }
}
