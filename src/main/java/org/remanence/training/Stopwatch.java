package org.remanence.training;

/** Seconds while it runs; pauses are left out. */
public final class Stopwatch {
  private static final double NANOS_PER_SECOND = 1e9;

  private long counted;
  private long since;
  private boolean running;

  public void start() {
    since = System.nanoTime();
    running = true;
  }

  public void stop() {
    counted = nanos();
    running = false;
  }

  public double seconds() {
    return nanos() / NANOS_PER_SECOND;
  }

  private long nanos() {
    return counted + (running ? System.nanoTime() - since : 0);
  }
}
