package org.remanence.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.remanence.engine.CellType;
import org.remanence.engine.Signal;
import org.remanence.i18n.NumberText;

/**
 * The equations of a cell with one unit's numbers put in, as a teacher writes them on a blackboard.
 */
public final class Formulas {
  private static final int DECIMALS = 3;
  private static final double SAME = 1e-4;

  /**
   * An equation.
   *
   * @param phase that it belongs to
   * @param result what it comes to
   * @param text with all numbers
   * @param question the same without what there is to find
   */
  public record Line(StepPhase phase, Signal result, String text, String question) {}

  private Formulas() {}

  /**
   * The equations of a step.
   *
   * @param sums of the unit; empty if there are no weights behind the numbers
   */
  public static List<Line> of(CellType cell, StepValues step, List<UnitSum> sums) {
    return of(cell, step, sums, List.of());
  }

  /**
   * The equations of a step with every product written out.
   *
   * @param products of the sums; empty to leave them together
   */
  public static List<Line> of(
      CellType cell, StepValues step, List<UnitSum> sums, List<UnitProducts> products) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      lines.add(
          products.isEmpty()
              ? gate(cell, sums.get(i), step)
              : gate(cell, sums.get(i), products.get(i)));
    }
    switch (cell) {
      case RNN -> {}
      case LSTM -> {
        lines.add(
            line(
                StepPhase.STATE,
                Signal.CELL_STATE,
                "c(t) = f·c(t−1) + i·c̃ = %s·%s + %s·%s = %s"
                    .formatted(
                        n(step, Quantity.FORGET_GATE),
                        factor(step, Quantity.CELL_BEFORE),
                        n(step, Quantity.INPUT_GATE),
                        factor(step, Quantity.CANDIDATE),
                        result(
                            step.get(Quantity.KEPT) + step.get(Quantity.ADDED),
                            step.get(Quantity.CELL_STATE)))));
        lines.add(
            line(
                StepPhase.OUTPUT,
                Signal.HIDDEN_STATE,
                "h(t) = o·tanh c(t) = %s·%s = %s"
                    .formatted(
                        n(step, Quantity.OUTPUT_GATE),
                        factor(step, Quantity.SQUASHED),
                        result(
                            step.get(Quantity.OUTPUT_GATE) * step.get(Quantity.SQUASHED),
                            step.get(Quantity.HIDDEN_STATE)))));
      }
      case GRU ->
          lines.add(
              line(
                  StepPhase.STATE,
                  Signal.HIDDEN_STATE,
                  "h(t) = z·h(t−1) + (1−z)·h̃ = %s·%s + %s·%s = %s"
                      .formatted(
                          n(step, Quantity.UPDATE_GATE),
                          factor(step, Quantity.HIDDEN_BEFORE),
                          n(step, Quantity.UPDATE_REST),
                          factor(step, Quantity.CANDIDATE),
                          result(
                              step.get(Quantity.KEPT) + step.get(Quantity.ADDED),
                              step.get(Quantity.HIDDEN_STATE)))));
    }
    return lines;
  }

  private static Line gate(CellType cell, UnitSum sum, StepValues step) {
    StepPhase phase = sum.signal().isGate() ? StepPhase.GATES : StepPhase.CANDIDATE;
    String activation = activation(sum);
    String name = symbol(cell, sum.signal());
    if (cell == CellType.GRU && sum.signal() == Signal.CANDIDATE) {
      return line(
          phase,
          sum.signal(),
          "%s = tanh(x·W + b₀ + r·(h(t−1)·U + b₁)) = tanh(%s + %s + %s·(%s + %s)) = %s"
              .formatted(
                  name,
                  n(sum.input()),
                  factor(sum.inputBias()),
                  n(step, Quantity.RESET_GATE),
                  n(sum.recurrent()),
                  factor(sum.recurrentBias()),
                  result(
                      Math.tanh(
                          sum.input()
                              + sum.inputBias()
                              + step.get(Quantity.RESET_GATE)
                                  * (sum.recurrent() + sum.recurrentBias())),
                      sum.value())));
    }
    return line(
        phase,
        sum.signal(),
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

  /** The right-hand sides are to be found: symbols alone stay. */
  private static Line line(StepPhase phase, Signal result, String text) {
    int symbols = text.indexOf(" = ", text.indexOf(" = ") + 1);
    return new Line(phase, result, text, text.substring(0, symbols) + " = ?");
  }

  /** With the products written out; those with a weight of 0 are left out. */
  private static Line gate(CellType cell, UnitSum sum, UnitProducts products) {
    List<String> terms = new ArrayList<>();
    double total = products.bias();
    for (UnitProducts.Product product :
        Stream.concat(products.inputs().stream(), products.states().stream()).toList()) {
      total += product.number() * product.weight();
      if (product.weight() != 0) {
        terms.add(
            (terms.isEmpty() ? shortest(product.number()) : bracketed(shortest(product.number())))
                + "·"
                + bracketed(shortest(product.weight())));
      }
    }
    if (products.bias() != 0 || terms.isEmpty()) {
      terms.add(bracketed(shortest(products.bias())));
    }
    String question =
        "%s = %s(%s)"
            .formatted(symbol(cell, sum.signal()), activation(sum), String.join(" + ", terms));
    return new Line(
        sum.signal().isGate() ? StepPhase.GATES : StepPhase.CANDIDATE,
        sum.signal(),
        "%s = %s(%s) = %s"
            .formatted(question, activation(sum), n(total), result(activated(sum), sum.value())),
        question + " = ?");
  }

  private static String activation(UnitSum sum) {
    return sum.signal().isGate() ? "σ" : "tanh";
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
    return Quantity.valueOf(signal.name()).symbol(cell);
  }

  private static String n(StepValues step, Quantity quantity) {
    return n(step.get(quantity));
  }

  private static String factor(StepValues step, Quantity quantity) {
    return factor(step.get(quantity));
  }

  private static String factor(double value) {
    return bracketed(n(value));
  }

  /** In brackets if it begins with a minus. */
  private static String bracketed(String number) {
    return number.startsWith("−") ? "(" + number + ")" : number;
  }

  /** A whole number without decimals, such as a round weight. */
  private static String shortest(double value) {
    return value == Math.rint(value) ? Long.toString((long) value).replace('-', '−') : n(value);
  }

  private static String n(double value) {
    return NumberText.decimal(value, DECIMALS);
  }
}
