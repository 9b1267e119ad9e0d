package org.remanence.explain;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Activation;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;

/** Description of a recurrent cell. */
record CellDescription(CellType cell) implements LayerDescription {

  @Override
  public String equation(Signal signal) {
    return CellEquations.of(cell, signal);
  }

  @Override
  public List<String> equations() {
    return CellEquations.states(cell);
  }

  @Override
  public String title(StepPhase phase) {
    return Messages.text("gates.stage." + phase.id());
  }

  /** Of cells with other functions than σ and tanh, the functions are named. */
  @Override
  public String told(StepPhase phase) {
    return switch (phase) {
      case GATES -> told(phase, cell.isGated() ? function(true) : Activation.SIGMOID);
      case CANDIDATE -> told(phase, function(false));
      case OUTPUT -> told(phase, cell.hasCellState() ? function(false) : Activation.TANH);
      default -> told(phase, Activation.TANH);
    };
  }

  private String told(StepPhase phase, Activation function) {
    String key = "gates.cell." + cell.id() + "." + phase.id();
    boolean usual =
        List.of(Activation.SIGMOID, Activation.TANH, Activation.LINEAR).contains(function);
    return usual ? Messages.text(key) : Messages.text(key + ".other", function.symbol());
  }

  /** Function of the gates, or of the candidate; of a cell without gates that of its state. */
  private Activation function(boolean gates) {
    return cell.blocks().stream()
        .filter(block -> block.signal().isGate() == gates)
        .map(CellBlock::activation)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<Scale> scales() {
    List<Scale> scales = new ArrayList<>();
    scales.add(new Scale(Messages.text("gates.legend.states"), Quantity.HIDDEN_STATE));
    scales.add(new Scale(Messages.text("gates.legend.sums"), Quantity.INTO_STATE));
    if (cell.isGated()) {
      scales.add(new Scale(Messages.text("gates.legend.gates"), Quantity.COMPLEMENT));
    }
    return scales;
  }

  @Override
  public String together() {
    return Messages.text("gates.unit.hint");
  }
}
