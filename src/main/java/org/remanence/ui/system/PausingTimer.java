package org.remanence.ui.system;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import org.slf4j.LoggerFactory;

/**
 * JavaFX’s timer of pulses that pauses where JavaFX wants it to: a moment after the last pulse,
 * until another is asked for. That of GTK ignores it and wakes 60 times a second for nothing.
 */
public final class PausingTimer extends Timer {
  private final Timer ticking;
  private int period;

  private PausingTimer(Runnable onTick) {
    super(onTick);
    ticking = Application.GetApplication().createTimer(onTick);
  }

  /**
   * Puts one in the place of JavaFX’s own on Linux; that remains where this JavaFX has it elsewhere
   * or keeps it closed. On the JavaFX thread.
   */
  public static void use() {
    if (!Programs.ofThisMachine().isLinux()) {
      return;
    }
    try {
      replace(Toolkit.getToolkit());
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      LoggerFactory.getLogger(PausingTimer.class).info("The pulse timer never rests", e);
    }
  }

  static PausingTimer replace(Toolkit toolkit) throws ReflectiveOperationException {
    Field timer = field(toolkit, "pulseTimer");
    // The lock that JavaFX takes to pause and to resume.
    synchronized (toolkit) {
      PausingTimer pausing =
          new PausingTimer((Runnable) field(toolkit, "timerRunnable").get(toolkit));
      ((Timer) timer.get(toolkit)).stop();
      pausing.start(field(toolkit, "PULSE_INTERVAL").getInt(toolkit));
      timer.set(toolkit, pausing);
      return pausing;
    }
  }

  private static Field field(Toolkit toolkit, String name) throws ReflectiveOperationException {
    Field field = toolkit.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  /** Returns whether it wakes at all. */
  synchronized boolean isTicking() {
    return ticking.isRunning();
  }

  /** JavaFX starts one without a period where the screen sets it, as it does not on Linux. */
  @Override
  protected long _start(Runnable onTick) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected long _start(Runnable onTick, int milliseconds) {
    period = milliseconds;
    ticking.start(milliseconds);
    // Anything but 0, which would be a failure.
    return 1;
  }

  @Override
  protected void _stop(long started) {
    ticking.stop();
  }

  @Override
  protected void _pause(long started) {
    ticking.stop();
  }

  @Override
  protected void _resume(long started) {
    if (!ticking.isRunning()) {
      ticking.start(period);
    }
  }
}
