package org.remanence.study.tuning;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.file.JsonFields;

/**
 * Settings that a tuning chose, and its budget.
 *
 * @param trials of learning rate and clipping
 * @param epochs trained by all trials together
 */
public record ChosenSettings(
    double learningRate, int patience, Clipping clipping, int trials, int epochs) {
  private static final String CLIP_NORM = "clip_norm";
  private static final String CLIP_VALUE = "clip_value";

  /** As files hold it; {@code clip_norm} is null without that kind of clipping. */
  public ObjectNode toJson() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("learning_rate", learningRate)
            .put("patience", patience);
    if (clipping.kind() == Clipping.Kind.NORM) {
      json.put(CLIP_NORM, clipping.limit());
    } else {
      json.putNull(CLIP_NORM);
    }
    if (clipping.kind() == Clipping.Kind.VALUE) {
      json.put(CLIP_VALUE, clipping.limit());
    }
    return json.put("trials", trials).put("epochs_trained", epochs);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws org.remanence.i18n.LocalizedException naming the field that is wrong
   */
  public static ChosenSettings of(JsonFields fields) {
    return new ChosenSettings(
        fields.number(
            "learning_rate",
            HyperparameterLimits.MIN_LEARNING_RATE,
            HyperparameterLimits.MAX_LEARNING_RATE),
        (int)
            fields.whole(
                "patience",
                HyperparameterLimits.PATIENCE.min(),
                HyperparameterLimits.PATIENCE.max()),
        clipping(fields),
        (int) fields.whole("trials", Trials.COUNT.min(), Trials.COUNT.max()),
        (int) fields.whole("epochs_trained", 1, Integer.MAX_VALUE));
  }

  private static Clipping clipping(JsonFields fields) {
    if (fields.hasValue(CLIP_NORM)) {
      return new Clipping(Clipping.Kind.NORM, limit(fields, CLIP_NORM));
    }
    return fields.hasValue(CLIP_VALUE)
        ? new Clipping(Clipping.Kind.VALUE, limit(fields, CLIP_VALUE))
        : Clipping.NONE;
  }

  private static double limit(JsonFields fields, String name) {
    return fields.number(
        name, HyperparameterLimits.MIN_CLIPPING, HyperparameterLimits.MAX_CLIPPING);
  }
}
