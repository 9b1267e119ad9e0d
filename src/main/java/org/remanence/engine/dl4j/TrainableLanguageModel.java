package org.remanence.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.remanence.engine.Adam;
import org.remanence.engine.Clipping;
import org.remanence.engine.Embedding;
import org.remanence.engine.LanguageScorer;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Optimiser;
import org.remanence.engine.Precision;
import org.remanence.engine.Reals;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.RecurrentState;
import org.remanence.engine.Tensor;
import org.remanence.engine.Weights;

/**
 * A language model in training, built as {@link TrainableNetwork} is, but with an output at every
 * step and states that go on from window to window (stateful truncated back-propagation through
 * time). For one thread.
 */
public final class TrainableLanguageModel {
  private final NetworkShape shape;
  private final MultiLayerNetwork network;
  private final NetworkTensors layers;
  private final SequenceSoftmaxNode output;
  private final List<RecurrentState> states = new ArrayList<>();
  private final Embedding embedding;
  private final Optimiser optimiser;
  private final INDArray noLabels;

  /** [T, B, E] as DL4J sees it, and its memory; for the last batch's size. */
  private INDArray embedded = Nd4j.empty();

  private Reals embeddedValues;

  /**
   * How to train.
   *
   * @param streams B, read side by side
   * @param dropout share of a recurrent layer's inputs dropped
   * @param seed of the dropout masks
   */
  public record Options(
      int streams, double learningRate, double dropout, Clipping clipping, long seed) {}

  /** A network that starts from {@code initial}. */
  public TrainableLanguageModel(NetworkShape shape, Weights initial, Options options) {
    Nd4jThreads.useOnePerJob();
    this.shape = shape;
    network = new MultiLayerNetwork(configuration(shape, options));
    network.init();
    layers = new NetworkTensors(shape, network);
    output = (SequenceSoftmaxNode) network.getOutputLayer();
    for (int i = 0; i < shape.recurrent().size(); i++) {
      RecurrentState state =
          RecurrentState.zero(shape.recurrent().get(i), options.streams(), Precision.SINGLE);
      ((RecurrentNode) network.getLayer(i)).carry(state);
      states.add(state);
    }
    noLabels = Nd4j.zeros(options.streams(), 1);
    Adam adam = new Adam(options.learningRate());
    embedding = new Embedding(initial.get(NetworkShape.EMBEDDINGS), adam);
    optimiser =
        new Optimiser(
            adam,
            embedding,
            Arrays.view(network.params()),
            List.of(),
            new Optimiser.Options(options.clipping(), 0, false));
    layers.restore(initial);
  }

  /** Lets the streams start anew, such as at the beginning of an epoch. */
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
    INDArray below = network.calculateGradients(embed(ids), noLabels, null, null).getSecond();
    optimiser.step(
        ids, null, Arrays.view(network.getFlattenedGradients()), Arrays.timeMajor(below), false);
    return output.loss() / (ids.length * steps);
  }

  /** The word vectors [B, E, T] of a batch. */
  private INDArray embed(int[][] ids) {
    long[] extent = {ids[0].length, ids.length, shape.embedding()};
    if (!java.util.Arrays.equals(embedded.shape(), extent)) {
      embedded = Nd4j.createUninitialized(extent);
      embeddedValues = Arrays.view(embedded);
    }
    embedding.lookUp(ids, embeddedValues);
    return embedded.permute(1, 2, 0);
  }

  /** A copy of the weights as they are now. */
  public Weights weights() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put(NetworkShape.EMBEDDINGS, embedding.values());
    layers.copyTo(tensors);
    return new Weights(tensors);
  }

  private static MultiLayerConfiguration configuration(NetworkShape shape, Options options) {
    NeuralNetConfiguration.ListBuilder layers =
        new NeuralNetConfiguration.Builder().seed(options.seed()).updater(new NoOp()).list();
    for (int i = 0; i < shape.recurrent().size(); i++) {
      RecurrentShape layer = shape.recurrent().get(i);
      layers.layer(RecurrentConf.of(layer, options.dropout(), 0, options.seed() + i));
    }
    return layers.layer(SoftmaxConf.atEveryStep(shape.features(), shape.classes())).build();
  }
}
