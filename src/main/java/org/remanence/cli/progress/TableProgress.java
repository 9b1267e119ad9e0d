package org.remanence.cli.progress;

import java.io.PrintWriter;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableStep;
import org.remanence.text.table.TableTexts;
import org.remanence.text.table.TableWatch;

/** Reports how much of a large table is read, where a person watches. */
public final class TableProgress implements TableWatch {
  private final OverwrittenLine line;
  private final TableSource table;
  private final boolean shown;
  private int told = -1;
  private boolean ended;

  public TableProgress(PrintWriter err, TableSource table) {
    this.line = new OverwrittenLine(err);
    this.table = table;
    this.shown = Terminal.watchesStderr() && table.isLarge();
  }

  @Override
  public synchronized boolean goesOn(TableStep step, double share) {
    int percent = (int) (100 * Math.min(1, share));
    if (shown && !ended && percent != told) {
      told = percent;
      line.draw(TableTexts.progress(table, step, share));
    }
    return !ended;
  }

  /** Ends the line, and the reading if it is under way; from any thread. */
  public synchronized void end() {
    ended = true;
    line.end();
  }
}
