package org.remanence.ui.app;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.remanence.ui.WindowFixture;

/** Keys pressed where the focus is. */
final class WindowKeys {
  private WindowKeys() {}

  static void press(Scene scene, KeyCode key) {
    press(scene, key, false);
  }

  /** Presses a key together with Ctrl. */
  static void pressShortcut(Scene scene, KeyCode key) {
    press(scene, key, true);
  }

  private static void press(Scene scene, KeyCode key, boolean control) {
    WindowFixture.run(
        () ->
            Event.fireEvent(
                Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot()),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false)));
  }
}
