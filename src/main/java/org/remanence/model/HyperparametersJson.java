package org.remanence.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.file.ForeignText;
import org.remanence.model.file.JsonFields;

/** Hyperparameters as files hold them; the seed stands beside. */
public final class HyperparametersJson {
  private HyperparametersJson() {}

  /** Puts them into {@code json}. */
  public static void write(Hyperparameters hyperparameters, ObjectNode json) {
    json.put("epochs", hyperparameters.epochs())
        .put("batch_size", hyperparameters.batchSize())
        .put("patience", hyperparameters.patience())
        .put("learning_rate", hyperparameters.learningRate())
        .put("max_words", hyperparameters.maxWords())
        .put("max_length", hyperparameters.maxLength())
        .put("embedding", hyperparameters.embedding())
        .put("hidden", hyperparameters.hidden())
        .put("dropout", hyperparameters.dropout())
        .put("recurrent_dropout", hyperparameters.recurrentDropout())
        .put("mask", hyperparameters.mask());
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
  }

  /**
   * Reads them and holds every value to its range; files from before there was a choice of
   * optimisation have the default.
   *
   * @throws org.remanence.i18n.LocalizedException naming the field that is wrong
   */
  public static Hyperparameters read(JsonFields fields, long seed) {
    return new Hyperparameters(
        whole(fields, "epochs", HyperparameterLimits.EPOCHS),
        whole(fields, "batch_size", HyperparameterLimits.BATCH_SIZE),
        whole(fields, "patience", HyperparameterLimits.PATIENCE),
        fields.number("learning_rate", Double.MIN_VALUE, Double.MAX_VALUE),
        seed,
        whole(fields, "max_words", HyperparameterLimits.MAX_WORDS),
        whole(fields, "max_length", HyperparameterLimits.MAX_LENGTH),
        whole(fields, "embedding", HyperparameterLimits.EMBEDDING),
        whole(fields, "hidden", HyperparameterLimits.HIDDEN),
        fields.number("dropout", 0, HyperparameterLimits.MAX_DROPOUT),
        fields.number("recurrent_dropout", 0, HyperparameterLimits.MAX_DROPOUT),
        fields.flag("mask"),
        fields.has("optimisation")
            ? optimisation(fields.object("optimisation"))
            : Optimisation.DEFAULT);
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
            ForeignText.printable(wordVectors.text("source")), wordVectors.flag("frozen")));
  }

  private static int whole(JsonFields fields, String name, WholeRange range) {
    return (int) fields.whole(name, range.min(), range.max());
  }
}
