package org.remanence.cli.progress;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.study.RemainingTime;
import org.remanence.study.tuning.Trial;
import org.remanence.study.tuning.TunedModel;
import org.remanence.study.tuning.Tuning;
import org.remanence.study.tuning.TuningEvent;
import org.remanence.study.tuning.TuningEvent.Progress;
import org.remanence.study.tuning.TuningText;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingEvent.BatchDone;

/**
 * Progress of a tuned comparison: a line for each trial at the end of a rung, and on a terminal one
 * in between that is drawn over.
 */
public final class TuningProgress implements BiConsumer<Architecture, TuningEvent> {
  private static final int BAR_WIDTH = 8;
  private static final long REDRAW_NANOS = 100_000_000;

  private final OverwrittenLine line;
  private final boolean terminal;
  private final List<Architecture> architectures;
  private final RemainingTime remaining;
  private final int trials;
  private final Map<Trial, EpochMetrics> best = new HashMap<>();
  private @Nullable BatchDone lastBatch;
  private long drawnAt;

  /**
   * @param terminal whether lines may be drawn over
   * @param remaining of trainings that have as many epochs as all trials of one together
   * @param trials of each architecture
   */
  public TuningProgress(
      PrintWriter err,
      boolean terminal,
      List<Architecture> architectures,
      RemainingTime remaining,
      int trials) {
    this.line = new OverwrittenLine(err);
    this.terminal = terminal;
    this.architectures = architectures;
    this.remaining = remaining;
    this.trials = trials;
  }

  @Override
  public void accept(Architecture architecture, TuningEvent event) {
    if (event instanceof TuningEvent.Started) {
      best.clear();
    } else if (event instanceof TuningEvent.Training training) {
      training(architecture, training);
    } else if (event instanceof TuningEvent.Diverged diverged) {
      line.printLine(
          Messages.text(
              "cli.tuning.diverged",
              architecture.id(),
              diverged.progress().trial().number(),
              trials,
              TuningText.of(diverged.progress().trial())));
    } else if (event instanceof TuningEvent.Finished finished) {
      line.printLine(finished(architecture, finished.result()));
    } else if (event instanceof TuningEvent.Cancelled || event instanceof TuningEvent.Failed) {
      line.end();
    }
  }

  private void training(Architecture architecture, TuningEvent.Training training) {
    Progress progress = training.progress();
    if (training.event() instanceof BatchDone batch) {
      BatchDone inAll = progress.inAll(batch);
      lastBatch = inAll;
      boolean due = !line.isDrawn() || System.nanoTime() - drawnAt >= REDRAW_NANOS;
      if (terminal && due) {
        line.draw(bar(architecture, progress, batch, inAll));
        drawnAt = System.nanoTime();
      }
    } else if (training.event() instanceof TrainingEvent.EpochDone epoch
        && epochIsLast(progress, epoch)) {
      line.printLine(trialLine(architecture, progress));
    }
  }

  /** Takes down the epoch, and says whether the trial’s rung ends with it. */
  private boolean epochIsLast(Progress progress, TrainingEvent.EpochDone epoch) {
    if (epoch.best()) {
      best.put(progress.trial(), epoch.metrics());
    }
    return epoch.metrics().epoch() == progress.rung().epochs();
  }

  private String trialLine(Architecture architecture, Progress progress) {
    EpochMetrics lowest =
        Objects.requireNonNull(best.get(progress.trial()), "the first epoch is the best so far");
    BatchDone batch = Objects.requireNonNull(lastBatch, "an epoch has batches");
    return Messages.text(
        "cli.tuning.trial",
        architecture.id(),
        progress.trial().number(),
        trials,
        TuningText.of(progress.trial()),
        progress.rung().epochs(),
        NumberText.loss(lowest.validationLoss()),
        lowest.epoch(),
        NumberText.accuracy(lowest.validationAccuracy()),
        NumberText.clock(remaining.ofModel(batch)),
        NumberText.clock(remaining.ofAll(architecture, batch)));
  }

  private String bar(
      Architecture architecture, Progress progress, BatchDone batch, BatchDone inAll) {
    int filled = BAR_WIDTH * progress.epochsDone() / progress.epochs();
    return Messages.text(
        "cli.tuning.bar",
        architectures.indexOf(architecture) + 1,
        architectures.size(),
        architecture.id(),
        "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled),
        progress.trial().number() + "/" + trials,
        batch.epoch() + "/" + progress.rung().epochs(),
        NumberText.loss(batch.loss()),
        NumberText.clock(remaining.ofModel(inAll)),
        NumberText.clock(remaining.ofAll(architecture, inAll)));
  }

  private static String finished(Architecture architecture, TunedModel tuned) {
    Tuning tuning = tuned.tuning();
    return Messages.text(
        "cli.tuning.finished",
        architecture.id(),
        tuning.chosenTrial(),
        tuning.patience(),
        NumberText.accuracy(tuned.model().metrics().testAccuracy()),
        tuning.epochs(),
        NumberText.decimal(tuning.seconds(), 1));
  }
}
