package org.remanence.ui.architectures;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;

/** Starts and ends a measurement, and shows how far it is. */
final class MeasuringBar extends HBox {
  private final Button button = new Button();
  private final ProgressBar progress = new ProgressBar(0);
  private final Label note = new Label();
  private final Measuring<?> measuring;

  MeasuringBar(Measuring<?> measuring, Runnable start, Subscriptions subscriptions) {
    this.measuring = measuring;
    getStyleClass().add("row");
    setMinHeight(USE_PREF_SIZE);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          if (measuring.runningProperty().get()) {
            measuring.cancel();
          } else {
            start.run();
          }
        });
    progress.progressProperty().bind(measuring.progressProperty());
    Visibility.follow(progress, measuring.runningProperty());
    progress.setAccessibleText(Messages.text("architectures.measuring"));
    note.getStyleClass().add("hint");
    note.setWrapText(true);
    getChildren().addAll(button, progress, note);
    subscriptions.onChange(measuring.runningProperty(), this::refresh);
    subscriptions.onChange(measuring.waitingProperty(), this::refresh);
    subscriptions.onChange(measuring.progressProperty(), this::refresh);
    refresh();
  }

  Button button() {
    return button;
  }

  /** Sets the text that is shown when nothing is being measured. */
  void setNote(String text) {
    note.setUserData(text);
    refresh();
  }

  private void refresh() {
    boolean running = measuring.runningProperty().get();
    button.setText(Messages.text(running ? "architectures.stop" : "architectures.measure"));
    note.setText(
        running ? underWay() : note.getUserData() == null ? "" : note.getUserData().toString());
  }

  private String underWay() {
    if (measuring.waitingProperty().get()) {
      return Messages.text("architectures.waiting");
    }
    double left = measuring.secondsLeft();
    return Double.isNaN(left)
        ? Messages.text("architectures.measuring")
        : Messages.text("architectures.measuring.left", NumberText.estimate(left));
  }
}
