package org.remanence.ui.architectures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.study.RecallMeasurement;
import org.remanence.study.RecallMeasurement.Budget;
import org.remanence.study.RecallMeasurement.Run;
import org.remanence.study.RecallTask;
import org.remanence.study.WilsonInterval;
import org.remanence.ui.tab.ArchitectureStyle;

/** What was measured of recall, in words. */
final class RecallTexts {
  /** Words of noise, beyond those of training, at which the sentences read the curves. */
  static final int READ_AT = 60;

  private RecallTexts() {}

  /** For the table of cells. */
  static String cell(Architecture architecture, List<RecallMeasurement> measured) {
    Optional<RecallMeasurement> mine =
        measured == null
            ? Optional.empty()
            : measured.stream().filter(each -> each.architecture() == architecture).findFirst();
    if (mine.isEmpty()) {
      return Messages.text("architectures.cell.recall.unmeasured");
    }
    return mine.get().learnt().isEmpty()
        ? Messages.text("architectures.cell.recall.failed")
        : Messages.text(
            "architectures.cell.recall.learnt",
            Quantities.tenths(mine.get().mean(RecallTask.MOST_NOISE)),
            RecallTask.MOST_NOISE,
            Quantities.tenths(mine.get().mean(READ_AT)),
            READ_AT);
  }

  static String title() {
    return Messages.text("architectures.recall.title", RecallTask.MOST_NOISE);
  }

  /** The task. */
  static String task() {
    return Messages.text(
        "architectures.recall.task",
        RecallTask.SYMBOLS,
        RecallTask.MOST_NOISE,
        Quantities.tenths(1.0 / RecallTask.SYMBOLS));
  }

  /** How the networks are trained. */
  static String budget(Budget budget) {
    return Messages.text(
        "architectures.recall.budget",
        RecallTask.UNITS,
        budget.seeds().size(),
        budget.learningRates().stream()
            .map(Quantities::significant)
            .collect(Collectors.joining(" · ")),
        budget.steps(),
        RecallMeasurement.BATCH,
        RecallMeasurement.CLIP_NORM,
        RecallMeasurement.KNOWN);
  }

  /** What the figure shows. */
  static String legend() {
    return Messages.text(
        "architectures.recall.legend",
        RecallMeasurement.QUESTIONS,
        Quantities.tenths(RecallMeasurement.LEARNT),
        RecallTask.MOST_NOISE);
  }

  /** What came of one cell. */
  static String outcome(RecallMeasurement measured) {
    String name = ArchitectureStyle.name(measured.architecture());
    String runs = measured.runs().stream().map(RecallTexts::run).collect(Collectors.joining(", "));
    List<Run> learnt = measured.learnt();
    if (learnt.isEmpty()) {
      return Messages.text("architectures.recall.failed", name, measured.runs().size(), runs);
    }
    WilsonInterval range = measured.range(READ_AT);
    return Messages.text(
        "architectures.recall.learnt",
        name,
        learnt.size(),
        measured.runs().size(),
        READ_AT,
        Quantities.tenths(measured.mean(READ_AT)),
        Quantities.tenths(range.low()),
        Quantities.tenths(range.high()),
        runs);
  }

  private static String run(Run run) {
    return Messages.text(
        "architectures.recall.run",
        Long.toString(run.seed()),
        Quantities.significant(run.learningRate()),
        run.steps(),
        Quantities.tenths(run.share(0)));
  }
}
