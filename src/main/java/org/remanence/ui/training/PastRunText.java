package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Optimisation;
import org.remanence.study.config.OptimisationSettings;
import org.remanence.study.report.StudyNames;
import org.remanence.study.tuning.TuningText;
import org.remanence.training.history.RunRecord;
import org.remanence.training.history.RunTuning;
import org.remanence.ui.tab.ArchitectureStyle;

/** Settings of a past run, how it was tuned, and why it failed, in the language in use. */
final class PastRunText {
  private static final Set<Hyperparameter> STOPPING =
      EnumSet.of(Hyperparameter.EPOCHS, Hyperparameter.PATIENCE);
  private static final Set<Hyperparameter> ONLY_IF_OTHER =
      EnumSet.of(Hyperparameter.WEIGHT_DECAY, Hyperparameter.MASK, Hyperparameter.POOLING);

  private PastRunText() {}

  static String of(RunRecord run) {
    Hyperparameters h = run.hyperparameters();
    Optimisation optimisation = h.optimisation();
    List<String> parts = new ArrayList<>();
    parts.add(
        Messages.text(
            "history.about",
            ArchitectureStyle.name(run.architecture()),
            settings(h),
            String.valueOf(h.seed()),
            run.parameters()));
    parts.add(
        Messages.text("history.about.data", HistoryTable.data(run), HistoryTable.time(run.time())));
    if (optimisation.wordVectors().arePretrained()) {
      parts.add(
          Messages.text(
              optimisation.wordVectors().frozen()
                  ? "history.about.frozen"
                  : "history.about.vectors",
              optimisation.wordVectors().source()));
    }
    run.tuning().ifPresent(tuning -> parts.add(tuned(run, tuning)));
    if (!run.rateChanges().isEmpty()) {
      parts.add(Messages.text("history.about.rates", run.rateChanges().size()));
    }
    if (!run.failure().isEmpty()) {
      parts.add(run.failure());
    }
    return String.join(" ", parts);
  }

  /**
   * All that says how was trained; when to stop is told of a tuning, and weight decay, padding and
   * pooling where they are out of the ordinary.
   */
  private static String settings(Hyperparameters given) {
    Map<Hyperparameter, List<Double>> told = new EnumMap<>(Hyperparameter.class);
    for (Hyperparameter each : Hyperparameter.values()) {
      boolean ordinary = each.get(given) == each.defaultValue();
      if (!STOPPING.contains(each) && !(ordinary && ONLY_IF_OTHER.contains(each))) {
        told.put(each, List.of(each.get(given)));
      }
    }
    return StudyNames.settings(told, OptimisationSettings.of(given.optimisation()));
  }

  /** The budget, and what was chosen with it. */
  private static String tuned(RunRecord run, RunTuning tuning) {
    Clipping clipping = run.hyperparameters().optimisation().clipping();
    return Messages.text(
        run.outcome() == RunRecord.Outcome.FINISHED
            ? "history.about.tuned"
            : "history.about.broken-off",
        tuning.trials(),
        tuning.chosenTrial(),
        NumberText.setting(run.hyperparameters().learningRate()),
        TuningText.clipping(clipping),
        run.hyperparameters().patience(),
        tuning.epochs(),
        NumberText.duration(tuning.seconds()));
  }
}
