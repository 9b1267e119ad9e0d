package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.Messages;
import org.remanence.settings.SettingsStore;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tasks.BackgroundTaskRunner;

/** Questions of the window: in its language, whatever the system's is. */
class ConfirmationTest {
  private final Locale before = Messages.language();
  private final List<String> buttons = new ArrayList<>();
  @TempDir Path temporary;

  @AfterEach
  void restore() {
    Messages.use(before);
  }

  @Test
  void buttonsSpeakTheLanguageOfTheWindow() {
    WindowFixture.start();
    Messages.use(Locale.FRENCH);
    assertThat(answer(ButtonData.CANCEL_CLOSE)).isFalse();
    assertThat(buttons).containsExactly("OK", "Annuler");
    Messages.use(Locale.ENGLISH);
    assertThat(answer(ButtonData.OK_DONE)).isTrue();
    assertThat(buttons).containsExactly("OK", "Cancel");
  }

  private boolean answer(ButtonData answer) {
    buttons.clear();
    Stage owner = WindowFixture.call(Stage::new);
    try (SettingsStore settings = new SettingsStore(temporary.resolve("settings.json"));
        BackgroundTaskRunner tasks = new BackgroundTaskRunner()) {
      FileDialogs files = new FileDialogs(() -> owner, settings, tasks);
      return WindowFixture.call(
          () -> {
            owner.setScene(new Scene(new StackPane()));
            owner.show();
            WindowFixture.answerNextDialog(
                answer, pane -> pane.getButtonTypes().forEach(type -> buttons.add(type.getText())));
            boolean agreed = files.confirm("?");
            owner.close();
            return agreed;
          });
    }
  }
}
