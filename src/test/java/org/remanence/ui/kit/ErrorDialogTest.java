package org.remanence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.remanence.ui.WindowFixture;

class ErrorDialogTest {
  @BeforeAll
  static void start() {
    WindowFixture.start();
  }

  @Test
  void escapeClosesIt() {
    Stage owner =
        WindowFixture.call(
            () -> {
              Stage stage = new Stage();
              stage.setScene(new Scene(new Pane(), 400, 300));
              stage.show();
              ErrorDialog.show(stage, new IllegalStateException("on purpose"));
              return stage;
            });
    DialogPane pane = WindowFixture.call(() -> WindowFixture.dialog().orElseThrow());
    assertThat(pane.getContentText()).contains("on purpose");
    assertThat(((Button) pane.lookupButton(ButtonType.OK)).isCancelButton()).isTrue();
    WindowFixture.run(
        () ->
            pane.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    WindowFixture.await(() -> WindowFixture.dialog().isEmpty());
    WindowFixture.run(owner::close);
  }
}
