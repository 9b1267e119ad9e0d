package org.remanence.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.remanence.engine.BatchReference;
import org.remanence.engine.CellType;
import org.remanence.engine.DenseShape;
import org.remanence.engine.EmbeddingShape;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.SequenceClassifier;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;

/** Tags of every word, their mean loss and its gradients against a NumPy program. */
class TaggingGoldenTest {
  private static final double TOLERANCE = 1e-5;

  private BatchReference golden;
  private int batch;
  private int steps;
  private int inputs;
  private int classes;
  private NetworkShape shape;

  @ParameterizedTest
  @ValueSource(strings = {"forward", "bidirectional"})
  void agreesWithTheReference(String file) throws IOException {
    read(file);
    assertClose(probabilities(), doubles(golden.flat("probabilities")));

    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .updater(new NoOp())
                .list()
                .layer(RecurrentConf.of(shape.recurrent().get(0), 0, 0, 1))
                .layer(SoftmaxConf.of(shape.features(), classes))
                .build());
    network.init();
    new NetworkTensors(shape, network).restore(weights("weights"));
    network.getLayer(0).setMaskArray(mask());
    Pair<Gradient, INDArray> gradients = network.calculateGradients(input(), labels(), null, null);
    SoftmaxNode output = (SoftmaxNode) network.getOutputLayer();
    assertThat(output.loss()).isCloseTo(golden.get("loss").asDouble(), within(TOLERANCE));
    // The layer's input was in memory that is used again after the pass.
    LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.noWorkspaces();
    output.setInput(network.getLayer(0).activate(input(), true, workspaces), workspaces);
    assertThat(output.computeScore(0, true, workspaces))
        .isCloseTo(golden.get("loss").asDouble(), within(TOLERANCE));
    // The optimiser divides by the sentences.
    Map<String, Tensor> copied = new LinkedHashMap<>();
    network.params().assign(network.getFlattenedGradients());
    new NetworkTensors(shape, network).copyTo(copied);
    Weights expected = weights("gradients");
    copied.forEach(
        (name, tensor) ->
            assertClose(divided(tensor.values()), doubles(expected.get(name).values())));
    INDArray below = gradients.getSecond();
    for (int b = 0; b < batch; b++) {
      for (int t = 0; t < steps; t++) {
        for (int j = 0; j < inputs; j++) {
          assertThat(below.getDouble(b, j, t) / batch)
              .isCloseTo(golden.get("grad_x").get(b).get(t).get(j).asDouble(), within(TOLERANCE));
        }
      }
    }
  }

  private void read(String file) throws IOException {
    golden = BatchReference.read("tagging_" + file);
    batch = golden.size("batch");
    steps = golden.size("time");
    inputs = golden.size("inputs");
    classes = golden.size("classes");
    RecurrentShape recurrent =
        new RecurrentShape(
            CellType.RNN, inputs, golden.size("units"), golden.size("directions") == 2, true);
    shape =
        new NetworkShape(
            new EmbeddingShape(batch * steps, inputs),
            List.of(recurrent),
            new DenseShape(recurrent.outputs(), classes));
  }

  /** Of the words of each sentence, by the network in use: each word has a vector of its own. */
  private List<Double> probabilities() {
    List<int[]> sentences = new ArrayList<>();
    for (int b = 0; b < batch; b++) {
      int first = b * steps;
      int sentence = b;
      sentences.add(
          java.util.stream.IntStream.range(0, steps)
              .filter(t -> isWord(sentence, t))
              .map(t -> first + t)
              .toArray());
    }
    List<Double> all = new ArrayList<>();
    for (float[][] rows :
        new SequenceClassifier(shape, weights("weights")).tokenProbabilities(sentences)) {
      for (float[] row : rows) {
        all.addAll(doubles(row));
      }
    }
    return all;
  }

  private boolean isWord(int sentence, int step) {
    return golden.get("mask").get(sentence).get(step).asInt() == 1;
  }

  private Weights weights(String field) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    shape
        .tensors()
        .forEach((name, extent) -> tensors.put(name, new Tensor(extent, values(name, field))));
    return new Weights(tensors);
  }

  private float[] values(String name, String field) {
    if (name.equals(TensorNames.EMBEDDINGS)) {
      return golden.flat("x");
    }
    String own =
        name.replace("recurrent.0.backward.", "backward.")
            .replace("recurrent.0.", "")
            .replace("dense.", "dense_");
    String key = own.startsWith("backward.") ? own.substring(9) + "_backward" : own;
    return BatchReference.flat(golden.get(field).get(key));
  }

  /** [B, I, T]. */
  private INDArray input() {
    return Nd4j.create(golden.flat("x"), new long[] {batch, steps, inputs}, 'c')
        .permute(1, 0, 2)
        .dup('c')
        .permute(1, 2, 0);
  }

  /** [B, C, T]. */
  private INDArray labels() {
    INDArray labels = Nd4j.zeros(batch, classes, steps);
    for (int b = 0; b < batch; b++) {
      for (int t = 0; t < steps; t++) {
        if (isWord(b, t)) {
          labels.putScalar(new int[] {b, golden.get("tags").get(b).get(t).asInt(), t}, 1);
        }
      }
    }
    return labels;
  }

  private INDArray mask() {
    return Nd4j.create(golden.flat("mask"), new long[] {batch, steps}, 'c');
  }

  private List<Double> divided(float[] values) {
    return doubles(values).stream().map(value -> value / batch).toList();
  }

  private static List<Double> doubles(float[] values) {
    List<Double> all = new ArrayList<>();
    for (float value : values) {
      all.add((double) value);
    }
    return all;
  }

  private static void assertClose(List<Double> actual, List<Double> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i)).isCloseTo(expected.get(i), within(TOLERANCE));
    }
  }
}
