package org.remanence.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.file.ForeignText;
import org.remanence.model.file.JsonFields;

/** Hyperparameters as files hold them; the seed stands beside. */
public final class HyperparametersJson {
  /** Side by side, in this order; weight decay stands with the rest of the optimisation. */
  private static final Set<Hyperparameter> FLAT =
      EnumSet.complementOf(EnumSet.of(Hyperparameter.WEIGHT_DECAY));

  /** Written only where they differ from the default, so that earlier runs keep their keys. */
  private static final Set<Hyperparameter> LATER = EnumSet.of(Hyperparameter.POOLING);

  private static final String LANGUAGE_MODEL = "language_model";

  private HyperparametersJson() {}

  /** Puts them into {@code json}; the pooling only if it is not the final state. */
  public static void write(Hyperparameters hyperparameters, ObjectNode json) {
    for (Hyperparameter each : FLAT) {
      if (!LATER.contains(each) || each.get(hyperparameters) != each.defaultValue()) {
        put(json, each, each.get(hyperparameters));
      }
    }
    Optimisation optimisation = hyperparameters.optimisation();
    ObjectNode nested = json.putObject("optimisation");
    nested
        .putObject("schedule")
        .put("kind", optimisation.schedule().kind().id())
        .put("factor", optimisation.schedule().factor())
        .put("every", optimisation.schedule().every());
    nested
        .putObject("clipping")
        .put("kind", optimisation.clipping().kind().id())
        .put("limit", optimisation.clipping().limit());
    nested
        .put("weight_decay", optimisation.weightDecay())
        .put("class_weights", optimisation.classWeights().id());
    nested
        .putObject("word_vectors")
        .put("source", optimisation.wordVectors().source())
        .put("frozen", optimisation.wordVectors().frozen());
    // Left out where there is none: keys of studies are made of these fields.
    if (!optimisation.languageModel().isEmpty()) {
      nested.put(LANGUAGE_MODEL, optimisation.languageModel());
    }
  }

  /**
   * Reads them and holds every value to its range, which for the learning rate is any positive
   * number: a file says what was done. Files from before there was a choice of optimisation have
   * the default.
   *
   * @throws org.remanence.i18n.LocalizedException naming the field that is wrong
   */
  public static Hyperparameters read(JsonFields fields, long seed) {
    return Hyperparameters.DEFAULT.with(
        h -> {
          FLAT.stream()
              .filter(each -> !LATER.contains(each) || fields.has(each.column()))
              .forEach(each -> each.set(h, value(fields, each)));
          h.seed = seed;
          h.optimisation =
              fields.has("optimisation")
                  ? optimisation(fields.object("optimisation"))
                  : Optimisation.DEFAULT;
        });
  }

  /** Puts one into {@code json} under its {@linkplain Hyperparameter#column() column name}. */
  public static void put(ObjectNode json, Hyperparameter hyperparameter, double value) {
    String name = hyperparameter.column();
    switch (hyperparameter.range().kind()) {
      case WHOLE -> json.put(name, (int) value);
      case DECIMAL -> json.put(name, value);
      case FLAG -> json.put(name, value == 1);
      case CHOICE -> json.put(name, hyperparameter.format(value));
    }
  }

  private static double value(JsonFields fields, Hyperparameter hyperparameter) {
    String name = hyperparameter.column();
    NumberRange range = hyperparameter.range();
    return switch (range.kind()) {
      case WHOLE -> fields.whole(name, (long) range.min(), (long) range.max());
      case DECIMAL ->
          hyperparameter == Hyperparameter.LEARNING_RATE
              ? fields.number(name, Double.MIN_VALUE, Double.MAX_VALUE)
              : fields.number(name, range.min(), range.max());
      case FLAG -> fields.flag(name) ? 1 : 0;
      case CHOICE -> fields.choice(name, hyperparameter.choices());
    };
  }

  private static Optimisation optimisation(JsonFields fields) {
    JsonFields schedule = fields.object("schedule");
    JsonFields clipping = fields.object("clipping");
    JsonFields wordVectors = fields.object("word_vectors");
    return new Optimisation(
        new LearningRateSchedule(
            schedule.choice("kind", LearningRateSchedule.Kind.class, LearningRateSchedule.Kind::id),
            schedule.number("factor", HyperparameterLimits.MIN_SCHEDULE_FACTOR, 1),
            whole(schedule, "every", HyperparameterLimits.SCHEDULE_EVERY)),
        new Clipping(
            clipping.choice("kind", Clipping.Kind.class, Clipping.Kind::id),
            clipping.number(
                "limit", HyperparameterLimits.MIN_CLIPPING, HyperparameterLimits.MAX_CLIPPING)),
        fields.number("weight_decay", 0, HyperparameterLimits.MAX_WEIGHT_DECAY),
        fields.choice("class_weights", ClassWeights.class, ClassWeights::id),
        new WordVectors(
            ForeignText.printable(wordVectors.text("source")), wordVectors.flag("frozen")),
        fields.has(LANGUAGE_MODEL) ? ForeignText.printable(fields.text(LANGUAGE_MODEL)) : "");
  }

  private static int whole(JsonFields fields, String name, WholeRange range) {
    return (int) fields.whole(name, range.min(), range.max());
  }
}
