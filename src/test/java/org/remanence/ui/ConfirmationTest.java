package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.layout.StackPane;
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
