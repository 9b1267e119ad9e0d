package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class RestingCaretTest {
  /** Longer than a caret is shown or hidden while it blinks. */
  private static final long STILL_NANOS = 700_000_000;

  @RegisterExtension final WindowExtension window = new WindowExtension();
  private TextField field;
  private Node caret;
  private long changed = System.nanoTime();
  private int shown;

  @Test
  void caretRestsUntilAKeyIsPressed() {
    Scene scene =
        window.show(
            200,
            100,
            () -> {
              // Empty: a field selects its text when it gets the focus, which takes the caret's
              // place.
              field = new TextField();
              return field;
            });
    WindowFixture.run(
        () -> {
          field.requestFocus();
          caret = caret();
          caret
              .opacityProperty()
              .addListener(
                  (opacity, before, now) -> {
                    changed = System.nanoTime();
                    shown += now.intValue();
                  });
          RestingCaret.follow(scene, Duration.millis(400));
        });
    WindowFixture.await(() -> caret.getOpacity() == 0 && System.nanoTime() - changed > STILL_NANOS);
    int before = shown;
    WindowFixture.run(() -> press(KeyCode.SHIFT));
    WindowFixture.await(() -> shown > before);
    assertThat(field.isFocused()).isTrue();
  }

  /** The path whose opacity follows from focus and blinking; that of a selection does not. */
  private Node caret() {
    return field.lookupAll("Path").stream()
        .filter(path -> path.opacityProperty().isBound())
        .findFirst()
        .orElseThrow();
  }

  private void press(KeyCode key) {
    Event.fireEvent(
        field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, true, false, false, false));
  }
}
