package org.remanence.cli.progress;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiConsumer;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.study.RemainingTime;
import org.remanence.training.TrainingEvent;

/** One line that is drawn over and over, for a terminal. */
public final class BarProgress implements BiConsumer<Architecture, TrainingEvent> {
  private static final int BAR_WIDTH = 8;
  private static final long REDRAW_NANOS = 100_000_000;

  private final OverwrittenLine line;
  private final List<Architecture> architectures;
  private final RemainingTime remaining;
  private final int epochs;
  private long drawnAt;

  public BarProgress(
      PrintWriter err, List<Architecture> architectures, RemainingTime remaining, int epochs) {
    this.line = new OverwrittenLine(err);
    this.architectures = architectures;
    this.remaining = remaining;
    this.epochs = epochs;
  }

  @Override
  public void accept(Architecture architecture, TrainingEvent event) {
    if (event instanceof TrainingEvent.BatchDone batch) {
      boolean due = !line.isDrawn() || System.nanoTime() - drawnAt >= REDRAW_NANOS;
      if (due || batch.batch() == batch.batchesPerEpoch()) {
        line.draw(text(architecture, batch));
        drawnAt = System.nanoTime();
      }
    } else if (event instanceof TrainingEvent.Finished finished) {
      line.draw(LineProgress.finishedLine(architecture, finished));
      line.end();
    } else if (event instanceof TrainingEvent.Cancelled || event instanceof TrainingEvent.Failed) {
      line.end();
    }
  }

  private String text(Architecture architecture, TrainingEvent.BatchDone batch) {
    double done = batch.epoch() - 1 + (double) batch.batch() / batch.batchesPerEpoch();
    int filled = (int) (BAR_WIDTH * done / epochs);
    return Messages.text(
        "cli.progress.bar",
        architectures.indexOf(architecture) + 1,
        architectures.size(),
        architecture.id(),
        "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled),
        batch.epoch() + "/" + epochs,
        batch.batch() + "/" + batch.batchesPerEpoch(),
        NumberText.loss(batch.loss()),
        Math.round(100 * batch.accuracy()),
        NumberText.clock(remaining.ofModel(batch)),
        NumberText.clock(remaining.ofAll(architecture, batch)));
  }
}
