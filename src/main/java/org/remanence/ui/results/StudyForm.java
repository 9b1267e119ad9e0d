package org.remanence.ui.results;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.model.WholeRange;
import org.remanence.study.config.Fairness;
import org.remanence.study.config.Setting;
import org.remanence.study.config.StudyConfig;

/** What is to be studied, as it was typed and chosen. */
final class StudyForm {
  /** Largest difference of weights when they are to be equal. */
  private static final double TOLERANCE = 0.05;

  private static final int USUAL_ARCHITECTURES = 3;

  private final Map<Field, StringProperty> values = new EnumMap<>(Field.class);
  private final Map<Architecture, BooleanProperty> chosen = new EnumMap<>(Architecture.class);
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.PLAIN);

  /** A number the user can set. */
  enum Field {
    SEEDS(new WholeRange(2, 1000), 5),
    EPOCHS(HyperparameterLimits.EPOCHS, Hyperparameters.DEFAULT.epochs()),
    SECONDS(new WholeRange(1, 86_400), 10);

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

  /** Whether the mode asks for that number. */
  boolean uses(Field field) {
    return switch (field) {
      case SEEDS -> true;
      case EPOCHS -> mode.get() != Mode.EQUAL_TIME;
      case SECONDS -> mode.get() == Mode.EQUAL_TIME;
    };
  }

  /** What is wrong with a field, in the language in use; null if nothing is. */
  String problem(Field field) {
    return !uses(field) || number(field).isPresent()
        ? null
        : Messages.text(
            "training.problem.whole",
            Messages.text("studies.field." + field.id()),
            field.range.min(),
            field.range.max());
  }

  List<Architecture> architectures() {
    return chosen.keySet().stream().filter(each -> chosen.get(each).get()).toList();
  }

  boolean isValid() {
    return !architectures().isEmpty()
        && values.keySet().stream().allMatch(field -> problem(field) == null);
  }

  /**
   * The study; only when {@link #isValid()}.
   *
   * @param settings sizes and rates of all runs
   */
  StudyConfig config(StudyConfig.Source data, boolean keepDuplicates, Hyperparameters settings) {
    List<Long> seeds =
        LongStream.range(0, number(Field.SEEDS).orElseThrow())
            .mapToObj(i -> settings.seed() + i)
            .toList();
    return new StudyConfig(
        data, keepDuplicates, architectures(), seeds, 1, fairness(), settings(settings));
  }

  private Fairness fairness() {
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
  private Map<Setting, List<Double>> settings(Hyperparameters h) {
    Map<Setting, Double> all = new EnumMap<>(Setting.class);
    if (mode.get() != Mode.EQUAL_TIME) {
      all.put(Setting.EPOCHS, (double) number(Field.EPOCHS).orElseThrow());
      all.put(Setting.PATIENCE, (double) h.patience());
    }
    all.put(Setting.BATCH_SIZE, (double) h.batchSize());
    all.put(Setting.LEARNING_RATE, h.learningRate());
    all.put(Setting.MAX_WORDS, (double) h.maxWords());
    all.put(Setting.MAX_LENGTH, (double) h.maxLength());
    all.put(Setting.EMBEDDING, (double) h.embedding());
    all.put(Setting.HIDDEN, (double) h.hidden());
    all.put(Setting.DROPOUT, h.dropout());
    all.put(Setting.RECURRENT_DROPOUT, h.recurrentDropout());
    all.put(Setting.MASK, h.mask() ? 1.0 : 0.0);
    Map<Setting, List<Double>> given = new EnumMap<>(Setting.class);
    all.forEach(
        (setting, value) -> {
          if (value != setting.usual()) {
            given.put(setting, List.of(value));
          }
        });
    return given;
  }

  private Optional<Integer> number(Field field) {
    try {
      int number = Integer.parseInt(values.get(field).get().trim());
      return field.range.contains(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
