package org.remanence.ui.results.tuning;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberInput;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.WholeRange;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.tuning.HalvingSchedule;
import org.remanence.study.tuning.Trials;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.training.TrainingPlan;
import org.remanence.ui.training.TrainingViewModel;
import org.remanence.ui.training.run.RunState;

/**
 * A tuned comparison: offered, with what it will take, and started. Its runs are those of the
 * Training tab, which pauses, stops and keeps them. For the JavaFX thread.
 */
public final class TuningViewModel {
  private final TrainingViewModel training;
  private final Supplier<Benchmark> table;
  private final int sideBySide;
  private final Consumer<Throwable> onFailure;
  private final StringProperty trials =
      new SimpleStringProperty(String.valueOf(Trials.DEFAULT_COUNT));
  private final StringProperty epochs =
      new SimpleStringProperty(String.valueOf(Trials.DEFAULT_EPOCHS));
  private final ReadOnlyObjectWrapper<Optional<TrainingPlan>> offer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Benchmark> before =
      new ReadOnlyObjectWrapper<>(Benchmark.NONE);

  /**
   * @param table the results that are shown
   * @param sideBySide how many trainings run at once
   * @param onFailure shows a failure to the user
   */
  public TuningViewModel(
      TrainingViewModel training,
      Supplier<Benchmark> table,
      int sideBySide,
      Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
    this.training = training;
    this.table = table;
    this.sideBySide = sideBySide;
  }

  StringProperty trialsProperty() {
    return trials;
  }

  StringProperty epochsProperty() {
    return epochs;
  }

  /** What is to be tuned if the user agrees; empty while nothing is asked. */
  public ReadOnlyObjectProperty<Optional<TrainingPlan>> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** The results that were shown when the last tuned comparison began. */
  public ReadOnlyObjectProperty<Benchmark> beforeProperty() {
    return before.getReadOnlyProperty();
  }

  /** Whether something is trained, which has to end first. */
  public ReadOnlyBooleanProperty busyProperty() {
    return training.busyProperty();
  }

  ReadOnlyBooleanProperty pausedProperty() {
    return training.pausedProperty();
  }

  /** Changes with every run. */
  public ObservableValue<?> changes() {
    return training.runsProperty();
  }

  /** Changes with every run that is over. */
  ObservableValue<List<RunRecord>> past() {
    return training.history().runsProperty();
  }

  /** The runs of the last start that are tuned. */
  public List<RunState> runs() {
    return training.runsProperty().get().values().stream()
        .filter(run -> run.tuning() != null)
        .toList();
  }

  /** Offers to tune what is chosen in the Training tab. */
  public void offerChosen() {
    training
        .chosenPlan()
        .ifPresentOrElse(
            this::offer, () -> onFailure.accept(new LocalizedException("tuning.nothingChosen")));
  }

  /** Offers to tune that. */
  public void offer(TrainingPlan plan) {
    offer.set(Optional.of(plan));
  }

  void decline() {
    offer.set(Optional.empty());
  }

  /** What is wrong with the numbers, in the language in use; empty if nothing is. */
  Optional<String> problem() {
    if (number(trials, Trials.COUNT).isEmpty()) {
      return Optional.of(problem("tuning.trials", Trials.COUNT));
    }
    return number(epochs, HyperparameterLimits.EPOCHS).isEmpty()
        ? Optional.of(problem("tuning.epochs", HyperparameterLimits.EPOCHS))
        : Optional.empty();
  }

  private static String problem(String name, WholeRange range) {
    return Messages.text("training.problem.whole", Messages.text(name), range.min(), range.max());
  }

  /** What the offer takes; empty without one or with a {@link #problem}. */
  Optional<TuningCost> cost() {
    return problem().isPresent()
        ? Optional.empty()
        : offer
            .get()
            .map(
                plan ->
                    TuningCost.of(
                        plan,
                        new HalvingSchedule(
                            number(trials, Trials.COUNT).orElseThrow(),
                            number(epochs, HyperparameterLimits.EPOCHS).orElseThrow()),
                        past().getValue(),
                        sideBySide));
  }

  boolean canStart() {
    return !busyProperty().get() && cost().isPresent();
  }

  /** Whether starting loses models that are not saved. */
  boolean wouldLose() {
    return training.hasUnsaved();
  }

  /** Tunes what is offered. */
  void start() {
    if (!canStart()) {
      return;
    }
    TrainingPlan plan = offer.get().orElseThrow();
    HalvingSchedule schedule = cost().orElseThrow().schedule();
    before.set(table.get());
    offer.set(Optional.empty());
    training.train(plan.tuned(schedule.trials(), schedule.epochs()));
  }

  void pauseOrResume() {
    training.pauseOrResume();
  }

  /** Ends at the next batch; networks that are finished stay. */
  void stop() {
    training.stop();
  }

  private static Optional<Integer> number(StringProperty text, WholeRange range) {
    return NumberInput.whole(text.get()).filter(range::contains).map(Math::toIntExact);
  }
}
