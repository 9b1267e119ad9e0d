package org.remanence.explain;

import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;

/**
 * Description of a kind of layer, whatever it reads: a recurrent cell, or a transformer's block.
 */
public sealed interface LayerDescription permits CellDescription, BlockDescription {

  /**
   * A scale of the drawing.
   *
   * @param name of the numbers on it
   * @param like one of them
   */
  record Scale(String name, Quantity like) {}

  /** Describes a kind of layer. */
  static LayerDescription of(CellType cell) {
    return cell.isRecurrent() ? new CellDescription(cell) : new BlockDescription(cell);
  }

  /** Equation of a quantity with all indices; of a block's h, those that lead to it. */
  String equation(Signal signal);

  /** Equations of the states, line by line. */
  List<String> equations();

  /** Title of a phase of a step. */
  String title(StepPhase phase);

  /** Description of what happens in a phase, in words. */
  String told(StepPhase phase);

  /** The scales on which numbers are drawn. */
  List<Scale> scales();

  /** Name of the numbers shown where all units stand together, in words. */
  String together();
}
