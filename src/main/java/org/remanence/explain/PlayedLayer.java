package org.remanence.explain;

import java.util.List;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;

/**
 * A layer of a run, told step by step: a recurrent layer's cell, or a transformer's block.
 *
 * <p>Where a unit is asked for, it is an index or {@link StepValues#ALL_UNITS}.
 */
public sealed interface PlayedLayer permits PlayedCell, PlayedBlock {

  /** Returns a layer of a run. */
  static PlayedLayer of(CellRun run, int layer) {
    LayerTrace trace = run.layers().get(layer);
    return trace
        .block()
        .<PlayedLayer>map(block -> new PlayedBlock(run, trace, block))
        .orElseGet(() -> new PlayedCell(run, layer));
  }

  LayerTrace trace();

  /** Description of its kind. */
  default LayerDescription description() {
    return LayerDescription.of(trace().cell());
  }

  /** The numbers of a step. */
  StepValues values(int token, int unit);

  /** The largest number over the whole text, without its sign, of those on the first scale. */
  double largest(int unit);

  /** The equations of a step with one unit's numbers put in. */
  List<Formulas.Equation> equations(int token, int unit);

  /** A step in words. */
  String sentence(int token, int unit);

  /** Sizes of the weight matrices in words; only of a run with weights. */
  String shapes();

  /**
   * Returns whether weighted sums lead to gates and states, to be shown and gone back through:
   * those of a network's cells.
   */
  boolean hasSums();

  /** Signals that can be set; none without weights. */
  List<Signal> settable();
}
