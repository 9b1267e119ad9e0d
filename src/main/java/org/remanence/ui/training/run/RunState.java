package org.remanence.ui.training.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.EpochMetrics;
import org.remanence.model.NetworkName;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.study.RemainingTimeEstimator;
import org.remanence.study.tuning.TrialResult;
import org.remanence.study.tuning.TunedModel;
import org.remanence.study.tuning.TuningEvent;
import org.remanence.study.tuning.TuningEvent.Progress;
import org.remanence.training.TrainingEvent;
import org.remanence.training.history.EpochRecord;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.training.run.TuningState.Course;

/**
 * State of one training, as the window shows it.
 *
 * @param progress share of all epochs in [0, 1]
 * @param measured what the epochs that are over did to the weights
 * @param trail how the epoch under way, or the one that was broken off, came about: means over its
 *     batches so far
 * @param trailBefore the same of the epoch before
 * @param seconds of training so far
 * @param learningRate of the next batch
 * @param bestEpoch of the lowest validation loss, from 1; 0 before the first epoch is over
 * @param snapshot the newest network; null before the first epoch is over
 * @param model null until it is finished
 * @param failure null unless it failed
 * @param tuning null unless several settings are tried; the curves are then those of the trial
 *     under way, the newest network is the best one so far
 */
public record RunState(
    Architecture architecture,
    Phase phase,
    int epochs,
    double progress,
    List<EpochMetrics> history,
    List<TrainingEvent.OptimiserMeasured> measured,
    List<Running> trail,
    List<Running> trailBefore,
    double seconds,
    double learningRate,
    int bestEpoch,
    boolean stoppedEarly,
    Classifier snapshot,
    TrainedModel model,
    Throwable failure,
    TuningState tuning) {
  /** Points of the curve within an epoch. */
  private static final int POINTS_PER_EPOCH = 20;

  /** Phase of a run. */
  public enum Phase {
    WAITING,
    RUNNING,
    PAUSED,
    FINISHED,
    CANCELLED,
    FAILED;

    public boolean isOver() {
      return this == FINISHED || this == CANCELLED || this == FAILED;
    }
  }

  /** Training accuracy and mean loss within an epoch, whose number is fractional. */
  public record Running(double epoch, double accuracy, double loss) {}

  /**
   * A run that is over, as a lab keeps it.
   *
   * @param snapshot its network
   * @param trained empty unless it finished
   */
  public static RunState past(RunRecord run, Classifier snapshot, Optional<TrainedModel> trained) {
    Builder builder = new Builder(run.architecture(), run.hyperparameters().epochs());
    builder.past(run);
    builder.snapshot = snapshot;
    builder.model = trained.orElse(null);
    return builder.state();
  }

  /** A run that is in the queue. */
  public static RunState waiting(Architecture architecture, int epochs) {
    return new Builder(architecture, epochs).state();
  }

  /** A run that is in the queue and is to be tuned. */
  public static RunState waiting(Architecture architecture, int epochs, int trials) {
    Builder builder = new Builder(architecture, epochs);
    builder.tuning = TuningState.waiting(trials);
    return builder.state();
  }

  /** Provenance of its network, as far as its name tells. */
  public Provenance provenance() {
    return Provenance.ofTuned(tuning != null || (model != null && model.trials().isPresent()));
  }

  /** Name of its network, in the language in use. */
  public String name() {
    return network().text();
  }

  /** Its architecture, and whether it is tuned. */
  public NetworkName network() {
    return new NetworkName(architecture, provenance());
  }

  /** The epoch under way; null between epochs. */
  public Running running() {
    return trail.isEmpty() ? null : trail.get(trail.size() - 1);
  }

  /**
   * The epoch that the validation of the run is told of: of a trained model the one whose weights
   * it has and the test measured, before that the last; 0 if none is over.
   */
  public int validationEpoch() {
    return model == null || bestEpoch == 0 ? history.size() : bestEpoch;
  }

  public boolean isUnderWay() {
    return phase == Phase.RUNNING || phase == Phase.PAUSED;
  }

  /** The same with that learning rate. */
  public RunState at(double rate) {
    Builder builder = new Builder(this);
    builder.learningRate = rate;
    return builder.state();
  }

  /** The state after {@code event}. */
  public RunState after(TrainingEvent event) {
    Builder next = new Builder(this);
    if (event instanceof TrainingEvent.Started || event instanceof TrainingEvent.Resumed) {
      next.phase = Phase.RUNNING;
    } else if (event instanceof TrainingEvent.BatchDone batch) {
      next.batchDone(batch);
    } else if (event instanceof TrainingEvent.LearningRateChanged changed) {
      next.learningRate = changed.change().rate();
    } else if (event instanceof TrainingEvent.OptimiserMeasured told) {
      next.measured = longer(measured, told);
    } else if (event instanceof TrainingEvent.EpochDone epoch) {
      next.epochDone(epoch);
    } else if (event instanceof TrainingEvent.Paused) {
      next.phase = Phase.PAUSED;
    } else if (event instanceof TrainingEvent.Finished finished) {
      next.finished(finished);
    } else if (event instanceof TrainingEvent.Failed failed) {
      next.phase = Phase.FAILED;
      next.failure = failed.cause();
    } else if (event instanceof TrainingEvent.Cancelled) {
      next.phase = Phase.CANCELLED;
    }
    return next.state();
  }

  /** The state of a tuned run after {@code event}. */
  public RunState after(TuningEvent event) {
    Builder next = new Builder(this);
    if (event instanceof TuningEvent.Training training) {
      next.inTrial(training.progress());
      return next.state().after(training.event());
    } else if (event instanceof TuningEvent.Started) {
      next.phase = Phase.RUNNING;
    } else if (event instanceof TuningEvent.Diverged diverged) {
      next.inTrial(diverged.progress());
      next.tuning = next.tuning.diverges();
    } else if (event instanceof TuningEvent.Finished finished) {
      next.chosen(finished.result());
    } else if (event instanceof TuningEvent.Failed failed) {
      next.phase = Phase.FAILED;
      next.failure = failed.cause();
    } else if (event instanceof TuningEvent.Cancelled) {
      next.phase = Phase.CANCELLED;
    }
    return next.state();
  }

  /**
   * Results of the trials of a tuned run: of all of them once one was chosen, before that of those
   * that have begun, as far as they came.
   */
  public List<TrialResult> trials() {
    return tuning.result() == null
        ? tuning.keep(history, measured, bestEpoch).results()
        : tuning.result().trials();
  }

  /** Seconds to go if every epoch is used; NaN while too little is done to tell. */
  public double remainingSeconds() {
    return RemainingTimeEstimator.left(seconds, progress, 1 - progress);
  }

  private static <T> List<T> longer(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }

  /** A state that may still change. */
  private static final class Builder {
    private final Architecture architecture;
    private final int epochs;
    private Phase phase = Phase.WAITING;
    private double progress;
    private List<EpochMetrics> history = List.of();
    private List<TrainingEvent.OptimiserMeasured> measured = List.of();
    private List<Running> trail = List.of();
    private List<Running> trailBefore = List.of();
    private double seconds;
    private double learningRate = Double.NaN;
    private int bestEpoch;
    private boolean stoppedEarly;
    private Classifier snapshot;
    private TrainedModel model;
    private Throwable failure;
    private TuningState tuning;

    Builder(Architecture architecture, int epochs) {
      this.architecture = architecture;
      this.epochs = epochs;
    }

    Builder(RunState state) {
      this(state.architecture, state.epochs);
      phase = state.phase;
      progress = state.progress;
      history = state.history;
      measured = state.measured;
      trail = state.trail;
      trailBefore = state.trailBefore;
      seconds = state.seconds;
      learningRate = state.learningRate;
      bestEpoch = state.bestEpoch;
      stoppedEarly = state.stoppedEarly;
      snapshot = state.snapshot;
      model = state.model;
      failure = state.failure;
      tuning = state.tuning;
    }

    void past(RunRecord run) {
      phase = Phase.valueOf(run.outcome().name());
      progress = phase == Phase.FINISHED ? 1 : (double) run.epochs().size() / epochs;
      history = run.epochs().stream().map(EpochRecord::metrics).toList();
      measured =
          run.epochs().stream()
              .map(
                  epoch ->
                      new TrainingEvent.OptimiserMeasured(
                          epoch.metrics().epoch(), epoch.learningRate(), epoch.layers()))
              .toList();
      stoppedEarly = run.stoppedEarly();
      if (!run.epochs().isEmpty()) {
        learningRate = run.epochs().get(run.epochs().size() - 1).learningRate();
        bestEpoch =
            history.stream()
                .min(Comparator.comparingDouble(EpochMetrics::validationLoss))
                .map(EpochMetrics::epoch)
                .orElse(0);
      }
      if (run.metrics() != null) {
        bestEpoch = run.metrics().bestEpoch();
        seconds = run.metrics().seconds();
      }
    }

    void batchDone(TrainingEvent.BatchDone batch) {
      phase = Phase.RUNNING;
      double at = batch.epoch() - 1 + (double) batch.batch() / batch.batchesPerEpoch();
      if (tuning == null) {
        progress = at / epochs;
        seconds = batch.seconds();
      } else {
        progress = tuning.progress((double) batch.batch() / batch.batchesPerEpoch());
        seconds = tuning.at().seconds();
      }
      Running now = new Running(at, batch.accuracy(), batch.loss());
      boolean close =
          trail.size() > 1 && at - trail.get(trail.size() - 2).epoch() < 1.0 / POINTS_PER_EPOCH;
      trail = longer(close ? trail.subList(0, trail.size() - 1) : trail, now);
    }

    void epochDone(TrainingEvent.EpochDone epoch) {
      phase = Phase.RUNNING;
      history = longer(history, epoch.metrics());
      trailBefore = trail;
      trail = List.of();
      bestEpoch = epoch.best() ? epoch.metrics().epoch() : bestEpoch;
      double loss = epoch.metrics().validationLoss();
      if (tuning == null) {
        snapshot = epoch.snapshot();
      } else if (loss < tuning.lowestLoss()) {
        tuning = tuning.withLowestLoss(loss);
        snapshot = epoch.snapshot();
      }
    }

    /** Goes on where that trial was left. */
    void inTrial(Progress now) {
      if (tuning.isElsewhere(now)) {
        tuning = tuning.keep(history, measured, bestEpoch);
        take(tuning.course(now.trial().number()));
        learningRate = now.trial().learningRate();
      }
      tuning = tuning.at(now);
    }

    private void take(Course course) {
      history = course.history();
      measured = course.measured();
      bestEpoch = course.bestEpoch();
      trail = List.of();
    }

    /** Shows the chosen trial, up to where its patience ends it. */
    void chosen(TunedModel tuned) {
      TestMetrics metrics = tuned.model().metrics();
      TuningState whole = tuning.keep(history, measured, bestEpoch);
      Course course = whole.course(tuned.tuning().chosenTrial());
      tuning = tuning.chosen(tuned.tuning());
      finished(
          new TrainingEvent.Finished(
              tuned.model(), metrics.epochs() < tuned.tuning().chosen().epochs()));
      history = tuned.model().history();
      measured = course.measured().stream().filter(one -> one.epoch() <= metrics.epochs()).toList();
      bestEpoch = metrics.bestEpoch();
      trail = List.of();
      seconds = tuned.tuning().seconds();
    }

    void finished(TrainingEvent.Finished finished) {
      phase = Phase.FINISHED;
      progress = 1;
      seconds = finished.model().metrics().seconds();
      stoppedEarly = finished.stoppedEarly();
      snapshot = finished.model().classifier();
      model = finished.model();
    }

    RunState state() {
      return new RunState(
          architecture,
          phase,
          epochs,
          progress,
          history,
          measured,
          trail,
          trailBefore,
          seconds,
          learningRate,
          bestEpoch,
          stoppedEarly,
          snapshot,
          model,
          failure,
          tuning);
    }
  }
}
