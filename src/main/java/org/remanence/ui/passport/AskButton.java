package org.remanence.ui.passport;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;

/**
 * A small “?” beside a figure or a sentence that asks how its number came about. The keyboard asks
 * on the figure or sentence itself, so that each of them is a single stop of the Tab key.
 */
public final class AskButton extends Button {
  private static final String STYLE = "ask";

  /**
   * @param tipKey of what the tooltip says
   * @param files where to save programs; may give null for nowhere
   */
  public AskButton(
      Supplier<Optional<Passport>> passport, Supplier<PassportFiles> files, String tipKey) {
    this(tipKey);
    setOnAction(event -> HowDoWeKnow.open(this, passport.get(), files.get()));
  }

  /** Does nothing yet. */
  public AskButton(String tipKey) {
    super("?");
    getStyleClass().setAll("button", STYLE);
    setAccessibleText(Messages.text("passport.ask"));
    setTooltip(new Tooltip(Messages.text(tipKey)));
    setFocusTraversable(false);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /** Does something to the picture of a figure, in which buttons have no place. */
  public static void without(Node picture, Runnable action) {
    Set<Node> buttons = picture.lookupAll("." + STYLE);
    buttons.forEach(button -> button.setOpacity(0));
    try {
      action.run();
    } finally {
      buttons.forEach(button -> button.setOpacity(1));
    }
  }
}
