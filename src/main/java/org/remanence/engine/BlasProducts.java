package org.remanence.engine;

import java.util.Arrays;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Panels;
import org.remanence.engine.memory.Parallel;
import org.remanence.engine.memory.Precision;

/**
 * Products by OpenBLAS, one for each gate: in double precision, for a single sequence, and where
 * there is no vector unit that {@link VectorProducts} knows.
 */
final class BlasProducts implements RecurrentProducts {
  /** Multiplications in the time in which a number is moved, with its neighbours or without. */
  private static final int COPY = 3;

  private static final int TRANSPOSITION = 30;

  private final CellType type;
  private final int inputs;
  private final int units;
  private final int blocks;
  private final int columns;
  private final CellMemory memory;

  /** Per gate block [H, H]: its part of the recurrent kernel. */
  private final Panels[] kernel;

  /** Per gate block [H, H]: the same transposed. */
  private final Panels[] transposedKernel;

  BlasProducts(RecurrentShape shape, Precision precision, CellMemory memory) {
    this.memory = memory;
    type = shape.cell();
    inputs = shape.inputs();
    units = shape.units();
    blocks = type.blockCount();
    columns = blocks * units;
    kernel = new Panels[blocks];
    transposedKernel = new Panels[blocks];
    Arrays.setAll(kernel, block -> new Panels(units, precision));
    Arrays.setAll(transposedKernel, block -> new Panels(units, precision));
  }

  /** A library may round sums of other sizes in another way: the same number everywhere. */
  @Override
  public int slices(int batch) {
    return Parallel.slices(batch);
  }

  @Override
  public void project(LayerInput x, CellWeights weights, int most) {
    int n = x.count();
    if (type.hasRecurrentKernel()) {
      NativeBlock recurrent = weights.recurrentKernel();
      Parallel.forEach(
          blocks,
          (long) recurrent.size() * COPY,
          block -> kernel[block].set(part(recurrent, block), most));
    }
    int together = most == 1 ? STEPS_TOGETHER : Math.max(1, (n + 1) / 2);
    int parts = (n + together - 1) / together;
    Parallel.forEach(
        parts * blocks,
        (long) n * columns * inputs,
        task -> {
          int from = task / blocks * together;
          memory.signals[task % blocks].multiply(
              from * units,
              units,
              Math.min(together, n - from),
              units,
              inputs,
              x.rows().matrix(from * inputs, inputs),
              part(weights.kernel(), task % blocks),
              0);
        });
  }

  @Override
  public void addRecurrent(int at, int count) {
    for (int block = 0; block < blocks; block++) {
      if (!type.scalesState(block)) {
        int beta = type.keepsProductApart(block) ? 0 : 1;
        kernel[block].multiply(memory.recurrent[block], at, count, memory.previous, at, beta);
      }
    }
  }

  @Override
  public void addReset(int block, int at, int count) {
    kernel[block].multiply(memory.recurrent[block], at, count, memory.maskedHidden[block], at, 1);
  }

  @Override
  public void startBackward(CellWeights weights, int most) {
    if (type.hasRecurrentKernel()) {
      NativeBlock recurrent = weights.recurrentKernel();
      Parallel.forEach(
          blocks,
          (long) recurrent.size() * TRANSPOSITION,
          block -> transposedKernel[block].setTransposed(part(recurrent, block), most));
    }
  }

  @Override
  public void differentiateRecurrent(int at, int to, int count) {
    int beta = 0;
    for (int block = 0; block < blocks; block++) {
      if (!type.scalesState(block)) {
        multiplyGradient(block, at, to, count, beta);
        beta = 1;
      }
    }
  }

  @Override
  public void differentiateReset(int block, int at, int to, int count) {
    multiplyGradient(block, at, to, count, 0);
  }

  private void multiplyGradient(int block, int at, int to, int count, int beta) {
    transposedKernel[block].multiply(
        memory.recurrentGradient, to, count, memory.recurrentGradients[block], at, beta);
  }

  @Override
  public void differentiate(
      LayerInput x,
      CellWeights weights,
      CellWeights gradients,
      NativeBlock inputGradient,
      boolean add) {
    int n = x.count();
    int half = n / 2;
    Parallel.forEach(
        2 * blocks + 2,
        (long) n * columns * (2 * inputs + units),
        task -> {
          if (task < blocks) {
            recurrentGradient(n, gradients, task);
          } else if (task < 2 * blocks) {
            kernelGradient(x.rows(), n, gradients, task - blocks);
          } else {
            boolean second = task > 2 * blocks;
            int from = second ? half : 0;
            int count = second ? n - half : half;
            inputGradient(inputGradient, weights.kernel(), from, count, add);
          }
        });
  }

  private void recurrentGradient(int n, CellWeights gradients, int block) {
    if (!type.hasRecurrentKernel()) {
      return;
    }
    NativeBlock.Operand at = memory.recurrentGradients[block].matrix(0, units);
    gradients
        .recurrentKernel()
        .multiply(
            block * units,
            columns,
            units,
            units,
            n,
            memory.maskedHidden[block].transposed(0, units),
            at,
            0);
    if (type.biasRows() == 2) {
      gradients.bias().columnSums(columns + block * units, n, units, at);
    }
  }

  private void kernelGradient(NativeBlock x, int n, CellWeights gradients, int block) {
    NativeBlock.Operand at = memory.gradients[block].matrix(0, units);
    gradients
        .kernel()
        .multiply(block * units, columns, inputs, units, n, x.transposed(0, inputs), at, 0);
    gradients.bias().columnSums(block * units, n, units, at);
  }

  private void inputGradient(
      NativeBlock target, NativeBlock kernel, int from, int count, boolean add) {
    for (int block = 0; block < blocks; block++) {
      target.multiply(
          from * inputs,
          inputs,
          count,
          inputs,
          units,
          memory.gradients[block].matrix(from * units, units),
          kernel.transposed(block * units, columns),
          block == 0 && !add ? 0 : 1);
    }
  }

  /** A gate's columns of W or U. */
  private NativeBlock.Operand part(NativeBlock weights, int block) {
    return weights.matrix(block * units, columns);
  }
}
