package org.remanence.cli.progress;

import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.execution.StudyEvent.Progress;
import org.remanence.study.tuning.ChosenSettings;
import org.remanence.study.tuning.TuningText;

/** Lines on a study under way. */
public final class StudyProgressText {
  private StudyProgressText() {}

  public static String name(PlannedRun run) {
    return Messages.text("cli.study.run", run.configuration().name(), run.seed(), run.fold() + 1);
  }

  static String started(StudyEvent.Started event) {
    return Messages.text("cli.study.started", event.runs(), event.reused());
  }

  static String finished(StudyEvent.RunFinished event) {
    Progress progress = event.progress();
    return Messages.text(
        event.result().scores().isPresent() ? "cli.study.finished" : "cli.study.diverged",
        progress.done(),
        progress.runs(),
        name(event.run()),
        event.result().scores().map(RunScores::testAccuracy).map(NumberText::accuracy).orElse(""),
        NumberText.decimal(event.result().seconds(), 1),
        left(progress),
        event.result().tuned().map(StudyProgressText::chosen).orElse(""));
  }

  private static String chosen(ChosenSettings chosen) {
    return " "
        + Messages.text(
            "cli.study.chosen",
            NumberText.setting(chosen.learningRate()),
            TuningText.clipping(chosen.clipping()),
            chosen.patience());
  }

  static String left(Progress progress) {
    return Double.isNaN(progress.secondsLeft()) ? "?" : NumberText.clock(progress.secondsLeft());
  }
}
