package org.remanence.cli.progress;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.remanence.i18n.Messages;
import org.remanence.study.execution.StudyEvent;

/** One line about a study that is drawn over and over, for a terminal; finished runs stay above. */
public final class StudyBar implements Consumer<StudyEvent> {
  private static final int BAR_WIDTH = 20;
  private static final long REDRAW_NANOS = 100_000_000;

  private final OverwrittenLine line;
  private long drawnAt;

  public StudyBar(PrintWriter err) {
    line = new OverwrittenLine(err);
  }

  @Override
  public void accept(StudyEvent event) {
    if (event instanceof StudyEvent.Started started) {
      line.draw(StudyProgressText.started(started));
      line.end();
    } else if (event instanceof StudyEvent.Training training) {
      if (!line.isDrawn() || System.nanoTime() - drawnAt >= REDRAW_NANOS) {
        line.draw(bar(training));
        drawnAt = System.nanoTime();
      }
    } else if (event instanceof StudyEvent.RunFinished finished) {
      line.draw(StudyProgressText.finished(finished));
      line.end();
    } else if (event instanceof StudyEvent.RunFailed || event instanceof StudyEvent.Unkept) {
      line.end();
    }
  }

  private static String bar(StudyEvent.Training training) {
    int filled = (int) (BAR_WIDTH * training.progress().share());
    return Messages.text(
        "cli.study.bar",
        "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled),
        training.progress().done(),
        training.progress().runs(),
        StudyProgressText.name(training.run()),
        training.epoch(),
        StudyProgressText.left(training.progress()));
  }
}
