package org.remanence.ui.architectures;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Activation;
import org.remanence.engine.tensor.SizeFormula;
import org.remanence.explain.CellEquations;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkCosts;
import org.remanence.study.SpeedMeasurement;
import org.remanence.study.StepTimer;

/** Texts in the table of cells and behind it: words, and formulas with numbers put in. */
final class AspectTexts {
  private final ArchitecturesViewModel model;

  AspectTexts(ArchitecturesViewModel model) {
    this.model = model;
  }

  /** Text of the table about an aspect of an architecture. */
  String cell(Aspect aspect, Architecture architecture) {
    return switch (aspect) {
      case COMPLEXITY ->
          Messages.text(
              "architectures.cell.complexity", model.costs(architecture).multiplyAdds().letters());
      case MEMORY -> Messages.text("architectures.cell.memory", architecture.cell().keptPerStep());
      case SPEED -> speed(architecture);
      case RECALL -> RecallTexts.cell(architecture, model.recall());
      default -> Messages.text("architectures.cell." + aspect.id() + "." + id(architecture));
    };
  }

  /** Key of what the table says; its sources are known. */
  static String cellKey(Aspect aspect, Architecture architecture) {
    return switch (aspect) {
      case COMPLEXITY, MEMORY, SPEED -> "architectures.cell." + aspect.id();
      case RECALL -> "architectures.cell.recall.learnt";
      default -> "architectures.cell." + aspect.id() + "." + id(architecture);
    };
  }

  /** Key of the sentence that says why; its sources are known. */
  static String whyKey(Aspect aspect, Architecture architecture) {
    return "architectures.why." + aspect.id() + "." + id(architecture);
  }

  /** The sentence that says why. */
  String why(Aspect aspect, Architecture architecture) {
    return Messages.text(
        whyKey(aspect, architecture), Quantities.significant(freshGate(architecture)));
  }

  /** Formulas that can be written down, line by line; may be empty. */
  List<String> formulas(Aspect aspect, Architecture architecture) {
    NetworkCosts costs = model.costs(architecture);
    return switch (aspect) {
      case COMPLEXITY -> List.of(equation(costs.multiplyAdds(), Quantities::whole));
      case MEMORY -> List.of(equation(costs.bytes(), Quantities::bytes));
      case GATES -> List.of(CellEquations.gates(architecture.cell()));
      case STATE -> CellEquations.states(architecture.cell());
      case GRADIENT -> CellEquations.gradients(architecture.cell());
      default -> List.of();
    };
  }

  /** Letters = numbers = value; the numbers only where there is something to compute. */
  static String equation(SizeFormula formula, LongFunction<String> value) {
    String numbers = formula.numbers(Quantities::whole);
    String result = value.apply(formula.value());
    String end = numbers.equals(result) ? result : numbers + " = " + result;
    return formula.letters() + " = " + end;
  }

  /** Share that is kept where gates have the biases drawn alone; 0 without gates. */
  private static double freshGate(Architecture architecture) {
    CellType cell = architecture.cell();
    return cell.isGated()
        ? cell.equation().keep().of(gate -> Activation.SIGMOID.of(cell.block(gate).initialBias()))
        : 0;
  }

  private String speed(Architecture architecture) {
    SpeedMeasurement measured = model.speed().resultProperty().get();
    Optional<StepTimer.Timing> timing =
        measured == null ? Optional.empty() : measured.of(architecture);
    return timing
        .map(
            each ->
                Messages.text(
                    "architectures.cell.speed", Quantities.milliseconds(each.secondsPerStep())))
        .orElseGet(
            () ->
                Messages.text(
                    "architectures.cell.speed.none",
                    model.costs(architecture).multiplyAdds().value()
                        / (double) model.costs(Architecture.RNN).multiplyAdds().value()));
  }

  private static String id(Architecture architecture) {
    return architecture.cell().id();
  }
}
