package org.remanence.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.Tensor;
import org.remanence.engine.Weights;

/**
 * A network in training: DL4J's MultiLayerNetwork with this project's recurrent layers, Adam, and
 * cross-entropy over a softmax. For one thread.
 */
public final class TrainableNetwork {
  private final NetworkShape shape;
  private final MultiLayerNetwork network;
  private final HitCounter hits = new HitCounter();

  /**
   * How to train.
   *
   * @param dropout share of a recurrent layer's inputs dropped
   * @param recurrentDropout share of h(t−1) dropped
   * @param seed of the dropout masks
   */
  public record Options(double learningRate, double dropout, double recurrentDropout, long seed) {}

  /**
   * What a batch came to before its update.
   *
   * @param loss mean cross-entropy in nats
   * @param hits sentences whose class had the highest probability
   */
  public record Step(double loss, int hits) {}

  /** A network that starts from {@code initial}. */
  public TrainableNetwork(NetworkShape shape, Weights initial, Options options) {
    Nd4jThreads.useOnePerJob();
    this.shape = shape;
    this.network = new MultiLayerNetwork(configuration(shape, options));
    network.init();
    network.setListeners(hits);
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
    float[][] targets = new float[labels.length][shape.classes()];
    for (int b = 0; b < labels.length; b++) {
      targets[b][labels[b]] = 1;
    }
    hits.expect(labels);
    network.fit(
        Nd4j.createFromArray(ids),
        Nd4j.createFromArray(targets),
        mask == null ? null : Nd4j.createFromArray(floats(mask)),
        null);
    return new Step(network.score(), hits.count());
  }

  /** A copy of the weights as they are now. */
  public Weights weights() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    shape
        .tensors()
        .forEach(
            (name, extent) ->
                tensors.put(name, new Tensor(extent, parameter(name).dup('c').data().asFloat())));
    return new Weights(tensors);
  }

  /** Puts {@code weights} in place. */
  public void restore(Weights weights) {
    shape
        .tensors()
        .keySet()
        .forEach(
            name -> {
              INDArray parameter = parameter(name);
              float[] values = weights.get(name).values();
              parameter.assign(Nd4j.create(values, parameter.shape(), 'c'));
            });
  }

  private INDArray parameter(String name) {
    if (name.equals("embedding.embeddings")) {
      return network.getLayer(0).getParam("W");
    }
    if (name.startsWith("dense.")) {
      Layer dense = network.getOutputLayer();
      return dense.getParam(name.equals("dense.kernel") ? "W" : "b");
    }
    String[] parts = name.split("\\.", 3);
    return network.getLayer(1 + Integer.parseInt(parts[1])).getParam(RecurrentParams.key(parts[2]));
  }

  private static MultiLayerConfiguration configuration(NetworkShape shape, Options options) {
    NeuralNetConfiguration.ListBuilder layers =
        new NeuralNetConfiguration.Builder()
            .seed(options.seed())
            .updater(new Adam(options.learningRate()))
            .list()
            .layer(
                new EmbeddingSequenceLayer.Builder()
                    .nIn(shape.vocabulary())
                    .nOut(shape.embedding())
                    .hasBias(false)
                    .inferInputLength(true)
                    .outputDataFormat(RNNFormat.NCW)
                    .build());
    for (int i = 0; i < shape.recurrent().size(); i++) {
      RecurrentShape layer = shape.recurrent().get(i);
      layers.layer(
          RecurrentConf.of(
              layer, options.dropout(), options.recurrentDropout(), options.seed() + i));
    }
    return layers
        .layer(
            new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                .activation(Activation.SOFTMAX)
                .nIn(shape.features())
                .nOut(shape.classes())
                .build())
        .build();
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
