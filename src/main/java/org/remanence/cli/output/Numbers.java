package org.remanence.cli.output;

import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.WilsonInterval;

/** Numbers for people, in their language. */
public final class Numbers {

  private Numbers() {}

  /** An accuracy, a probability or another share. */
  public static String percent(double share) {
    return NumberText.share(share, 1);
  }

  /** Interval of a share, in percent. */
  static String interval(WilsonInterval interval) {
    return Messages.text("cli.interval", percent(interval.low()), percent(interval.high()));
  }
}
