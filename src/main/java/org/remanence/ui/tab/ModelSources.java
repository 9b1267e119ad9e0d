package org.remanence.ui.tab;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.remanence.i18n.Messages;

/**
 * Actions that a tab offers while it has no network to show.
 *
 * @param training whether a training is under way
 * @param train trains on the built-in texts
 * @param open lets the user open a saved model
 * @param shipped takes the networks that the program brings along
 * @param progress how far the networks in training are, in lines; empty if there are none
 */
public record ModelSources(
    ReadOnlyBooleanProperty training,
    Runnable train,
    Runnable open,
    Runnable shipped,
    ObservableValue<String> progress) {

  /**
   * Explains why there is nothing to show.
   *
   * @param idle key of what is said while nothing is trained
   * @param waiting key of what is said, with the progress, while something is
   */
  public String whyEmpty(String idle, String waiting) {
    return training.get()
        ? (Messages.text(waiting) + "\n" + progress.getValue()).strip()
        : Messages.text(idle);
  }

  /**
   * Has a button train and links take the shipped networks and open a model; while a training is
   * under way the last one alone.
   */
  public void offer(Button trainButton, Hyperlink shippedLink, Hyperlink openLink) {
    trainButton.setOnAction(event -> train.run());
    trainButton.disableProperty().bind(training);
    shippedLink.setOnAction(event -> shipped.run());
    shippedLink.disableProperty().bind(training);
    openLink.setOnAction(event -> open.run());
  }
}
