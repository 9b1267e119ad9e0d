package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.text.BuiltInDatasets;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.tab.WindowTab;

class WorkbenchTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @Test
  void aSentenceOpensInTheTabThatIsAskedFor() {
    Workbench workbench = window.workbench(1);
    Scene scene = WindowFixture.call(() -> new Scene(built(workbench)));
    TabPane tabs = (TabPane) WindowFixture.call(() -> scene.lookup(".tab-pane"));
    for (WindowTab tab : List.of(WindowTab.GATES, WindowTab.STATES)) {
      WindowFixture.run(() -> workbench.open("Opened in " + tab, tab));
      assertThat(tabs.getSelectionModel().getSelectedItem().getId()).isEqualTo(tab.id());
      assertThat(workbench.session().sentenceProperty().get()).isEqualTo("Opened in " + tab);
    }
  }

  @Test
  void closingAsksWhileAStudyRunsAndSaysWhatIsKept() {
    List<String> asked = new ArrayList<>();
    window
        .settings()
        .update(s -> s.with(e -> e.training = Map.of("dataset", BuiltInDatasets.NOTEBOOK)));
    Workbench workbench = window.workbench(1);
    Scene scene = WindowFixture.call(() -> new Scene(built(workbench)));
    assertThat(WindowFixture.call(workbench::mayClose)).isTrue();
    WindowFixture.run(() -> workbench.select(WindowTab.RESULTS));
    WindowFixture.call(() -> scene.snapshot(null));
    Button start = button(scene, "studies.start");
    WindowFixture.await(() -> !start.isDisabled());
    WindowFixture.run(start::fire);
    assertThat(mayClose(workbench, ButtonData.CANCEL_CLOSE, asked)).isFalse();
    assertThat(mayClose(workbench, ButtonData.OK_DONE, asked)).isTrue();
    assertThat(asked).hasSize(2).containsOnly(Messages.text("shell.confirm-study"));
    Button stop = (Button) WindowFixture.call(() -> start.getParent().lookup("#stopButton"));
    WindowFixture.run(stop::fire);
    WindowFixture.await(() -> !start.isDisabled());
    assertThat(WindowFixture.call(workbench::mayClose)).isTrue();
  }

  /** Asks, and presses {@code answer} in the dialog, which waits in an event loop of its own. */
  private static boolean mayClose(Workbench workbench, ButtonData answer, List<String> asked) {
    return WindowFixture.call(
        () -> {
          WindowFixture.answerNextDialog(answer, pane -> asked.add(pane.getContentText()));
          return workbench.mayClose();
        });
  }

  private static Button button(Scene scene, String key) {
    return WindowFixture.call(
        () ->
            scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> Messages.text(key).equals(button.getText()))
                .findFirst()
                .orElseThrow());
  }

  private static Parent built(Workbench workbench) {
    return workbench.build(() -> {});
  }
}
