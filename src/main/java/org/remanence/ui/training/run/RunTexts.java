package org.remanence.ui.training.run;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.tuning.ChosenSettings;
import org.remanence.study.tuning.Tuning;
import org.remanence.study.tuning.TuningEvent;
import org.remanence.study.tuning.TuningText;

/** Progress of runs in words, in the language in use. */
public final class RunTexts {

  private RunTexts() {}

  /** Describes what a run is doing, how far it is and how long it may still take. */
  public static String state(RunState run) {
    if (run.tuning() != null && run.isUnderWay() && run.tuning().at() != null) {
      return trial(run, run.tuning().at());
    } else if (run.model() != null && run.tuning() != null) {
      return chosen(run.tuning().result());
    }
    String key = "training.state." + run.phase().name().toLowerCase(Locale.ROOT);
    return switch (run.phase()) {
      case RUNNING, PAUSED ->
          Messages.text(
              key,
              Math.min(run.epochs(), run.history().size() + 1),
              run.epochs(),
              NumberText.estimate(run.remainingSeconds()));
      case FINISHED ->
          Messages.text(
              run.stoppedEarly() ? "training.state.stopped-early" : key,
              run.history().size(),
              run.bestEpoch(),
              NumberText.duration(run.seconds()));
      default -> Messages.text(key);
    };
  }

  /** The same of all runs that wait or are under way, a line each, with their names. */
  public static String underWay(Collection<RunState> runs) {
    return runs.stream()
        .filter(run -> !run.phase().isOver())
        .map(run -> Messages.text("training.state.of", run.name(), state(run)))
        .collect(Collectors.joining("\n"));
  }

  private static String trial(RunState run, TuningEvent.Progress at) {
    return Messages.text(
        "training.state.tuning." + run.phase().name().toLowerCase(Locale.ROOT),
        at.trial().number(),
        run.tuning().trials(),
        at.rung().number(),
        Math.min(at.rung().epochs(), run.history().size() + 1),
        at.rung().epochs(),
        NumberText.estimate(run.remainingSeconds()));
  }

  private static String chosen(Tuning tuning) {
    return Messages.text(
        "training.state.tuned",
        tuning.chosenTrial(),
        tuning.trials().size(),
        settings(tuning.settings()),
        tuning.epochs(),
        NumberText.duration(tuning.seconds()));
  }

  /** Such as {@code learning rate 0.003, no clipping, patience 5}. */
  public static String settings(ChosenSettings chosen) {
    return Messages.text(
        "training.chosen",
        NumberText.setting(chosen.learningRate()),
        TuningText.clipping(chosen.clipping()),
        chosen.patience());
  }
}
