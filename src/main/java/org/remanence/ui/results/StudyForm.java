package org.remanence.ui.results;

import java.util.ArrayList;
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
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberInput;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.model.WholeRange;
import org.remanence.study.config.Fairness;
import org.remanence.study.config.OptimisationSettings;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.report.StudyNames;
import org.remanence.study.tuning.HalvingSchedule;
import org.remanence.study.tuning.Trials;
import org.remanence.text.DatasetSource;

/** What is to be studied, as it was typed and chosen. */
final class StudyForm {
  /** Largest difference of weights when they are to be equal. */
  private static final double TOLERANCE = 0.05;

  private static final int USUAL_ARCHITECTURES = 3;

  /** Several values of these would ask two questions at once. */
  private static final Set<Hyperparameter> CHOSEN_BY_TUNING =
      EnumSet.of(Hyperparameter.LEARNING_RATE, Hyperparameter.PATIENCE);

  private final Map<Field, StringProperty> values = new EnumMap<>(Field.class);
  private final Map<Architecture, BooleanProperty> chosen = new EnumMap<>(Architecture.class);
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.PLAIN);
  private final BooleanProperty tuned = new SimpleBooleanProperty();
  private final List<VariedSetting> varied = List.of(new VariedSetting(), new VariedSetting());

  /** A number the user can set. */
  enum Field {
    SEEDS(new WholeRange(1, 1000), 5),
    FOLDS(new WholeRange(1, 20), 1),
    EPOCHS(HyperparameterLimits.EPOCHS, Hyperparameters.DEFAULT.epochs()),
    SECONDS(new WholeRange(1, 86_400), 10),
    TRIALS(Trials.COUNT, Trials.DEFAULT_COUNT);

    private final WholeRange range;
    private final int usual;

    Field(WholeRange range, int usual) {
      this.range = range;
      this.usual = usual;
    }

    /** Its part of a message key. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is made equal between the architectures. */
  enum Mode {
    PLAIN,
    EQUAL_PARAMETERS,
    EQUAL_TIME;

    /** Its part of a message key. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  StudyForm() {
    for (Field field : Field.values()) {
      values.put(field, new SimpleStringProperty(String.valueOf(field.usual)));
    }
    for (Architecture architecture : Architecture.values()) {
      chosen.put(
          architecture, new SimpleBooleanProperty(architecture.ordinal() < USUAL_ARCHITECTURES));
    }
    tuned.addListener((property, before, now) -> useEpochsOf(now));
  }

  StringProperty value(Field field) {
    return values.get(field);
  }

  BooleanProperty chosen(Architecture architecture) {
    return chosen.get(architecture);
  }

  ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /** Whether each run tunes learning rate, clipping and patience. */
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

  private static boolean isChosenByTuning(Hyperparameter setting) {
    return setting != null && CHOSEN_BY_TUNING.contains(setting);
  }

  /** Takes the usual number of epochs, unless another one was typed. */
  private void useEpochsOf(boolean tuning) {
    String plain = String.valueOf(Field.EPOCHS.usual);
    String ofTrials = String.valueOf(Trials.DEFAULT_EPOCHS);
    StringProperty epochs = values.get(Field.EPOCHS);
    if (epochs.get().equals(tuning ? plain : ofTrials)) {
      epochs.set(tuning ? ofTrials : plain);
    }
  }

  /** Places for a grid; each may be empty. */
  List<VariedSetting> varied() {
    return varied;
  }

  /** All that can be set. */
  List<Observable> inputs() {
    List<Observable> all = new ArrayList<>(values.values());
    all.addAll(chosen.values());
    all.add(mode);
    all.add(tuned);
    varied.forEach(each -> all.addAll(List.of(each.settingProperty(), each.valuesProperty())));
    return all;
  }

  /** Whether the mode asks for that number. */
  boolean uses(Field field) {
    return switch (field) {
      case SEEDS, FOLDS -> true;
      case EPOCHS -> mode.get() != Mode.EQUAL_TIME;
      case SECONDS -> mode.get() == Mode.EQUAL_TIME;
      case TRIALS -> tuned.get();
    };
  }

  /** Whether there is a number in a field that it may hold. */
  boolean allows(Field field) {
    return number(field).isPresent();
  }

  /** What is wrong with a field, in the language in use; null if nothing is. */
  String problem(Field field) {
    return !uses(field) || allows(field)
        ? null
        : Messages.text(
            "form.problem.whole",
            Messages.text("studies.field." + field.id()),
            field.range.min(),
            field.range.max());
  }

  /** Everything that is wrong, in the language in use. */
  List<String> problems() {
    List<String> problems =
        new ArrayList<>(
            Stream.concat(
                    Stream.of(Field.values()).map(this::problem),
                    varied.stream().map(VariedSetting::problem))
                .filter(Objects::nonNull)
                .toList());
    if (architectures().isEmpty()) {
      problems.add(Messages.text("studies.problem.none"));
    }
    if (variesTwice()) {
      problems.add(Messages.text("studies.problem.twice"));
    }
    if (tuned.get()) {
      problems.addAll(tuningProblems());
    }
    if (allows(Field.SEEDS) && allows(Field.FOLDS) && splits() < 2) {
      problems.add(Messages.text("studies.problem.split"));
    }
    if (problems.isEmpty() && runs() > StudyConfig.MAX_RUNS) {
      problems.add(Messages.text("studies.problem.runs", runs(), StudyConfig.MAX_RUNS));
    }
    return problems;
  }

  List<Architecture> architectures() {
    return chosen.keySet().stream().filter(each -> chosen.get(each).get()).toList();
  }

  boolean isValid() {
    return problems().isEmpty();
  }

  /** Combinations of the varied settings’ values; only without a {@link #problem}. */
  int combinations() {
    return varied.stream()
        .filter(VariedSetting::isUsed)
        .mapToInt(each -> each.numbers().orElseThrow().size())
        .reduce(1, (a, b) -> a * b);
  }

  /** Trainings in all; only without a {@link #problem}. */
  int runs() {
    return architectures().size() * splits() * combinations();
  }

  /** Divisions of the texts, on each of which everything is trained. */
  int splits() {
    return number(Field.SEEDS).orElseThrow() * number(Field.FOLDS).orElseThrow();
  }

  /** A description of a study is refused for the same. */
  private List<String> tuningProblems() {
    List<String> problems = new ArrayList<>();
    if (mode.get() == Mode.EQUAL_TIME) {
      problems.add(Messages.text("studies.problem.tunedTime"));
    }
    varied.stream()
        .map(each -> each.settingProperty().get())
        .filter(StudyForm::isChosenByTuning)
        .forEach(
            setting ->
                problems.add(Messages.text("studies.problem.tunedGrid", StudyNames.of(setting))));
    return problems;
  }

  /** What each run trains at most, if it is tuned; only without a {@link #problem}. */
  Optional<HalvingSchedule> schedule() {
    return tuned.get()
        ? Optional.of(
            new HalvingSchedule(
                number(Field.TRIALS).orElseThrow(), number(Field.EPOCHS).orElseThrow()))
        : Optional.empty();
  }

  /** Epochs of a run, of all its trials together; only without a {@link #problem}. */
  int epochs() {
    return schedule()
        .map(HalvingSchedule::totalEpochs)
        .orElseGet(() -> number(Field.EPOCHS).orElseThrow());
  }

  /** What equal time gives each run; only without a {@link #problem}. */
  int seconds() {
    return number(Field.SECONDS).orElseThrow();
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
        LongStream.range(0, number(Field.SEEDS).orElseThrow())
            .mapToObj(i -> settings.seed() + i)
            .toList();
    return new StudyConfig(
        data,
        keepDuplicates,
        architectures(),
        seeds,
        number(Field.FOLDS).orElseThrow(),
        fairness(),
        OptimisationSettings.of(settings.optimisation()),
        settings(data, settings),
        tuned.get() ? OptionalInt.of(number(Field.TRIALS).orElseThrow()) : OptionalInt.empty());
  }

  Fairness fairness() {
    return switch (mode.get()) {
      case PLAIN -> new Fairness.Plain();
      case EQUAL_PARAMETERS -> new Fairness.EqualParameters(reference(), TOLERANCE);
      case EQUAL_TIME -> new Fairness.EqualTime(number(Field.SECONDS).orElseThrow());
    };
  }

  /** The LSTM, or what is chosen in its stead. */
  private Architecture reference() {
    List<Architecture> all = architectures();
    return all.contains(Architecture.LSTM) ? Architecture.LSTM : all.get(0);
  }

  /** What differs from the usual values: the same study has the same runs, wherever it is asked. */
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
    number(Field.EPOCHS).ifPresent(epochs -> all.put(Hyperparameter.EPOCHS, (double) epochs));
    if (mode.get() == Mode.EQUAL_TIME) {
      all.keySet().removeAll(Set.of(Hyperparameter.EPOCHS, Hyperparameter.PATIENCE));
    }
    varied.forEach(each -> all.remove(each.settingProperty().get()));
    return all;
  }

  private Optional<Integer> number(Field field) {
    return NumberInput.whole(values.get(field).get())
        .filter(field.range::contains)
        .map(Math::toIntExact);
  }
}
