package org.remanence.study;

import java.util.function.LongSupplier;

/**
 * Estimates the remaining time of work under way from the share that is done and the time that
 * took. Time in which it stood still does not count.
 */
public final class RemainingTimeEstimator {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Either of them is enough to tell how fast work goes. */
  private static final double SHARE_ENOUGH = 0.05;

  private static final double SECONDS_ENOUGH = 20;

  private final LongSupplier clock;
  private final double shareBefore;
  private long counted;
  private long since;
  private boolean going = true;

  /**
   * The clock starts.
   *
   * @param shareBefore in [0, 1], done in an earlier time
   * @param clock nanoseconds
   */
  public RemainingTimeEstimator(double shareBefore, LongSupplier clock) {
    this.shareBefore = shareBefore;
    this.clock = clock;
    since = clock.getAsLong();
  }

  /** Sets whether work goes on or stands still. */
  public void go(boolean goes) {
    long now = clock.getAsLong();
    counted += going ? now - since : 0;
    since = now;
    going = goes;
  }

  /** Seconds of work so far. */
  public double seconds() {
    return (counted + (going ? clock.getAsLong() - since : 0)) / NANOS_PER_SECOND;
  }

  /**
   * Seconds to go at the pace so far.
   *
   * @param share in [0, 1], done now
   * @return NaN while too little is done to tell
   */
  public double secondsLeft(double share) {
    return left(seconds(), share - shareBefore, 1 - share);
  }

  /**
   * Seconds for what is left if it goes as what is done. The first batches of a program take many
   * times as long as later ones, so they alone tell nothing.
   *
   * @param done share of the work that took {@code seconds}
   * @param left share of the work to come
   * @return NaN while too little is done to tell
   */
  public static double left(double seconds, double done, double left) {
    boolean tells = done > 0 && (done >= SHARE_ENOUGH || seconds >= SECONDS_ENOUGH);
    return tells ? Math.max(0, left) * seconds / done : Double.NaN;
  }
}
