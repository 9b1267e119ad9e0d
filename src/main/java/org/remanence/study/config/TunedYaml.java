package org.remanence.study.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.model.Hyperparameter;
import org.remanence.study.tuning.Trials;
import org.remanence.yaml.YamlValue;

/** The part of a study’s description that has every run tune itself. */
final class TunedYaml {
  static final String KEY = "tuned";
  private static final String TRIALS = "trials";

  /** Settings that a tuning chooses, so that several values would ask two questions at once. */
  private static final List<Hyperparameter> CHOSEN =
      List.of(Hyperparameter.LEARNING_RATE, Hyperparameter.PATIENCE);

  private TunedYaml() {}

  /**
   * Reads {@code tuned: true} or {@code tuned: {trials: 8}}.
   *
   * @param fairness which must not be that of equal times
   * @throws org.remanence.i18n.LocalizedException naming file, line and what was expected
   */
  static OptionalInt read(Map<String, YamlValue> values, Fairness fairness) {
    YamlValue value = values.get(KEY);
    if (value == null || !isAsked(value)) {
      return OptionalInt.empty();
    }
    if (!fairness.endsByEpochs()) {
      throw value.wrong("study.yaml.tuned-time");
    }
    for (Hyperparameter setting : CHOSEN) {
      YamlValue tried = values.get(setting.id());
      if (tried != null && tried.isSeveral()) {
        throw tried.wrong("study.yaml.tuned-grid");
      }
    }
    return OptionalInt.of(value.isMapping() ? trials(value) : Trials.DEFAULT_COUNT);
  }

  private static boolean isAsked(YamlValue value) {
    return value.isMapping()
        || value.parsed(
            text ->
                List.of("true", "false").contains(text)
                    ? Optional.of(text.equals("true"))
                    : Optional.empty(),
            "study.yaml.tuned",
            Trials.COUNT.min(),
            Trials.COUNT.max());
  }

  /** Writes all of it, so that {@link #read} gives it back whatever the defaults are then. */
  static String write(int trials) {
    return "{" + TRIALS + ": " + trials + "}";
  }

  private static int trials(YamlValue value) {
    YamlValue trials = value.mapping(List.of(TRIALS)).get(TRIALS);
    return trials == null
        ? Trials.DEFAULT_COUNT
        : (int) trials.whole(Trials.COUNT.min(), Trials.COUNT.max());
  }
}
