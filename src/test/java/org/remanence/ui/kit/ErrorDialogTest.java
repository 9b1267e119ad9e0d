package org.remanence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class ErrorDialogTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @Test
  void escapeClosesIt() {
    window.show(400, 300, Pane::new);
    WindowFixture.run(
        () -> ErrorDialog.show(window.stage(), new IllegalStateException("on purpose")));
    DialogPane pane = WindowFixture.call(() -> WindowFixture.dialog().orElseThrow());
    assertThat(pane.getContentText()).contains("on purpose");
    assertThat(((Button) pane.lookupButton(ButtonType.OK)).isCancelButton()).isTrue();
    WindowFixture.run(
        () ->
            pane.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    WindowFixture.await(() -> WindowFixture.dialog().isEmpty());
  }
}
