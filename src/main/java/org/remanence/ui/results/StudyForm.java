package org.remanence.ui.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NumberRange;
import org.remanence.model.WholeRange;
import org.remanence.study.config.Fairness;
import org.remanence.study.config.Fairness.Mode;
import org.remanence.study.config.OptimisationSettings;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.report.StudyNames;
import org.remanence.study.tuning.HalvingSchedule;
import org.remanence.study.tuning.Trials;
import org.remanence.text.DatasetSource;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.form.NumberFields;
import org.remanence.ui.form.NumberSpec;

/** Form of a study, as it was typed and chosen. */
final class StudyForm {
  /** Largest difference of weights when they are to be equal. */
  private static final double TOLERANCE = 0.05;

  private static final int DEFAULT_ARCHITECTURES = 3;

  /** Several values of these would ask two questions at once. */
  private static final Set<Hyperparameter> CHOSEN_BY_TUNING =
      EnumSet.of(Hyperparameter.LEARNING_RATE, Hyperparameter.PATIENCE);

  private final Map<Field, NumberField> byField = new EnumMap<>(Field.class);
  private final NumberFields fields;
  private final Map<Architecture, BooleanProperty> chosen = new EnumMap<>(Architecture.class);
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.PLAIN);
  private final BooleanProperty tuned = new SimpleBooleanProperty();
  private final TransferForm transfer = new TransferForm();
  private final List<VariedSetting> varied = List.of(new VariedSetting(), new VariedSetting());

  /** A number the user can set. */
  enum Field {
    SEEDS(new WholeRange(1, 1000), 5),
    FOLDS(new WholeRange(1, 20), 1),
    EPOCHS(HyperparameterLimits.EPOCHS, Hyperparameters.DEFAULT.epochs()),
    SECONDS(new WholeRange(1, 86_400), 10),
    TRIALS(Trials.COUNT, Trials.DEFAULT_COUNT);

    private final NumberSpec spec;

    Field(WholeRange range, int defaultValue) {
      String id = name().toLowerCase(Locale.ROOT);
      spec =
          new NumberSpec(
              id,
              "study.page.field." + id,
              "study.page.tip." + id,
              NumberRange.whole(range),
              defaultValue);
    }
  }

  StudyForm() {
    for (Field field : Field.values()) {
      byField.put(field, new NumberField(field.spec));
    }
    fields = new NumberFields(List.copyOf(byField.values()));
    field(Field.EPOCHS).usedProperty().bind(mode.isNotEqualTo(Mode.EQUAL_TIME));
    field(Field.SECONDS).usedProperty().bind(mode.isEqualTo(Mode.EQUAL_TIME));
    field(Field.TRIALS).usedProperty().bind(tuned);
    for (Architecture architecture : Architecture.values()) {
      chosen.put(
          architecture, new SimpleBooleanProperty(architecture.ordinal() < DEFAULT_ARCHITECTURES));
    }
    tuned.addListener((property, before, now) -> useEpochsOf(now));
  }

  NumberField field(Field field) {
    return byField.get(field);
  }

  /** All numbers. */
  NumberFields fields() {
    return fields;
  }

  BooleanProperty chosen(Architecture architecture) {
    return chosen.get(architecture);
  }

  ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /** True if each run tunes learning rate, clipping and patience. */
  BooleanProperty tunedProperty() {
    return tuned;
  }

  /** Lets each run tune; what a tuning chooses itself is no longer varied. */
  void tune() {
    if (mode.get() == Mode.EQUAL_TIME) {
      mode.set(Mode.PLAIN);
    }
    varied.stream()
        .filter(each -> isChosenByTuning(each.settingProperty().get()))
        .forEach(each -> each.settingProperty().set(null));
    tuned.set(true);
  }

  /** Start from a language model that is compared with drawn weights. */
  TransferForm transfer() {
    return transfer;
  }

  /** Compares the start from a language model; what does not go with that is chosen no longer. */
  void startFrom(TransferForm.Start start) {
    withoutStart();
    List<Architecture> unfit =
        architectures().stream().filter(each -> !start.encoder().fits(each)).toList();
    transfer.startProperty().set(start.takingOut(unfit));
    mode.set(Mode.PLAIN);
    varied.forEach(each -> each.settingProperty().set(null));
    unfit.forEach(each -> chosen(each).set(false));
    if (architectures().isEmpty()) {
      chosen(start.encoder().architecture()).set(true);
    }
  }

  /** Compares no start; the architectures that it took out are chosen again. */
  void withoutStart() {
    List<Architecture> before = takenOut();
    transfer.startProperty().set(null);
    before.forEach(each -> chosen(each).set(true));
  }

  /** Architectures that the start took out, and that were not chosen again since. */
  List<Architecture> takenOut() {
    return transfer
        .start()
        .map(start -> start.takenOut().stream().filter(each -> !chosen(each).get()).toList())
        .orElse(List.of());
  }

  /** Chooses these architectures alone, nothing varied, tuned or made equal. */
  void compare(Collection<Architecture> architectures) {
    transfer.startProperty().set(null);
    mode.set(Mode.PLAIN);
    tuned.set(false);
    varied.forEach(each -> each.settingProperty().set(null));
    chosen.forEach((each, property) -> property.set(architectures.contains(each)));
  }

  private static boolean isChosenByTuning(Hyperparameter setting) {
    return setting != null && CHOSEN_BY_TUNING.contains(setting);
  }

  /** Takes the default number of epochs, unless another one was typed. */
  private void useEpochsOf(boolean tuning) {
    NumberField epochs = field(Field.EPOCHS);
    int plain = (int) epochs.spec().defaultValue();
    if (epochs.whole() == (tuning ? plain : Trials.DEFAULT_EPOCHS)) {
      epochs.set(tuning ? Trials.DEFAULT_EPOCHS : plain);
    }
  }

  /** Places for a grid; each may be empty. */
  List<VariedSetting> varied() {
    return varied;
  }

  /** All that can be set. */
  List<Observable> inputs() {
    List<Observable> all = new ArrayList<>(fields.inputs());
    all.addAll(chosen.values());
    all.add(mode);
    all.add(tuned);
    varied.forEach(each -> all.addAll(List.of(each.settingProperty(), each.valuesProperty())));
    all.addAll(transfer.inputs());
    return all;
  }

  /** Everything that is wrong, in the language in use. */
  List<String> problems() {
    List<String> problems =
        new ArrayList<>(
            Stream.concat(
                    fields.problems().stream(),
                    varied.stream().map(VariedSetting::problem).filter(Objects::nonNull))
                .toList());
    if (architectures().isEmpty()) {
      problems.add(Messages.text("study.page.problem.none"));
    }
    if (variesTwice()) {
      problems.add(Messages.text("study.page.problem.twice"));
    }
    if (tuned.get()) {
      problems.addAll(tuningProblems());
    }
    if (transfer.isUsed()) {
      problems.addAll(transferProblems());
    }
    if (field(Field.SEEDS).isValid() && field(Field.FOLDS).isValid() && splits() < 2) {
      problems.add(Messages.text("study.page.problem.split"));
    }
    if (problems.isEmpty() && runs() > StudyConfig.MAX_RUNS) {
      problems.add(Messages.text("study.page.problem.runs", runs(), StudyConfig.MAX_RUNS));
    }
    return problems;
  }

  List<Architecture> architectures() {
    return chosen.keySet().stream().filter(each -> chosen.get(each).get()).toList();
  }

  boolean isValid() {
    return problems().isEmpty();
  }

  /**
   * Combinations of the varied settings’ values, or of start and number of labels; only without
   * {@link #problems}.
   */
  int combinations() {
    if (transfer.isUsed()) {
      return 2 * transfer.numbers().orElseThrow().size();
    }
    return varied.stream()
        .filter(VariedSetting::isUsed)
        .mapToInt(each -> each.numbers().orElseThrow().size())
        .reduce(1, (a, b) -> a * b);
  }

  /** Trainings in all; only without {@link #problems}. */
  int runs() {
    return architectures().size() * splits() * combinations();
  }

  /** Divisions of the texts, on each of which everything is trained. */
  int splits() {
    return field(Field.SEEDS).whole() * field(Field.FOLDS).whole();
  }

  /** A description of a study is refused for the same. */
  private List<String> tuningProblems() {
    List<String> problems = new ArrayList<>();
    if (mode.get() == Mode.EQUAL_TIME) {
      problems.add(Messages.text("study.page.problem.tuned-time"));
    }
    varied.stream()
        .map(each -> each.settingProperty().get())
        .filter(StudyForm::isChosenByTuning)
        .forEach(
            setting ->
                problems.add(
                    Messages.text("study.page.problem.tuned-grid", StudyNames.of(setting))));
    return problems;
  }

  /** A description of a study is refused for the same. */
  private List<String> transferProblems() {
    List<String> problems = new ArrayList<>();
    transfer.problem().ifPresent(problems::add);
    if (mode.get() != Mode.PLAIN) {
      problems.add(Messages.text("study.page.problem.transfer-mode"));
    }
    if (varied.stream().anyMatch(VariedSetting::isUsed)) {
      problems.add(Messages.text("study.page.problem.transfer-grid"));
    }
    return problems;
  }

  /** Schedule of the most that each run trains, if it is tuned; only without {@link #problems}. */
  Optional<HalvingSchedule> schedule() {
    return tuned.get()
        ? Optional.of(new HalvingSchedule(field(Field.TRIALS).whole(), field(Field.EPOCHS).whole()))
        : Optional.empty();
  }

  /** Epochs of a run, of all its trials together; only without {@link #problems}. */
  int epochs() {
    return schedule()
        .map(HalvingSchedule::totalEpochs)
        .orElseGet(() -> field(Field.EPOCHS).whole());
  }

  /** Seconds that equal time gives each run; only without {@link #problems}. */
  int seconds() {
    return field(Field.SECONDS).whole();
  }

  private boolean variesTwice() {
    List<Hyperparameter> used =
        varied.stream().map(each -> each.settingProperty().get()).filter(Objects::nonNull).toList();
    return used.stream().distinct().count() < used.size();
  }

  /**
   * The study; only when {@link #isValid()}.
   *
   * @param settings those of all runs
   */
  StudyConfig config(DatasetSource data, boolean keepDuplicates, Hyperparameters settings) {
    List<Long> seeds =
        LongStream.range(0, field(Field.SEEDS).whole()).mapToObj(i -> settings.seed() + i).toList();
    return new StudyConfig(
        data,
        keepDuplicates,
        architectures(),
        seeds,
        field(Field.FOLDS).whole(),
        fairness(),
        OptimisationSettings.of(settings.optimisation()),
        settings(data, settings),
        tuned.get() ? OptionalInt.of(field(Field.TRIALS).whole()) : OptionalInt.empty(),
        transfer.settings());
  }

  Fairness fairness() {
    return switch (mode.get()) {
      case PLAIN -> new Fairness.Plain();
      case EQUAL_PARAMETERS -> new Fairness.EqualParameters(reference(), TOLERANCE);
      case EQUAL_TIME -> new Fairness.EqualTime(field(Field.SECONDS).whole());
    };
  }

  /** The LSTM, or what is chosen in its stead. */
  private Architecture reference() {
    List<Architecture> all = architectures();
    return all.contains(Architecture.LSTM) ? Architecture.LSTM : all.get(0);
  }

  /**
   * Settings that differ from the defaults: the same study has the same runs, wherever it is asked.
   */
  private Map<Hyperparameter, List<Double>> settings(DatasetSource data, Hyperparameters h) {
    Map<Hyperparameter, List<Double>> given = new EnumMap<>(Hyperparameter.class);
    fixed(h)
        .forEach(
            (setting, value) -> {
              if (value != setting.defaultValue(data)) {
                given.put(setting, List.of(value));
              }
            });
    varied.stream()
        .filter(VariedSetting::isUsed)
        .forEach(each -> given.put(each.settingProperty().get(), each.numbers().orElseThrow()));
    return given;
  }

  /** The settings that are the same in all runs. */
  Map<Hyperparameter, Double> fixed(Hyperparameters h) {
    Map<Hyperparameter, Double> all = new EnumMap<>(Hyperparameter.class);
    for (Hyperparameter each : Hyperparameter.values()) {
      all.put(each, each.get(h));
    }
    all.put(Hyperparameter.EPOCHS, field(Field.EPOCHS).get());
    if (mode.get() == Mode.EQUAL_TIME) {
      all.keySet().removeAll(Set.of(Hyperparameter.EPOCHS, Hyperparameter.PATIENCE));
    }
    varied.forEach(each -> all.remove(each.settingProperty().get()));
    transfer.settings().ifPresent(from -> all.putAll(from.sizes()));
    return all;
  }
}
