package org.remanence.ui.gates;

import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Activation;
import org.remanence.engine.cell.CellBlock;
import org.remanence.explain.StepPhase;
import org.remanence.i18n.Messages;

/** Words for what happens in a cell in a phase of a step. */
final class StageText {
  private StageText() {}

  /** Title of a phase; a transformer's block has others than cells have. */
  static String title(CellType cell, StepPhase phase) {
    String whose = cell.isRecurrent() ? "" : cell.id() + ".";
    return Messages.text("gates.stage." + whose + phase.id());
  }

  /** Of cells with other functions than σ and tanh, the functions are named. */
  static String of(CellType cell, StepPhase phase) {
    if (!cell.isRecurrent()) {
      return Messages.text("gates.cell." + cell.id() + "." + phase.id());
    }
    return switch (phase) {
      case GATES -> of(cell, phase, cell.isGated() ? function(cell, true) : Activation.SIGMOID);
      case CANDIDATE -> of(cell, phase, function(cell, false));
      case OUTPUT -> of(cell, phase, cell.hasCellState() ? function(cell, false) : Activation.TANH);
      default -> of(cell, phase, Activation.TANH);
    };
  }

  private static String of(CellType cell, StepPhase phase, Activation function) {
    String key = "gates.cell." + cell.id() + "." + phase.id();
    boolean usual =
        List.of(Activation.SIGMOID, Activation.TANH, Activation.LINEAR).contains(function);
    return usual ? Messages.text(key) : Messages.text(key + ".other", function.symbol());
  }

  /** Function of the gates, or of the candidate; of a cell without gates that of its state. */
  private static Activation function(CellType cell, boolean gates) {
    return cell.blocks().stream()
        .filter(block -> block.signal().isGate() == gates)
        .map(CellBlock::activation)
        .findFirst()
        .orElseThrow();
  }
}
