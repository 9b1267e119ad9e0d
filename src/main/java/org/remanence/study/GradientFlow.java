package org.remanence.study;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.remanence.engine.CellType;
import org.remanence.engine.CellWeights;
import org.remanence.engine.DropoutMasks;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentKernel;
import org.remanence.engine.RecurrentLayer;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.RecurrentState;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.Weights;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation.Share;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.training.jobs.RunControl;

/**
 * Measures how much of a change in the state s(t) still reaches s(T), with the kernels' own
 * backward pass: the whole Jacobian ∂s(T)/∂s(t), one row per sequence of the batch, and of it the
 * Frobenius norm divided by √n, the root mean square of its n singular values (Bengio et al. 1994,
 * Pascanu et al. 2013: where it falls to nothing, the error at T does not tell what to change at
 * t). The state is h, n = H, or [h, c] for a cell with c, n = 2H.
 */
public final class GradientFlow {
  public static final int UNITS = 64;
  public static final int STEPS = 61;
  public static final int SENTENCES = 4;

  /** Bias of the gates that keep. */
  public static final int KEEPING_BIAS = 5;

  private GradientFlow() {}

  /** State in which a network is measured. */
  public enum Situation {
    /** Weights and word vectors as they are drawn before the first step. */
    FRESH,
    /** The same weights, word vectors of standard deviation 1, which drive the gates and tanh. */
    STRONG_INPUTS,
    /**
     * The same, and the gates that keep, f of the LSTM and z of the GRU, biased by {@link
     * #KEEPING_BIAS}; those that write, z of the minGRU and i of the minLSTM, by as much less.
     */
    KEEPING_GATES
  }

  /** Part of the Jacobian; only an LSTM has all, and an RNN has the whole alone. */
  public enum Part {
    /** ∂s(T)/∂s(t), over √n. */
    WHOLE,
    /** ∂c(T)/∂c(t), over √H as the parts below. */
    CELL_BY_CELL,
    /** ∂h(T)/∂h(t). */
    HIDDEN_BY_HIDDEN,
    /** ∂h(T)/∂c(t). */
    HIDDEN_BY_CELL,
    /** ∂c(T)/∂h(t). */
    CELL_BY_HIDDEN,
    /** f(T)∘…∘f(t+1) of an LSTM, z(T)∘…∘z(t+1) of a GRU: the way through what is kept alone. */
    KEEPING_GATE
  }

  /**
   * Measurements of a cell.
   *
   * @param norms of the parts that the cell has, by the distance T − t, from 0 (where the Jacobian
   *     is the identity) to {@link #STEPS} − 1
   */
  public record Decay(CellType cell, Situation situation, Map<Part, double[]> norms) {
    public Decay {
      norms = new EnumMap<>(norms);
    }

    public double norm(Part part, int distance) {
      double[] known = norms.get(part);
      if (known == null) {
        throw new IllegalArgumentException("no " + part + " in a cell of type " + cell);
      }
      return known[distance];
    }
  }

  /**
   * Measures one cell: {@link #SENTENCES} sentences of random word vectors, the norms' geometric
   * mean.
   *
   * @throws java.util.concurrent.CancellationException after a cancel
   */
  public static Decay measure(CellType cell, Situation situation, long seed, RunControl control)
      throws InterruptedException {
    RecurrentShape shape = new RecurrentShape(cell, UNITS, UNITS, false, false);
    CellWeights weights = weights(shape, situation, seed);
    RecurrentLayer layer = new RecurrentLayer(shape, Precision.SINGLE);
    RecurrentKernel kernel = layer.kernel(0);
    kernel.keepStateGradients();
    RecurrentState identity = identity(shape);
    int rows = identity.hidden().size() / UNITS;
    Random random = new Random(seed);
    Map<Part, double[]> logarithms = new EnumMap<>(Part.class);
    for (int sentence = 0; sentence < SENTENCES; sentence++) {
      control.betweenSteps();
      SequenceBatch batch = new SequenceBatch(STEPS, rows, sentence(situation, rows, random), null);
      layer.forward(batch, List.of(weights), List.of(DropoutMasks.NONE));
      kernel.backward(
          identity,
          CellWeights.zerosLike(weights),
          NativeBlock.allocate(Precision.SINGLE, STEPS * rows * UNITS));
      double[] kept = new double[UNITS];
      Arrays.fill(kept, 1);
      for (int distance = 0; distance < STEPS; distance++) {
        int step = STEPS - 1 - distance;
        Map<Part, Double> norms = norms(kernel, rows, step);
        if (cell.isGated()) {
          norms.put(Part.KEEPING_GATE, Math.sqrt(squares(kept) / UNITS));
          multiply(kept, kernel, cell.equation().keep(), step * rows);
        }
        for (Map.Entry<Part, Double> norm : norms.entrySet()) {
          logarithms.computeIfAbsent(norm.getKey(), part -> new double[STEPS])[distance] +=
              Math.log(norm.getValue()) / SENTENCES;
        }
      }
    }
    logarithms.replaceAll((part, sums) -> Arrays.stream(sums).map(Math::exp).toArray());
    return new Decay(cell, situation, logarithms);
  }

  /**
   * Weights and inputs that a cell was measured with.
   *
   * @param kernel [E, blocks × H]
   * @param recurrentKernel [H, blocks × H]
   * @param bias [rows, blocks × H]
   * @param sentences a word vector for each step of each
   */
  public record Measured(
      float[][] kernel, float[][] recurrentKernel, float[][] bias, float[][][] sentences) {}

  /** The weights and sentences of {@link #measure}. */
  public static Measured measured(CellType cell, Situation situation, long seed) {
    CellWeights weights =
        weights(new RecurrentShape(cell, UNITS, UNITS, false, false), situation, seed);
    int width = cell.blockCount() * UNITS;
    Random random = new Random(seed);
    float[][][] sentences = new float[SENTENCES][][];
    for (int i = 0; i < SENTENCES; i++) {
      sentences[i] = rows(sentence(situation, 1, random), UNITS);
    }
    return new Measured(
        rows(weights.kernel(), width),
        rows(weights.recurrentKernel(), width),
        rows(weights.bias(), width),
        sentences);
  }

  private static float[][] rows(NativeBlock values, int width) {
    float[][] rows = new float[values.size() / width][width];
    for (int i = 0; i < values.size(); i++) {
      rows[i / width][i % width] = (float) values.get(i);
    }
    return rows;
  }

  private static CellWeights weights(RecurrentShape shape, Situation situation, long seed) {
    Weights drawn =
        InitialWeights.draw(new NetworkShape(1, shape.inputs(), List.of(shape), 1), seed);
    String name = TensorNames.recurrent(0);
    float[] bias = drawn.get(TensorNames.of(name, TensorNames.BIAS)).values().clone();
    if (situation == Situation.KEEPING_GATES && shape.cell().isGated()) {
      Share keep = shape.cell().equation().keep();
      for (Signal gate : keep.gates()) {
        int block = shape.cell().signals().indexOf(gate);
        boolean raises = keep.slope(gate, signal -> 1) > 0;
        Arrays.fill(
            bias, block * UNITS, (block + 1) * UNITS, raises ? KEEPING_BIAS : -KEEPING_BIAS);
      }
    }
    CellWeights weights = CellWeights.of(drawn, name);
    return new CellWeights(weights.kernel(), weights.recurrentKernel(), NativeBlock.of(bias));
  }

  /** [T, n, E]: one sentence of random word vectors, the same for every row of the matrix. */
  private static NativeBlock sentence(Situation situation, int rows, Random random) {
    float[] values = new float[STEPS * rows * UNITS];
    for (int t = 0; t < STEPS; t++) {
      float[] word = new float[UNITS];
      for (int i = 0; i < UNITS; i++) {
        word[i] =
            (float)
                (situation == Situation.FRESH
                    ? InitialWeights.EMBEDDING_LIMIT * (2 * random.nextDouble() - 1)
                    : random.nextGaussian());
      }
      for (int row = 0; row < rows; row++) {
        System.arraycopy(word, 0, values, (t * rows + row) * UNITS, UNITS);
      }
    }
    return NativeBlock.of(values);
  }

  /** [n, n]: row i asks for the gradient of s(T)'s number i, first those of h, then those of c. */
  private static RecurrentState identity(RecurrentShape shape) {
    int rows = shape.cell().states().size() * UNITS;
    RecurrentState identity = RecurrentState.zero(shape, rows, Precision.SINGLE);
    for (int i = 0; i < rows; i++) {
      NativeBlock part =
          i < UNITS ? identity.hidden() : Objects.requireNonNull(identity.cell(), "no cell state");
      part.set(i * UNITS + i % UNITS, 1);
    }
    return identity;
  }

  private static Map<Part, Double> norms(RecurrentKernel kernel, int rows, int step) {
    int first = step * rows;
    double hidden = squares(kernel, Signal.HIDDEN_STATE, first);
    Map<Part, Double> norms = new EnumMap<>(Part.class);
    if (rows == UNITS) {
      norms.put(Part.WHOLE, Math.sqrt(hidden / UNITS));
      return norms;
    }
    double hiddenByCell = squares(kernel, Signal.CELL_STATE, first);
    double cellByHidden = squares(kernel, Signal.HIDDEN_STATE, first + UNITS);
    double cell = squares(kernel, Signal.CELL_STATE, first + UNITS);
    norms.put(Part.WHOLE, Math.sqrt((hidden + hiddenByCell + cellByHidden + cell) / rows));
    norms.put(Part.CELL_BY_CELL, Math.sqrt(cell / UNITS));
    norms.put(Part.HIDDEN_BY_HIDDEN, Math.sqrt(hidden / UNITS));
    norms.put(Part.HIDDEN_BY_CELL, Math.sqrt(hiddenByCell / UNITS));
    norms.put(Part.CELL_BY_HIDDEN, Math.sqrt(cellByHidden / UNITS));
    return norms;
  }

  /** Multiplies by the share that is kept at a row. */
  private static void multiply(double[] kept, RecurrentKernel kernel, Share keep, int row) {
    for (int unit = 0; unit < UNITS; unit++) {
      int index = unit;
      kept[unit] *= keep.of(gate -> kernel.signal(gate, row, index));
    }
  }

  private static double squares(double[] values) {
    return Arrays.stream(values).map(value -> value * value).sum();
  }

  /** ‖·‖² of H rows of gradients at a part of the state. */
  private static double squares(RecurrentKernel kernel, Signal state, int first) {
    double sum = 0;
    for (int row = first; row < first + UNITS; row++) {
      for (float value : kernel.gradientAt(state, row)) {
        sum += (double) value * value;
      }
    }
    return sum;
  }
}
