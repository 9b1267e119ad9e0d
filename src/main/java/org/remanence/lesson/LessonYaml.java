package org.remanence.lesson;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remanence.files.Untrusted;
import org.remanence.i18n.LocalizedException;
import org.remanence.lesson.Lesson.Training;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Preset;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Utf8File;
import org.remanence.yaml.YamlException;
import org.remanence.yaml.YamlFile;
import org.remanence.yaml.YamlValue;

/** Reads lessons, which are YAML; those in {@code resources/lessons} are examples. */
public final class LessonYaml {
  static final String TITLE = "title";
  static final String MINUTES = "minutes";
  static final String MODELS = "models";
  static final String DATASET = "dataset";
  static final String SETTINGS = "settings";
  static final String SEEDS = "seeds";
  static final String STEPS = "steps";
  private static final List<String> KEYS =
      List.of(TITLE, MINUTES, MODELS, DATASET, SETTINGS, SEEDS, STEPS);

  /** Value of {@code models} where nothing is trained. */
  static final String SHIPPED = "shipped";

  private final Problems problems = new Problems();
  private final String id;
  private final YamlValue root;
  private final Map<String, YamlValue> values;
  private final Optional<LocalText> title;
  private final LocalTextYaml texts;

  private LessonYaml(String id, YamlValue root) {
    this.id = id;
    this.root = root;
    values = problems.mapping(root, KEYS).orElse(Map.of());
    title = problems.required(root, values, TITLE, this::title);
    texts =
        new LocalTextYaml(
            problems,
            title
                .map(read -> List.copyOf(read.languages()))
                .orElseGet(LocalText::possibleLanguages));
  }

  /**
   * Reads a lesson.
   *
   * @throws LessonException with all that is wrong
   */
  public static Lesson read(Path file) {
    try {
      return Untrusted.read(file, () -> parse(file, Utf8File.read(file)));
    } catch (LessonException e) {
      throw e;
    } catch (LocalizedException e) {
      throw new LessonException(file, List.of(e));
    }
  }

  /**
   * The same for a text that has been read already.
   *
   * @throws LocalizedException if it is no YAML, a {@link LessonException} if it is no lesson
   */
  static Lesson parse(Path file, String text) {
    Draft read = draft(file, text);
    if (!read.problems().isEmpty()) {
      throw new LessonException(file, read.problems());
    }
    return read.lesson();
  }

  /**
   * A lesson as far as it could be read, to be worked on. In the place of what is missing or wrong
   * stands an empty text or what a new lesson has, or nothing.
   *
   * @param problems all that is wrong with it, as {@link #read} tells them
   */
  public record Draft(Lesson lesson, List<YamlException> problems) {
    public Draft {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads as much of a lesson as can be read.
   *
   * @param text what the file has
   * @throws LocalizedException if it is no YAML
   */
  public static Draft draft(Path file, String text) {
    LessonYaml reader =
        new LessonYaml(id(file), YamlFile.parse(file, text, "lesson", "lesson.yaml.empty"));
    Lesson lesson = reader.lesson();
    return new Draft(lesson, reader.problems.sorted());
  }

  /** Returns the name of the lesson in a file. */
  public static String id(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(Lesson.EXTENSION)
        ? name.substring(0, name.length() - Lesson.EXTENSION.length())
        : name;
  }

  /** Its languages are those of the lesson. */
  private Optional<LocalText> title(YamlValue value) {
    return new LocalTextYaml(problems, List.of()).read(value);
  }

  private Lesson lesson() {
    Optional<Integer> minutes =
        problems.required(
            root, values, MINUTES, value -> Optional.of((int) value.whole(1, Lesson.MAX_MINUTES)));
    Optional<List<Architecture>> models =
        problems.required(root, values, MODELS, value -> Optional.of(models(value)));
    // Where it is not known, nothing is said of what depends on it.
    boolean trains = models.isEmpty() || !models.get().isEmpty();
    Optional<Training> training = training(models.orElse(List.of()), trains);
    StepYaml steps = new StepYaml(problems, texts, trains);
    Optional<List<Step>> read =
        problems.required(
            root,
            values,
            STEPS,
            value ->
                Optional.of(
                    value.list(1, Lesson.MAX_STEPS).stream()
                        .flatMap(each -> steps.read(each).stream())
                        .toList()));
    return new Lesson(
        id,
        title.orElseGet(texts::blank),
        minutes.orElse(Lesson.DEFAULT_MINUTES),
        training,
        read.orElse(List.of()));
  }

  /** None for the shipped ones. */
  private static List<Architecture> models(YamlValue value) {
    List<String> ids = Arrays.stream(Architecture.values()).map(Architecture::id).toList();
    if (!value.isList() && value.text().equals(SHIPPED)) {
      return List.of();
    }
    return value.oneOrMore(
        each ->
            each.parsed(
                text -> ids.contains(text) ? Optional.of(Architecture.of(text)) : Optional.empty(),
                "lesson.yaml.models",
                String.join(", ", ids)));
  }

  private Optional<Training> training(List<Architecture> models, boolean trains) {
    if (!trains) {
      for (String key : List.of(DATASET, SETTINGS, SEEDS)) {
        problems.read(values.get(key), value -> refuse(value));
      }
      return Optional.empty();
    }
    Optional<LocalText> dataset =
        problems.required(
            root, values, DATASET, value -> texts.readOrSame(value, LessonYaml::dataset));
    Preset settings =
        problems.read(values.get(SETTINGS), LessonYaml::preset).orElse(Preset.DEFAULT);
    List<Long> seeds =
        problems
            .read(values.get(SEEDS), YamlValue::seeds)
            .orElse(List.of(Hyperparameters.DEFAULT.seed()));
    return Optional.of(new Training(dataset.orElseGet(texts::blank), models, settings, seeds));
  }

  /** Reports a value that is about a training, which this lesson has not. */
  static <T> T refuse(YamlValue value) {
    throw value.wrong("lesson.yaml.only-trained");
  }

  static Preset preset(YamlValue value) {
    List<String> ids = Arrays.stream(Preset.values()).map(Preset::id).toList();
    return Preset.values()[ids.indexOf(value.choice(ids))];
  }

  private static String dataset(YamlValue value) {
    return value.choice(BuiltInDatasets.names());
  }
}
