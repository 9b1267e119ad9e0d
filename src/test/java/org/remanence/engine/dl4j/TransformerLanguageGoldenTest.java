package org.remanence.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.remanence.engine.BatchReference;
import org.remanence.engine.DenseShape;
import org.remanence.engine.EmbeddingShape;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.TransformerShape;
import org.remanence.engine.Weights;
import org.remanence.engine.language.LanguageNetwork;
import org.remanence.engine.language.LanguageScorer;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;

/** A transformer as a language model: probabilities, loss and all gradients of a NumPy program. */
class TransformerLanguageGoldenTest {
  private static final double TOLERANCE = 1e-5;

  private BatchReference golden;
  private NetworkShape shape;
  private int[][] ids;
  private int[][] next;

  @BeforeEach
  void read() throws IOException {
    golden = BatchReference.read("transformer_language");
    int width = golden.size("width");
    shape =
        new NetworkShape(
            new EmbeddingShape(golden.size("vocabulary"), golden.size("input")),
            List.of(
                new TransformerShape(golden.size("input"), width, golden.size("positions"), true)),
            new DenseShape(width, golden.size("vocabulary")));
    JsonNode texts = golden.get("texts");
    int steps = texts.get(0).size() - 1;
    ids = new int[texts.size()][steps];
    next = new int[texts.size()][steps];
    for (int b = 0; b < ids.length; b++) {
      for (int t = 0; t < steps; t++) {
        ids[b][t] = texts.get(b).get(t).asInt();
        next[b][t] = texts.get(b).get(t + 1).asInt();
      }
    }
  }

  @Test
  void aReaderComesToTheProbabilities() {
    for (int b = 0; b < ids.length; b++) {
      LanguageNetwork.Reader reader = new LanguageNetwork(shape, weights("weights")).reader();
      for (int t = 0; t < ids[b].length; t++) {
        reader.read(ids[b][t]);
        float[] scores = reader.scores();
        double sum = 0;
        for (float score : scores) {
          sum += Math.exp(score);
        }
        for (int i = 0; i < scores.length; i++) {
          double expected = golden.get("probabilities").get(b).get(t).get(i).asDouble();
          assertThat(Math.exp(scores[i]) / sum).isCloseTo(expected, within(TOLERANCE));
        }
      }
    }
  }

  @Test
  void losses() {
    double expected = golden.get("loss").asDouble();
    TrainableLanguageModel.Options options =
        new TrainableLanguageModel.Options(
            ids.length, 1e-3, 0, new Clipping(Clipping.Kind.NORM, 1), 1);
    Weights weights = weights("weights");
    assertThat(new TrainableLanguageModel(shape, weights, options).train(ids, next))
        .isCloseTo(expected, within(TOLERANCE));
    LanguageScorer scorer = new LanguageScorer(new LanguageNetwork(shape, weights), ids.length);
    assertThat(scorer.loss(ids, next) / (ids.length * ids[0].length))
        .isCloseTo(expected, within(TOLERANCE));
  }

  @Test
  void gradients() {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .updater(new NoOp())
                .list()
                .layer(TransformerConf.of((TransformerShape) shape.states().get(0), 0, 1))
                .layer(SoftmaxConf.atEveryStep(shape.features(), shape.classes()))
                .build());
    network.init();
    new NetworkTensors(shape, network).restore(weights("weights"));
    ((SequenceSoftmaxNode) network.getOutputLayer())
        .expect(LanguageScorer.timeMajor(next), 1f / (ids.length * ids[0].length));
    INDArray below =
        network.calculateGradients(vectors(), Nd4j.zeros(ids.length, 1), null, null).getSecond();

    Map<String, Tensor> found = new LinkedHashMap<>();
    found.put(TensorNames.EMBEDDINGS, gathered(below));
    network.params().assign(network.getFlattenedGradients());
    new NetworkTensors(shape, network).copyTo(found);
    Weights expected = weights("gradients");
    assertThat(found).hasSameSizeAs(expected.tensors());
    found.forEach(
        (name, tensor) ->
            assertThat(tensor.values())
                .as(name)
                .containsExactly(expected.get(name).values(), within((float) TOLERANCE)));
  }

  /** [B, E, T]. */
  private INDArray vectors() {
    float[][] rows = weights("weights").get(TensorNames.EMBEDDINGS).rows();
    INDArray vectors = Nd4j.zeros(ids[0].length, ids.length, shape.embedding());
    for (int b = 0; b < ids.length; b++) {
      for (int t = 0; t < ids[b].length; t++) {
        for (int j = 0; j < shape.embedding(); j++) {
          vectors.putScalar(new int[] {t, b, j}, rows[ids[b][t]][j]);
        }
      }
    }
    return vectors.permute(1, 2, 0);
  }

  /** Gradient [V, E] at the vectors' table, of that at the inputs [B, E, T]. */
  private Tensor gathered(INDArray below) {
    int width = shape.embedding();
    float[] table = new float[shape.vocabulary() * width];
    for (int b = 0; b < ids.length; b++) {
      for (int t = 0; t < ids[b].length; t++) {
        for (int j = 0; j < width; j++) {
          table[ids[b][t] * width + j] += below.getFloat(b, j, t);
        }
      }
    }
    return new Tensor(new int[] {shape.vocabulary(), width}, table);
  }

  private Weights weights(String field) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    shape
        .tensors()
        .forEach(
            (name, extent) ->
                tensors.put(
                    name, new Tensor(extent, BatchReference.flat(golden.get(field).get(name)))));
    return new Weights(tensors);
  }
}
