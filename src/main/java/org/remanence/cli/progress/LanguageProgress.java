package org.remanence.cli.progress;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.language.LanguageEpoch;
import org.remanence.model.language.LanguageMetrics;
import org.remanence.training.language.LanguageTrainingEvent;

/** A language model's training on stderr: a line for each epoch, and for a terminal a clock. */
public final class LanguageProgress implements Consumer<LanguageTrainingEvent> {
  private static final long REDRAW_NANOS = 200_000_000;
  private static final String CLEAR_WIDTH = " ".repeat(79);

  private final PrintWriter err;
  private final boolean terminal;
  private int epochs;
  private long drawnAt;
  private LanguageTrainingEvent.@Nullable WindowDone last;

  public LanguageProgress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void accept(LanguageTrainingEvent event) {
    if (event instanceof LanguageTrainingEvent.Started started) {
      epochs = started.epochs();
    } else if (event instanceof LanguageTrainingEvent.WindowDone window) {
      last = window;
      draw(window);
    } else if (event instanceof LanguageTrainingEvent.EpochDone epoch) {
      printLine(epochLine(epoch.metrics()));
    } else if (event instanceof LanguageTrainingEvent.Finished finished) {
      printLine(finishedLine(finished.model().metrics()));
    } else if (event instanceof LanguageTrainingEvent.Cancelled) {
      clear();
    }
  }

  private void draw(LanguageTrainingEvent.WindowDone window) {
    if (terminal && System.nanoTime() - drawnAt >= REDRAW_NANOS) {
      clear();
      err.print(
          Messages.text(
              "cli.text.window",
              window.epoch(),
              epochs,
              NumberText.percent((double) window.window() / window.windowsPerEpoch(), 1),
              NumberText.decimal(Math.exp(window.loss()), 1),
              NumberText.clock(left(window))));
      err.flush();
      drawnAt = System.nanoTime();
    }
  }

  private String epochLine(LanguageEpoch metrics) {
    return Messages.text(
        "cli.text.epoch",
        metrics.epoch(),
        epochs,
        NumberText.decimal(Math.exp(metrics.loss()), 2),
        NumberText.decimal(metrics.validationPerplexity(), 2),
        NumberText.decimal(metrics.validationBitsPerCharacter(), 3),
        NumberText.clock(left(Objects.requireNonNull(last, "an epoch has windows"))));
  }

  private static String finishedLine(LanguageMetrics metrics) {
    return Messages.text(
        metrics.heldOut() ? "cli.text.finished" : "cli.text.finished-too-short",
        metrics.epochs(),
        metrics.bestEpoch(),
        NumberText.decimal(metrics.seconds(), 1),
        NumberText.decimal(metrics.perplexity(), 2),
        NumberText.decimal(metrics.bitsPerCharacter(), 3));
  }

  /** About how many seconds to the last epoch, if it comes to that. */
  private double left(LanguageTrainingEvent.WindowDone window) {
    double done = window.epoch() - 1 + (double) window.window() / window.windowsPerEpoch();
    return window.seconds() * (epochs - done) / done;
  }

  private void printLine(String line) {
    clear();
    err.println(line);
    err.flush();
  }

  private void clear() {
    if (terminal) {
      err.write('\r');
      err.print(CLEAR_WIDTH);
      err.write('\r');
    }
  }
}
