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
import org.remanence.yaml.YamlValue;

/** Reads and writes the optimisation settings of a study’s description. */
final class OptimisationYaml {
  private static final String SCHEDULE = "schedule";
  private static final String CLIP_NORM = "clip-norm";
  private static final String CLIP_VALUE = "clip-value";
  private static final String CLASS_WEIGHTS = "class-weights";

  /** Keys, named as the command line’s options are. */
  static final List<String> KEYS = List.of(SCHEDULE, CLIP_NORM, CLIP_VALUE, CLASS_WEIGHTS);

  private OptimisationYaml() {}

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

  /** The settings that differ from the defaults, so that {@link #read} gives it back. */
  static Map<String, String> write(OptimisationSettings optimisation) {
    Map<String, String> lines = new LinkedHashMap<>();
    if (!optimisation.schedule().equals(OptimisationSettings.DEFAULT.schedule())) {
      lines.put(SCHEDULE, optimisation.schedule().format());
    }
    switch (optimisation.clipping().kind()) {
      case NORM -> lines.put(CLIP_NORM, String.valueOf(optimisation.clipping().limit()));
      case VALUE -> lines.put(CLIP_VALUE, String.valueOf(optimisation.clipping().limit()));
      case NONE -> {}
    }
    if (optimisation.classWeights() != OptimisationSettings.DEFAULT.classWeights()) {
      lines.put(CLASS_WEIGHTS, optimisation.classWeights().id());
    }
    return lines;
  }

  private static LearningRateSchedule schedule(Map<String, YamlValue> values, boolean endless) {
    YamlValue value = values.get(SCHEDULE);
    if (value == null) {
      return LearningRateSchedule.CONSTANT;
    }
    WholeRange every = HyperparameterLimits.SCHEDULE_EVERY;
    double min = HyperparameterLimits.MIN_SCHEDULE_FACTOR;
    LearningRateSchedule schedule =
        value.parsed(
            text ->
                LearningRateSchedule.parse(text)
                    .filter(read -> read.factor() >= min && read.factor() <= 1)
                    .filter(read -> every.contains(read.every())),
            "study.yaml.schedule",
            String.valueOf(min),
            every.min(),
            every.max());
    if (endless && schedule.needsEpochs()) {
      throw value.wrong("study.yaml.needs-epochs");
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
