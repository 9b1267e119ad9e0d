package org.remanence.study;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.remanence.engine.CellType;
import org.remanence.engine.CellWeights;
import org.remanence.engine.DropoutMasks;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Precision;
import org.remanence.engine.Reals;
import org.remanence.engine.RecurrentLayer;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.Signal;
import org.remanence.engine.Weights;

/**
 * How much of a change in h(t) still reaches h(T), measured with the kernels' own backward pass:
 * the whole matrix ∂h(T)/∂h(t), one row per sequence of the batch, and of it the Frobenius norm
 * divided by √H, the root mean square of its singular values (Bengio et al. 1994, Pascanu et al.
 * 2013: where it falls to nothing, no training finds out what the early words were good for).
 */
public final class GradientFlow {
  public static final int UNITS = 64;
  public static final int STEPS = 61;
  public static final int SENTENCES = 4;

  /** Of the gates that keep; σ of it is 0.993. */
  private static final float KEEPING_BIAS = 5;

  private GradientFlow() {}

  /** In what state a network is measured. */
  public enum Situation {
    /** Weights and word vectors as they are drawn before the first step. */
    FRESH,
    /** The same weights, word vectors of standard deviation 1, which drive the gates and tanh. */
    STRONG_INPUTS,
    /** The same, and gates that keep: what an LSTM’s f and a GRU’s z can learn. */
    KEEPING_GATES
  }

  /**
   * What was measured of a cell.
   *
   * @param norms by the distance T − t, from 0 (where it is 1) to {@link #STEPS} − 1
   */
  public record Decay(CellType cell, Situation situation, double[] norms) {}

  /**
   * Measures one cell: {@link #SENTENCES} sentences of random word vectors, the norms' geometric
   * mean.
   *
   * @throws java.util.concurrent.CancellationException after a cancel
   */
  public static Decay measure(CellType cell, Situation situation, long seed, MeasureControl control)
      throws InterruptedException {
    RecurrentShape shape = new RecurrentShape(cell, UNITS, UNITS, false, false);
    CellWeights weights = weights(shape, situation, seed);
    RecurrentLayer layer = new RecurrentLayer(shape, Precision.SINGLE);
    layer.kernel(0).keepStateGradients();
    Random random = new Random(seed);
    double[] logarithms = new double[STEPS];
    for (int sentence = 0; sentence < SENTENCES; sentence++) {
      control.pass();
      layer.forward(
          new SequenceBatch(STEPS, UNITS, sentence(situation, random), null),
          List.of(weights),
          List.of(DropoutMasks.NONE));
      layer.backward(
          identity(),
          List.of(room(shape)),
          Reals.allocate(Precision.SINGLE, STEPS * UNITS * UNITS));
      for (int distance = 0; distance < STEPS; distance++) {
        logarithms[distance] += Math.log(norm(layer, STEPS - 1 - distance)) / SENTENCES;
      }
    }
    return new Decay(cell, situation, Arrays.stream(logarithms).map(Math::exp).toArray());
  }

  private static CellWeights weights(RecurrentShape shape, Situation situation, long seed) {
    Weights drawn =
        InitialWeights.draw(new NetworkShape(1, shape.inputs(), List.of(shape), 1), seed);
    String prefix = NetworkShape.recurrentPrefix(0, false);
    float[] bias = drawn.get(prefix + "bias").values().clone();
    if (situation == Situation.KEEPING_GATES) {
      int gate = keepingGate(shape.cell());
      if (gate >= 0) {
        Arrays.fill(bias, gate * UNITS, (gate + 1) * UNITS, KEEPING_BIAS);
      }
    }
    return new CellWeights(
        Reals.of(drawn.get(prefix + "kernel").values()),
        Reals.of(drawn.get(prefix + "recurrent_kernel").values()),
        Reals.of(bias));
  }

  /** The block of the gate that decides what stays; −1 of a cell without. */
  private static int keepingGate(CellType cell) {
    return switch (cell) {
      case RNN -> -1;
      case LSTM -> cell.signals().indexOf(Signal.FORGET_GATE);
      case GRU -> cell.signals().indexOf(Signal.UPDATE_GATE);
    };
  }

  /** [T, H, E]: one sentence of random word vectors, the same for every row of the matrix. */
  private static Reals sentence(Situation situation, Random random) {
    float[] values = new float[STEPS * UNITS * UNITS];
    for (int t = 0; t < STEPS; t++) {
      float[] word = new float[UNITS];
      for (int i = 0; i < UNITS; i++) {
        word[i] =
            (float)
                (situation == Situation.FRESH
                    ? InitialWeights.EMBEDDING_LIMIT * (2 * random.nextDouble() - 1)
                    : random.nextGaussian());
      }
      for (int row = 0; row < UNITS; row++) {
        System.arraycopy(word, 0, values, (t * UNITS + row) * UNITS, UNITS);
      }
    }
    return Reals.of(values);
  }

  /** [H, H]: row i asks for the gradient of h(T)'s number i. */
  private static Reals identity() {
    float[] ones = new float[UNITS * UNITS];
    for (int i = 0; i < UNITS; i++) {
      ones[i * UNITS + i] = 1;
    }
    return Reals.of(ones);
  }

  private static CellWeights room(RecurrentShape shape) {
    int columns = shape.cell().blocks() * UNITS;
    return new CellWeights(
        Reals.allocate(Precision.SINGLE, UNITS * columns),
        Reals.allocate(Precision.SINGLE, UNITS * columns),
        Reals.allocate(Precision.SINGLE, shape.cell().biasRows() * columns));
  }

  private static double norm(RecurrentLayer layer, int step) {
    double sum = 0;
    for (int row = 0; row < UNITS; row++) {
      for (float value : layer.kernel(0).stateGradient(step * UNITS + row)) {
        sum += (double) value * value;
      }
    }
    return Math.sqrt(sum / UNITS);
  }
}
