package org.remanence.ui.tab;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Hyperlink;

/**
 * Actions that a tab offers while it has no network to show.
 *
 * @param training whether a training is under way
 * @param train trains on the built-in texts
 * @param open lets the user open a saved model
 * @param shipped takes the networks that the program brings along
 */
public record ModelSources(
    ReadOnlyBooleanProperty training, Runnable train, Runnable open, Runnable shipped) {

  /** Has a link take the shipped networks; not while others are trained. */
  public void offerShipped(Hyperlink link) {
    link.setOnAction(event -> shipped.run());
    link.disableProperty().bind(training);
  }
}
