package org.remanence.ui.training;

import java.util.Collection;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberInput;
import org.remanence.i18n.NumberText;
import org.remanence.model.HyperparameterLimits;
import org.remanence.ui.training.run.RunState;

/** The learning rate of the runs under way, to be changed while they run. */
final class LearningRateControl {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
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
                  set(Math.pow(10, now.doubleValue()));
                }
              }
            });
    slider
        .valueChangingProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now && !showing) {
                set(Math.pow(10, slider.getValue()));
              }
            });
    field.setOnAction(
        event -> {
          written = field.getText();
          set(number());
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
              boolean allowed = isAllowed(number());
              field.pseudoClassStateChanged(DANGER, !allowed);
              problem.setText(allowed ? "" : problem());
            });
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
  }

  private static String problem() {
    return Messages.text(
        "training.problem.rate",
        Messages.text("training.rate"),
        HyperparameterLimits.MIN_LEARNING_RATE,
        HyperparameterLimits.MAX_LEARNING_RATE);
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

  private void set(double rate) {
    if (isAllowed(rate)) {
      model.setLearningRate(rate);
    }
  }

  private static boolean isAllowed(double rate) {
    return rate >= HyperparameterLimits.MIN_LEARNING_RATE
        && rate <= HyperparameterLimits.MAX_LEARNING_RATE;
  }

  private double number() {
    return NumberInput.decimal(field.getText()).orElse(Double.NaN);
  }

  private static String text(double rate) {
    return NumberText.typed(
        rate, (int) Math.max(DIGITS, DIGITS - 1 - Math.floor(Math.log10(rate))));
  }
}
