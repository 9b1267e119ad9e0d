package org.remanence.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.remanence.engine.LayerChange;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Optimiser;
import org.remanence.engine.Weights;
import org.remanence.engine.optimiser.Adam;
import org.remanence.engine.optimiser.ParameterSlice;
import org.remanence.engine.tensor.TensorNames;

/**
 * A network in training: the word vectors, DL4J's MultiLayerNetwork of this project's recurrent
 * layers, their pooling and a softmax with cross-entropy, and Adam. For one thread.
 */
public final class TrainableNetwork {
  private final NetworkShape shape;
  private final EmbeddedNetwork network;
  private final SoftmaxNode output;
  private final Adam adam;
  private final Optimiser optimiser;

  /**
   * Settings of the training.
   *
   * @param dropout share of a recurrent layer's inputs dropped
   * @param recurrentDropout share of h(t−1) dropped
   * @param seed of the dropout masks
   * @param classWeights what each class's loss counts [C]; empty if all count alike
   */
  public record Options(
      double learningRate,
      double dropout,
      double recurrentDropout,
      long seed,
      Optimiser.Options optimiser,
      List<Double> classWeights) {
    public Options {
      classWeights = List.copyOf(classWeights);
    }

    /** Plain Adam, all classes alike. */
    public Options(double learningRate, double dropout, double recurrentDropout, long seed) {
      this(learningRate, dropout, recurrentDropout, seed, Optimiser.Options.PLAIN, List.of());
    }
  }

  /**
   * Scores of a batch before its update.
   *
   * @param loss mean cross-entropy in nats, all classes alike
   * @param hits sentences, or words if each has a class, whose class had the highest probability
   * @param layers what the update did to each layer; empty if that was not measured
   */
  public record Step(double loss, int hits, List<LayerChange> layers) {}

  /** A network that starts from {@code initial}. */
  public TrainableNetwork(NetworkShape shape, Weights initial, Options options) {
    Nd4jRuntime.useOneThreadPerJob();
    this.shape = shape;
    adam = new Adam(options.learningRate());
    network =
        new EmbeddedNetwork(
            shape,
            new EmbeddedNetwork.Dropout(
                options.dropout(), options.recurrentDropout(), options.seed()),
            SoftmaxConf.of(shape.features(), shape.classes()),
            initial,
            adam);
    MultiLayerNetwork stack = network.network();
    output = (SoftmaxNode) stack.getOutputLayer();
    optimiser =
        new Optimiser(
            adam,
            network.embedding(),
            Nd4jArrays.view(stack.params()),
            blocks(stack, shape),
            options.optimiser());
    output.weigh(options.classWeights());
    restore(initial);
  }

  /**
   * Trains one batch of B sentences.
   *
   * @param ids [B][T] token numbers, padded in front
   * @param mask [B][T], true where there is a token; null to train on the padding, too
   * @param labels [B] classes
   */
  public Step train(int[][] ids, boolean @Nullable [][] mask, int[] labels) {
    return train(ids, mask, labels, false);
  }

  /**
   * The same.
   *
   * @param measure whether to tell what the update does to each layer, which takes a little longer
   */
  public Step train(int[][] ids, boolean @Nullable [][] mask, int[] labels, boolean measure) {
    float[][] targets = new float[labels.length][shape.classes()];
    for (int b = 0; b < labels.length; b++) {
      targets[b][labels[b]] = 1;
    }
    return train(ids, mask, Nd4j.createFromArray(targets), measure);
  }

  /**
   * The same of a network that answers each token.
   *
   * @param tags [B][T] classes of the tokens; negative where there is none
   */
  public Step trainTokens(int[][] ids, boolean @Nullable [][] mask, int[][] tags, boolean measure) {
    float[][][] targets = new float[ids[0].length][ids.length][shape.classes()];
    for (int b = 0; b < tags.length; b++) {
      for (int t = 0; t < tags[b].length; t++) {
        if (tags[b][t] >= 0) {
          targets[t][b][tags[b][t]] = 1;
        }
      }
    }
    return train(ids, mask, Nd4j.createFromArray(targets).permute(1, 2, 0), measure);
  }

  private Step train(int[][] ids, boolean @Nullable [][] mask, INDArray targets, boolean measure) {
    // calculateGradients takes a mask of the sentences for one of the labels, so it gets none.
    INDArray steps = mask == null ? null : Nd4j.createFromArray(floats(mask));
    for (int i = 0; i < network.network().getnLayers() - 1; i++) {
      network.network().getLayer(i).setMaskArray(steps);
    }
    List<LayerChange> layers = network.train(ids, mask, targets, optimiser, measure);
    return new Step(output.loss(), output.hits(), layers);
  }

  /** Leaves layers below one as they are; see {@link Optimiser#trainFrom}. */
  public void trainFrom(int layer) {
    optimiser.trainFrom(layer);
  }

  public double learningRate() {
    return adam.learningRate();
  }

  /** Changes Adam's rate from the next batch on. */
  public void setLearningRate(double value) {
    adam.setLearningRate(value);
  }

  /** A copy of the weights as they are now. */
  public Weights weights() {
    return network.weights();
  }

  /** Puts {@code weights} in place. */
  public void restore(Weights weights) {
    network.restore(weights);
  }

  /** Slices of the tensors in DL4J's flat vector. */
  private static List<ParameterSlice> blocks(MultiLayerNetwork network, NetworkShape shape) {
    List<ParameterSlice> blocks = new ArrayList<>();
    long start = network.params().offset();
    for (int i = 0; i < network.getnLayers(); i++) {
      // The word vectors stand outside.
      String layer = shape.layers().get(i + 1).name();
      network
          .getLayer(i)
          .paramTable()
          .forEach(
              (key, array) ->
                  blocks.add(
                      new ParameterSlice(
                          layer,
                          Math.toIntExact(array.offset() - start),
                          Math.toIntExact(array.length()),
                          key.equals(SoftmaxConf.BIAS) || TensorNames.isExemptFromDecay(key))));
    }
    return blocks;
  }

  private static float[][] floats(boolean[][] mask) {
    float[][] values = new float[mask.length][mask.length == 0 ? 0 : mask[0].length];
    for (int b = 0; b < mask.length; b++) {
      for (int t = 0; t < mask[b].length; t++) {
        values[b][t] = mask[b][t] ? 1 : 0;
      }
    }
    return values;
  }
}
