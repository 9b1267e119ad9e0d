package org.remanence.ui.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.study.config.Fairness;
import org.remanence.ui.form.Remembered;

/**
 * The form of a study as the settings keep it, by name; a language model to start from is chosen
 * anew. It may have been edited by hand, so whatever makes no sense in it is passed over.
 */
record StudyMemory(Map<String, String> values) {
  private static final String ARCHITECTURES = "architectures";
  private static final String MODE = "mode";
  private static final String TUNED = "tuned";
  private static final String LABELS = "labels";
  private static final String VARIED = "varied-";
  private static final String VALUES = "-values";

  static StudyMemory of(StudyForm form) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(
        ARCHITECTURES,
        form.architectures().stream().map(Architecture::id).collect(Collectors.joining(",")));
    values.put(MODE, form.modeProperty().get().id());
    values.put(TUNED, String.valueOf(form.tunedProperty().get()));
    values.put(LABELS, form.transfer().labelsProperty().get());
    form.fields().save(values);
    for (int i = 0; i < form.varied().size(); i++) {
      VariedSetting varied = form.varied().get(i);
      if (varied.isUsed()) {
        values.put(VARIED + (i + 1), varied.settingProperty().get().id());
        values.put(VARIED + (i + 1) + VALUES, varied.valuesProperty().get());
      }
    }
    return new StudyMemory(values);
  }

  /** Puts in what is still allowed. */
  void fill(StudyForm form) {
    List<String> ids = new ArrayList<>(List.of(values.getOrDefault(ARCHITECTURES, "").split(",")));
    if (Arrays.stream(Architecture.values()).map(Architecture::id).anyMatch(ids::contains)) {
      for (Architecture architecture : Architecture.values()) {
        form.chosen(architecture).set(ids.contains(architecture.id()));
      }
    }
    for (Fairness.Mode mode : Fairness.Mode.values()) {
      if (mode.id().equals(values.getOrDefault(MODE, "").toLowerCase(Locale.ROOT))) {
        form.modeProperty().set(mode);
      }
    }
    form.tunedProperty().set(Remembered.flag(values, TUNED));
    form.transfer().restoreLabels(values.getOrDefault(LABELS, ""));
    form.fields().restore(values);
    for (int i = 0; i < form.varied().size(); i++) {
      fill(form.varied().get(i), VARIED + (i + 1));
    }
  }

  private void fill(VariedSetting varied, String key) {
    Hyperparameter.of(values.getOrDefault(key, ""))
        .filter(VariedSetting.CHOICES::contains)
        .ifPresent(
            setting -> {
              varied.settingProperty().set(setting);
              varied.valuesProperty().set(values.getOrDefault(key + VALUES, ""));
              if (varied.problem() != null) {
                varied.settingProperty().set(null);
              }
            });
  }
}
