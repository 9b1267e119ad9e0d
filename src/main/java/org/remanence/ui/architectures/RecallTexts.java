package org.remanence.ui.architectures;

import java.util.List;
import java.util.stream.Collectors;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.study.RecallMeasurement;
import org.remanence.study.RecallMeasurement.Budget;
import org.remanence.study.RecallMeasurement.Run;
import org.remanence.study.RecallTask;
import org.remanence.study.WilsonInterval;
import org.remanence.ui.tab.ArchitectureStyle;

/** Measurements of recall, in words. */
final class RecallTexts {
  /** Words of noise, beyond those of training, at which the sentences read the curves. */
  static final int READ_AT = 60;

  private RecallTexts() {}

  /** For the table of cells. */
  static String cell(Architecture architecture, RecallRuns runs) {
    return runs.of(architecture)
        .map(measured -> cell(measured, runs.budget()))
        .orElseGet(() -> Messages.text("architectures.cell.recall.unmeasured"));
  }

  /** The same of a cell that was measured with some seeds of the budget, or all. */
  static String cell(RecallMeasurement measured, Budget budget) {
    int seeds = measured.runs().size();
    int learnt = measured.learnt().size();
    String end = seeds < budget.seeds().size() ? ".so-far" : "";
    return learnt == 0
        ? Messages.text("architectures.cell.recall.failed" + end, seeds, budget.seeds().size())
        : Messages.text(
            "architectures.cell.recall.learnt" + end,
            Quantities.tenths(measured.mean(RecallTask.MAX_NOISE)),
            RecallTask.MAX_NOISE,
            Quantities.tenths(measured.mean(READ_AT)),
            READ_AT,
            learnt,
            seeds,
            budget.seeds().size());
  }

  /** Title of the figure; it says how many runs are missing. */
  static String title(RecallRuns runs) {
    String title = Messages.text("architectures.recall.title", RecallTask.MAX_NOISE);
    return runs.ended() < runs.planned()
        ? Messages.text("architectures.recall.title.so-far", title, runs.ended(), runs.planned())
        : title;
  }

  /** Before or between measurements: how long it will take, and what there is already. */
  static String note(RecallRuns runs) {
    if (runs.ended() == runs.planned()) {
      return "";
    }
    String time = time(runs);
    return runs.ended() == 0
        ? time
        : Messages.text("architectures.recall.kept", runs.ended(), runs.planned()) + " " + time;
  }

  private static String time(RecallRuns runs) {
    double atPace = runs.measuring().secondsLeft();
    if (!Double.isNaN(atPace)) {
      return Messages.text("architectures.recall.rest", NumberText.estimate(atPace));
    } else if (runs.secondsLeft().isPresent()) {
      return Messages.text(
          "architectures.recall.time",
          NumberText.estimate(runs.secondsLeft().getAsDouble()),
          RecallMeasurement.TIMED_STEPS);
    }
    return Messages.text(
        runs.timing().waitingProperty().get()
            ? "architectures.recall.timing.later"
            : "architectures.recall.timing");
  }

  /** Text about a cell without a run. */
  static String unmeasured(Architecture architecture) {
    return Messages.text("architectures.recall.unmeasured", ArchitectureStyle.name(architecture));
  }

  /** The task. */
  static String task() {
    return Messages.text(
        "architectures.recall.task",
        RecallTask.SYMBOLS,
        RecallTask.MAX_NOISE,
        Quantities.tenths(1.0 / RecallTask.SYMBOLS));
  }

  /** Describes how the networks are trained. */
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

  /** Describes what the figure shows. */
  static String legend() {
    return Messages.text(
        "architectures.recall.legend",
        RecallMeasurement.QUESTIONS,
        Quantities.tenths(RecallMeasurement.LEARNT),
        RecallTask.MAX_NOISE);
  }

  /** Describes the outcome of one cell. */
  static String outcome(RecallMeasurement measured, Budget budget) {
    String name = ArchitectureStyle.name(measured.architecture());
    String runs = measured.runs().stream().map(RecallTexts::run).collect(Collectors.joining(", "));
    List<Run> learnt = measured.learnt();
    int seeds = measured.runs().size();
    boolean whole = seeds == budget.seeds().size();
    if (learnt.isEmpty()) {
      return Messages.text(
          whole ? "architectures.recall.failed" : "architectures.recall.failed.so-far",
          name,
          seeds,
          runs,
          budget.seeds().size());
    }
    WilsonInterval range = measured.range(READ_AT);
    return Messages.text(
        whole ? "architectures.recall.learnt" : "architectures.recall.learnt.so-far",
        name,
        learnt.size(),
        seeds,
        READ_AT,
        Quantities.tenths(measured.mean(READ_AT)),
        Quantities.tenths(range.low()),
        Quantities.tenths(range.high()),
        runs,
        budget.seeds().size());
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
