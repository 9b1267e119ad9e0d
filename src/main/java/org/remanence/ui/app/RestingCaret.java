package org.remanence.ui.app;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Lets the caret of the focused text field rest when nobody has used keys or mouse for a while.
 * JavaFX runs all of a window's pulses for as long as a caret blinks, which takes a few percent of
 * a core; the frame around the field still says where the focus is.
 */
final class RestingCaret {
  /** As long as carets of GTK blink by default, {@code gtk-cursor-blink-timeout}. */
  private static final Duration AFTER = Duration.seconds(10);

  private final Scene scene;
  private final PauseTransition untouched;

  private RestingCaret(Scene scene, Duration after) {
    this.scene = scene;
    untouched = new PauseTransition(after);
    untouched.setOnFinished(event -> blink(false));
  }

  /** Lets carets of a scene rest from now on. */
  static void follow(Scene scene) {
    follow(scene, AFTER);
  }

  static void follow(Scene scene, Duration after) {
    RestingCaret caret = new RestingCaret(scene, after);
    scene.addEventFilter(InputEvent.ANY, event -> caret.wake());
    // A field that gets the focus blinks of itself.
    InvalidationListener focused = property -> caret.begin();
    scene.focusOwnerProperty().addListener(focused);
    scene.windowProperty().flatMap(Window::focusedProperty).addListener(focused);
    caret.begin();
  }

  private void wake() {
    if (untouched.getStatus() != Animation.Status.RUNNING) {
      blink(true);
    }
    begin();
  }

  /** Waits where a caret blinks, and nowhere else: the pause has pulses run as well. */
  private void begin() {
    if (scene.getFocusOwner() instanceof TextInputControl) {
      untouched.playFromStart();
    }
  }

  private void blink(boolean blinking) {
    Node owner = scene.getFocusOwner();
    if (owner instanceof TextInputControl field
        && field.isFocused()
        && field.getSkin() instanceof TextInputControlSkin<?> skin) {
      skin.setCaretAnimating(blinking);
    }
  }
}
