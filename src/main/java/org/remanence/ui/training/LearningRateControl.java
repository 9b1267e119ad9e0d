package org.remanence.ui.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.remanence.model.Hyperparameter;
import org.remanence.ui.form.FieldControl;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.form.NumberSpec;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.training.run.RunState;

/** The learning rate of the runs under way, to be changed while they run. */
final class LearningRateControl {
  private static final NumberSpec SPEC =
      new NumberSpec(
          "rate",
          "training.rate",
          "training.tip.learning-rate",
          Hyperparameter.LEARNING_RATE.range(),
          Hyperparameter.LEARNING_RATE.defaultValue());
  private static final int DIGITS = 3;
  private static final int COLUMNS = 6;

  private final TrainingViewModel model;
  private final HBox box;
  private final Slider slider;
  private final NumberField rate = new NumberField(SPEC);
  private final TextField input;
  private double shown = Double.NaN;
  private String written = "";
  private boolean showing;

  /**
   * @param box of the slider, which gets the field on its two sides
   * @param slider over the rate's power of ten
   * @param problem says why a number that is typed is not taken
   */
  LearningRateControl(
      TrainingViewModel model,
      HBox box,
      Slider slider,
      Label problem,
      Subscriptions subscriptions) {
    this.model = model;
    this.box = box;
    this.slider = slider;
    FieldControl control = new FieldControl(rate, "rateField", subscriptions);
    input = control.input();
    place(control);
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
    input.setOnAction(
        event -> {
          written = input.getText();
          rate.typed().ifPresent(model::setLearningRate);
        });
    input
        .focusedProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now && isBeingTyped()) {
                write(shown);
              }
            });
    problem.textProperty().bind(rate.textProperty().map(text -> rate.problem().orElse("")));
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
  }

  private void place(FieldControl control) {
    control.name().setMinWidth(Region.USE_PREF_SIZE);
    input.setMinWidth(Region.USE_PREF_SIZE);
    input.setPrefColumnCount(COLUMNS);
    input.setAccessibleText(SPEC.name());
    int at = box.getChildren().indexOf(slider);
    box.getChildren().add(at + 1, input);
    box.getChildren().add(at, control.name());
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
    Visibility.show(box, running != null);
    if (running != null && running.learningRate() != shown && !slider.isValueChanging()) {
      shown = running.learningRate();
      showing = true;
      slider.setValue(Math.log10(shown));
      // A schedule may change the rate while another one is being typed.
      if (!input.isFocused() || !isBeingTyped()) {
        write(shown);
      }
      showing = false;
    }
  }

  private boolean isBeingTyped() {
    return !input.getText().equals(written);
  }

  private void write(double now) {
    rate.set(rounded(now));
    written = input.getText();
  }

  /** To three decimals, or as many as show three digits that count. */
  private static double rounded(double rate) {
    int decimals = (int) Math.max(DIGITS, DIGITS - 1 - Math.floor(Math.log10(rate)));
    return BigDecimal.valueOf(rate).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
  }
}
