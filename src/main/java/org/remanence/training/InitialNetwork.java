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
import org.remanence.training.transfer.PretrainedEncoder;

/** The network that a training starts with. */
final class InitialNetwork {
  private InitialNetwork() {}

  /** Weights drawn from the seed, or those of a language model or of word vectors, where given. */
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
    PretrainedEncoder encoder = request.data().encoder();
    if (encoder != null) {
      return encoder.over(drawn, shape, request.data().vocabulary());
    }
    PretrainedVectors vectors = request.data().vectors();
    if (vectors == null) {
      return drawn;
    }
    Tensor table = drawn.get(TensorNames.EMBEDDINGS);
    return drawn.with(
        TensorNames.EMBEDDINGS, new Tensor(table.shape(), vectors.over(table.values())));
  }
}
