package org.remanence.ui.architectures;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remanence.engine.CellType;
import org.remanence.explain.CellEquations;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.passport.result.MeasurementPassport.Curve;
import org.remanence.study.GradientFlow;
import org.remanence.study.GradientFlow.Decay;
import org.remanence.study.GradientFlow.Part;
import org.remanence.study.GradientFlow.Situation;
import org.remanence.ui.tab.ArchitectureStyle;

/** Measurements of gradients, in words. */
final class GradientTexts {
  /** Distance at which the sentences read the curves. */
  static final int READ_AT = 30;

  private static final Set<Part> WHOLE = EnumSet.of(Part.WHOLE);
  private static final Set<Part> GATES = EnumSet.of(Part.KEEPING_GATE);
  private static final Set<Part> PARTS =
      EnumSet.complementOf(EnumSet.of(Part.WHOLE, Part.KEEPING_GATE));

  private static final double KEEPING_GATE = 1 / (1 + Math.exp(-GradientFlow.KEEPING_BIAS));

  private GradientTexts() {}

  static String id(Situation situation) {
    return situation.name().toLowerCase(Locale.ROOT);
  }

  /** Describes the state of the networks. */
  static String about(Situation situation) {
    return Messages.text(
        "architectures.situation.about." + id(situation),
        GradientFlow.KEEPING_BIAS,
        Quantities.significant(KEEPING_GATE));
  }

  /** Describes what measuring will do. */
  static String unmeasured() {
    return Messages.text(
        "architectures.gradient.unmeasured",
        CellType.all().size(),
        Situation.values().length,
        GradientFlow.SENTENCES,
        GradientFlow.STEPS);
  }

  /** Describes what is plotted, and what a c that stays whole would come to by itself. */
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
      case KEEPING_GATE -> name + " " + CellEquations.keepingPath(cell);
    };
  }

  static Architecture architecture(CellType cell) {
    return Architecture.of(cell);
  }

  /** Gradient left at a distance: of all the cells, of the LSTM's parts, through gates alone. */
  static String outcome(List<Decay> decays) {
    return Messages.text(
        "architectures.gradient.outcome",
        READ_AT,
        left(decays, WHOLE),
        left(decays, PARTS),
        left(decays, GATES));
  }

  /** Curves that {@link #outcome} names, in its order. */
  static List<Curve> outcomeCurves(List<Decay> decays) {
    return Stream.of(WHOLE, PARTS, GATES).flatMap(parts -> curves(decays, parts).stream()).toList();
  }

  private static List<Curve> curves(List<Decay> decays, Set<Part> parts) {
    return decays.stream()
        .flatMap(
            decay ->
                decay.norms().keySet().stream()
                    .filter(parts::contains)
                    .map(part -> new Curve(decay, part)))
        .toList();
  }

  private static String left(List<Decay> decays, Set<Part> parts) {
    return curves(decays, parts).stream()
        .map(
            curve ->
                Messages.text(
                    "architectures.outcome.each",
                    name(curve.decay().cell(), curve.part()),
                    Quantities.remaining(curve.decay().norm(curve.part(), READ_AT))))
        .collect(Collectors.joining(", "));
  }
}
