package org.remanence.study.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remanence.model.Hyperparameter;
import org.remanence.training.transfer.PretrainedEncoder;
import org.remanence.yaml.YamlText;
import org.remanence.yaml.YamlValue;

/** The part of a study’s description that asks how many labels a pretrained start saves. */
final class TransferYaml {
  private static final String START = "start-from";
  private static final String LABELS = "labels";
  static final List<String> KEYS = List.of(START, LABELS);

  private static final int MAX_LABELS = 1_000_000;

  private TransferYaml() {}

  /**
   * Reads it, and the language model that it names.
   *
   * @param file the description, from whose folder the model’s name is seen
   * @return empty where it is no study of transfer
   * @throws org.remanence.i18n.LocalizedException naming file, line and what was expected
   */
  static Optional<TransferSettings> read(
      Path file, Map<String, YamlValue> values, Fairness fairness) {
    YamlValue start = values.get(START);
    YamlValue labels = values.get(LABELS);
    if (start == null) {
      if (labels != null) {
        throw labels.wrong("study.yaml.labels-start");
      }
      return Optional.empty();
    }
    if (labels == null) {
      throw start.wrong("study.yaml.start-labels");
    }
    if (fairness.mode() != Fairness.Mode.PLAIN) {
      throw start.wrong("study.yaml.start-mode");
    }
    List<Integer> sizes = labels.oneOrMore(each -> (int) each.whole(1, MAX_LABELS));
    if (sizes.size() < TransferSettings.MIN_SIZES) {
      throw labels.wrong("study.yaml.labels-several");
    }
    Path model = start.path();
    TransferSettings settings = new TransferSettings(model, PretrainedEncoder.read(model), sizes);
    requireNoGrid(values, settings);
    return Optional.of(settings);
  }

  /** The sizes are the model’s, and what else varies would ask a second question. */
  private static void requireNoGrid(Map<String, YamlValue> values, TransferSettings settings) {
    for (Hyperparameter setting : Hyperparameter.values()) {
      YamlValue value = values.get(setting.id());
      if (value != null && value.isSeveral()) {
        throw value.wrong("study.yaml.start-grid");
      }
    }
    settings
        .sizes()
        .forEach(
            (size, expected) -> {
              YamlValue value = values.get(size.id());
              if (value != null && whole(value, size) != expected.longValue()) {
                throw value.wrong(
                    "study.yaml.start-size", settings.encoder().source(), expected.longValue());
              }
            });
  }

  /** The only value of a setting, in a list or not. */
  private static long whole(YamlValue value, Hyperparameter size) {
    return value
        .oneOrMore(each -> each.whole((long) size.range().min(), (long) size.range().max()))
        .get(0);
  }

  /** The lines that {@link #read} reads. */
  static Map<String, String> write(TransferSettings settings) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put(START, YamlText.quoted(settings.file().toString()));
    lines.put(LABELS, settings.labels().toString());
    return lines;
  }
}
