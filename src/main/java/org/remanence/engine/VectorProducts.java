package org.remanence.engine;

import java.util.Arrays;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Ones;
import org.remanence.engine.memory.PackedBlocks;
import org.remanence.engine.memory.PackedPanels;
import org.remanence.engine.memory.PackedRows;
import org.remanence.engine.memory.Parallel;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.memory.RowGroups;
import org.remanence.engine.memory.TileSums;

/**
 * Products in single precision of packed rows and packed panels. The weights are packed once for
 * all steps of a pass, and a step's rows once for all gates, where a library of matrix products
 * packs both again in each of its calls. Rows that are known to be equal are multiplied once.
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

  /** Equal rows of the input: G groups. */
  private RowGroups groups = RowGroups.single(0);

  /** [G, I]: a row of each group; the input itself if each of its rows is one. */
  private NativeBlock distinct = NativeBlock.allocate(Precision.SINGLE, 0);

  private NativeBlock copies = distinct;

  /** [I, G]: the same transposed. */
  private final PackedBlocks inputColumns;

  /** [1, G] */
  private final PackedBlocks onesOfGroups = new PackedBlocks(1);

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
  public void project(LayerInput x, CellWeights weights, int most) {
    group(x);
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
    int count = groups.count();
    Parallel.forEach(
        tasks(count),
        (long) count * columns * inputs,
        task -> project(task * TASK, Math.min(TASK, count - task * TASK)));
  }

  private void group(LayerInput x) {
    RowGroups equal = x.equal();
    if (equal != null) {
      groups = equal;
      copies = NativeBlock.ensureCapacity(copies, Precision.SINGLE, groups.count() * inputs);
      groups.copyFirst(x.rows(), inputs, copies);
      distinct = copies;
      return;
    }
    if (groups.count() != x.count() || groups.rows() != x.count()) {
      groups = RowGroups.single(x.count());
    }
    distinct = x.rows();
  }

  private void project(int from, int count) {
    Workspace work = WORKSPACES.get();
    work.rows.pack(distinct.matrix(from * inputs, inputs), count, inputs);
    for (int block = 0; block < blocks; block++) {
      work.sums.zero(count, units);
      work.sums.add(work.rows, kernel[block]);
      work.sums.spread(memory.signals[block], groups, from);
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
      LayerInput x,
      CellWeights weights,
      CellWeights targets,
      NativeBlock inputGradient,
      boolean add) {
    int n = x.count();
    int count = groups.count();
    packColumns(n);
    if (!add && count < n) {
      inputGradient.zero(0, n * inputs);
    }
    int strips = tasks(units);
    int ofWeights = blocks * strips;
    Parallel.forEach(
        ofWeights + tasks(count),
        (2L * count * inputs + (long) n * units) * columns,
        task -> {
          if (task < ofWeights) {
            weightGradients(n, targets, task / strips, task % strips * TASK);
          } else {
            int from = (task - ofWeights) * TASK;
            inputGradient(inputGradient, from, Math.min(TASK, count - from), add);
          }
        });
  }

  private void packColumns(int n) {
    inputColumns.packTransposed(distinct, groups.count());
    onesOfGroups.packTransposed(Ones.of(Precision.SINGLE, groups.count()), groups.count());
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
    work.panels.packSums(memory.gradients[block].matrix(column, units), groups, count);
    inputColumns.multiply(work.panels, count, work.sums, targets.kernel(), at, columns);
    onesOfGroups.multiply(work.panels, count, work.sums, targets.bias(), at, columns);
    if (!type.hasRecurrentKernel()) {
      return;
    }
    if (groups.count() < n || type.keepsProductApart(block)) {
      work.panels.pack(memory.recurrentGradients[block].matrix(column, units), n, count);
    }
    stateColumns[block].multiply(
        work.panels, count, work.sums, targets.recurrentKernel(), at, columns);
    if (type.biasRows() == 2) {
      ones.multiply(work.panels, count, work.sums, targets.bias(), columns + at, columns);
    }
  }

  /** dz·Wᵀ for some groups, over whose rows dz is summed. */
  private void inputGradient(NativeBlock target, int from, int count, boolean add) {
    Workspace work = WORKSPACES.get();
    if (add) {
      work.sums.loadFirst(target, groups, from, count, inputs);
    } else {
      work.sums.zero(count, inputs);
    }
    for (int block = 0; block < blocks; block++) {
      work.rows.packSums(memory.gradients[block].matrix(0, units), groups, from, count, units);
      work.sums.add(work.rows, kernel[block]);
    }
    work.sums.storeFirst(target, groups, from);
  }

  private static int tasks(int rows) {
    return (rows + TASK - 1) / TASK;
  }
}
