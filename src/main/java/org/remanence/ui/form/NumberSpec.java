package org.remanence.ui.form;

import org.remanence.i18n.Messages;
import org.remanence.model.Hyperparameter;
import org.remanence.model.NumberRange;

/**
 * Definition of a number of a form: its name, range and default.
 *
 * @param id by which settings remember it
 * @param nameKey message key of its name
 * @param tipKey message key of what it means
 */
public record NumberSpec(
    String id, String nameKey, String tipKey, NumberRange range, double defaultValue) {

  /** Below this a bound is not said: it stands for “above 0”. */
  private static final double SMALLEST_BOUND = 1e-6;

  /** One of the training form. */
  public static NumberSpec ofTraining(String id, NumberRange range, double defaultValue) {
    return new NumberSpec(id, "training.field." + id, "training.tip." + id, range, defaultValue);
  }

  /** The specification of a hyperparameter, with the texts of the training form. */
  public static NumberSpec of(Hyperparameter hyperparameter) {
    return ofTraining(hyperparameter.id(), hyperparameter.range(), hyperparameter.defaultValue());
  }

  /** In the language in use. */
  public String name() {
    return Messages.text(nameKey);
  }

  /** Meaning and allowed values, in the language in use. */
  public String help() {
    return Messages.text(tipKey) + " " + about("form.help.");
  }

  /** Tells what was expected in the place of something else, in the language in use. */
  public String problem() {
    return about("form.problem.");
  }

  private String about(String key) {
    boolean positive = range.min() > 0 && range.min() < SMALLEST_BOUND;
    String kind = range.isWhole() ? "whole" : positive ? "positive" : "decimal";
    return Messages.text(key + kind, name(), range.min(), range.max());
  }
}
