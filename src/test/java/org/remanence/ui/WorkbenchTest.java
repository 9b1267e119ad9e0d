package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.settings.SettingsStore;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.language.BackgroundLanguageTraining;
import org.remanence.ui.tasks.CountedTasks;

class WorkbenchTest {
  @TempDir Path temporary;

  @BeforeAll
  static void start() {
    WindowFixture.start();
  }

  @Test
  void aSentenceOpensInTheTabThatIsAskedFor() {
    List<Throwable> failures = new ArrayList<>();
    try (SettingsStore settings = new SettingsStore(temporary.resolve("settings.json"));
        BackgroundTrainingService service = new BackgroundTrainingService(1);
        BackgroundLanguageTraining languages = new BackgroundLanguageTraining(() -> false);
        CountedTasks tasks = new CountedTasks()) {
      Workbench workbench =
          WindowFixture.call(
              () -> new Workbench(settings, service, languages, tasks, () -> null, failures::add));
      Scene scene = WindowFixture.call(() -> new Scene(built(workbench)));
      TabPane tabs = (TabPane) WindowFixture.call(() -> scene.lookup(".tab-pane"));
      for (WindowTab tab : List.of(WindowTab.GATES, WindowTab.STATES)) {
        WindowFixture.run(() -> workbench.open("Opened in " + tab, tab));
        assertThat(tabs.getSelectionModel().getSelectedItem().getId()).isEqualTo(tab.id());
        assertThat(workbench.states().sentenceProperty().get()).isEqualTo("Opened in " + tab);
      }
      WindowFixture.run(workbench::close);
    }
    assertThat(failures).isEmpty();
  }

  private static Parent built(Workbench workbench) {
    return workbench.build(() -> {});
  }
}
