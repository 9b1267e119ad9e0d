package org.remanence.ui.training.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.remanence.model.Architecture;
import org.remanence.study.tuning.TuningEvent;
import org.remanence.training.TrainingEvent;

/**
 * Takes events from training threads and hands the newest states to the JavaFX thread: at most one
 * hand-over waits at any time, and batches alone ask for one only every {@link #BATCH_INTERVAL_MS}.
 */
public final class RunStateAggregator {
  private static final long BATCH_INTERVAL_MS = 100;
  private static final long NANOS_PER_MS = 1_000_000;

  private final Map<Architecture, RunState> states = new EnumMap<>(Architecture.class);
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final Consumer<Runnable> uiThread;
  private final Consumer<Map<Architecture, RunState>> show;
  private volatile long shownAt;

  /**
   * @param uiThread runs an action on the JavaFX thread, later
   * @param show takes all states, on the JavaFX thread
   */
  public RunStateAggregator(
      Consumer<Runnable> uiThread, Consumer<Map<Architecture, RunState>> show) {
    this.uiThread = uiThread;
    this.show = show;
  }

  /** Starts anew with these runs. */
  public void reset(Iterable<RunState> runs) {
    synchronized (states) {
      states.clear();
      runs.forEach(run -> states.put(run.architecture(), run));
    }
    requestShow();
  }

  /** Takes an event; from any thread. */
  public void accept(Architecture architecture, TrainingEvent event) {
    change(architecture, state -> state.after(event), event instanceof TrainingEvent.BatchDone);
  }

  /** Takes an event of a tuned run; from any thread. */
  public void accept(Architecture architecture, TuningEvent event) {
    change(
        architecture,
        state -> state.after(event),
        event instanceof TuningEvent.Training training
            && training.event() instanceof TrainingEvent.BatchDone);
  }

  private void change(Architecture architecture, UnaryOperator<RunState> change, boolean batch) {
    synchronized (states) {
      states.computeIfPresent(architecture, (key, state) -> change.apply(state));
    }
    boolean soon = System.nanoTime() - shownAt < BATCH_INTERVAL_MS * NANOS_PER_MS;
    if (!(batch && soon)) {
      requestShow();
    }
  }

  private void requestShow() {
    if (waiting.compareAndSet(false, true)) {
      uiThread.accept(this::showNow);
    }
  }

  private void showNow() {
    waiting.set(false);
    shownAt = System.nanoTime();
    Map<Architecture, RunState> copy;
    synchronized (states) {
      copy = new EnumMap<>(Architecture.class);
      copy.putAll(states);
    }
    show.accept(copy);
  }
}
