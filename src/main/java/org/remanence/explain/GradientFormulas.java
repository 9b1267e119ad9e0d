package org.remanence.explain;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Activation;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.CellBlock.Recurrence;
import org.remanence.engine.cell.StateEquation;
import org.remanence.i18n.NumberText;

/**
 * The chain rule of a backward pass through a step, with one unit's numbers put in: the gradient at
 * c(t), and at the sum behind each gate and candidate.
 */
public final class GradientFormulas {
  private static final int DECIMALS = 3;

  private final StepValues step;
  private final StepValues gradients;
  private final List<UnitSum> sums;
  private final CellType cell;

  private GradientFormulas(StepValues step, StepValues gradients, List<UnitSum> sums) {
    this.step = step;
    this.gradients = gradients;
    this.sums = sums;
    cell = step.cell();
  }

  /** A factor of a product: as symbols write it, and its number. */
  private record Factor(String symbol, double value) {}

  /**
   * The equations of a step. That of c(t) comes to the gradient there, the others to that at the
   * sum behind their result.
   *
   * @param step its numbers
   * @param gradients the gradients at them
   * @param sums of the unit
   */
  public static List<Formulas.Equation> of(
      StepValues step, StepValues gradients, List<UnitSum> sums) {
    GradientFormulas formulas = new GradientFormulas(step, gradients, sums);
    List<Formulas.Equation> lines = new ArrayList<>();
    if (step.cell().hasCellState()) {
      lines.add(formulas.cellState());
    }
    step.cell().blocks().forEach(block -> lines.add(formulas.sum(block)));
    return lines;
  }

  /** The gradient at c(t): what c itself brings back, and what comes through h(t). */
  private Formulas.Equation cellState() {
    StateEquation equation = cell.equation();
    String keep = cell.block(equation.keep().gate()).symbol();
    String output = cell.block(equation.outputGate()).symbol();
    double squashed = step.get(Quantity.SQUASHED);
    Factor hidden = gradient(Quantity.HIDDEN_STATE);
    Factor gate = new Factor(output, step.get(Quantity.of(equation.outputGate())));
    Factor slope = new Factor("(1 − tanh²c(t))", 1 - squashed * squashed);
    double total = gradients.get(Quantity.CELL_STATE);
    double carried = total - hidden.value * gate.value * slope.value;
    return new Formulas.Equation(
        StepPhase.STATE,
        Quantity.CELL_STATE,
        "∂L/∂c(t) = %s(t+1)·∂L/∂c(t+1) + %s = %s + %s = %s"
            .formatted(
                keep,
                symbols(List.of(hidden, gate, slope)),
                n(carried),
                numbers(List.of(hidden, gate, slope)),
                n(total)),
        "");
  }

  private Formulas.Equation sum(CellBlock block) {
    Quantity sum = Quantity.into(block.signal());
    boolean gate = block.signal().isGate();
    double value = step.get(Quantity.of(block.signal()));
    String symbol = Quantity.of(block.signal()).symbol(cell);
    List<Factor> factors = new ArrayList<>(before(block));
    if (block.activation() != Activation.LINEAR) {
      factors.add(
          new Factor(
              gate ? symbol + "·(1 − " + symbol + ")" : "(1 − " + symbol + "²)",
              block.activation().slope(value)));
    }
    return new Formulas.Equation(
        phase(block),
        sum,
        "∂L/∂(%s) = %s = %s = %s"
            .formatted(sum.symbol(cell), symbols(factors), numbers(factors), n(gradients.get(sum))),
        "");
  }

  private StepPhase phase(CellBlock block) {
    boolean output = cell.hasCellState() && block.signal() == cell.equation().outputGate();
    return output
        ? StepPhase.OUTPUT
        : block.signal().isGate() ? StepPhase.GATES : StepPhase.CANDIDATE;
  }

  /** Factors of the gradient at a gate, candidate or an RNN's state. */
  private List<Factor> before(CellBlock block) {
    if (!cell.isGated()) {
      return List.of(gradient(Quantity.HIDDEN_STATE));
    }
    StateEquation equation = cell.equation();
    if (cell.hasCellState() && block.signal() == equation.outputGate()) {
      return List.of(gradient(Quantity.HIDDEN_STATE), number(Quantity.SQUASHED));
    }
    Factor atState = gradient(Quantity.of(equation.state()));
    if (Quantity.areWeighed(cell) && block.signal().isGate()) {
      return weighed(block, atState);
    }
    boolean keeps = block.signal() == equation.keep().gate();
    boolean adds = block.signal() == equation.add().gate();
    Factor old = number(Quantity.before(cell));
    Factor candidate = number(Quantity.of(equation.candidate()));
    if (keeps && adds) {
      return List.of(
          atState,
          equation.keep().rest() ? difference(candidate, old) : difference(old, candidate));
    } else if (keeps || adds) {
      return List.of(atState, keeps ? old : candidate);
    } else if (block.signal() == equation.candidate()) {
      double share = equation.add().of(signal -> step.get(Quantity.of(signal)));
      return List.of(atState, new Factor(CellEquations.share(cell, equation.add()), share));
    }
    return throughReset(block);
  }

  /** Of a gate that is weighed against another: s(t−1) less the candidate, or the reverse. */
  private List<Factor> weighed(CellBlock block, Factor atState) {
    StateEquation equation = cell.equation();
    boolean keeps = block.signal() == equation.keep().gate();
    Factor old = number(Quantity.before(cell));
    Factor candidate = number(Quantity.of(equation.candidate()));
    StateEquation.Share own = keeps ? equation.keep() : equation.add();
    StateEquation.Share other = keeps ? equation.add() : equation.keep();
    return List.of(
        atState,
        keeps ? difference(old, candidate) : difference(candidate, old),
        new Factor(
            CellEquations.share(cell, other) + "²", // f/(f+i) by f is i/(f+i)²
            own.slope(block.signal(), signal -> step.get(Quantity.of(signal)))));
  }

  private static Factor difference(Factor one, Factor other) {
    return new Factor("(" + one.symbol + " − " + other.symbol + ")", one.value - other.value);
  }

  /** Of a reset gate behind the product of another block. */
  private List<Factor> throughReset(CellBlock block) {
    CellBlock reset =
        cell.blocks().stream()
            .filter(each -> each.recurrence() == Recurrence.RESET_AFTER)
            .filter(each -> each.resetGate() == block.signal())
            .findFirst()
            .orElseThrow();
    double past =
        sums.stream()
            .filter(each -> each.signal() == reset.signal())
            .mapToDouble(each -> each.recurrent() + each.recurrentBias())
            .sum();
    return List.of(gradient(Quantity.into(reset.signal())), new Factor("(h(t−1)·U + b₁)", past));
  }

  private Factor gradient(Quantity at) {
    String symbol = at.symbol(cell);
    return new Factor("∂L/∂" + (at.isSum() ? "(" + symbol + ")" : symbol), gradients.get(at));
  }

  private Factor number(Quantity of) {
    return new Factor(of.symbol(cell), step.get(of));
  }

  private static String symbols(List<Factor> factors) {
    return String.join("·", factors.stream().map(Factor::symbol).toList());
  }

  private static String numbers(List<Factor> factors) {
    return String.join(
        "·",
        factors.stream()
            .map(each -> each.value < 0 ? "(" + n(each.value) + ")" : n(each.value))
            .toList());
  }

  private static String n(double value) {
    return NumberText.significant(value, DECIMALS);
  }
}
