package org.remanence.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Optimiser;
import org.remanence.engine.RecurrentState;
import org.remanence.engine.Weights;
import org.remanence.engine.language.LanguageScorer;
import org.remanence.engine.optimiser.Adam;
import org.remanence.engine.optimiser.Clipping;

/**
 * A language model in training, built as {@link TrainableNetwork} is, but with an output at every
 * step and states that go on from window to window (stateful truncated back-propagation through
 * time). A transformer has no states: to it each window is a text of its own. For one thread.
 */
public final class TrainableLanguageModel {
  private final EmbeddedNetwork network;
  private final SequenceSoftmaxNode output;
  private final List<RecurrentState> states = new ArrayList<>();
  private final Optimiser optimiser;
  private final INDArray noLabels;

  /**
   * Settings of the training.
   *
   * @param streams B, read side by side
   * @param dropout share of a layer's inputs dropped
   * @param seed of the dropout masks
   */
  public record Options(
      int streams, double learningRate, double dropout, Clipping clipping, long seed) {}

  /** A network that starts from {@code initial}. */
  public TrainableLanguageModel(NetworkShape shape, Weights initial, Options options) {
    Nd4jRuntime.useOneThreadPerJob();
    Adam adam = new Adam(options.learningRate());
    network =
        new EmbeddedNetwork(
            shape,
            new EmbeddedNetwork.Dropout(options.dropout(), 0, options.seed()),
            SoftmaxConf.atEveryStep(shape.features(), shape.classes()),
            initial,
            adam);
    output = (SequenceSoftmaxNode) network.network().getOutputLayer();
    for (Layer layer : network.network().getLayers()) {
      if (layer instanceof RecurrentNode recurrent) {
        states.add(recurrent.carry(options.streams()));
      }
    }
    noLabels = Nd4j.zeros(options.streams(), 1);
    optimiser =
        new Optimiser(
            adam,
            network.embedding(),
            Nd4jArrays.view(network.network().params()),
            List.of(),
            new Optimiser.Options(options.clipping(), 0, false));
    network.restore(initial);
  }

  /** Lets the streams start over, such as at the beginning of an epoch. */
  public void startStreams() {
    states.forEach(RecurrentState::clear);
  }

  /**
   * Trains a window of the B streams.
   *
   * @param ids [B][T] tokens
   * @param next [B][T] the token after each
   * @return mean cross-entropy in nats, before the update
   */
  public double train(int[][] ids, int[][] next) {
    int steps = ids[0].length;
    // The optimiser divides by the number of streams.
    output.expect(LanguageScorer.timeMajor(next), 1f / steps);
    network.train(ids, null, noLabels, optimiser, false);
    return output.loss() / (ids.length * steps);
  }

  /** A copy of the weights as they are now. */
  public Weights weights() {
    return network.weights();
  }
}
