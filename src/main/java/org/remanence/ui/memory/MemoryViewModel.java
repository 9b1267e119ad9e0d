package org.remanence.ui.memory;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.remanence.model.Architecture;
import org.remanence.settings.SettingsStore;
import org.remanence.study.lag.LagEvent;
import org.remanence.study.lag.LagJob;
import org.remanence.study.lag.LagSettings;
import org.remanence.study.lag.LagSnapshot;
import org.remanence.training.TrainingService;
import org.remanence.ui.memory.automaton.AutomatonViewModel;
import org.remanence.ui.tasks.LatestValue;
import org.remanence.ui.tasks.TaskRunner;

/** State and actions of the Memory lab. For the JavaFX thread. */
public final class MemoryViewModel {
  private final TrainingService service;
  private final TaskRunner tasks;
  private final SettingsStore settings;
  private final Consumer<Throwable> onFailure;
  private final MemoryForm form = new MemoryForm();
  private final AutomatonViewModel automaton;
  private final ObjectProperty<MemoryPage> page = new SimpleObjectProperty<>(MemoryPage.CURVES);
  private final ReadOnlyObjectWrapper<Optional<LagSnapshot>> state =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Architecture>> opened =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private final BooleanBinding trains = running.and(paused.not());
  private boolean shown;
  private Optional<LagSnapshot> unseen = Optional.empty();
  private LagJob job;

  /**
   * @param onFailure shows a failure to the user
   */
  public MemoryViewModel(
      TrainingService service,
      TaskRunner tasks,
      SettingsStore settings,
      Consumer<Throwable> onFailure) {
    this.service = service;
    this.tasks = tasks;
    this.settings = settings;
    this.onFailure = onFailure;
    automaton = new AutomatonViewModel(tasks, onFailure);
    form.restore(settings.get().memory());
  }

  MemoryForm form() {
    return form;
  }

  /** The automaton of a network that is trained. */
  AutomatonViewModel automaton() {
    return automaton;
  }

  /** The page in front. */
  ObjectProperty<MemoryPage> pageProperty() {
    return page;
  }

  /** The newest state; empty before the first start. */
  ReadOnlyObjectProperty<Optional<LagSnapshot>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Network whose parts of the gradient are shown; empty for the whole of all. */
  ObjectProperty<Optional<Architecture>> openedProperty() {
    return opened;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** True while networks train, and are not paused. */
  public ObservableBooleanValue trainsProperty() {
    return trains;
  }

  ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  boolean canStart() {
    return !running.get() && form.isValid();
  }

  /** Trains what is chosen, in the place of what was measured before. */
  void start() {
    if (!canStart()) {
      return;
    }
    settings.update(before -> before.with(s -> s.memory = form.values()));
    LagSettings chosen = form.settings();
    LatestValue<LagSnapshot> latest =
        new LatestValue<>(tasks::onUiThread, LagSnapshot.of(chosen), this::show);
    running.set(true);
    paused.set(false);
    show(latest.get());
    job =
        LagJob.submit(
            service,
            chosen,
            true,
            event -> {
              latest.update(before -> before.after(event));
              if (event instanceof LagEvent.Failed failed) {
                tasks.onUiThread(() -> onFailure.accept(failed.cause()));
              }
            });
  }

  private void show(LagSnapshot newest) {
    if (newest.ended()) {
      running.set(false);
      paused.set(false);
    }
    unseen = Optional.of(newest);
    showUnseen();
  }

  /** Sets whether somebody looks; the figures stand still meanwhile, and catch up. */
  void setShown(boolean value) {
    shown = value;
    showUnseen();
  }

  private void showUnseen() {
    if (shown) {
      state.set(unseen);
      unseen.ifPresent(newest -> automaton.offer(newest.settings(), newest.networks()));
    }
  }

  void pauseOrResume() {
    if (running.get()) {
      paused.set(!paused.get());
      if (paused.get()) {
        job.pause();
      } else {
        job.resume();
      }
    }
  }

  /** Ends at the next batch; runs that have ended stay. */
  void stop() {
    if (running.get()) {
      job.cancel();
    }
  }
}
