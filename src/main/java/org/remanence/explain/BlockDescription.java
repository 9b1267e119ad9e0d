package org.remanence.explain;

import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;

/** Description of a transformer's block. */
record BlockDescription(CellType cell) implements LayerDescription {

  /** h, from the vectors e(t) upwards. */
  private static final List<String> EQUATIONS =
      List.of(
          "x(t) = e(t)·W + p(t)",
          "y(t) = x(t) + attention(norm(x))(t)",
          "z(t) = y(t) + max(0, norm(y(t))·W₁ + b₁)·W₂ + b₂",
          "h(t) = norm(z(t))");

  @Override
  public String equation(Signal signal) {
    return String.join(", ", EQUATIONS);
  }

  @Override
  public List<String> equations() {
    return EQUATIONS;
  }

  @Override
  public String title(StepPhase phase) {
    return Messages.text("gates.stage." + cell.id() + "." + phase.id());
  }

  @Override
  public String told(StepPhase phase) {
    return Messages.text("gates.cell." + cell.id() + "." + phase.id());
  }

  @Override
  public List<Scale> scales() {
    return List.of(
        new Scale(Messages.text("gates.legend.numbers"), Quantity.HIDDEN_STATE),
        new Scale(Messages.text("gates.legend.weights"), Quantity.FIRST_HEAD));
  }

  @Override
  public String together() {
    return Messages.text("gates.unit.hint.block");
  }
}
