package org.remanence.ui.tab;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Pane;
import org.remanence.i18n.Messages;

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

  /**
   * Offers the shipped networks beside another way to networks.
   *
   * @param page where nothing else is shown
   * @param other of its children the one above which the offer stands
   */
  public void offerShipped(Pane page, Node other) {
    Hyperlink link = new Hyperlink(Messages.text("start.shipped"));
    link.setId("shippedLink");
    link.setOnAction(event -> shipped.run());
    link.disableProperty().bind(training);
    page.getChildren().add(page.getChildren().indexOf(other), link);
  }
}
