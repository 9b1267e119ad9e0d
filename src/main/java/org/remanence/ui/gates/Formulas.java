package org.remanence.ui.gates;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.UnitSum;

/**
 * The equations of a cell with one unit's numbers put in, as a teacher writes them on a blackboard.
 */
final class Formulas {
  private static final int DECIMALS = 3;
  private static final double SAME = 1e-4;

  /** An equation and the stage that it belongs to. */
  record Line(Stage stage, String text) {}

  private Formulas() {}

  /**
   * The equations of a step.
   *
   * @param sums of the unit; empty if there are no weights behind the numbers
   */
  static List<Line> of(CellType cell, Moment moment, List<UnitSum> sums) {
    List<Line> lines = new ArrayList<>();
    for (UnitSum sum : sums) {
      lines.add(gate(cell, sum, moment));
    }
    switch (cell) {
      case RNN -> {}
      case LSTM -> {
        lines.add(
            new Line(
                Stage.STATE,
                "c(t) = f·c(t−1) + i·c̃ = %s·%s + %s·%s = %s"
                    .formatted(
                        n(moment, Quantity.FORGET_GATE),
                        factor(moment, Quantity.CELL_BEFORE),
                        n(moment, Quantity.INPUT_GATE),
                        factor(moment, Quantity.CANDIDATE),
                        result(
                            moment.get(Quantity.KEPT) + moment.get(Quantity.ADDED),
                            moment.get(Quantity.CELL_STATE)))));
        lines.add(
            new Line(
                Stage.OUTPUT,
                "h(t) = o·tanh c(t) = %s·%s = %s"
                    .formatted(
                        n(moment, Quantity.OUTPUT_GATE),
                        factor(moment, Quantity.SQUASHED),
                        result(
                            moment.get(Quantity.OUTPUT_GATE) * moment.get(Quantity.SQUASHED),
                            moment.get(Quantity.HIDDEN_STATE)))));
      }
      case GRU ->
          lines.add(
              new Line(
                  Stage.STATE,
                  "h(t) = z·h(t−1) + (1−z)·h̃ = %s·%s + %s·%s = %s"
                      .formatted(
                          n(moment, Quantity.UPDATE_GATE),
                          factor(moment, Quantity.HIDDEN_BEFORE),
                          n(moment, Quantity.UPDATE_REST),
                          factor(moment, Quantity.CANDIDATE),
                          result(
                              moment.get(Quantity.KEPT) + moment.get(Quantity.ADDED),
                              moment.get(Quantity.HIDDEN_STATE)))));
    }
    return lines;
  }

  private static Line gate(CellType cell, UnitSum sum, Moment moment) {
    Stage stage = sum.signal().isGate() ? Stage.GATES : Stage.CANDIDATE;
    String activation = sum.signal().isGate() ? "σ" : "tanh";
    String name = symbol(cell, sum.signal());
    if (cell == CellType.GRU && sum.signal() == Signal.CANDIDATE) {
      return new Line(
          stage,
          "%s = tanh(x·W + b₀ + r·(h(t−1)·U + b₁)) = tanh(%s + %s + %s·(%s + %s)) = %s"
              .formatted(
                  name,
                  n(sum.input()),
                  factor(sum.inputBias()),
                  n(moment, Quantity.RESET_GATE),
                  n(sum.recurrent()),
                  factor(sum.recurrentBias()),
                  result(
                      Math.tanh(
                          sum.input()
                              + sum.inputBias()
                              + moment.get(Quantity.RESET_GATE)
                                  * (sum.recurrent() + sum.recurrentBias())),
                      sum.value())));
    }
    return new Line(
        stage,
        "%s = %s(x·W + h(t−1)·U + b) = %s(%s + %s + %s) = %s"
            .formatted(
                name,
                activation,
                activation,
                n(sum.input()),
                factor(sum.recurrent()),
                factor(sum.inputBias() + sum.recurrentBias()),
                result(activated(sum), sum.value())));
  }

  private static double activated(UnitSum sum) {
    double total = sum.input() + sum.recurrent() + sum.inputBias() + sum.recurrentBias();
    return sum.signal().isGate() ? 1 / (1 + Math.exp(-total)) : Math.tanh(total);
  }

  /** What comes out; where it was set to something else, that too. */
  private static String result(double computed, double value) {
    return Math.abs(computed - value) < SAME ? n(value) : n(computed) + " → " + n(value);
  }

  private static String symbol(CellType cell, Signal signal) {
    return switch (signal) {
      case INPUT_GATE -> "i";
      case FORGET_GATE -> "f";
      case OUTPUT_GATE -> "o";
      case UPDATE_GATE -> "z";
      case RESET_GATE -> "r";
      case CANDIDATE -> cell == CellType.GRU ? "h̃" : "c̃";
      case HIDDEN_STATE -> "h(t)";
      case CELL_STATE -> "c(t)";
    };
  }

  private static String n(Moment moment, Quantity quantity) {
    return n(moment.get(quantity));
  }

  private static String factor(Moment moment, Quantity quantity) {
    return factor(moment.get(quantity));
  }

  /** In brackets if it begins with a minus. */
  private static String factor(double value) {
    String text = n(value);
    return text.startsWith("−") ? "(" + text + ")" : text;
  }

  private static String n(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMinimumFractionDigits(DECIMALS);
    format.setMaximumFractionDigits(DECIMALS);
    String text = format.format(value).replace('-', '−');
    // A rounded −0.000 would only puzzle.
    return text.startsWith("−") && text.chars().noneMatch(c -> c >= '1' && c <= '9')
        ? text.substring(1)
        : text;
  }
}
