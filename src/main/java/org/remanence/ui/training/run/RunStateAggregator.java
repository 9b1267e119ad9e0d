package org.remanence.ui.training.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.remanence.model.Architecture;
import org.remanence.study.tuning.TuningEvent;
import org.remanence.training.TrainingEvent;
import org.remanence.ui.tasks.LatestValue;

/**
 * Takes events from training threads and hands the newest states of all runs to the JavaFX thread;
 * batches alone ask for that only every {@link #BATCH_INTERVAL_MS}.
 */
public final class RunStateAggregator {
  private static final long BATCH_INTERVAL_MS = 100;

  private final LatestValue<EnumMap<Architecture, RunState>> states;

  /**
   * @param uiThread runs an action on the JavaFX thread, later
   * @param show takes all states, on the JavaFX thread
   */
  public RunStateAggregator(
      Consumer<Runnable> uiThread, Consumer<Map<Architecture, RunState>> show) {
    states =
        new LatestValue<>(
            uiThread,
            new EnumMap<>(Architecture.class),
            newest -> show.accept(Collections.unmodifiableMap(newest)),
            BATCH_INTERVAL_MS,
            System::nanoTime);
  }

  /** Starts over with these runs. */
  public void reset(Iterable<RunState> runs) {
    EnumMap<Architecture, RunState> all = new EnumMap<>(Architecture.class);
    runs.forEach(run -> all.put(run.architecture(), run));
    states.set(all);
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
    UnaryOperator<EnumMap<Architecture, RunState>> changeAll =
        before -> {
          EnumMap<Architecture, RunState> after = new EnumMap<>(before);
          after.computeIfPresent(architecture, (key, state) -> change.apply(state));
          return after;
        };
    if (batch) {
      states.updateUnhurried(changeAll);
    } else {
      states.update(changeAll);
    }
  }
}
