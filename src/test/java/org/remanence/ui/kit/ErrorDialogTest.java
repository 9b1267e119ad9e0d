package org.remanence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.settings.ProgramVersion;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class ErrorDialogTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @Test
  void whatIsCopiedTellsCodeVersionSystemAndPlaceAndTheDialogStays() {
    IllegalStateException failure = new IllegalStateException("on purpose");
    String code = new ErrorReport(failure).code();
    window.show(400, 300, Pane::new);
    WindowFixture.run(() -> ErrorDialog.show(window.stage(), failure));
    DialogPane pane = WindowFixture.call(() -> WindowFixture.dialog().orElseThrow());
    assertThat(pane.getContentText()).endsWith(code);
    Button copy =
        (Button)
            pane.lookupButton(
                pane.getButtonTypes().stream()
                    .filter(type -> type.getButtonData() == ButtonData.LEFT)
                    .findFirst()
                    .orElseThrow());
    WindowFixture.run(copy::fire);
    String copied = WindowFixture.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied)
        .contains("error " + code, System.getProperty("os.name"), "on purpose")
        .contains("Remanence " + ProgramVersion.number(), "at " + getClass().getName());
    assertThat(WindowFixture.call(() -> WindowFixture.dialog())).isPresent();
  }

  @Test
  void itIsShownBeforeThereIsAWindow() {
    WindowFixture.run(() -> ErrorDialog.show(null, new IllegalStateException("on purpose")));
    DialogPane pane = WindowFixture.call(() -> WindowFixture.dialog().orElseThrow());
    assertThat(pane.getContentText()).contains("on purpose");
  }

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
