package org.remanence.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Settings that the program remembers between starts.
 *
 * @param language {@code fr} or {@code en}; null follows the system
 * @param theme {@code light}, {@code dark} or {@code projector}
 * @param textScale 1 is the normal size
 * @param reducedMotion whether marks jump to new values; null follows the system
 * @param speaksSteps whether steps of a played cell are spoken
 * @param playsGates whether its gates are played as tones
 * @param folder where the last file was chosen; null if none was
 * @param tab identifier of the tab that was open; null for the first
 * @param skipsStart whether the window opens with that tab instead of the start page
 * @param recent files that were opened or saved last, the newest first
 * @param window where the window was; null for the default place
 * @param training last values of the training form by field
 * @param architectures last sizes in the Architectures tab by field
 * @param memory last values of the Memory lab by field
 * @param study last values of the form of studies by field
 * @param playground last values of the Playground tab by field
 * @param lessons steps at which lessons were left, from 0, by what each is known by
 * @param sentences the user's test sentences by the language of the data; where none are kept, the
 *     built-in ones
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
    @Nullable String language,
    String theme,
    double textScale,
    @Nullable Boolean reducedMotion,
    boolean speaksSteps,
    boolean playsGates,
    @Nullable String folder,
    @Nullable String tab,
    boolean skipsStart,
    List<String> recent,
    @Nullable Placement window,
    Map<String, String> training,
    Map<String, String> architectures,
    Map<String, String> memory,
    Map<String, String> study,
    Map<String, String> playground,
    Map<String, Integer> lessons,
    Map<String, List<TestSentence>> sentences) {
  public static final double SMALLEST_TEXT = 0.7;
  public static final double LARGEST_TEXT = 2.5;
  public static final Settings DEFAULT =
      new Settings(
          null, "light", 1, null, false, false, null, null, false, List.of(), null, Map.of(),
          Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Position and size in pixels. */
  public record Placement(double x, double y, double width, double height, boolean maximized) {}

  public Settings {
    theme = theme == null ? "light" : theme;
    textScale = textScale > 0 ? Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, textScale)) : 1;
    recent = recent == null ? List.of() : recent.stream().filter(Objects::nonNull).toList();
    training = training == null ? Map.of() : texts(training);
    architectures = architectures == null ? Map.of() : texts(architectures);
    memory = memory == null ? Map.of() : texts(memory);
    study = study == null ? Map.of() : texts(study);
    playground = playground == null ? Map.of() : texts(playground);
    lessons = lessons == null ? Map.of() : steps(lessons);
    sentences = sentences == null ? Map.of() : readable(sentences);
  }

  /** A copy in which {@code edit} has set what it likes. */
  public Settings with(Consumer<Editor> edit) {
    Editor editor = new Editor(this);
    edit.accept(editor);
    return editor.edited();
  }

  /** With this list for a language; null takes the built-in one again. */
  public Settings withSentences(String data, @Nullable List<TestSentence> value) {
    Map<String, List<TestSentence>> all = new HashMap<>(sentences);
    all.put(data, value);
    return with(s -> s.sentences = all);
  }

  /** The file may have been edited by hand: values that are not there are left out. */
  private static Map<String, String> texts(Map<String, String> values) {
    Map<String, String> kept = new HashMap<>(values);
    kept.values().removeIf(Objects::isNull);
    return Map.copyOf(kept);
  }

  /** The file may have been edited by hand: steps that are none are left out. */
  private static Map<String, Integer> steps(Map<String, Integer> lessons) {
    Map<String, Integer> kept = new HashMap<>();
    lessons.forEach(
        (lesson, step) -> {
          if (step != null && step >= 0) {
            kept.put(lesson, step);
          }
        });
    return Map.copyOf(kept);
  }

  /** The file may have been edited by hand: lists and sentences that are not there are left out. */
  private static Map<String, List<TestSentence>> readable(Map<String, List<TestSentence>> lists) {
    Map<String, List<TestSentence>> kept = new HashMap<>();
    lists.forEach(
        (data, list) -> {
          if (list != null) {
            kept.put(data, list.stream().filter(Objects::nonNull).toList());
          }
        });
    return Map.copyOf(kept);
  }

  /** The values, open to change while a copy is made. */
  public static final class Editor {
    public @Nullable String language;
    public String theme;
    public double textScale;
    public @Nullable Boolean reducedMotion;
    public boolean speaksSteps;
    public boolean playsGates;
    public @Nullable String folder;
    public @Nullable String tab;
    public boolean skipsStart;
    public List<String> recent;
    public @Nullable Placement window;
    public Map<String, String> training;
    public Map<String, String> architectures;
    public Map<String, String> memory;
    public Map<String, String> study;
    public Map<String, String> playground;
    public Map<String, Integer> lessons;
    public Map<String, List<TestSentence>> sentences;

    private Editor(Settings from) {
      language = from.language;
      theme = from.theme;
      textScale = from.textScale;
      reducedMotion = from.reducedMotion;
      speaksSteps = from.speaksSteps;
      playsGates = from.playsGates;
      folder = from.folder;
      tab = from.tab;
      skipsStart = from.skipsStart;
      recent = from.recent;
      window = from.window;
      training = from.training;
      architectures = from.architectures;
      memory = from.memory;
      study = from.study;
      playground = from.playground;
      lessons = from.lessons;
      sentences = from.sentences;
    }

    private Settings edited() {
      return new Settings(
          language,
          theme,
          textScale,
          reducedMotion,
          speaksSteps,
          playsGates,
          folder,
          tab,
          skipsStart,
          recent,
          window,
          training,
          architectures,
          memory,
          study,
          playground,
          lessons,
          sentences);
    }
  }
}
