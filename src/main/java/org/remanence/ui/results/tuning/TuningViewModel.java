package org.remanence.ui.results.tuning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.NumberRange;
import org.remanence.study.Forecast;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.tuning.HalvingSchedule;
import org.remanence.study.tuning.Trials;
import org.remanence.study.tuning.TuningBudget;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.form.NumberFields;
import org.remanence.ui.form.NumberSpec;
import org.remanence.ui.results.time.TimeEstimate;
import org.remanence.ui.results.time.TrainingTimes;
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
  private final TrainingTimes times;
  private final int sideBySide;
  private final Consumer<Throwable> onFailure;
  private final NumberField trials =
      new NumberField(
          new NumberSpec(
              "trials",
              "tuning.trials",
              "study.page.tip.trials",
              NumberRange.whole(Trials.COUNT),
              Trials.DEFAULT_COUNT));
  private final NumberField epochs =
      new NumberField(
          new NumberSpec(
              "epochs",
              "tuning.epochs",
              "training.tip.epochs",
              Hyperparameter.EPOCHS.range(),
              Trials.DEFAULT_EPOCHS));
  private final NumberFields fields = new NumberFields(List.of(trials, epochs));
  private final ReadOnlyObjectWrapper<Optional<TrainingPlan>> offer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Selection> selected = Optional.empty();
  private Optional<TuningCost> said = Optional.empty();
  private final ReadOnlyObjectWrapper<Benchmark> before =
      new ReadOnlyObjectWrapper<>(Benchmark.NONE);

  /** Selection that a typed budget is meant for. */
  private record Selection(String data, Set<Architecture> architectures) {
    static Selection of(TrainingPlan plan) {
      return new Selection(plan.dataset().fingerprint(), Set.copyOf(plan.architectures()));
    }
  }

  /**
   * @param table the results that are shown
   * @param times tells how long it takes
   * @param sideBySide how many trainings run at once
   * @param onFailure shows a failure to the user
   */
  public TuningViewModel(
      TrainingViewModel training,
      Supplier<Benchmark> table,
      TrainingTimes times,
      int sideBySide,
      Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
    this.training = training;
    this.table = table;
    this.times = times;
    this.sideBySide = sideBySide;
  }

  NumberField trials() {
    return trials;
  }

  /** Most epochs of a trial. */
  NumberField epochs() {
    return epochs;
  }

  /** Fields for the size of the offer. */
  NumberFields fields() {
    return fields;
  }

  /** Plan to be tuned if the user agrees; empty while nothing is asked. */
  public ReadOnlyObjectProperty<Optional<TrainingPlan>> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** The results that were shown when the last tuned comparison began. */
  public ReadOnlyObjectProperty<Benchmark> beforeProperty() {
    return before.getReadOnlyProperty();
  }

  /** True while something is trained, which has to end first. */
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

  /** Times that estimates rest on. */
  TrainingTimes times() {
    return times;
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
            this::offer, () -> onFailure.accept(new LocalizedException("tuning.nothing-chosen")));
  }

  /** Offers to tune that, with the default budget unless one was typed for the same. */
  public void offer(TrainingPlan plan) {
    Optional<Selection> now = Optional.of(Selection.of(plan));
    if (!now.equals(selected)) {
      selected = now;
      trials.reset();
      epochs.reset();
    }
    offer.set(Optional.of(plan));
  }

  void decline() {
    offer.set(Optional.empty());
  }

  /** Cost of the offer; empty without one or with numbers that are not allowed. */
  Optional<TuningCost> cost() {
    return !fields.areValid()
        ? Optional.empty()
        : offer.get().map(plan -> TuningCost.of(plan, schedule(), times, sideBySide));
  }

  /** Caveats that name what is small about the budget that is typed, a sentence each. */
  List<String> caveats() {
    return !fields.areValid()
        ? List.of()
        : offer
            .get()
            .map(plan -> OptionalInt.of(plan.hyperparameters().epochs()))
            .map(new TuningBudget(trials.whole(), epochs.whole())::caveats)
            .orElse(List.of());
  }

  /** Only with valid numbers. */
  private HalvingSchedule schedule() {
    return new HalvingSchedule(trials.whole(), epochs.whole());
  }

  /** Times what is not known, to tell how long the offer takes. */
  void askHowLong() {
    if (fields.areValid()) {
      offer.get().ifPresent(plan -> times.ask(plan.dataset(), TuningCost.work(plan, schedule())));
    }
  }

  /** Estimate given before the comparison under way began; empty if none was. */
  Optional<TimeEstimate> said() {
    return said.flatMap(TuningCost::time);
  }

  /** Forecast of the time that all of the comparison under way still takes. */
  Forecast forecast() {
    Map<Architecture, Double> each = said.map(TuningCost::each).orElse(Map.of());
    return TuningForecast.of(
        runs(), each, said().map(TimeEstimate::seconds).orElse(Double.NaN), sideBySide);
  }

  boolean canStart() {
    return !busyProperty().get() && cost().isPresent();
  }

  /** Tunes what is offered, once the user agrees to lose what is not saved. */
  void start() {
    if (!canStart() || !training.mayLose() || !training.mayStart()) {
      return;
    }
    TrainingPlan plan = offer.get().orElseThrow();
    said = cost();
    HalvingSchedule schedule = schedule();
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
}
