package org.remanence.explain.drawing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepPhase;
import org.remanence.i18n.Messages;

/**
 * Layout of the parts of a cell, in a space of {@link #WIDTH} × {@link #HEIGHT}; the usual drawing,
 * with the state running along the top. The lowest {@link #LEGEND} are the legend's.
 */
public record CellLayout(List<Part> parts, List<Wire> wires) {
  public static final double WIDTH = 1000;
  public static final double HEIGHT = 530;
  public static final double LEGEND = 50;
  public static final double GATE_WIDTH = 120;
  public static final double GATE_HEIGHT = 92;

  /** Form in which a part is drawn. */
  public enum Kind {
    /** A box with an activation, such as σ. */
    GATE,
    /** A small circle with an operation, such as ×. */
    OPERATION,
    /** Text at the end of a wire. */
    PORT
  }

  /**
   * A box, circle or label.
   *
   * @param text its symbol
   * @param quantity whose number stands at it; null for none
   */
  public record Part(
      Kind kind, String text, @Nullable Quantity quantity, StepPhase phase, double x, double y) {
    /** Name that stands in the box of a gate, candidate, state or head; empty for other parts. */
    public Optional<String> name() {
      return kind == Kind.GATE && quantity != null && quantity.hasBoxName()
          ? Optional.of(Messages.text("gates.box." + quantity.id()))
          : Optional.empty();
    }
  }

  /**
   * A line along which a number flows.
   *
   * @param points x and y in turn
   */
  public record Wire(Quantity quantity, StepPhase phase, double... points) {}

  public CellLayout {
    parts = List.copyOf(parts);
    wires = List.copyOf(wires);
  }

  /**
   * The drawing of a cell, by its state equation, or of a transformer's block.
   *
   * @throws IllegalArgumentException if no drawing has the parts that the cell needs
   */
  public static CellLayout of(CellType cell) {
    if (!cell.isRecurrent()) {
      return new BlockDrawing().layout();
    }
    if (!cell.isGated()) {
      return ungated(cell);
    }
    if (cell.hasCellState()) {
      return new MemoryDrawing(cell).layout();
    }
    return Quantity.areWeighed(cell)
        ? new WeighedDrawing(cell).layout()
        : new StateDrawing(cell).layout();
  }

  /** The state is replaced at every step. */
  private static CellLayout ungated(CellType cell) {
    CellDrawing drawing = new CellDrawing();
    drawing.port("h(t−1)", Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 60, 220);
    drawing.port("x(t)", Quantity.INPUT, StepPhase.CONCATENATE, 260, 450);
    drawing.operation("+", StepPhase.CONCATENATE, 260, 220);
    String activation = cell.block(Signal.HIDDEN_STATE).activation().symbol();
    drawing.gate(activation, Quantity.HIDDEN_STATE, StepPhase.CANDIDATE, 560, 220);
    drawing.port("h(t)", Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 940, 220);
    drawing.wire(Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 110, 220, 240, 220);
    drawing.wire(Quantity.INPUT, StepPhase.CONCATENATE, 260, 420, 260, 240);
    drawing.wire(Quantity.INTO_STATE, StepPhase.CANDIDATE, 280, 220, 500, 220);
    drawing.wire(Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 620, 220, 890, 220);
    return drawing.layout();
  }
}
