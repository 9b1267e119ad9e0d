package org.remanence.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.CrashReportingUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Pooling;
import org.remanence.engine.SequenceClassifier;
import org.remanence.engine.Weights;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkSizes;

class TrainableNetworkTest {
  private static final TrainableNetwork.Options OPTIONS =
      new TrainableNetwork.Options(1e-2, 0.2, 0.2, 7);

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void learnsWhichOfTwoWordsCameFirst(Architecture architecture) {
    NetworkShape shape = architecture.shape(8, 6, 12, 2);
    TrainableNetwork network = new TrainableNetwork(shape, InitialWeights.draw(shape, 1), OPTIONS);
    Random random = new Random(5);
    for (int i = 0; i < 150; i++) {
      Sample sample = Sample.draw(random);
      network.train(sample.ids, sample.mask, sample.labels);
    }
    Sample test = Sample.draw(random);
    float[][] probabilities =
        new SequenceClassifier(shape, network.weights()).probabilities(test.sentences());
    for (int b = 0; b < test.labels.length; b++) {
      assertThat(probabilities[b][test.labels[b]]).as("sentence %d", b).isGreaterThan(0.5f);
    }
  }

  @Test
  void outOfMemoryLeavesNoDumpOfDl4jsBehind(@TempDir Path folder) {
    NetworkShape shape = Architecture.RNN.shape(8, 2, 2, 2);
    new TrainableNetwork(shape, InitialWeights.draw(shape, 1), OPTIONS);
    Model model =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list(new OutputLayer.Builder().nIn(1).nOut(2).build())
                .build());
    CrashReportingUtil.crashDumpOutputDirectory(folder.toFile());
    CrashReportingUtil.writeMemoryCrashDump(model, new OutOfMemoryError());
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void givesTheLossAndHitsThatTheClassifierWouldGive(Architecture architecture) {
    assertSameLossAndHits(architecture.shape(8, 6, 5, 2));
  }

  @ParameterizedTest
  @EnumSource
  void pooledStatesGiveTheSameLossInTrainingAndInUse(Pooling pooling) {
    NetworkSizes sizes = new NetworkSizes(8, 6, 5, 2, pooling);
    assertSameLossAndHits(sizes.shape(Architecture.BIDIRECTIONAL_LSTM));
  }

  private static void assertSameLossAndHits(NetworkShape shape) {
    Weights weights = InitialWeights.draw(shape, 3);
    Sample sample = Sample.draw(new Random(4));
    var still = new TrainableNetwork.Options(1e-3, 0, 0, 1);
    TrainableNetwork.Step step =
        new TrainableNetwork(shape, weights, still).train(sample.ids, sample.mask, sample.labels);
    float[][] probabilities =
        new SequenceClassifier(shape, weights).probabilities(sample.sentences());
    double loss = 0;
    int hits = 0;
    for (int b = 0; b < sample.labels.length; b++) {
      float p = probabilities[b][sample.labels[b]];
      loss -= Math.log(p) / sample.labels.length;
      hits += p > 0.5f ? 1 : 0;
    }
    assertThat(step.loss()).isCloseTo(loss, within(1e-5));
    assertThat(step.hits()).isEqualTo(hits);
  }

  @Test
  void sameSeedSameNumbers() {
    NetworkShape shape = Architecture.LSTM.shape(8, 6, 5, 2);
    assertThat(lossesOfTenSteps(shape)).isEqualTo(lossesOfTenSteps(shape));
  }

  @Test
  void weightsComeBackAsTheyWereSet() {
    NetworkShape shape = Architecture.BIDIRECTIONAL_LSTM.shape(8, 6, 5, 3);
    Weights weights = InitialWeights.draw(shape, 3);
    Weights back = new TrainableNetwork(shape, weights, OPTIONS).weights();
    weights
        .tensors()
        .forEach(
            (name, tensor) ->
                assertThat(back.get(name).values()).as(name).isEqualTo(tensor.values()));
  }

  private static List<Double> lossesOfTenSteps(NetworkShape shape) {
    TrainableNetwork network = new TrainableNetwork(shape, InitialWeights.draw(shape, 1), OPTIONS);
    Random random = new Random(5);
    return IntStream.range(0, 10)
        .mapToObj(i -> Sample.draw(random))
        .map(s -> network.train(s.ids, s.mask, s.labels).loss())
        .toList();
  }

  /**
   * Sentences of 3 to 6 words over {4…7} that hold 2 and 3 once each: the label tells the order.
   */
  private record Sample(int[][] ids, boolean[][] mask, int[] labels) {
    private static final int STEPS = 6;

    static Sample draw(Random random) {
      int batch = 16;
      int[][] ids = new int[batch][STEPS];
      boolean[][] mask = new boolean[batch][STEPS];
      int[] labels = new int[batch];
      for (int b = 0; b < batch; b++) {
        int from = random.nextInt(4);
        for (int t = from; t < STEPS; t++) {
          mask[b][t] = true;
          ids[b][t] = 4 + random.nextInt(4);
        }
        int first = from + random.nextInt(STEPS - from - 1);
        int second = first + 1 + random.nextInt(STEPS - first - 1);
        labels[b] = random.nextInt(2);
        ids[b][first] = 2 + labels[b];
        ids[b][second] = 3 - labels[b];
      }
      return new Sample(ids, mask, labels);
    }

    List<int[]> sentences() {
      return IntStream.range(0, ids.length)
          .mapToObj(b -> java.util.Arrays.stream(ids[b]).filter(id -> id != 0).toArray())
          .toList();
    }
  }
}
