package org.remanence.ui.architectures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.remanence.engine.CellType;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkCosts;
import org.remanence.settings.SettingsStore;
import org.remanence.study.GradientFlow;
import org.remanence.study.RecallMeasurement;
import org.remanence.study.SpeedMeasurement;
import org.remanence.ui.tasks.TaskRunner;

/** State and actions of the Architectures tab. For the JavaFX thread. */
public final class ArchitecturesViewModel {
  /** The networks of the table of cells. */
  static final List<Architecture> CELLS = CellType.all().stream().map(Architecture::of).toList();

  /** Seed of the weights and sentences that gradients are measured with. */
  static final long SEED = 42;

  private static final String ORIGIN = "origin";

  private TrainingSizes training;
  private boolean filling;

  /** The pages of the tab. */
  enum Page {
    /** Components of each cell, and what follows from them. */
    CELLS,

    /** Costs of networks of these sizes. */
    COSTS;

    String titleKey() {
      return "architectures.page." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Origin of the sizes. */
  enum Origin {
    /** Those to begin with, while there is nothing to take sizes from. */
    EXAMPLE,

    /** Those of the networks that were trained or opened; they follow the next ones. */
    TRAINING,

    /** Typed, or the example’s although there are networks. */
    OWN
  }

  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.CELLS);
  private final SizesForm form = new SizesForm();
  private final Map<Architecture, BooleanProperty> shown = new EnumMap<>(Architecture.class);
  private final ReadOnlyObjectWrapper<List<NetworkCosts>> costs =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Origin> origin = new ReadOnlyObjectWrapper<>(Origin.EXAMPLE);
  private final SettingsStore settings;
  private final Measuring<SpeedMeasurement> speed;
  private final Measuring<List<GradientFlow.Decay>> gradients;
  private final RecallRuns recall;

  /**
   * @param trainingsRun whether trainings need the machine
   * @param onFailure shows a failure to the user
   */
  public ArchitecturesViewModel(
      TaskRunner tasks,
      ObservableBooleanValue trainingsRun,
      SettingsStore settings,
      Consumer<Throwable> onFailure) {
    this(tasks, trainingsRun, settings, onFailure, RecallMeasurement.Budget.DEFAULT);
  }

  /**
   * @param budget of each cell, where recall is measured
   */
  ArchitecturesViewModel(
      TaskRunner tasks,
      ObservableBooleanValue trainingsRun,
      SettingsStore settings,
      Consumer<Throwable> onFailure,
      RecallMeasurement.Budget budget) {
    this.settings = settings;
    speed = new Measuring<>(tasks, trainingsRun, onFailure);
    gradients = new Measuring<>(tasks, trainingsRun, onFailure);
    recall = new RecallRuns(tasks, trainingsRun, onFailure, budget);
    if (Origin.OWN.name().equals(settings.get().architectures().get(ORIGIN))) {
      form.fields().restore(settings.get().architectures());
      origin.set(Origin.OWN);
    }
    for (Architecture architecture : Architecture.values()) {
      BooleanProperty wanted = new SimpleBooleanProperty(true);
      wanted.addListener((property, before, now) -> count());
      shown.put(architecture, wanted);
    }
    form.fields().inputs().forEach(input -> input.addListener(changed -> typed()));
    count();
  }

  /** The page in front. */
  ObjectProperty<Page> pageProperty() {
    return page;
  }

  SizesForm form() {
    return form;
  }

  /** True while an architecture is among the rows. */
  BooleanProperty shown(Architecture architecture) {
    return shown.get(architecture);
  }

  /** The shown architectures at the form's sizes; empty while the form is not valid. */
  ReadOnlyObjectProperty<List<NetworkCosts>> costsProperty() {
    return costs.getReadOnlyProperty();
  }

  Measuring<SpeedMeasurement> speed() {
    return speed;
  }

  Measuring<List<GradientFlow.Decay>> gradients() {
    return gradients;
  }

  RecallRuns recall() {
    return recall;
  }

  /** The costs of a single architecture at the form's sizes, or at the default ones. */
  NetworkCosts costs(Architecture architecture) {
    SizesForm valid = form.isValid() ? form : new SizesForm();
    return NetworkCosts.of(architecture, valid.sizes(), valid.get(SizesForm.Field.TOKENS));
  }

  /** Multiply-adds of a whole text that is {@code times} as long as the form says. */
  long multiplyAddsPerText(Architecture architecture, int times) {
    int tokens = times * form.get(SizesForm.Field.TOKENS);
    return tokens * NetworkCosts.of(architecture, form.sizes(), tokens).multiplyAdds().value();
  }

  /** Passports of the costs shown. */
  CostPassports passports() {
    SizesForm valid = form.isValid() ? form : new SizesForm();
    return new CostPassports(valid.sizes(), valid.get(SizesForm.Field.TOKENS));
  }

  /** Returns whether the measured speed belongs to the form's sizes. */
  boolean speedIsCurrent() {
    SpeedMeasurement measured = speed.resultProperty().get();
    return measured != null && form.isValid() && measured.workload().equals(form.workload());
  }

  /** Origin of the sizes in the form. */
  ReadOnlyObjectProperty<Origin> originProperty() {
    return origin.getReadOnlyProperty();
  }

  /** Returns whether there are networks whose sizes can be taken. */
  boolean canFollow() {
    return training != null;
  }

  /**
   * Tells the sizes of the newest networks. The form has them, unless others were typed.
   *
   * @param sizes null if there are no networks any more
   */
  public void trained(TrainingSizes sizes) {
    training = sizes;
    if (sizes != null && origin.get() != Origin.OWN) {
      follow();
    }
  }

  /** Puts in the sizes of the newest networks, and of those to come. */
  void follow() {
    if (training != null) {
      fill(Origin.TRAINING, () -> form.fill(training));
    }
  }

  /** Puts in the sizes to begin with. */
  void useExample() {
    fill(training == null ? Origin.EXAMPLE : Origin.OWN, form.fields()::reset);
  }

  /** Writes every number that is one as the language in use does. */
  void reformat() {
    fill(origin.get(), form.fields()::reformat);
  }

  private void fill(Origin from, Runnable sizes) {
    filling = true;
    sizes.run();
    filling = false;
    origin.set(from);
    count();
  }

  private void typed() {
    if (!filling) {
      origin.set(Origin.OWN);
      count();
    }
  }

  /** Times training steps of all architectures at the form's sizes. */
  void measureSpeed() {
    if (form.isValid()) {
      var workload = form.workload();
      speed.start(
          (control, progress) ->
              SpeedMeasurement.measure(
                  List.of(Architecture.values()), workload, control, progress));
    }
  }

  /** Measures how gradients fade, in every situation. */
  void measureGradients() {
    gradients.startOnce(
        (control, progress) -> {
          List<GradientFlow.Decay> decays = new ArrayList<>();
          for (GradientFlow.Situation situation : GradientFlow.Situation.values()) {
            for (CellType cell : CellType.all()) {
              decays.add(GradientFlow.measure(cell, situation, SEED, control));
              progress.accept(
                  (double) decays.size()
                      / (GradientFlow.Situation.values().length * CellType.all().size()));
            }
          }
          return decays;
        });
  }

  /** Ends what is being measured. */
  public void cancel() {
    speed.cancel();
    gradients.cancel();
    recall.cancel();
  }

  private void count() {
    if (!form.isValid()) {
      costs.set(List.of());
      return;
    }
    int tokens = form.get(SizesForm.Field.TOKENS);
    costs.set(
        shown.keySet().stream()
            .filter(architecture -> shown.get(architecture).get())
            .map(architecture -> NetworkCosts.of(architecture, form.sizes(), tokens))
            .toList());
    Map<String, String> typed = new LinkedHashMap<>();
    form.fields().save(typed);
    typed.put(ORIGIN, origin.get().name());
    if (!typed.equals(settings.get().architectures())) {
      settings.update(s -> s.with(e -> e.architectures = typed));
    }
  }
}
