package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.optimiser.Adam;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.engine.optimiser.ParameterSlice;
import org.remanence.engine.tensor.Tensor;

/** Clipping, weight decay and what is told about a step, against plain computations. */
class OptimiserTest {
  private static final double RATE = 0.01;
  private static final int WIDTH = 3;
  private static final int WORDS = 5;
  private static final int SIZE = 8;
  private static final List<ParameterSlice> BLOCKS =
      List.of(
          new ParameterSlice("recurrent.0", 0, 4, false),
          new ParameterSlice("recurrent.0", 4, 2, true),
          new ParameterSlice("dense", 6, 2, false));

  /** Two sentences of two words; word 2 stands in both. */
  private static final int[][] IDS = {{1, 2}, {2, 4}};

  private final Random random = new Random(3);
  private final float[] initial = numbers(SIZE);
  private final float[] table = numbers(WORDS * WIDTH);
  private final Adam adam = new Adam(RATE);
  private final Embedding embedding =
      new Embedding(new Tensor(new int[] {WORDS, WIDTH}, table), adam);
  private final NativeBlock parameters = NativeBlock.of(initial);

  @Test
  void decoupledWeightDecayIsAReferenceAdamW() {
    double decay = 0.3;
    Optimiser optimiser = optimiser(new Optimiser.Options(Clipping.NONE, decay, false));
    double[] expected = doubles(initial);
    double[] mean = new double[SIZE];
    double[] variance = new double[SIZE];
    for (int step = 1; step <= 25; step++) {
      float[] gradient = numbers(SIZE);
      optimiser.step(
          IDS, null, NativeBlock.of(gradient), NativeBlock.of(numbers(4 * WIDTH)), false);
      for (int i = 0; i < SIZE; i++) {
        double g = gradient[i] / 2.0;
        boolean bias = i == 4 || i == 5;
        expected[i] -= bias ? 0 : RATE * decay * expected[i];
        mean[i] = 0.9 * mean[i] + 0.1 * g;
        variance[i] = 0.999 * variance[i] + 0.001 * g * g;
        double rate = RATE * Math.sqrt(1 - Math.pow(0.999, step)) / (1 - Math.pow(0.9, step));
        expected[i] -= rate * mean[i] / (Math.sqrt(variance[i]) + 1e-8);
      }
    }
    for (int i = 0; i < SIZE; i++) {
      assertThat(parameters.get(i)).as("weight %d", i).isCloseTo(expected[i], within(2e-6));
    }
  }

  @Test
  void clippingByNormScalesTheWholeGradientTheSame() {
    double limit = 0.5;
    float[] gradient = numbers(SIZE);
    float[] below = numbers(4 * WIDTH);
    double[] summed = wordGradients(below);
    double norm = Math.sqrt(squares(doubles(gradient)) / 4 + squares(summed) / 4);
    assertThat(norm).isGreaterThan(limit);

    optimiser(new Optimiser.Options(new Clipping(Clipping.Kind.NORM, limit), 0, false))
        .step(IDS, null, NativeBlock.of(gradient), NativeBlock.of(below), false);

    double factor = limit / norm / 2;
    assertAfterOneStep(
        Arrays.stream(doubles(gradient)).map(g -> g * factor).toArray(),
        Arrays.stream(summed).map(g -> g * factor).toArray());
  }

  @Test
  void aShortGradientIsNotClipped() {
    float[] gradient = numbers(SIZE);
    float[] below = numbers(4 * WIDTH);
    optimiser(new Optimiser.Options(new Clipping(Clipping.Kind.NORM, 100), 0, false))
        .step(IDS, null, NativeBlock.of(gradient), NativeBlock.of(below), false);
    float[] clipped = parameters.toFloats(0, SIZE);
    NativeBlock again = NativeBlock.of(initial);
    Adam plain = new Adam(RATE);
    new Optimiser(
            plain,
            new Embedding(new Tensor(new int[] {WORDS, WIDTH}, table), plain),
            again,
            BLOCKS,
            Optimiser.Options.PLAIN)
        .step(IDS, null, NativeBlock.of(gradient), NativeBlock.of(below), false);
    assertThat(clipped).containsExactly(again.toFloats(0, SIZE));
  }

  @Test
  void clippingByValueBoundsEveryComponent() {
    double limit = 0.2;
    float[] gradient = numbers(SIZE);
    float[] below = numbers(4 * WIDTH);
    optimiser(new Optimiser.Options(new Clipping(Clipping.Kind.VALUE, limit), 0, false))
        .step(IDS, null, NativeBlock.of(gradient), NativeBlock.of(below), false);
    assertAfterOneStep(
        Arrays.stream(doubles(gradient)).map(g -> clamp(g / 2, limit)).toArray(),
        Arrays.stream(wordGradients(below)).map(g -> clamp(g / 2, limit)).toArray());
  }

  @Test
  void frozenWordVectorsDoNotMove() {
    Optimiser optimiser = optimiser(new Optimiser.Options(Clipping.NONE, 0.1, true));
    List<LayerChange> changes =
        optimiser.step(
            IDS, null, NativeBlock.of(numbers(SIZE)), NativeBlock.of(numbers(4 * WIDTH)), true);
    assertThat(embedding.values().values()).containsExactly(table);
    assertThat(parameters.toFloats(0, SIZE)).doesNotContain(initial);
    assertThat(changes).extracting(LayerChange::layer).containsExactly("recurrent.0", "dense");
  }

  @Test
  void layersBelowTheOneThatIsTrainedFromStayAndTakePartFromThenOn() {
    double decay = 0.1;
    Optimiser optimiser = optimiser(new Optimiser.Options(Clipping.NONE, decay, false));
    optimiser.trainFrom(2);
    List<LayerChange> changes = step(optimiser);
    assertThat(changes).extracting(LayerChange::layer).containsExactly("dense");
    assertThat(embedding.values().values()).containsExactly(table);
    assertThat(parameters.toFloats(0, 6)).containsExactly(Arrays.copyOf(initial, 6));
    assertThat(parameters.toFloats(6, 2)).doesNotContain(initial[6], initial[7]);

    optimiser.trainFrom(1);
    assertThat(step(optimiser))
        .extracting(LayerChange::layer)
        .containsExactly("recurrent.0", "dense");
    assertThat(embedding.values().values()).containsExactly(table);
    assertThat(parameters.toFloats(0, 6)).doesNotContain(Arrays.copyOf(initial, 6));

    optimiser.trainFrom(0);
    assertThat(step(optimiser))
        .extracting(LayerChange::layer)
        .containsExactly("embedding", "recurrent.0", "dense");
    assertThat(embedding.values().values()).isNotEqualTo(table);
  }

  private List<LayerChange> step(Optimiser optimiser) {
    return optimiser.step(
        IDS, null, NativeBlock.of(numbers(SIZE)), NativeBlock.of(numbers(4 * WIDTH)), true);
  }

  @Test
  void clippingByNormMeasuresWhatIsTrainedAlone() {
    float[] gradient = numbers(SIZE);
    Optimiser optimiser =
        optimiser(new Optimiser.Options(new Clipping(Clipping.Kind.NORM, 0.01), 0, false));
    optimiser.trainFrom(2);
    optimiser.step(IDS, null, NativeBlock.of(gradient), NativeBlock.of(numbers(4 * WIDTH)), false);
    double factor = 0.01 / (Math.hypot(gradient[6], gradient[7]) / 2) / 2;
    double[] clipped = new double[SIZE];
    clipped[6] = gradient[6] * factor;
    clipped[7] = gradient[7] * factor;
    assertAfterOneStep(clipped, new double[WORDS * WIDTH]);
  }

  @Test
  void tellsGradientNormAndUpdateRatioOfEachLayer() {
    float[] gradient = numbers(SIZE);
    float[] below = numbers(4 * WIDTH);
    List<LayerChange> changes =
        optimiser(Optimiser.Options.PLAIN)
            .step(IDS, null, NativeBlock.of(gradient), NativeBlock.of(below), true);
    assertThat(changes)
        .extracting(LayerChange::layer)
        .containsExactly("embedding", "recurrent.0", "dense");
    assertThat(changes.get(0).gradientNorm())
        .isCloseTo(Math.sqrt(squares(wordGradients(below))) / 2, within(1e-6));
    assertThat(changes.get(1).gradientNorm())
        .isCloseTo(Math.sqrt(squares(doubles(gradient), 0, 6)) / 2, within(1e-6));
    double moved = 0;
    for (int i = 6; i < SIZE; i++) {
      moved += Math.pow(parameters.get(i) - initial[i], 2);
    }
    assertThat(changes.get(2).updateRatio())
        .isCloseTo(Math.sqrt(moved / squares(doubles(initial), 6, 8)), within(1e-6));
    // Of the words 1, 2 and 4 only: Adam's first step is the rate whatever the gradient.
    double words = squares(doubles(table), 3, 9) + squares(doubles(table), 12, 15);
    assertThat(changes.get(0).updateRatio())
        .isCloseTo(Math.sqrt(9 * RATE * RATE / words), within(1e-5));
  }

  private Optimiser optimiser(Optimiser.Options options) {
    return new Optimiser(adam, embedding, parameters, BLOCKS, options);
  }

  /** The running averages of a first step tell what gradient they were given. */
  private void assertAfterOneStep(double[] gradient, double[] wordGradient) {
    double rate = RATE * Math.sqrt(1 - 0.999) / (1 - 0.9);
    for (int i = 0; i < SIZE; i++) {
      assertThat(parameters.get(i))
          .as("weight %d", i)
          .isCloseTo(initial[i] - step(rate, gradient[i]), within(1e-6));
    }
    float[] values = embedding.values().values();
    for (int i = 0; i < values.length; i++) {
      assertThat((double) values[i])
          .as("number %d of the table", i)
          .isCloseTo(table[i] - step(rate, wordGradient[i]), within(1e-6));
    }
  }

  private static double step(double rate, double g) {
    return g == 0 ? 0 : rate * 0.1 * g / (Math.sqrt(0.001 * g * g) + 1e-8);
  }

  /** Sums per word of the gradient [T, B, E]. */
  private static double[] wordGradients(float[] below) {
    double[] sums = new double[WORDS * WIDTH];
    for (int b = 0; b < 2; b++) {
      for (int t = 0; t < 2; t++) {
        for (int j = 0; j < WIDTH; j++) {
          sums[IDS[b][t] * WIDTH + j] += below[(t * 2 + b) * WIDTH + j];
        }
      }
    }
    return sums;
  }

  private static double clamp(double value, double limit) {
    return Math.max(-limit, Math.min(limit, value));
  }

  private static double squares(double[] values) {
    return squares(values, 0, values.length);
  }

  private static double squares(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).map(v -> v * v).sum();
  }

  private float[] numbers(int size) {
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
