package org.remanence.ui.playground.sampling;

import java.util.Locale;

/** Speed at which a text appears: slow enough to follow a state from token to token, or at once. */
public enum TypingSpeed {
  SLOW(3),
  STEADY(12),
  FAST(60),
  UNLIMITED(0);

  private static final long MS_PER_SECOND = 1000;

  private final int perSecond;

  TypingSpeed(int perSecond) {
    this.perSecond = perSecond;
  }

  /** Milliseconds from a token to the next; 0 for no pause. */
  public long intervalMs() {
    return perSecond == 0 ? 0 : MS_PER_SECOND / perSecond;
  }

  int perSecond() {
    return perSecond;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
