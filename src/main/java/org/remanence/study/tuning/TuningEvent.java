package org.remanence.study.tuning;

import java.util.List;
import org.remanence.study.tuning.HalvingSchedule.Rung;
import org.remanence.training.TrainingEvent;

/** Something that happened in a tuning; immutable, published on the job's own thread. */
public sealed interface TuningEvent {

  /** The first trial comes next. */
  record Started(List<Trial> trials, HalvingSchedule schedule) implements TuningEvent {}

  /**
   * Something happened in the training of a trial. Its own Started comes once; where it goes on in
   * a later rung, its epochs count on.
   *
   * @param progress when it happened
   */
  record Training(Progress progress, TrainingEvent event) implements TuningEvent {}

  /** A rung is over. */
  record RungDone(Rung rung, List<Trial> survivors) implements TuningEvent {}

  /** A trial does not go on; one that is needed after all starts over. */
  record Dropped(Trial trial) implements TuningEvent {}

  /** A trial's loss stopped being a number; the others go on. */
  record Diverged(Progress progress) implements TuningEvent {}

  /** The best trial's best epoch was measured on the test part. */
  record Finished(TunedModel result) implements TuningEvent {}

  /** Stopped at a batch boundary because it was asked to. */
  record Cancelled() implements TuningEvent {}

  /** Ended by an error. */
  record Failed(Throwable cause) implements TuningEvent {}

  /**
   * Progress of a tuning.
   *
   * @param trial the one that is trained
   * @param rung the one it is trained in
   * @param epochsDone whole epochs of all trials together
   * @param epochs that all trials together have if none diverges
   * @param seconds of training of all trials, pauses left out
   */
  record Progress(Trial trial, Rung rung, int epochsDone, int epochs, double seconds) {

    /** A batch counted as one of a single training that all trials together are. */
    public TrainingEvent.BatchDone inAll(TrainingEvent.BatchDone batch) {
      return new TrainingEvent.BatchDone(
          epochsDone + 1,
          batch.batch(),
          batch.batchesPerEpoch(),
          batch.accuracy(),
          batch.loss(),
          seconds);
    }
  }
}
