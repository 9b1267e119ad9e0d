package org.remanence.ui.playground.training;

import java.util.ArrayList;
import java.util.List;
import org.remanence.model.language.LanguageEpoch;
import org.remanence.training.language.LanguageTrainingEvent;

/**
 * State of the training of a language model, as the tab shows it; immutable.
 *
 * @param number of the model of the session
 * @param epochs at most
 * @param progress share of all epochs in [0, 1]
 * @param epoch under way, with its fraction; 0 before the first
 * @param loss mean of that epoch so far, in nats for each token; NaN if there is none
 * @param bestEpoch of the lowest validation loss, from 1; 0 before the first is over
 * @param seconds of training so far
 */
record TextRun(
    int number,
    Phase phase,
    int epochs,
    double progress,
    double epoch,
    double loss,
    List<LanguageEpoch> history,
    int bestEpoch,
    double seconds) {

  /** Phase of a training. */
  enum Phase {
    READING,
    RUNNING,
    PAUSED,
    FINISHED,
    STOPPED_EARLY,
    CANCELLED,
    FAILED;

    boolean isOver() {
      return ordinal() >= FINISHED.ordinal();
    }
  }

  /** The corpus is read first. */
  static TextRun reading(int number, int epochs) {
    return new TextRun(number, Phase.READING, epochs, 0, 0, Double.NaN, List.of(), 0, 0);
  }

  /**
   * Training loss over the last epoch’s worth of text: of the epoch under way what it has read, of
   * the one before the rest at its mean. So it goes on where that one ended, and NaN before any
   * has.
   */
  double lossOverLastEpoch() {
    if (history.isEmpty()) {
      return Double.NaN;
    }
    LanguageEpoch last = history.get(history.size() - 1);
    double share = epoch - history.size();
    return (1 - share) * last.loss() + share * loss;
  }

  /** Seconds to the last epoch, at most, as fast as it went so far. */
  double remainingSeconds() {
    return seconds * (1 - progress) / progress;
  }

  TextRun after(LanguageTrainingEvent event) {
    if (event instanceof LanguageTrainingEvent.WindowDone done) {
      double at = done.epoch() - 1 + (double) done.window() / done.windowsPerEpoch();
      return new TextRun(
          number,
          Phase.RUNNING,
          epochs,
          at / epochs,
          at,
          done.loss(),
          history,
          bestEpoch,
          done.seconds());
    } else if (event instanceof LanguageTrainingEvent.EpochDone done) {
      return epochDone(done);
    } else if (event instanceof LanguageTrainingEvent.Finished finished) {
      return in(finished.stoppedEarly() ? Phase.STOPPED_EARLY : Phase.FINISHED);
    } else if (event instanceof LanguageTrainingEvent.Cancelled) {
      return in(Phase.CANCELLED);
    } else if (event instanceof LanguageTrainingEvent.Failed) {
      return in(Phase.FAILED);
    } else if (event instanceof LanguageTrainingEvent.Paused) {
      return in(Phase.PAUSED);
    }
    return in(Phase.RUNNING);
  }

  private TextRun epochDone(LanguageTrainingEvent.EpochDone done) {
    List<LanguageEpoch> longer = new ArrayList<>(history);
    longer.add(done.metrics());
    int best = done.best() ? done.metrics().epoch() : bestEpoch;
    return new TextRun(
        number, phase, epochs, progress, epoch, loss, List.copyOf(longer), best, seconds);
  }

  private TextRun in(Phase next) {
    return new TextRun(number, next, epochs, progress, epoch, loss, history, bestEpoch, seconds);
  }
}
