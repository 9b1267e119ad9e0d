package org.remanence.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.remanence.engine.BatchWords;
import org.remanence.engine.Embedding;
import org.remanence.engine.LayerChange;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Optimiser;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.StateShape;
import org.remanence.engine.TransformerShape;
import org.remanence.engine.Weights;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.optimiser.Adam;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;

/**
 * DL4J's MultiLayerNetwork of this project's layers, and the word vectors in front of it. For one
 * thread.
 *
 * <p>The word vectors stand outside DL4J's network, whose updater would go over all of them at
 * every batch, and so does the optimiser: DL4J's takes longer than a recurrent layer's backward
 * pass.
 */
final class EmbeddedNetwork {
  private final NetworkShape shape;
  private final MultiLayerNetwork network;
  private final NetworkTensors layers;
  private final Embedding embedding;
  private final BatchWords words;

  /** [T, B, E] as DL4J sees it, and its memory; for the last batch's size. */
  private INDArray embedded = Nd4j.empty();

  private NativeBlock embeddedValues = NativeBlock.allocate(Precision.SINGLE, 0);

  /** Dropout of a network in training, and the seed of its masks. */
  record Dropout(double inputs, double recurrent, long seed) {}

  /** A network with the word vectors of {@code initial}; its layers' weights are still to come. */
  EmbeddedNetwork(
      NetworkShape shape, Dropout dropout, SoftmaxConf output, Weights initial, Adam adam) {
    this.shape = shape;
    network = new MultiLayerNetwork(configuration(shape, dropout, output));
    network.init();
    layers = new NetworkTensors(shape, network);
    embedding = new Embedding(initial.get(TensorNames.EMBEDDINGS), adam);
    words = new BatchWords(shape.vocabulary());
  }

  private static MultiLayerConfiguration configuration(
      NetworkShape shape, Dropout dropout, SoftmaxConf output) {
    NeuralNetConfiguration.ListBuilder layers =
        new NeuralNetConfiguration.Builder().seed(dropout.seed()).updater(new NoOp()).list();
    for (int i = 0; i < shape.states().size(); i++) {
      layers.layer(layer(shape.states().get(i), dropout, dropout.seed() + i));
    }
    shape.pooling().ifPresent(pooling -> layers.layer(PoolingConf.of(pooling)));
    return layers.layer(output).build();
  }

  private static KernelConf<?> layer(StateShape shape, Dropout dropout, long seed) {
    return shape instanceof TransformerShape block
        ? TransformerConf.of(block, dropout.inputs(), seed)
        : RecurrentConf.of((RecurrentShape) shape, dropout.inputs(), dropout.recurrent(), seed);
  }

  MultiLayerNetwork network() {
    return network;
  }

  Embedding embedding() {
    return embedding;
  }

  /**
   * Back-propagates a batch and lets the optimiser change the weights.
   *
   * @param ids [B][T] token numbers
   * @param mask [B][T], true where there is a token; null if all are
   * @param labels as the output layer takes them
   * @param measure whether to tell what the update does to each layer
   */
  List<LayerChange> train(
      int[][] ids,
      boolean @Nullable [][] mask,
      INDArray labels,
      Optimiser optimiser,
      boolean measure) {
    ((StateNode<?>) network.getLayer(0)).expect(words.group(ids, mask));
    INDArray below = network.calculateGradients(embed(ids), labels, null, null).getSecond();
    return optimiser.step(
        ids,
        mask,
        Nd4jArrays.view(network.getFlattenedGradients()),
        Nd4jArrays.timeMajor(below),
        measure);
  }

  /** The word vectors [B, E, T] of a batch. */
  private INDArray embed(int[][] ids) {
    long[] extent = {ids[0].length, ids.length, shape.embedding()};
    if (!java.util.Arrays.equals(embedded.shape(), extent)) {
      embedded = Nd4j.createUninitialized(extent);
      embeddedValues = Nd4jArrays.view(embedded);
    }
    embedding.lookUp(ids, embeddedValues);
    return embedded.permute(1, 2, 0);
  }

  /** A copy of the weights as they are now. */
  Weights weights() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put(TensorNames.EMBEDDINGS, embedding.values());
    layers.copyTo(tensors);
    return new Weights(tensors);
  }

  /** Puts {@code weights} in place. */
  void restore(Weights weights) {
    embedding.set(weights.get(TensorNames.EMBEDDINGS));
    layers.restore(weights);
  }
}
