package org.remanence.study;

import java.util.function.LongSupplier;

/**
 * How long work under way still takes: the share of it that is done, and the time that took. Time
 * in which it stood still does not count.
 */
public final class Pace {
  private static final double NANOS_PER_SECOND = 1e9;

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
  public Pace(double shareBefore, LongSupplier clock) {
    this.shareBefore = shareBefore;
    this.clock = clock;
    since = clock.getAsLong();
  }

  /** Says whether it is worked on or stands still. */
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
   * @return NaN while nothing is done
   */
  public double secondsLeft(double share) {
    double done = share - shareBefore;
    return done <= 0 ? Double.NaN : Math.max(0, 1 - share) * seconds() / done;
  }
}
