package org.remanence.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the program remembers between starts.
 *
 * @param language {@code fr} or {@code en}; null follows the system
 * @param theme {@code light}, {@code dark} or {@code projector}
 * @param textScale 1 is the normal size
 * @param folder where the last file was chosen; null if none was
 * @param tab the tab that was open
 * @param window where the window was; null for the default place
 * @param training last values of the training form by field
 * @param architectures last sizes in the Architectures tab by field
 * @param study last values of the Results tab's study by field
 * @param playground last values of the Playground tab by field
 * @param sentences the user's test sentences by the language of the data; where none are kept, the
 *     built-in ones
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
    String language,
    String theme,
    double textScale,
    String folder,
    int tab,
    Window window,
    Map<String, String> training,
    Map<String, String> architectures,
    Map<String, String> study,
    Map<String, String> playground,
    Map<String, List<TestSentence>> sentences) {
  public static final double SMALLEST_TEXT = 0.7;
  public static final double LARGEST_TEXT = 2.5;
  public static final Settings DEFAULT =
      new Settings(
          null, "light", 1, null, 0, null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Position and size in pixels. */
  public record Window(double x, double y, double width, double height, boolean maximized) {}

  public Settings {
    theme = theme == null ? "light" : theme;
    textScale = textScale > 0 ? Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, textScale)) : 1;
    training = training == null ? Map.of() : Map.copyOf(training);
    architectures = architectures == null ? Map.of() : Map.copyOf(architectures);
    study = study == null ? Map.of() : Map.copyOf(study);
    playground = playground == null ? Map.of() : Map.copyOf(playground);
    sentences = sentences == null ? Map.of() : readable(sentences);
  }

  public Settings withLanguage(String value) {
    return new Settings(
        value,
        theme,
        textScale,
        folder,
        tab,
        window,
        training,
        architectures,
        study,
        playground,
        sentences);
  }

  public Settings withTheme(String value) {
    return new Settings(
        language,
        value,
        textScale,
        folder,
        tab,
        window,
        training,
        architectures,
        study,
        playground,
        sentences);
  }

  public Settings withTextScale(double value) {
    return new Settings(
        language,
        theme,
        value,
        folder,
        tab,
        window,
        training,
        architectures,
        study,
        playground,
        sentences);
  }

  public Settings withFolder(String value) {
    return new Settings(
        language,
        theme,
        textScale,
        value,
        tab,
        window,
        training,
        architectures,
        study,
        playground,
        sentences);
  }

  public Settings withTab(int value) {
    return new Settings(
        language,
        theme,
        textScale,
        folder,
        value,
        window,
        training,
        architectures,
        study,
        playground,
        sentences);
  }

  public Settings withWindow(Window value) {
    return new Settings(
        language,
        theme,
        textScale,
        folder,
        tab,
        value,
        training,
        architectures,
        study,
        playground,
        sentences);
  }

  public Settings withTraining(Map<String, String> value) {
    return new Settings(
        language,
        theme,
        textScale,
        folder,
        tab,
        window,
        value,
        architectures,
        study,
        playground,
        sentences);
  }

  public Settings withArchitectures(Map<String, String> value) {
    return new Settings(
        language,
        theme,
        textScale,
        folder,
        tab,
        window,
        training,
        value,
        study,
        playground,
        sentences);
  }

  public Settings withStudy(Map<String, String> value) {
    return new Settings(
        language,
        theme,
        textScale,
        folder,
        tab,
        window,
        training,
        architectures,
        value,
        playground,
        sentences);
  }

  public Settings withPlayground(Map<String, String> value) {
    return new Settings(
        language,
        theme,
        textScale,
        folder,
        tab,
        window,
        training,
        architectures,
        study,
        value,
        sentences);
  }

  /** With this list for a language; null takes the built-in one again. */
  public Settings withSentences(String data, List<TestSentence> value) {
    Map<String, List<TestSentence>> all = new HashMap<>(sentences);
    all.put(data, value);
    return new Settings(
        language,
        theme,
        textScale,
        folder,
        tab,
        window,
        training,
        architectures,
        study,
        playground,
        all);
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
}
