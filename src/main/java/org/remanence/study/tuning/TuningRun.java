package org.remanence.study.tuning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TrainedModel;
import org.remanence.study.tuning.HalvingSchedule.Rung;
import org.remanence.training.DivergedException;
import org.remanence.training.ResumableTraining;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingRequest;
import org.remanence.training.jobs.RunControl;

/**
 * One tuning from the first trial to the measured model, on the thread that calls it. Trials are
 * compared by validation loss alone; the test part is looked at once, for the one that was chosen.
 */
final class TuningRun implements SuccessiveHalving.Objective {
  private final TuningRequest request;
  private final RunControl control;
  private final Consumer<TuningEvent> listener;
  private final HalvingSchedule schedule;
  private final Map<Trial, ResumableTraining> underWay = new HashMap<>();
  private final Map<Integer, TrialResult> results = new TreeMap<>();
  private int epochs;
  private double seconds;

  TuningRun(TuningRequest request, RunControl control, Consumer<TuningEvent> listener) {
    this.request = request;
    this.control = control;
    this.listener = listener;
    this.schedule = request.schedule();
  }

  /**
   * Tunes and reports every event to the listener but the one that ends it.
   *
   * @throws java.util.concurrent.CancellationException at a batch boundary after a cancel
   * @throws DivergedException if all trials diverge
   */
  TunedModel run() throws InterruptedException {
    Hyperparameters given = request.training().hyperparameters();
    List<Trial> trials = Trials.of(given, request.trials());
    listener.accept(new TuningEvent.Started(trials, schedule));
    Trial best =
        new SuccessiveHalving(schedule, this)
            .best(trials)
            .orElseThrow(
                () ->
                    new DivergedException(
                        "tuning.all-diverged",
                        request.training().architecture().id(),
                        trials.size(),
                        String.valueOf(given.learningRate())));
    ResumableTraining training =
        Objects.requireNonNull(underWay.get(best), "the best trial was trained");
    PatienceChoice patience = PatienceChoice.of(training.history(), given.patience());
    Hyperparameters chosen = best.applyTo(given).with(h -> h.patience = patience.patience());
    TrainedModel model = training.measure(chosen, patience.epochs()).tunedWith(trials.size());
    return new TunedModel(
        model,
        new Tuning(
            chosen,
            given.patience(),
            best.number(),
            new ArrayList<>(results.values()),
            epochs,
            seconds));
  }

  @Override
  public double train(Trial trial, Rung rung) throws InterruptedException {
    ResumableTraining training = underWay.computeIfAbsent(trial, this::begin);
    boolean diverged = false;
    try {
      while (training.history().size() < rung.epochs()) {
        epoch(trial, rung, training);
      }
    } catch (DivergedException e) {
      diverged = true;
      listener.accept(new TuningEvent.Diverged(progress(trial, rung, seconds)));
    }
    TrialResult result = result(trial, rung, training.history(), diverged);
    results.put(trial.number(), result);
    return diverged ? Double.POSITIVE_INFINITY : result.validationLoss();
  }

  @Override
  public void drop(Trial trial) {
    underWay.remove(trial);
    listener.accept(new TuningEvent.Dropped(trial));
  }

  @Override
  public void survived(Rung rung, List<Trial> survivors) {
    listener.accept(new TuningEvent.RungDone(rung, survivors));
  }

  private ResumableTraining begin(Trial trial) {
    TrainingRequest given = request.training();
    return new ResumableTraining(
        new TrainingRequest(
            given.architecture(), trial.applyTo(given.hyperparameters()), given.data()));
  }

  private void epoch(Trial trial, Rung rung, ResumableTraining training)
      throws InterruptedException {
    double before = seconds - training.seconds();
    try {
      training.epoch(
          control,
          event -> {
            if (event instanceof TrainingEvent.EpochDone) {
              epochs++;
            }
            listener.accept(
                new TuningEvent.Training(
                    progress(trial, rung, before + training.seconds()), event));
          });
    } finally {
      seconds = before + training.seconds();
    }
  }

  private TuningEvent.Progress progress(Trial trial, Rung rung, double now) {
    return new TuningEvent.Progress(trial, rung, epochs, schedule.totalEpochs(), now);
  }

  private static TrialResult result(
      Trial trial, Rung rung, List<EpochMetrics> history, boolean diverged) {
    EpochMetrics best =
        history.stream()
            .min(Comparator.comparingDouble(EpochMetrics::validationLoss))
            .orElse(new EpochMetrics(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    return new TrialResult(
        trial,
        rung.number(),
        history.size(),
        best.epoch(),
        best.validationLoss(),
        best.validationAccuracy(),
        diverged,
        history);
  }
}
