package org.remanence.ui.app;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.sound.StepSounds;
import org.remanence.ui.tab.Appearance;

/** The menu of what makes the window fit whoever uses it, beside text size and theme. */
final class AccessMenu {
  private final Subscriptions subscriptions;

  private AccessMenu(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** Fills a button with the switches; what the machine has no means for is not offered. */
  static void fill(
      MenuButton button, Appearance appearance, StepSounds sounds, Subscriptions subscriptions) {
    AccessMenu menu = new AccessMenu(subscriptions);
    button.setGraphic(new FontIcon(Feather.SLIDERS));
    CheckMenuItem motion =
        menu.item("access-motion", "shell.access.motion", appearance.reducedMotionProperty());
    motion.setOnAction(event -> appearance.reduceMotion(motion.isSelected()));
    button
        .getItems()
        .setAll(
            motion,
            menu.item(
                "access-spoken",
                "shell.access.spoken",
                sounds.spokenProperty(),
                sounds.voiceProperty()),
            menu.item(
                "access-played",
                "shell.access.played",
                sounds.playedProperty(),
                sounds.playerProperty()));
  }

  private CheckMenuItem item(String id, String key, ReadOnlyBooleanProperty state) {
    CheckMenuItem item = new CheckMenuItem(Messages.text(key));
    item.setId(id);
    item.setSelected(state.get());
    subscriptions.onValue(state, item::setSelected);
    return item;
  }

  /** A switch that is there as long as {@code means} is. */
  private CheckMenuItem item(
      String id, String key, BooleanProperty state, ObservableValue<?> means) {
    CheckMenuItem item = item(id, key, state);
    item.setOnAction(event -> state.set(item.isSelected()));
    item.setVisible(means.getValue() != null);
    subscriptions.onValue(means, now -> item.setVisible(now != null));
    return item;
  }
}
