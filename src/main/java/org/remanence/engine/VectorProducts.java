package org.remanence.engine;

import java.util.Arrays;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Ones;
import org.remanence.engine.memory.PackedBlocks;
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
   * Rows, or columns, of a product over all steps that one task computes: as many as make use of
   * what is in the cache, and of which there are some for each core.
   */
  private static final int TASK = 64;

  private static final ThreadLocal<Workspace> WORKSPACES =
      ThreadLocal.withInitial(
          () -> new Workspace(new PackedRows(), new PackedPanels(), new TileSums()));

  private final CellType type;
  private final int inputs;
  private final int units;
  private final int blocks;
  private final int columns;
  private final CellMemory memory;

  // Per gate block; of the backward pass, transposed.
  private final PackedPanels[] kernel;
  private final PackedPanels[] recurrentKernel;

  /** [I, N]: xᵀ. */
  private final PackedBlocks inputColumns;

  /** Per gate block [H, N]: h(t−1)ᵀ as it entered the product; the same for all plain blocks. */
  private final PackedBlocks[] stateColumns;

  /** [1, N] */
  private final PackedBlocks ones = new PackedBlocks(1);

  /** Memory that a thread multiplies in. */
  private record Workspace(PackedRows rows, PackedPanels panels, TileSums sums) {}

  VectorProducts(RecurrentShape shape, CellMemory memory) {
    this.memory = memory;
    type = shape.cell();
    inputs = shape.inputs();
    units = shape.units();
    blocks = type.blockCount();
    columns = blocks * units;
    kernel = panels();
    recurrentKernel = panels();
    inputColumns = new PackedBlocks(inputs);
    PackedBlocks plain = new PackedBlocks(units);
    stateColumns = new PackedBlocks[blocks];
    Arrays.setAll(stateColumns, block -> type.scalesState(block) ? new PackedBlocks(units) : plain);
  }

  private PackedPanels[] panels() {
    PackedPanels[] panels = new PackedPanels[blocks];
    Arrays.setAll(panels, block -> new PackedPanels());
    return panels;
  }

  /** More on more cores, as long as they have whole tiles: sums are the same in any slice. */
  @Override
  public int slices(int batch) {
    return Math.max(Parallel.slices(batch), Math.min(Parallel.CORES, batch / PackedRows.TILE));
  }

  @Override
  public void project(NativeBlock x, int n, CellWeights weights, int most) {
    Parallel.forEach(
        blocks,
        (long) (inputs + units) * columns * PackedRows.PACKING,
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
        (long) (inputs + units) * columns * PackedRows.PACKING,
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
    packStates(x, n);
    int strips = tasks(units);
    int ofWeights = blocks * strips;
    Parallel.forEach(
        ofWeights + tasks(n),
        (long) n * columns * (2 * inputs + units),
        task -> {
          if (task < ofWeights) {
            weightGradients(n, targets, task / strips, task % strips * TASK);
          } else {
            int from = (task - ofWeights) * TASK;
            inputGradient(inputGradient, from, Math.min(TASK, n - from), add);
          }
        });
  }

  private void packStates(NativeBlock x, int n) {
    inputColumns.packTransposed(x, n);
    ones.packTransposed(Ones.of(Precision.SINGLE, n), n);
    for (int block = 0; type.hasRecurrentKernel() && block < blocks; block++) {
      if (block == 0 || stateColumns[block] != stateColumns[block - 1]) {
        stateColumns[block].packTransposed(memory.maskedHidden[block], n);
      }
    }
  }

  /**
   * xᵀ·dz, h(t−1)ᵀ·dz and the sum of dz for some columns of a block, whose gradients are packed
   * here so that they are still in the cache.
   */
  private void weightGradients(int n, CellWeights targets, int block, int column) {
    Workspace work = WORKSPACES.get();
    int count = Math.min(TASK, units - column);
    int at = block * units + column;
    work.panels.pack(memory.gradients[block].matrix(column, units), n, count);
    inputColumns.multiply(work.panels, count, work.sums, targets.kernel(), at, columns);
    ones.multiply(work.panels, count, work.sums, targets.bias(), at, columns);
    if (!type.hasRecurrentKernel()) {
      return;
    }
    if (type.keepsProductApart(block)) {
      work.panels.pack(memory.recurrentGradients[block].matrix(column, units), n, count);
    }
    stateColumns[block].multiply(
        work.panels, count, work.sums, targets.recurrentKernel(), at, columns);
    if (type.biasRows() == 2) {
      ones.multiply(work.panels, count, work.sums, targets.bias(), columns + at, columns);
    }
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
