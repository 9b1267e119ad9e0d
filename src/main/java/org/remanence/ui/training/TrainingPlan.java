package org.remanence.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.SplitOptions;
import org.remanence.training.Preparation;
import org.remanence.training.PreparedData;
import org.remanence.training.RateChange;
import org.remanence.training.TrainingRequest;
import org.remanence.training.history.RunData;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.training.run.RunState;

/**
 * Plan of what one press of the button trains.
 *
 * @param vectors file of pre-trained word vectors; null for none
 * @param rateChanges those of a run that is repeated
 * @param trials budget with which each architecture is tuned; empty to train with the settings
 */
public record TrainingPlan(
    List<Architecture> architectures,
    Hyperparameters hyperparameters,
    Dataset dataset,
    DatasetSource choice,
    SplitOptions splitOptions,
    Path vectors,
    List<RateChange> rateChanges,
    OptionalInt trials) {

  /** The data and what is trained on them, ready to be submitted. */
  record Prepared(PreparedData data, List<TrainingRequest> requests) {}

  /**
   * Splits, encodes and reads vectors; not on the JavaFX thread.
   *
   * @param goOn given the share of the vectors that is read; false stops
   * @throws java.util.concurrent.CancellationException if it was stopped
   */
  Prepared prepare(DoublePredicate goOn) {
    Preparation ready =
        Preparation.of(dataset, splitOptions, hyperparameters).withVectors(vectors, goOn);
    return new Prepared(ready.data(), ready.requests(architectures, rateChanges));
  }

  /**
   * Plan that a past run was trained with.
   *
   * @param dataset that it was trained on
   */
  public static TrainingPlan of(RunRecord run, Dataset dataset) {
    return new TrainingPlan(
        List.of(run.architecture()),
        run.hyperparameters(),
        dataset,
        run.data().source(),
        new SplitOptions(
            run.hyperparameters().seed(),
            run.data().testShare(),
            SplitOptions.DEFAULT_VALIDATION_SHARE,
            run.data().keepDuplicates()),
        run.data().vectors().orElse(null),
        List.of(),
        OptionalInt.empty());
  }

  /** Plan that past runs were trained with together; empty if their settings differ. */
  static Optional<TrainingPlan> of(List<RunRecord> runs, Dataset dataset) {
    List<TrainingPlan> plans =
        runs.stream().map(run -> of(run, dataset).with(List.of())).distinct().toList();
    return plans.size() == 1
        ? Optional.of(
            plans.get(0).with(runs.stream().map(RunRecord::architecture).sorted().toList()))
        : Optional.empty();
  }

  /** The same data and settings for these. */
  public TrainingPlan with(List<Architecture> others) {
    return new TrainingPlan(
        others, hyperparameters, dataset, choice, splitOptions, vectors, rateChanges, trials);
  }

  /**
   * Tunes each of them, from these settings on.
   *
   * @param budget trials of each
   * @param epochs of the trials that go on to the end
   */
  public TrainingPlan tuned(int budget, int epochs) {
    return new TrainingPlan(
        architectures,
        hyperparameters.with(h -> h.epochs = epochs),
        dataset,
        choice,
        splitOptions,
        vectors,
        List.of(),
        OptionalInt.of(budget));
  }

  /** A run that waits. */
  RunState waiting(Architecture architecture) {
    RunState run =
        trials.isPresent()
            ? RunState.waiting(architecture, hyperparameters.epochs(), trials.getAsInt())
            : RunState.waiting(architecture, hyperparameters.epochs());
    return run.at(hyperparameters.learningRate());
  }

  RunData runData(String fingerprint) {
    return new RunData(
        choice.absolute(),
        fingerprint,
        splitOptions.keepDuplicates(),
        splitOptions.testShare(),
        Optional.ofNullable(vectors).map(Path::toAbsolutePath));
  }
}
