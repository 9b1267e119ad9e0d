package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Optimisation;
import org.remanence.study.tuning.TuningText;
import org.remanence.training.history.RunRecord;
import org.remanence.training.history.RunTuning;
import org.remanence.ui.tab.ArchitectureStyle;

/** What a past run was told, how it was tuned, and why it failed, in the language in use. */
final class PastRunText {
  private PastRunText() {}

  static String of(RunRecord run) {
    Hyperparameters h = run.hyperparameters();
    Optimisation optimisation = h.optimisation();
    List<String> parts = new ArrayList<>();
    parts.add(
        Messages.text(
            "past.about",
            ArchitectureStyle.name(run.architecture()),
            h.hidden(),
            h.embedding(),
            h.batchSize(),
            number(h.learningRate()),
            number(h.dropout()),
            number(h.recurrentDropout()),
            String.valueOf(h.seed()),
            run.parameters()));
    parts.add(
        Messages.text("past.about.data", HistoryTable.data(run), HistoryTable.time(run.time())));
    if (!optimisation.equals(Optimisation.DEFAULT)) {
      parts.add(
          Messages.text(
              "past.about.optimisation",
              Messages.text("training.schedule." + optimisation.schedule().kind().id()),
              Messages.text("training.clipping." + optimisation.clipping().kind().id()),
              number(optimisation.weightDecay())));
    }
    if (optimisation.wordVectors().arePretrained()) {
      parts.add(
          Messages.text(
              optimisation.wordVectors().frozen() ? "past.about.frozen" : "past.about.vectors",
              optimisation.wordVectors().source()));
    }
    run.tuning().ifPresent(tuning -> parts.add(tuned(run, tuning)));
    if (!run.rateChanges().isEmpty()) {
      parts.add(Messages.text("past.about.rates", run.rateChanges().size()));
    }
    if (!run.failure().isEmpty()) {
      parts.add(run.failure());
    }
    return String.join(" ", parts);
  }

  /** The budget, and what was chosen with it. */
  private static String tuned(RunRecord run, RunTuning tuning) {
    Clipping clipping = run.hyperparameters().optimisation().clipping();
    return Messages.text(
        run.outcome() == RunRecord.Outcome.FINISHED ? "past.about.tuned" : "past.about.brokenOff",
        tuning.trials(),
        tuning.chosenTrial(),
        number(run.hyperparameters().learningRate()),
        TuningText.clipping(clipping),
        run.hyperparameters().patience(),
        tuning.epochs(),
        NumberText.duration(tuning.seconds()));
  }

  private static String number(double value) {
    return NumberText.upTo(value, 9);
  }
}
