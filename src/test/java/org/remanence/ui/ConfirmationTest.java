package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.ui.tab.FileDialogs;

/** Questions of the window: in its language, whatever the system's is. */
class ConfirmationTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final List<String> buttons = new ArrayList<>();

  @Test
  void buttonsSpeakTheLanguageOfTheWindow() {
    Messages.use(Locale.FRENCH);
    assertThat(answer(ButtonData.CANCEL_CLOSE)).isFalse();
    assertThat(buttons).containsExactly("OK", "Annuler");
    Messages.use(Locale.ENGLISH);
    assertThat(answer(ButtonData.OK_DONE)).isTrue();
    assertThat(buttons).containsExactly("OK", "Cancel");
  }

  @Test
  void nothingElseTakesInputMeanwhileThoughTheWindowStaysAsItIs() {
    List<String> pressed = new ArrayList<>();
    StackPane root = new StackPane();
    window.show(400, 300, () -> root);
    root.setOnKeyPressed(event -> pressed.add(event.getCode().getName()));
    window.stage().setOnCloseRequest(event -> pressed.add("close"));
    FileDialogs files = new FileDialogs(window::stage, window.settings(), window.tasks());
    boolean agreed =
        WindowFixture.call(
            () -> {
              WindowFixture.answerNextDialog(
                  ButtonData.OK_DONE,
                  pane -> {
                    Stage dialog = (Stage) pane.getScene().getWindow();
                    assertThat(dialog.getModality()).isEqualTo(Modality.NONE);
                    press(root);
                    requestClose();
                  });
              return files.confirm("?");
            });
    assertThat(agreed).isTrue();
    assertThat(pressed).isEmpty();
    assertThat(window.stage().isShowing()).isTrue();
    WindowFixture.run(() -> press(root));
    WindowFixture.run(this::requestClose);
    assertThat(pressed).containsExactly("A", "close");
  }

  private static void press(StackPane root) {
    root.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false));
  }

  private void requestClose() {
    window.stage().fireEvent(new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private boolean answer(ButtonData answer) {
    buttons.clear();
    window.show(400, 300, StackPane::new);
    FileDialogs files = new FileDialogs(window::stage, window.settings(), window.tasks());
    return WindowFixture.call(
        () -> {
          WindowFixture.answerNextDialog(
              answer, pane -> pane.getButtonTypes().forEach(type -> buttons.add(type.getText())));
          return files.confirm("?");
        });
  }
}
