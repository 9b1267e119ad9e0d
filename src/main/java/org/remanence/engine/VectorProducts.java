package org.remanence.engine;

import java.util.Arrays;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Ones;
import org.remanence.engine.memory.PackedPanels;
import org.remanence.engine.memory.PackedRows;
import org.remanence.engine.memory.Parallel;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.memory.TileSums;

/**
 * Products in single precision of packed rows and packed panels. The weights are packed once for
 * all steps of a pass, and a step's rows once for all gates, where a library of matrix products
 * packs both again in each of its calls.
 */
final class VectorProducts implements RecurrentProducts {
  /**
   * Rows of a product over all steps that one task computes: as many as make use of a panel while
   * it is in the first cache, and of which there are some for each core.
   */
  private static final int TASK = 64;

  /** Multiplications in the time in which a number is packed. */
  private static final int PACKING = 30;

  private static final ThreadLocal<Workspace> WORKSPACES =
      ThreadLocal.withInitial(() -> new Workspace(new PackedRows(), new TileSums()));

  private final CellType type;
  private final int inputs;
  private final int units;
  private final int blocks;
  private final int columns;
  private final CellMemory memory;

  // Per gate block; of the backward pass, transposed.
  private final PackedPanels[] kernel;
  private final PackedPanels[] recurrentKernel;

  /** Per gate block [N, H]: gradient at x·W. */
  private final PackedPanels[] gradients;

  /** The same at h(t−1)·U. */
  private final PackedPanels[] recurrentGradients;

  /** Memory that a thread multiplies in. */
  private record Workspace(PackedRows rows, TileSums sums) {}

  VectorProducts(RecurrentShape shape, CellMemory memory) {
    this.memory = memory;
    type = shape.cell();
    inputs = shape.inputs();
    units = shape.units();
    blocks = type.blockCount();
    columns = blocks * units;
    kernel = panels();
    recurrentKernel = panels();
    gradients = panels();
    recurrentGradients = panels();
    for (int block = 0; block < blocks; block++) {
      if (!type.keepsProductApart(block)) {
        recurrentGradients[block] = gradients[block];
      }
    }
  }

  private PackedPanels[] panels() {
    PackedPanels[] panels = new PackedPanels[blocks];
    Arrays.setAll(panels, block -> new PackedPanels());
    return panels;
  }

  @Override
  public void project(NativeBlock x, int n, CellWeights weights, int most) {
    Parallel.forEach(
        blocks,
        (long) (inputs + units) * columns * PACKING,
        block -> {
          kernel[block].pack(weights.kernel().matrix(block * units, columns), inputs, units);
          if (type.hasRecurrentKernel()) {
            recurrentKernel[block].pack(
                weights.recurrentKernel().matrix(block * units, columns), units, units);
          }
        });
    Parallel.forEach(
        tasks(n),
        (long) n * columns * inputs,
        task -> project(x, task * TASK, Math.min(TASK, n - task * TASK)));
  }

  private void project(NativeBlock x, int from, int count) {
    Workspace work = WORKSPACES.get();
    work.rows.pack(x.matrix(from * inputs, inputs), count, inputs);
    for (int block = 0; block < blocks; block++) {
      work.sums.zero(count, units);
      work.sums.add(work.rows, kernel[block]);
      work.sums.store(memory.signals[block], from * units, units);
    }
  }

  @Override
  public void addRecurrent(int at, int count) {
    Workspace work = WORKSPACES.get();
    work.rows.pack(memory.previous.matrix(at, units), count, units);
    for (int block = 0; block < blocks; block++) {
      if (!type.scalesState(block)) {
        addRecurrent(work, block, at, count, type.keepsProductApart(block));
      }
    }
  }

  @Override
  public void addReset(int block, int at, int count) {
    Workspace work = WORKSPACES.get();
    work.rows.pack(memory.maskedHidden[block].matrix(at, units), count, units);
    addRecurrent(work, block, at, count, false);
  }

  private void addRecurrent(Workspace work, int block, int at, int count, boolean apart) {
    if (apart) {
      work.sums.zero(count, units);
    } else {
      work.sums.load(memory.recurrent[block], at, count, units);
    }
    work.sums.add(work.rows, recurrentKernel[block]);
    work.sums.store(memory.recurrent[block], at, units);
  }

  @Override
  public void startBackward(CellWeights weights, int most) {
    Parallel.forEach(
        blocks,
        (long) (inputs + units) * columns * PACKING,
        block -> {
          kernel[block].pack(weights.kernel().transposed(block * units, columns), units, inputs);
          if (type.hasRecurrentKernel()) {
            recurrentKernel[block].pack(
                weights.recurrentKernel().transposed(block * units, columns), units, units);
          }
        });
  }

  @Override
  public void differentiateRecurrent(int at, int to, int count) {
    Workspace work = WORKSPACES.get();
    work.sums.zero(count, units);
    for (int block = 0; block < blocks; block++) {
      if (!type.scalesState(block)) {
        addGradient(work, block, at, count);
      }
    }
    work.sums.store(memory.recurrentGradient, to, units);
  }

  @Override
  public void differentiateReset(int block, int at, int to, int count) {
    Workspace work = WORKSPACES.get();
    work.sums.zero(count, units);
    addGradient(work, block, at, count);
    work.sums.store(memory.recurrentGradient, to, units);
  }

  private void addGradient(Workspace work, int block, int at, int count) {
    work.rows.pack(memory.recurrentGradients[block].matrix(at, units), count, units);
    work.sums.add(work.rows, recurrentKernel[block]);
  }

  @Override
  public void differentiate(
      NativeBlock x,
      int n,
      CellWeights weights,
      CellWeights targets,
      NativeBlock inputGradient,
      boolean add) {
    Parallel.forEach(blocks, (long) n * columns * PACKING, block -> packGradients(block, n));
    int hidden = tasks(inputs);
    int rows = hidden + (type.hasRecurrentKernel() ? tasks(units) : 0);
    int bias = rows + tasks(n);
    Parallel.forEach(
        bias + 1,
        (long) n * columns * (2 * inputs + units),
        task -> {
          if (task < hidden) {
            kernelGradient(x, n, targets.kernel(), task * TASK);
          } else if (task < rows) {
            recurrentGradient(n, targets.recurrentKernel(), (task - hidden) * TASK);
          } else if (task < bias) {
            int from = (task - rows) * TASK;
            inputGradient(inputGradient, from, Math.min(TASK, n - from), add);
          } else {
            biasGradient(n, targets.bias());
          }
        });
  }

  private void packGradients(int block, int n) {
    gradients[block].pack(memory.gradients[block].matrix(0, units), n, units);
    if (type.keepsProductApart(block)) {
      recurrentGradients[block].pack(memory.recurrentGradients[block].matrix(0, units), n, units);
    }
  }

  /** xᵀ·dz for some inputs. */
  private void kernelGradient(NativeBlock x, int n, NativeBlock target, int from) {
    Workspace work = WORKSPACES.get();
    int count = Math.min(TASK, inputs - from);
    work.rows.pack(x.transposed(from, inputs), count, n);
    for (int block = 0; block < blocks; block++) {
      product(work, gradients[block], count, target, from * columns + block * units);
    }
  }

  /** h(t−1)ᵀ·dz for some units. */
  private void recurrentGradient(int n, NativeBlock target, int from) {
    Workspace work = WORKSPACES.get();
    int count = Math.min(TASK, units - from);
    for (int block = 0; block < blocks; block++) {
      if (block == 0 || memory.maskedHidden[block] != memory.maskedHidden[block - 1]) {
        work.rows.pack(memory.maskedHidden[block].transposed(from, units), count, n);
      }
      product(work, recurrentGradients[block], count, target, from * columns + block * units);
    }
  }

  private void biasGradient(int n, NativeBlock target) {
    Workspace work = WORKSPACES.get();
    work.rows.pack(Ones.of(Precision.SINGLE, n).matrix(0, n), 1, n);
    for (int block = 0; block < blocks; block++) {
      product(work, gradients[block], 1, target, block * units);
      if (type.biasRows() == 2) {
        product(work, recurrentGradients[block], 1, target, columns + block * units);
      }
    }
  }

  private void product(Workspace work, PackedPanels panels, int count, NativeBlock target, int at) {
    work.sums.zero(count, units);
    work.sums.add(work.rows, panels);
    work.sums.store(target, at, columns);
  }

  /** dz·Wᵀ for some rows. */
  private void inputGradient(NativeBlock target, int from, int count, boolean add) {
    Workspace work = WORKSPACES.get();
    if (add) {
      work.sums.load(target, from * inputs, count, inputs);
    } else {
      work.sums.zero(count, inputs);
    }
    for (int block = 0; block < blocks; block++) {
      work.rows.pack(memory.gradients[block].matrix(from * units, units), count, units);
      work.sums.add(work.rows, kernel[block]);
    }
    work.sums.store(target, from * inputs, inputs);
  }

  private static int tasks(int rows) {
    return (rows + TASK - 1) / TASK;
  }
}
