package org.remanence.cli.progress;

import java.io.PrintWriter;
import java.util.function.DoubleConsumer;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/** Reports the share of some work that is done, where a person watches. Ctrl-C ends the work. */
public final class ShareProgress implements DoubleConsumer, AutoCloseable {
  private final OverwrittenLine line;
  private final boolean shown;
  private final String key;
  private String told = "";

  /**
   * @param key of the line, which has the share in it
   */
  public ShareProgress(PrintWriter err, String key) {
    this(err, Terminal.watchesStderr(), key);
  }

  ShareProgress(PrintWriter err, boolean shown, String key) {
    this.line = new OverwrittenLine(err);
    this.shown = shown;
    this.key = key;
  }

  @Override
  public void accept(double share) {
    String text = Messages.text(key, NumberText.percent(share, 0));
    if (shown && !text.equals(told)) {
      told = text;
      line.draw(text);
    }
  }

  /** Ends the line. */
  @Override
  public void close() {
    line.end();
  }
}
