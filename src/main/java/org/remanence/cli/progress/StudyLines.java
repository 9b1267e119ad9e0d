package org.remanence.cli.progress;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.remanence.study.execution.StudyEvent;

/** A line for each run of a study: what a log file wants. */
public final class StudyLines implements Consumer<StudyEvent> {
  private final PrintWriter err;

  public StudyLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void accept(StudyEvent event) {
    if (event instanceof StudyEvent.Started started) {
      printLine(StudyProgressText.started(started));
    } else if (event instanceof StudyEvent.RunFinished finished) {
      printLine(StudyProgressText.finished(finished));
    }
  }

  private void printLine(String line) {
    err.println(line);
    err.flush();
  }
}
