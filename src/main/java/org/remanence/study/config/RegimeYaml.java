package org.remanence.study.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.ClassWeights;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.WholeRange;

/** The part of a study’s description that is about how weights are changed. */
final class RegimeYaml {
  private static final String SCHEDULE = "schedule";
  private static final String CLIP_NORM = "clip-norm";
  private static final String CLIP_VALUE = "clip-value";
  private static final String CLASS_WEIGHTS = "class-weights";

  /** Called as the command line’s options are. */
  static final List<String> KEYS = List.of(SCHEDULE, CLIP_NORM, CLIP_VALUE, CLASS_WEIGHTS);

  private RegimeYaml() {}

  /**
   * Reads it.
   *
   * @param endless whether training has no number of epochs
   * @throws org.remanence.i18n.LocalizedException naming file, line and what was expected
   */
  static OptimisationSettings read(Map<String, YamlValue> values, boolean endless) {
    return new OptimisationSettings(
        schedule(values, endless), clipping(values), classWeights(values));
  }

  /** What is not the usual, so that {@link #read} gives it back. */
  static Map<String, String> write(OptimisationSettings regime) {
    Map<String, String> lines = new LinkedHashMap<>();
    if (!regime.schedule().equals(OptimisationSettings.USUAL.schedule())) {
      lines.put(SCHEDULE, regime.schedule().format());
    }
    switch (regime.clipping().kind()) {
      case NORM -> lines.put(CLIP_NORM, String.valueOf(regime.clipping().limit()));
      case VALUE -> lines.put(CLIP_VALUE, String.valueOf(regime.clipping().limit()));
      case NONE -> {}
    }
    if (regime.classWeights() != OptimisationSettings.USUAL.classWeights()) {
      lines.put(CLASS_WEIGHTS, regime.classWeights().id());
    }
    return lines;
  }

  private static LearningRateSchedule schedule(Map<String, YamlValue> values, boolean endless) {
    YamlValue value = values.get(SCHEDULE);
    if (value == null) {
      return LearningRateSchedule.CONSTANT;
    }
    WholeRange every = HyperparameterLimits.SCHEDULE_EVERY;
    double least = HyperparameterLimits.MIN_SCHEDULE_FACTOR;
    LearningRateSchedule schedule =
        value.parsed(
            text ->
                LearningRateSchedule.parse(text)
                    .filter(read -> read.factor() >= least && read.factor() <= 1)
                    .filter(read -> every.contains(read.every())),
            "study.yaml.schedule",
            String.valueOf(least),
            every.min(),
            every.max());
    if (endless && schedule.needsEpochs()) {
      throw value.wrong("study.yaml.needsEpochs");
    }
    return schedule;
  }

  private static Clipping clipping(Map<String, YamlValue> values) {
    YamlValue norm = values.get(CLIP_NORM);
    YamlValue value = values.get(CLIP_VALUE);
    if (norm != null && value != null) {
      throw (norm.line() > value.line() ? norm : value).wrong("study.yaml.clipping");
    }
    if (norm != null) {
      return new Clipping(Clipping.Kind.NORM, limit(norm));
    }
    return value == null ? Clipping.NONE : new Clipping(Clipping.Kind.VALUE, limit(value));
  }

  private static double limit(YamlValue value) {
    return value.number(HyperparameterLimits.MIN_CLIPPING, HyperparameterLimits.MAX_CLIPPING);
  }

  private static ClassWeights classWeights(Map<String, YamlValue> values) {
    if (!values.containsKey(CLASS_WEIGHTS)) {
      return ClassWeights.NONE;
    }
    List<String> ids = Arrays.stream(ClassWeights.values()).map(ClassWeights::id).toList();
    return ClassWeights.values()[ids.indexOf(values.get(CLASS_WEIGHTS).choice(ids))];
  }
}
