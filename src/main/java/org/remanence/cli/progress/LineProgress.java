package org.remanence.cli.progress;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.TestMetrics;
import org.remanence.study.RemainingTime;
import org.remanence.training.TrainingEvent;

/** A line for each epoch: what a log file wants. */
public final class LineProgress implements BiConsumer<Architecture, TrainingEvent> {
  private final PrintWriter err;
  private final RemainingTime remaining;
  private final int epochs;
  private TrainingEvent.@Nullable BatchDone lastBatch;

  public LineProgress(PrintWriter err, RemainingTime remaining, int epochs) {
    this.err = err;
    this.remaining = remaining;
    this.epochs = epochs;
  }

  @Override
  public void accept(Architecture architecture, TrainingEvent event) {
    if (event instanceof TrainingEvent.BatchDone batch) {
      lastBatch = batch;
    } else if (event instanceof TrainingEvent.EpochDone epoch) {
      printLine(epochLine(architecture, epoch.metrics()));
    } else if (event instanceof TrainingEvent.Finished finished) {
      printLine(finishedLine(architecture, finished));
    }
  }

  private String epochLine(Architecture architecture, EpochMetrics metrics) {
    TrainingEvent.BatchDone batch = Objects.requireNonNull(lastBatch, "an epoch has batches");
    return Messages.text(
        "cli.progress.epoch",
        architecture.id(),
        metrics.epoch(),
        epochs,
        NumberText.accuracy(metrics.accuracy()),
        NumberText.loss(metrics.loss()),
        NumberText.accuracy(metrics.validationAccuracy()),
        NumberText.loss(metrics.validationLoss()),
        NumberText.clock(remaining.ofModel(batch)),
        NumberText.clock(remaining.ofAll(architecture, batch)));
  }

  static String finishedLine(Architecture architecture, TrainingEvent.Finished finished) {
    TestMetrics metrics = finished.model().metrics();
    return Messages.text(
        finished.stoppedEarly() ? "cli.progress.stopped-early" : "cli.progress.finished",
        architecture.id(),
        metrics.epochs(),
        metrics.bestEpoch(),
        NumberText.accuracy(metrics.testAccuracy()),
        NumberText.decimal(metrics.seconds(), 1));
  }

  private void printLine(String line) {
    err.println(line);
    err.flush();
  }
}
