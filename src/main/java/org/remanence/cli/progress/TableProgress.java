package org.remanence.cli.progress;

import java.io.PrintWriter;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableStep;
import org.remanence.text.table.TableTexts;

/** Reports how much of a large table is read, where a person watches. */
public final class TableProgress {
  private final OverwrittenLine line;
  private final TableSource table;
  private final boolean shown;
  private int told = -1;

  public TableProgress(PrintWriter err, TableSource table) {
    this.line = new OverwrittenLine(err);
    this.table = table;
    this.shown = Terminal.watchesStderr() && table.isLarge();
  }

  /** Always true: Ctrl-C ends the process. */
  public boolean show(TableStep step, double share) {
    int percent = (int) (100 * Math.min(1, share));
    if (shown && percent != told) {
      told = percent;
      line.draw(TableTexts.progress(table, step, share));
    }
    return true;
  }

  public void end() {
    line.end();
  }
}
