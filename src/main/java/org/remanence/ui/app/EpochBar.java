package org.remanence.ui.app;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.session.EpochNavigator;

/**
 * A slider over the epochs of a training, above what shows the networks. It goes one step beyond
 * the last epoch: to the newest networks, which after a training are the best ones.
 */
final class EpochBar extends HBox {
  private final EpochNavigator navigator;
  private final Slider slider = new Slider(0, 1, 1);
  private final Label where = new Label();
  private boolean following;

  private EpochBar(
      EpochNavigator navigator,
      ReadOnlyBooleanProperty training,
      Runnable onTrainAgain,
      Subscriptions subscriptions) {
    this.navigator = navigator;
    getStyleClass().addAll("row", "epoch-bar");
    slider.setId("epochs");
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setBlockIncrement(1);
    slider.setAccessibleText(Messages.text("shell.epoch"));
    HBox.setHgrow(slider, Priority.ALWAYS);
    where.getStyleClass().add("epoch");
    Label name = new Label(Messages.text("shell.epoch"));
    name.setLabelFor(slider);
    Button again = new Button(Messages.text("shell.train-again"));
    again.setId("trainAgain");
    again.setTooltip(new Tooltip(Messages.text("shell.train-again.tip")));
    again.setAccessibleHelp(Messages.text("shell.train-again.tip"));
    again.setMinWidth(USE_PREF_SIZE);
    again.disableProperty().bind(training);
    again.setOnAction(event -> onTrainAgain.run());
    getChildren().addAll(name, slider, where, again);
    slider
        .valueProperty()
        .addListener(
            (property, old, now) -> {
              if (!following) {
                travel((int) Math.round(now.doubleValue()));
              }
            });
    subscriptions.onChange(navigator.epochProperty(), this::follow);
    subscriptions.onChange(navigator.epochsProperty(), this::follow);
    follow();
  }

  /**
   * The bar over {@code view}; it is hidden until there are epochs.
   *
   * @param training whether one is under way
   * @param onTrainAgain trains again from the same initial weights
   */
  static Parent above(
      Parent view,
      EpochNavigator navigator,
      ReadOnlyBooleanProperty training,
      Runnable onTrainAgain,
      Subscriptions subscriptions) {
    VBox column = new VBox(new EpochBar(navigator, training, onTrainAgain, subscriptions), view);
    // Who clicks on the tab wants the keys of what it shows.
    column
        .focusedProperty()
        .addListener(
            (property, old, focused) -> {
              if (focused) {
                Platform.runLater(view::requestFocus);
              }
            });
    column.getStyleClass().add("epochs");
    VBox.setVgrow(view, Priority.ALWAYS);
    return column;
  }

  private void travel(int position) {
    navigator
        .epochProperty()
        .set(position > navigator.epochsProperty().get() ? EpochNavigator.NEWEST : position);
  }

  private void follow() {
    following = true;
    int epochs = navigator.epochsProperty().get();
    int epoch = navigator.epochProperty().get();
    slider.setMax(epochs + 1);
    slider.setValue(epoch == EpochNavigator.NEWEST ? epochs + 1 : epoch);
    where.setText(
        epoch == EpochNavigator.NEWEST
            ? Messages.text("shell.epoch.newest")
            : Messages.text("shell.epoch.of", epoch, epochs));
    Visibility.show(this, epochs > 0);
    following = false;
  }
}
