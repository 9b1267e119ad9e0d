package org.remanence.cli.progress;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/** Reports how much of a large table is read, where a person watches. */
public final class TableProgress {
  /** Smaller ones are read before anybody asks. */
  private static final long LARGE = 20L << 20;

  private final OverwrittenLine line;
  private final String name;
  private final boolean shown;
  private int told = -1;

  public TableProgress(PrintWriter err, Path file) {
    this.line = new OverwrittenLine(err);
    this.name = String.valueOf(file.getFileName());
    this.shown = Terminal.watchesStderr() && isLarge(file);
  }

  private static boolean isLarge(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) > LARGE;
    } catch (IOException e) {
      return false; // Whoever reads it says why it cannot be read.
    }
  }

  /** Always true: Ctrl-C ends the process. */
  public boolean show(double share) {
    int percent = (int) (100 * Math.min(1, share));
    if (shown && percent != told) {
      told = percent;
      line.draw(Messages.text("cli.table.progress", name, NumberText.percent(percent / 100.0, 0)));
    }
    return true;
  }

  public void end() {
    line.end();
  }
}
