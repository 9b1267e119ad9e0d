package org.remanence.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.StateEquation;
import org.remanence.engine.cell.StateEquation.Share;
import org.remanence.i18n.NumberText;

/**
 * The equations of a cell with one unit's numbers put in, as a teacher writes them on a blackboard.
 */
public final class Formulas {
  private static final int DECIMALS = 3;
  private static final double SAME = 1e-4;

  /** Greatest power of e, up or down, that is written as a number. */
  private static final double READABLE = 5;

  /**
   * An equation.
   *
   * @param phase that it belongs to
   * @param result what it comes to
   * @param text with all numbers
   * @param question the same without what there is to find
   */
  public record Equation(StepPhase phase, Quantity result, String text, String question) {}

  private Formulas() {}

  /**
   * The equations of a step.
   *
   * @param sums of the unit; empty if there are no weights behind the numbers
   */
  public static List<Equation> of(StepValues step, List<UnitSum> sums) {
    return of(step, sums, List.of());
  }

  /**
   * The equations of a step with every product written out.
   *
   * @param products of the sums; empty to leave them together
   */
  public static List<Equation> of(
      StepValues step, List<UnitSum> sums, List<UnitProducts> products) {
    List<Equation> lines = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      CellBlock block = step.cell().block(sums.get(i).signal());
      lines.add(
          products.isEmpty()
              ? block(block, sums.get(i), step)
              : block(block, sums.get(i), products.get(i)));
    }
    if (step.cell().isGated()) {
      lines.add(state(step));
      if (step.cell().hasCellState()) {
        lines.add(output(step));
      }
    }
    return lines;
  }

  private static Equation state(StepValues step) {
    CellType cell = step.cell();
    StateEquation equation = cell.equation();
    Quantity state = Quantity.of(equation.state());
    return line(
        StepPhase.STATE,
        state,
        "%s = %s + %s = %s·%s + %s·%s = %s"
            .formatted(
                state.symbol(cell),
                Quantity.KEPT.symbol(cell),
                Quantity.ADDED.symbol(cell),
                share(step, equation.keep()),
                factor(step, Quantity.before(cell)),
                share(step, equation.add()),
                factor(step, Quantity.of(equation.candidate())),
                result(step.get(Quantity.KEPT) + step.get(Quantity.ADDED), step.get(state))));
  }

  private static String share(StepValues step, Share share) {
    if (share.other() == null) {
      return n(step.get(share.rest() ? Quantity.COMPLEMENT : Quantity.of(share.gate())));
    }
    String gate = n(step, Quantity.of(share.gate()));
    return "%s/(%s+%s)".formatted(gate, gate, n(step, Quantity.of(share.other())));
  }

  private static Equation output(StepValues step) {
    Quantity gate = Quantity.of(step.cell().equation().outputGate());
    return line(
        StepPhase.OUTPUT,
        Quantity.HIDDEN_STATE,
        "h(t) = %s·%s = %s·%s = %s"
            .formatted(
                gate.symbol(step.cell()),
                Quantity.SQUASHED.symbol(step.cell()),
                n(step, gate),
                factor(step, Quantity.SQUASHED),
                result(
                    step.get(gate) * step.get(Quantity.SQUASHED),
                    step.get(Quantity.HIDDEN_STATE))));
  }

  private static Equation block(CellBlock block, UnitSum sum, StepValues step) {
    return switch (block.recurrence()) {
      case NONE -> ofInput(block, sum, step);
      case PLAIN -> plain(block, sum, step, "h(t−1)·U");
      case RESET_BEFORE -> plain(block, sum, step, Quantity.RECALLED.symbol(step.cell()));
      case RESET_AFTER -> resetAfter(block, sum, step);
    };
  }

  private static Equation ofInput(CellBlock block, UnitSum sum, StepValues step) {
    String numbers =
        n(sum.input()) + bias(step, " + " + factor(sum.inputBias() + sum.recurrentBias()));
    return line(
        phase(block),
        Quantity.of(sum.signal()),
        "%s = %s = %s = %s"
            .formatted(
                symbol(step, block),
                block.activation().written("x·W" + bias(step, " + b")),
                block.activation().written(numbers),
                result(activated(block, sum), sum.value())));
  }

  private static Equation plain(CellBlock block, UnitSum sum, StepValues step, String recurrent) {
    String activation = block.activation().symbol();
    return line(
        phase(block),
        Quantity.of(sum.signal()),
        "%s = %s(x·W + %s%s) = %s(%s + %s%s) = %s"
            .formatted(
                symbol(step, block),
                activation,
                recurrent,
                bias(step, " + b"),
                activation,
                n(sum.input()),
                factor(sum.recurrent()),
                bias(step, " + " + factor(sum.inputBias() + sum.recurrentBias())),
                result(activated(block, sum), sum.value())));
  }

  private static Equation resetAfter(CellBlock block, UnitSum sum, StepValues step) {
    String activation = block.activation().symbol();
    Quantity reset = Quantity.of(block.resetGate());
    double past = step.get(reset) * (sum.recurrent() + sum.recurrentBias());
    return line(
        phase(block),
        Quantity.of(sum.signal()),
        "%s = %s(x·W%s + %s) = %s(%s%s + %s·(%s%s)) = %s"
            .formatted(
                symbol(step, block),
                activation,
                bias(step, " + b₀"),
                Quantity.RECALLED.symbol(step.cell()),
                activation,
                n(sum.input()),
                bias(step, " + " + factor(sum.inputBias())),
                n(step, reset),
                n(sum.recurrent()),
                bias(step, " + " + factor(sum.recurrentBias())),
                result(block.activation().of(sum.input() + sum.inputBias() + past), sum.value())));
  }

  /** A term of the bias, if the cell has one. */
  private static String bias(StepValues step, String term) {
    return step.cell().biasRows() == 0 ? "" : term;
  }

  private static StepPhase phase(CellBlock block) {
    return block.signal().isGate() ? StepPhase.GATES : StepPhase.CANDIDATE;
  }

  private static String symbol(StepValues step, CellBlock block) {
    return Quantity.of(block.signal()).symbol(step.cell());
  }

  /** The right-hand sides are to be found: symbols alone stay. */
  static Equation line(StepPhase phase, Quantity result, String text) {
    int symbols = text.indexOf(" = ", text.indexOf(" = ") + 1);
    return new Equation(phase, result, text, text.substring(0, symbols) + " = ?");
  }

  /** With the products written out; those with a weight of 0 are left out. */
  private static Equation block(CellBlock block, UnitSum sum, UnitProducts products) {
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
        block.symbol() + " = " + block.activation().written(String.join(" + ", terms));
    return new Equation(
        phase(block),
        Quantity.of(sum.signal()),
        "%s = %s = %s"
            .formatted(
                question,
                block.activation().written(n(total)),
                result(activated(block, sum), sum.value())),
        question + " = ?");
  }

  private static double activated(CellBlock block, UnitSum sum) {
    return block
        .activation()
        .of(sum.input() + sum.recurrent() + sum.inputBias() + sum.recurrentBias());
  }

  /** Computed value; where it was set to something else, that too. */
  static String result(double computed, double value) {
    boolean unknown = Double.isNaN(computed);
    return unknown || Math.abs(computed - value) < SAME ? n(value) : n(computed) + " → " + n(value);
  }

  private static String n(StepValues step, Quantity quantity) {
    return n(step.get(quantity));
  }

  private static String factor(StepValues step, Quantity quantity) {
    return factor(step.get(quantity));
  }

  static String factor(double value) {
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

  /** A power of e as a number, or as it is where that would be too small or large to read. */
  static String raised(double exponent) {
    return Math.abs(exponent) < READABLE ? n(Math.exp(exponent)) : "exp(" + n(exponent) + ")";
  }

  static String n(double value) {
    return NumberText.decimal(value, DECIMALS);
  }
}
