package org.remanence.ui.training;

import java.util.Collection;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import org.remanence.i18n.NumberText;
import org.remanence.model.Hyperparameter;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.form.NumberSpec;
import org.remanence.ui.training.run.RunState;

/** The learning rate of the runs under way, to be changed while they run. */
final class LearningRateControl {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final NumberSpec SPEC =
      new NumberSpec(
          "rate",
          "training.rate",
          "training.tip.learning-rate",
          Hyperparameter.LEARNING_RATE.range(),
          Hyperparameter.LEARNING_RATE.defaultValue());
  private static final int DIGITS = 3;

  private final TrainingViewModel model;
  private final Node box;
  private final Slider slider;
  private final TextField field;
  private double shown = Double.NaN;
  private String written = "";
  private boolean showing;

  /**
   * @param slider over the rate's power of ten
   * @param problem says why a number that is typed is not taken
   */
  LearningRateControl(
      TrainingViewModel model, Node box, Slider slider, TextField field, Label problem) {
    this.model = model;
    this.box = box;
    this.slider = slider;
    this.field = field;
    slider
        .valueProperty()
        .addListener(
            (observable, before, now) -> {
              if (!showing) {
                write(Math.pow(10, now.doubleValue()));
                if (!slider.isValueChanging()) {
                  model.setLearningRate(Math.pow(10, now.doubleValue()));
                }
              }
            });
    slider
        .valueChangingProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now && !showing) {
                model.setLearningRate(Math.pow(10, slider.getValue()));
              }
            });
    field.setOnAction(
        event -> {
          written = field.getText();
          typed().ifPresent(model::setLearningRate);
        });
    field
        .focusedProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now && isBeingTyped()) {
                write(shown);
              }
            });
    field
        .textProperty()
        .addListener(
            (observable, before, now) -> {
              boolean allowed = typed().isPresent();
              field.pseudoClassStateChanged(DANGER, !allowed);
              problem.setText(allowed ? "" : SPEC.problem());
            });
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
  }

  /**
   * Shows the rate of the first run under way whose rate may be changed, unless another is just
   * being chosen.
   */
  void show(Collection<RunState> runs) {
    RunState running =
        runs.stream()
            .filter(run -> run.isUnderWay() && run.tuning() == null)
            .findFirst()
            .orElse(null);
    box.setVisible(running != null);
    box.setManaged(running != null);
    if (running != null && running.learningRate() != shown && !slider.isValueChanging()) {
      shown = running.learningRate();
      showing = true;
      slider.setValue(Math.log10(shown));
      // A schedule may change the rate while another one is being typed.
      if (!field.isFocused() || !isBeingTyped()) {
        write(shown);
      }
      showing = false;
    }
  }

  private boolean isBeingTyped() {
    return !field.getText().equals(written);
  }

  private void write(double rate) {
    written = text(rate);
    field.setText(written);
  }

  /** What is typed; empty if it is no learning rate. */
  private OptionalDouble typed() {
    return NumberField.read(field.getText(), SPEC.range());
  }

  private static String text(double rate) {
    return NumberText.typed(
        rate, (int) Math.max(DIGITS, DIGITS - 1 - Math.floor(Math.log10(rate))));
  }
}
