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
import org.remanence.engine.Embedding;
import org.remanence.engine.LayerChange;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Optimiser;
import org.remanence.engine.ParameterBlock;
import org.remanence.engine.Reals;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.Tensor;
import org.remanence.engine.Weights;

/**
 * A network in training: the word vectors, DL4J's MultiLayerNetwork of this project's recurrent
 * layers and a softmax with cross-entropy, and Adam. For one thread.
 *
 * <p>The word vectors stand outside DL4J's network, whose updater would go over all of them at
 * every batch, and so does the optimiser: DL4J's takes longer than a recurrent layer's backward
 * pass.
 */
public final class TrainableNetwork {
  private final NetworkShape shape;
  private final MultiLayerNetwork network;
  private final NetworkTensors layers;
  private final SoftmaxNode output;
  private final Adam adam;
  private final Embedding embedding;
  private final Optimiser optimiser;

  /** [T, B, E] as DL4J sees it, and its memory; for the last batch's size. */
  private INDArray embedded = Nd4j.empty();

  private Reals embeddedValues;

  /**
   * How to train.
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
   * What a batch came to before its update.
   *
   * @param loss mean cross-entropy in nats, all classes alike
   * @param hits sentences whose class had the highest probability
   * @param layers what the update did to each layer; empty if that was not measured
   */
  public record Step(double loss, int hits, List<LayerChange> layers) {}

  /** A network that starts from {@code initial}. */
  public TrainableNetwork(NetworkShape shape, Weights initial, Options options) {
    Nd4jThreads.useOnePerJob();
    this.shape = shape;
    network = new MultiLayerNetwork(configuration(shape, options));
    network.init();
    layers = new NetworkTensors(shape, network);
    output = (SoftmaxNode) network.getOutputLayer();
    adam = new Adam(options.learningRate());
    embedding = new Embedding(initial.get(NetworkShape.EMBEDDINGS), adam);
    optimiser =
        new Optimiser(
            adam, embedding, Arrays.view(network.params()), blocks(), options.optimiser());
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
  public Step train(int[][] ids, boolean[][] mask, int[] labels) {
    return train(ids, mask, labels, false);
  }

  /**
   * The same.
   *
   * @param measure whether to tell what the update does to each layer, which takes a little longer
   */
  public Step train(int[][] ids, boolean[][] mask, int[] labels, boolean measure) {
    float[][] targets = new float[labels.length][shape.classes()];
    for (int b = 0; b < labels.length; b++) {
      targets[b][labels[b]] = 1;
    }
    // calculateGradients takes a mask of the sentences for one of the labels, so it gets none.
    INDArray steps = mask == null ? null : Nd4j.createFromArray(floats(mask));
    for (int i = 0; i < shape.recurrent().size(); i++) {
      network.getLayer(i).setMaskArray(steps);
    }
    INDArray below =
        network
            .calculateGradients(embed(ids), Nd4j.createFromArray(targets), null, null)
            .getSecond();
    List<LayerChange> layers =
        optimiser.step(
            ids,
            mask,
            Arrays.view(network.getFlattenedGradients()),
            Arrays.timeMajor(below),
            measure);
    return new Step(output.loss(), output.hits(), layers);
  }

  public double learningRate() {
    return adam.learningRate();
  }

  /** Changes Adam's rate from the next batch on. */
  public void setLearningRate(double value) {
    adam.setLearningRate(value);
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

  /** Puts {@code weights} in place. */
  public void restore(Weights weights) {
    embedding.set(weights.get(NetworkShape.EMBEDDINGS));
    layers.restore(weights);
  }

  private static MultiLayerConfiguration configuration(NetworkShape shape, Options options) {
    NeuralNetConfiguration.ListBuilder layers =
        new NeuralNetConfiguration.Builder().seed(options.seed()).updater(new NoOp()).list();
    for (int i = 0; i < shape.recurrent().size(); i++) {
      RecurrentShape layer = shape.recurrent().get(i);
      layers.layer(
          RecurrentConf.of(
              layer, options.dropout(), options.recurrentDropout(), options.seed() + i));
    }
    return layers.layer(SoftmaxConf.of(shape.features(), shape.classes())).build();
  }

  /** What lies where in DL4J's flat vector. */
  private List<ParameterBlock> blocks() {
    List<ParameterBlock> blocks = new ArrayList<>();
    long start = network.params().offset();
    int recurrent = shape.recurrent().size();
    for (int i = 0; i <= recurrent; i++) {
      String layer = i < recurrent ? "recurrent." + i : "dense";
      network
          .getLayer(i)
          .paramTable()
          .forEach(
              (key, array) ->
                  blocks.add(
                      new ParameterBlock(
                          layer,
                          Math.toIntExact(array.offset() - start),
                          Math.toIntExact(array.length()),
                          key.equals("b") || key.endsWith("bias"))));
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
