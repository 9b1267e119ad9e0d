package org.remanence.ui.architectures;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.remanence.engine.CellType;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.study.GradientFlow;
import org.remanence.study.GradientFlow.Decay;
import org.remanence.study.GradientFlow.Part;
import org.remanence.study.GradientFlow.Situation;
import org.remanence.ui.ArchitectureStyle;

/** What was measured of gradients, in words. */
final class GradientTexts {
  /** Distance at which the sentences read the curves. */
  private static final int READ_AT = 30;

  private static final double KEEPING_GATE = 1 / (1 + Math.exp(-GradientFlow.KEEPING_BIAS));

  private GradientTexts() {}

  static String id(Situation situation) {
    return situation.name().toLowerCase(Locale.ROOT);
  }

  /** In what state the networks are. */
  static String about(Situation situation) {
    return Messages.text(
        "architectures.situation.about." + id(situation),
        GradientFlow.KEEPING_BIAS,
        Quantities.significant(KEEPING_GATE));
  }

  /** What is plotted, and what a c that stays whole would come to by itself. */
  static String plotted() {
    return Messages.text(
        "architectures.gradient.plotted",
        GradientFlow.UNITS,
        GradientFlow.SENTENCES,
        Long.toString(ArchitecturesViewModel.SEED),
        Quantities.percent(Math.sqrt(0.5)));
  }

  /** A line's name; mathematics reads alike in both languages. */
  static String name(CellType cell, Part part) {
    String name = ArchitectureStyle.name(architecture(cell));
    return switch (part) {
      case WHOLE -> name;
      case CELL_BY_CELL -> name + " ∂c(T)/∂c(t)";
      case HIDDEN_BY_HIDDEN -> name + " ∂h(T)/∂h(t)";
      case HIDDEN_BY_CELL -> name + " ∂h(T)/∂c(t)";
      case CELL_BY_HIDDEN -> name + " ∂c(T)/∂h(t)";
    };
  }

  static Architecture architecture(CellType cell) {
    return Architecture.valueOf(cell.name());
  }

  /** What is left at a distance, of all the cells and of the LSTM's parts. */
  static String outcome(Situation situation, List<Decay> decays) {
    String text =
        Messages.text(
            "architectures.gradient.outcome",
            READ_AT,
            decays.stream().map(decay -> left(decay, Part.WHOLE)).collect(Collectors.joining(", ")),
            decays.stream()
                .flatMap(
                    decay ->
                        decay.norms().keySet().stream()
                            .filter(part -> part != Part.WHOLE)
                            .map(part -> left(decay, part)))
                .collect(Collectors.joining(", ")));
    return situation == Situation.KEEPING_GATES
        ? text
            + " "
            + Messages.text(
                "architectures.gradient.keeping",
                GradientFlow.KEEPING_BIAS,
                Quantities.percent(Math.pow(KEEPING_GATE, READ_AT)))
        : text;
  }

  private static String left(Decay decay, Part part) {
    return Messages.text(
        "architectures.outcome.each",
        name(decay.cell(), part),
        Quantities.remaining(decay.norm(part, READ_AT)));
  }
}
