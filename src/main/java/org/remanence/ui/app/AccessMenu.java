package org.remanence.ui.app;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.Glide;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.tab.Appearance;

/** The menu of what makes the window fit whoever uses it, beside text size and theme. */
final class AccessMenu {
  private AccessMenu() {}

  /** Fills a button with the switches. */
  static void fill(MenuButton button, Appearance appearance, Subscriptions subscriptions) {
    button.setGraphic(new FontIcon(Feather.SLIDERS));
    button.getItems().setAll(motion(appearance, subscriptions));
  }

  private static CheckMenuItem motion(Appearance appearance, Subscriptions subscriptions) {
    CheckMenuItem item = new CheckMenuItem(Messages.text("shell.access.motion"));
    item.setId("reduced-motion");
    item.setSelected(Glide.reducedProperty().get());
    subscriptions.onValue(Glide.reducedProperty(), item::setSelected);
    item.setOnAction(event -> appearance.reduceMotion(item.isSelected()));
    return item;
  }
}
