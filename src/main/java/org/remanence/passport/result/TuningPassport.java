package org.remanence.passport.result;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.EpochMetrics;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.study.tuning.Trial;
import org.remanence.study.tuning.TrialResult;
import org.remanence.study.tuning.Trials;
import org.remanence.study.tuning.Tuning;

/**
 * Passport of the trials of a tuning, and of what was chosen by them.
 *
 * @param data the name of the data
 * @param fingerprint SHA-256 of the data
 */
public record TuningPassport(
    Architecture architecture, Tuning tuning, String data, String fingerprint) {
  private static final String FILE = "trials.csv";

  /**
   * Passport of a trial’s lowest validation loss, the epoch that had it, and how many epochs it
   * had.
   */
  public Passport trial(TrialResult trial) {
    String title =
        Messages.text(
            "passport.title.trial", ArchitectureNames.of(architecture), trial.trial().number());
    return passport(Kind.TRIAL, title, trial.validationLoss(), trial.bestEpoch(), trial.epochs())
        .named("validation-loss", "best-epoch", "epochs")
        .equation("minₑ L_val(e)")
        .variable("TRIAL", trial.trial().number())
        .build();
  }

  /**
   * Passport of the rung that a trial came to, how many epochs it was trained, its learning rate,
   * and the limit that its gradient is clipped to, 0 for none.
   */
  public Passport settings(TrialResult trial) {
    Trial given = trial(1);
    double defaultLimit = Trials.DEFAULT_CLIPPING.limit();
    return passport(
            Kind.TRIAL_SETTINGS,
            Messages.text(
                "passport.title.trial-settings",
                ArchitectureNames.of(architecture),
                trial.trial().number()),
            trial.rung(),
            trial.epochs(),
            trial.trial().learningRate(),
            limit(trial.trial()))
        .named("rung", "epochs", "learning-rate", "clipping")
        .equation(
            "η₁ = η, ηᵢ = η_min·(η_max/η_min)^((i − 1)/φ mod 1), φ = (1 + √5)/2; "
                + "rᵢ = min { r : e_r ≥ eᵢ }")
        .input("η", "given-rate", given.learningRate())
        .input("η_min", "lowest-rate", Trials.LOWEST_RATE)
        .input("η_max", "highest-rate", Trials.HIGHEST_RATE)
        .input("e_r", "rung-ends", FILE)
        .variable("TRIAL", trial.trial().number())
        .variable("COUNT", tuning.trials().size())
        .variable("GIVEN_RATE", given.learningRate())
        .variable("LOWEST_RATE", Trials.LOWEST_RATE)
        .variable("HIGHEST_RATE", Trials.HIGHEST_RATE)
        .variable("GIVEN_LIMIT", limit(given))
        .variable("DEFAULT_LIMIT", limit(given) > 0 ? limit(given) : defaultLimit)
        .build();
  }

  private Trial trial(int number) {
    return tuning.trials().stream()
        .map(TrialResult::trial)
        .filter(trial -> trial.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private static double limit(Trial trial) {
    return trial.clipping().kind() == Clipping.Kind.NONE ? 0 : trial.clipping().limit();
  }

  /**
   * Passport of the number of the trial chosen, its learning rate, and the patience chosen for it.
   */
  public Passport chosen() {
    return passport(
            Kind.TUNED_SETTINGS,
            Messages.text("passport.title.tuned-settings", ArchitectureNames.of(architecture)),
            tuning.chosenTrial(),
            tuning.learningRate(),
            tuning.patience())
        .named("trial", "learning-rate", "patience")
        .equation(
            "argmin_trial minₑ L_val(e); min { p ∈ {3, 5, 10, given, all} : "
                + "argminₑ L_val(e) is reached with patience p }")
        .input("given", "given-patience", tuning.givenPatience())
        .variable("GIVEN", tuning.givenPatience())
        .build();
  }

  private PassportBuilder passport(Kind kind, String title, double... values) {
    return Passport.of(kind, title, values)
        .origin(Origin.of(data, fingerprint, tuning.chosen()))
        .file(PassportFile.of(FILE, this::csv))
        .input("L_val(e)", "trials", FILE)
        .variable("TRIALS", FILE);
  }

  /** A line for each epoch of each trial. */
  private String csv() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("trial", "learning_rate", "clipping", "diverged", "epoch", "val_loss"));
    for (TrialResult result : tuning.trials()) {
      for (EpochMetrics epoch : result.history()) {
        rows.add(
            List.of(
                String.valueOf(result.trial().number()),
                String.valueOf(result.trial().learningRate()),
                result.trial().clipping().toString(),
                String.valueOf(result.diverged()),
                String.valueOf(epoch.epoch()),
                String.valueOf(epoch.validationLoss())));
      }
    }
    return Csv.raw(rows);
  }
}
