package org.remanence.study.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.remanence.files.Untrusted;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.study.tuning.Trials;
import org.remanence.text.DatasetSource;
import org.remanence.text.Task;
import org.remanence.text.Utf8File;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableWords;
import org.remanence.text.tagging.ConllSource;
import org.remanence.yaml.YamlFile;
import org.remanence.yaml.YamlLines;
import org.remanence.yaml.YamlText;
import org.remanence.yaml.YamlValue;

/** The description of a study as a YAML file; {@code samples/study.yaml} is one. */
public final class StudyYaml {
  static final String REFERENCE = "reference";
  static final String TOLERANCE = "tolerance";
  static final String SECONDS = "seconds";

  private static final String MODE = "mode";
  private static final String TASK = "task";
  private static final List<String> OWN_KEYS =
      List.of(
          "data",
          "dataset",
          TASK,
          "keep-duplicates",
          "architectures",
          "seeds",
          "folds",
          MODE,
          REFERENCE,
          TOLERANCE,
          SECONDS,
          TunedYaml.KEY);
  private static final List<String> KEYS =
      Stream.of(
              OWN_KEYS,
              TransferYaml.KEYS,
              TableWords.KEYS,
              Hyperparameter.ids(),
              OptimisationYaml.KEYS)
          .flatMap(List::stream)
          .toList();

  private static final double DEFAULT_TOLERANCE = 0.05;
  private static final int MAX_FOLDS = 20;

  private final Path file;
  private final Map<String, YamlValue> values;

  private StudyYaml(Path file, Map<String, YamlValue> values) {
    this.file = file;
    this.values = values;
  }

  /**
   * Reads a description. The name of a table in it is seen from the description’s own folder.
   *
   * @throws LocalizedException naming the file, the line and what was expected
   */
  public static StudyConfig read(Path file) {
    return Untrusted.read(file, () -> parse(file, Utf8File.read(file)));
  }

  /** The same for a text that has been read already. */
  public static StudyConfig parse(Path file, String text) {
    YamlValue root = YamlFile.parse(file, text, "study", "study.yaml.empty");
    StudyConfig config = new StudyYaml(file, root.mapping(KEYS)).config(root.line());
    if (config.splits() < 2) {
      throw new LocalizedException("study.yaml.one-split", file);
    }
    if (config.runs() > StudyConfig.MAX_RUNS) {
      throw new LocalizedException(
          "study.yaml.too-many", file, config.runs(), StudyConfig.MAX_RUNS);
    }
    return config;
  }

  /** Describes a study so that {@link #parse} gives it back. */
  public static String write(StudyConfig config) {
    YamlLines yaml = new YamlLines();
    config
        .data()
        .file()
        .ifPresentOrElse(
            table -> yaml.value("data", YamlText.quoted(table.toString())),
            () -> yaml.value("dataset", YamlText.quoted(config.data().name())));
    if (config.data().task() != Task.CLASSIFICATION) {
      yaml.value(TASK, config.data().task().id());
    }
    if (config.data() instanceof TableSource table) {
      TableWords.of(table).forEach((key, word) -> yaml.value(key, YamlText.quoted(word)));
    }
    yaml.value("keep-duplicates", config.keepDuplicates());
    yaml.value("architectures", config.architectures().stream().map(Architecture::id).toList());
    yaml.value("seeds", config.seeds());
    yaml.value("folds", config.folds());
    if (config.fairness().mode() != Fairness.Mode.PLAIN) {
      yaml.value(MODE, config.fairness().mode().yaml());
    }
    config.fairness().yaml().forEach(yaml::value);
    config.trials().ifPresent(trials -> yaml.value(TunedYaml.KEY, TunedYaml.write(trials)));
    config.transfer().map(TransferYaml::write).orElse(Map.of()).forEach(yaml::value);
    OptimisationYaml.write(config.optimisation()).forEach(yaml::value);
    config
        .settings()
        .forEach(
            (setting, values) ->
                yaml.value(setting.id(), values.stream().map(setting::format).toList()));
    return yaml.toString();
  }

  private StudyConfig config(int line) {
    Fairness fairness = fairness(line);
    OptionalInt trials = TunedYaml.read(values, fairness);
    return new StudyConfig(
        source(line),
        values.containsKey("keep-duplicates") && values.get("keep-duplicates").flag(),
        required("architectures", line).oneOrMore(StudyYaml::architecture),
        required("seeds", line).seeds(),
        values.containsKey("folds") ? (int) values.get("folds").whole(1, MAX_FOLDS) : 1,
        fairness,
        OptimisationYaml.read(values, !fairness.endsByEpochs()),
        settings(trials.isPresent()),
        trials,
        TransferYaml.read(file, values, fairness));
  }

  private DatasetSource source(int line) {
    YamlValue data = values.get("data");
    YamlValue dataset = values.get("dataset");
    if (data != null && dataset != null) {
      int where = Math.max(data.line(), dataset.line());
      throw new LocalizedException("study.yaml.data", file, where);
    }
    Task task = task();
    if (data != null && task == Task.CLASSIFICATION) {
      return table(data.path());
    }
    for (String key : TableWords.KEYS) {
      if (values.containsKey(key)) {
        throw values.get(key).wrong("study.yaml.only-table");
      }
    }
    if (data != null) {
      return new ConllSource(data.path());
    }
    if (dataset != null) {
      DatasetSource builtIn = DatasetSource.builtIn(dataset.text());
      if (builtIn.task() != task) {
        throw dataset.wrong("study.yaml.task", builtIn.task().id());
      }
      return builtIn;
    }
    throw new LocalizedException("study.yaml.data", file, line);
  }

  private Task task() {
    YamlValue value = values.get(TASK);
    return value == null
        ? Task.CLASSIFICATION
        : Task.values()[Task.ids().indexOf(value.choice(Task.ids()))];
  }

  private TableSource table(Path path) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String key : TableWords.KEYS) {
      if (values.containsKey(key)) {
        words.put(key, values.get(key).text());
      }
    }
    try {
      return TableWords.source(path, words);
    } catch (TableWords.WrongWord e) {
      YamlValue wrong = Objects.requireNonNull(values.get(e.key()), "it was read from there");
      throw new LocalizedException(
          e, "study.yaml.word", file, wrong.line(), e.word(), e.key(), e.expected());
    }
  }

  private static Architecture architecture(YamlValue value) {
    return Architecture.of(
        value.choice(Arrays.stream(Architecture.values()).map(Architecture::id).toList()));
  }

  private Fairness fairness(int line) {
    Fairness.Mode mode = mode();
    onlyWith(Fairness.Mode.EQUAL_PARAMETERS, mode, REFERENCE);
    onlyWith(Fairness.Mode.EQUAL_PARAMETERS, mode, TOLERANCE);
    onlyWith(Fairness.Mode.EQUAL_TIME, mode, SECONDS);
    return switch (mode) {
      case EQUAL_PARAMETERS ->
          new Fairness.EqualParameters(
              architecture(required(REFERENCE, line)),
              values.containsKey(TOLERANCE)
                  ? values.get(TOLERANCE).number(0, 0.5)
                  : DEFAULT_TOLERANCE);
      case EQUAL_TIME -> {
        for (Hyperparameter setting : List.of(Hyperparameter.EPOCHS, Hyperparameter.PATIENCE)) {
          if (values.containsKey(setting.id())) {
            throw values.get(setting.id()).wrong("study.yaml.time-decides");
          }
        }
        yield new Fairness.EqualTime(required(SECONDS, line).number(0.1, 86_400));
      }
      case PLAIN -> new Fairness.Plain();
    };
  }

  private Fairness.Mode mode() {
    YamlValue value = values.get(MODE);
    if (value == null) {
      return Fairness.Mode.PLAIN;
    }
    List<String> names = Arrays.stream(Fairness.Mode.values()).map(Fairness.Mode::yaml).toList();
    return Fairness.Mode.values()[names.indexOf(value.choice(names))];
  }

  private void onlyWith(Fairness.Mode expected, Fairness.Mode mode, String key) {
    if (values.containsKey(key) && mode != expected) {
      throw values.get(key).wrong("study.yaml.only-with", expected.yaml());
    }
  }

  /**
   * Those that are given.
   *
   * @param tuned whether there are as many epochs as a tuning usually has
   */
  private Map<Hyperparameter, List<Double>> settings(boolean tuned) {
    Map<Hyperparameter, List<Double>> settings = new EnumMap<>(Hyperparameter.class);
    if (tuned) {
      settings.put(Hyperparameter.EPOCHS, List.of((double) Trials.DEFAULT_EPOCHS));
    }
    for (Hyperparameter setting : Hyperparameter.values()) {
      YamlValue value = values.get(setting.id());
      if (value != null) {
        settings.put(setting, value.oneOrMore(single -> number(setting, single)));
      }
    }
    return settings;
  }

  private static double number(Hyperparameter setting, YamlValue value) {
    return switch (setting.range().kind()) {
      case WHOLE -> value.whole((long) setting.range().min(), (long) setting.range().max());
      case DECIMAL -> value.number(setting.range().min(), setting.range().max());
      case FLAG -> value.flag() ? 1 : 0;
      case CHOICE -> setting.choices().indexOf(value.choice(setting.choices()));
    };
  }

  private YamlValue required(String key, int line) {
    YamlValue value = values.get(key);
    if (value == null) {
      throw new LocalizedException("yaml.missing", file, line, key);
    }
    return value;
  }
}
