package org.remanence.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.LayerChange;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Optimiser;
import org.remanence.engine.SequenceClassifier;
import org.remanence.engine.Weights;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Architecture;

/** The optimiser's options where they meet a whole network. */
class TrainingOptionsTest {
  private static final NetworkShape SHAPE = Architecture.STACKED_LSTM.shape(8, 4, 5, 3);
  private static final Weights INITIAL = InitialWeights.draw(SHAPE, 3);
  private static final int[][] IDS = {{2, 3, 4}, {5, 6, 2}, {3, 3, 7}, {4, 5, 6}};
  private static final int[] LABELS = {0, 1, 2, 1};

  @Test
  void classWeightsWeighTheGradient() {
    List<Double> weights = List.of(0.5, 2.0, 0.0);
    float[][] p =
        new SequenceClassifier(SHAPE, INITIAL)
            .probabilities(List.of(IDS[0], IDS[1], IDS[2], IDS[3]));
    double[] expected = new double[3];
    for (int b = 0; b < LABELS.length; b++) {
      for (int c = 0; c < 3; c++) {
        expected[c] += weights.get(LABELS[b]) * (p[b][c] - (LABELS[b] == c ? 1 : 0)) / 4;
      }
    }
    // Adam's first step is the rate against the sign; the norm of dense tells the sizes.
    TrainableNetwork network = network(Optimiser.Options.PLAIN, weights);
    TrainableNetwork.Step step = network.train(IDS, null, LABELS, true);
    float[] bias = network.weights().get("dense.bias").values();
    for (int c = 0; c < 3; c++) {
      assertThat((double) bias[c]).isCloseTo(-0.01 * Math.signum(expected[c]), within(1e-4));
    }
    double plainNorm =
        network(Optimiser.Options.PLAIN, List.of(1.0, 1.0, 1.0))
            .train(IDS, null, LABELS, true)
            .layers()
            .get(3)
            .gradientNorm();
    double unweighted =
        network(Optimiser.Options.PLAIN, List.of())
            .train(IDS, null, LABELS, true)
            .layers()
            .get(3)
            .gradientNorm();
    assertThat(plainNorm).isEqualTo(unweighted);
    assertThat(step.layers().get(3).gradientNorm()).isNotCloseTo(unweighted, within(1e-3));
    double loss = 0;
    for (int b = 0; b < LABELS.length; b++) {
      loss -= Math.log(p[b][LABELS[b]]) / 4;
    }
    assertThat(step.loss()).as("told without weights").isCloseTo(loss, within(1e-5));
  }

  @Test
  void aBatchOfASingleWeightedClassHasTheGradientTimesItsWeight() {
    int[][] ids = {{2, 3, 4}};
    double once = denseNorm(ids, List.of());
    assertThat(denseNorm(ids, List.of(3.0, 1.0, 1.0))).isCloseTo(3 * once, within(1e-5));
    assertThat(denseNorm(ids, List.of(0.0, 1.0, 1.0))).isZero();
  }

  @Test
  void weightDecayFindsTheBiasesInDl4jsVector() {
    // A gradient of nothing but zeros leaves the decay alone at work.
    TrainableNetwork network =
        network(new Optimiser.Options(Clipping.NONE, 10, false), List.of(0.0, 0.0, 0.0));
    network.train(IDS, null, LABELS);
    Weights after = network.weights();
    INITIAL
        .tensors()
        .forEach(
            (name, tensor) -> {
              double kept = name.endsWith("bias") || name.startsWith("embedding") ? 1 : 0.9;
              float[] values = after.get(name).values();
              for (int i = 0; i < values.length; i++) {
                assertThat((double) values[i])
                    .as("%s[%d]", name, i)
                    .isCloseTo(kept * tensor.values()[i], within(1e-6));
              }
            });
  }

  @Test
  void measuringTellsEveryLayerAndChangesNothing() {
    TrainableNetwork measured = network(Optimiser.Options.PLAIN, List.of());
    TrainableNetwork plain = network(Optimiser.Options.PLAIN, List.of());
    assertThat(measured.train(IDS, null, LABELS, true).layers())
        .extracting(LayerChange::layer)
        .containsExactly("embedding", "recurrent.0", "recurrent.1", "dense");
    assertThat(plain.train(IDS, null, LABELS).layers()).isEmpty();
    plain
        .weights()
        .tensors()
        .forEach(
            (name, tensor) ->
                assertThat(measured.weights().get(name).values()).isEqualTo(tensor.values()));
  }

  @Test
  void aRateSetLaterHoldsFromTheNextBatch() {
    TrainableNetwork network = network(Optimiser.Options.PLAIN, List.of());
    double before = network.train(IDS, null, LABELS, true).layers().get(3).updateRatio();
    network.setLearningRate(0.0001);
    double after = network.train(IDS, null, LABELS, true).layers().get(3).updateRatio();
    assertThat(after).isLessThan(before / 50);
  }

  private static double denseNorm(int[][] ids, List<Double> weights) {
    return network(Optimiser.Options.PLAIN, weights)
        .train(ids, null, new int[] {0}, true)
        .layers()
        .get(3)
        .gradientNorm();
  }

  private static TrainableNetwork network(Optimiser.Options options, List<Double> classWeights) {
    return new TrainableNetwork(
        SHAPE, INITIAL, new TrainableNetwork.Options(0.01, 0, 0, 1, options, classWeights));
  }
}
