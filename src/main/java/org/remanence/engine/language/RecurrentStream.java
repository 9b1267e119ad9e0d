package org.remanence.engine.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.CellType;
import org.remanence.engine.CellWeights;
import org.remanence.engine.DropoutMasks;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.RecurrentKernel;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.RecurrentState;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** A recurrent layer that reads forward: it keeps its states, however much it has read. */
final class RecurrentStream implements StreamLayer {
  private static final float[] NONE = {};

  private final RecurrentShape shape;
  private final int number;
  private final CellWeights weights;
  private final RecurrentKernel kernel;
  private final RecurrentState now;

  /**
   * The states after a word.
   *
   * @param hidden [H]
   * @param cell [H], none of a cell without c
   */
  record Kept(float[] hidden, float[] cell) implements State {
    @Override
    public int numbers() {
      return hidden.length + cell.length;
    }
  }

  RecurrentStream(RecurrentShape shape, int number, CellWeights weights, int texts) {
    this.shape = shape;
    this.number = number;
    this.weights = weights;
    kernel = new RecurrentKernel(shape, false, Precision.SINGLE);
    now = RecurrentState.zero(shape, texts, Precision.SINGLE);
  }

  @Override
  public NativeBlock read(SequenceBatch batch) {
    kernel.forward(batch, weights, DropoutMasks.NONE, now);
    kernel.finalState(now);
    return kernel.hidden();
  }

  @Override
  public void clear() {
    now.clear();
  }

  @Override
  public Kept state() {
    int units = shape.units();
    NativeBlock cell = now.cell();
    return new Kept(now.hidden().toFloats(0, units), cell == null ? NONE : cell.toFloats(0, units));
  }

  @Override
  public void restore(State state) {
    Kept kept = (Kept) state;
    now.hidden().put(0, kept.hidden());
    NativeBlock cell = now.cell();
    if (cell != null) {
      cell.put(0, kept.cell());
    }
  }

  @Override
  public LayerTrace trace(State found) {
    CellType cell = shape.cell();
    Map<Signal, float[][]> signals = new EnumMap<>(Signal.class);
    for (Signal signal : cell.signals()) {
      signals.put(signal, new float[][] {kernel.signal(signal, 0)});
    }
    Kept before = (Kept) found;
    Map<Signal, float[]> start = new EnumMap<>(Signal.class);
    start.put(Signal.HIDDEN_STATE, before.hidden());
    if (cell.hasCellState()) {
      start.put(Signal.CELL_STATE, before.cell());
    }
    return new LayerTrace(shape.name(number), cell, false, signals, start);
  }

  @Override
  public List<float[]> heads() {
    return List.of();
  }
}
