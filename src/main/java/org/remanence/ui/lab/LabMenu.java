package org.remanence.ui.lab;

import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.Subscriptions;

/** The menu of the lab: it is called like the lab's file, and opens and saves it. */
public final class LabMenu {
  public static final KeyCombination OPEN =
      new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
  public static final KeyCombination SAVE =
      new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
  public static final KeyCombination SAVE_AS =
      new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final MenuButton button;
  private final OpenLab lab;

  private LabMenu(MenuButton button, OpenLab lab) {
    this.button = button;
    this.lab = lab;
  }

  /** Fills a button with the commands. */
  public static void fill(
      MenuButton button, OpenLab lab, LabCommands commands, Subscriptions subscriptions) {
    LabMenu menu = new LabMenu(button, lab);
    button
        .getItems()
        .setAll(
            menu.item("lab.open", OPEN, commands::open),
            menu.item("lab.save", SAVE, commands::save),
            menu.item("lab.save-as", SAVE_AS, commands::saveAs),
            menu.handOut(commands));
    subscriptions.onChange(lab.fileProperty(), menu::showName);
    menu.showName();
  }

  private MenuItem handOut(LabCommands commands) {
    MenuItem item = new MenuItem(Messages.text("lab.hand-out"));
    item.setId("lab-hand-out");
    item.setOnAction(event -> commands.handOut());
    return item;
  }

  private MenuItem item(String key, KeyCombination keys, Runnable action) {
    MenuItem item = new MenuItem(Messages.text(key));
    item.setId(key.replace('.', '-'));
    item.setAccelerator(keys);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void showName() {
    Optional<String> name = lab.name();
    button.setText(name.orElseGet(() -> Messages.text("lab.menu")));
    button.setAccessibleText(
        name.map(file -> Messages.text("lab.menu.of", file))
            .orElseGet(() -> Messages.text("lab.menu")));
  }
}
