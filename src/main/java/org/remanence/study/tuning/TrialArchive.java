package org.remanence.study.tuning;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.training.EpochArchive;
import org.remanence.training.TrainingEvent;

/**
 * Listens to a tuning and keeps its networks epoch by epoch, so that those of the chosen trial can
 * be looked at as those of a plain training. If it is broken off, they are those of the trial with
 * the lowest validation loss so far.
 */
public final class TrialArchive implements Consumer<TuningEvent> {
  private final EpochArchive archive;
  private final Architecture architecture;
  private final Consumer<IOException> onFailure;
  private double lowestLoss = Double.POSITIVE_INFINITY;
  private @Nullable Trial best;
  private @Nullable Classifier bestNetwork;

  /**
   * @param architecture that is tuned
   * @param onFailure called if an epoch cannot be kept; on the tuning’s thread
   */
  public TrialArchive(
      EpochArchive archive, Architecture architecture, Consumer<IOException> onFailure) {
    this.archive = archive;
    this.architecture = architecture;
    this.onFailure = onFailure;
  }

  @Override
  public void accept(TuningEvent event) {
    try {
      if (event instanceof TuningEvent.Training training) {
        keep(training.progress().trial(), training.event());
      } else if (event instanceof TuningEvent.Dropped dropped) {
        drop(dropped.trial());
      } else if (event instanceof TuningEvent.Finished finished) {
        TunedModel tuned = finished.result();
        archive.choose(
            tuned.tuning().chosenTrial(),
            tuned.model().metrics().epochs(),
            tuned.model().classifier());
      } else if (best != null && bestNetwork != null && isBrokenOff(event)) {
        archive.choose(best.number(), Integer.MAX_VALUE, bestNetwork);
      }
    } catch (IOException e) {
      onFailure.accept(e);
    }
  }

  private static boolean isBrokenOff(TuningEvent event) {
    return event instanceof TuningEvent.Cancelled || event instanceof TuningEvent.Failed;
  }

  private void keep(Trial trial, TrainingEvent event) throws IOException {
    if (event instanceof TrainingEvent.Started started) {
      archive.putTrial(trial.number(), 0, started.initial());
    } else if (event instanceof TrainingEvent.EpochDone done) {
      archive.putTrial(trial.number(), done.metrics().epoch(), done.snapshot());
      if (done.metrics().validationLoss() < lowestLoss) {
        lowestLoss = done.metrics().validationLoss();
        best = trial;
        bestNetwork = done.snapshot();
      }
    }
  }

  /** But for the best so far, which may be one that diverged later. */
  private void drop(Trial trial) throws IOException {
    if (!trial.equals(best)) {
      archive.dropTrial(architecture, trial.number());
    }
  }
}
