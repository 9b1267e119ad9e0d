package org.remanence.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiConsumer;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.study.RemainingTime;
import org.remanence.training.TrainingEvent;

/** One line that is drawn over and over, for a terminal. */
final class BarProgress implements BiConsumer<Architecture, TrainingEvent> {
  /** One less than the narrowest usual terminal: a wrapped line could not be drawn over. */
  private static final int MAX_WIDTH = 79;

  private static final int BAR_WIDTH = 8;
  private static final long REDRAW_NANOS = 100_000_000;

  private final PrintWriter err;
  private final List<Architecture> architectures;
  private final RemainingTime remaining;
  private final int epochs;
  private long drawnAt;
  private int drawnWidth;

  BarProgress(
      PrintWriter err, List<Architecture> architectures, RemainingTime remaining, int epochs) {
    this.err = err;
    this.architectures = architectures;
    this.remaining = remaining;
    this.epochs = epochs;
  }

  @Override
  public void accept(Architecture architecture, TrainingEvent event) {
    if (event instanceof TrainingEvent.BatchDone batch) {
      boolean due = drawnWidth == 0 || System.nanoTime() - drawnAt >= REDRAW_NANOS;
      if (due || batch.batch() == batch.batchesPerEpoch()) {
        draw(line(architecture, batch));
        drawnAt = System.nanoTime();
      }
    } else if (event instanceof TrainingEvent.Finished finished) {
      draw(LineProgress.finishedLine(architecture, finished));
      end();
    } else if (event instanceof TrainingEvent.Cancelled || event instanceof TrainingEvent.Failed) {
      end();
    }
  }

  private String line(Architecture architecture, TrainingEvent.BatchDone batch) {
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
        Numbers.decimal(batch.loss(), 3),
        Math.round(100 * batch.accuracy()),
        Numbers.duration(remaining.ofModel(batch)),
        Numbers.duration(remaining.ofAll(architecture, batch)));
  }

  private void draw(String line) {
    String shown = line.length() <= MAX_WIDTH ? line : line.substring(0, MAX_WIDTH);
    err.print("\r" + shown + " ".repeat(Math.max(0, drawnWidth - shown.length())));
    err.flush();
    drawnWidth = shown.length();
  }

  private void end() {
    if (drawnWidth > 0) {
      err.println();
      err.flush();
      drawnWidth = 0;
    }
  }
}
