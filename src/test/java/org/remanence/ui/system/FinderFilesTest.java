package org.remanence.ui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

/** Files of the Finder, as JavaFX would tell them on macOS. */
class FinderFilesTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final List<String> told = new ArrayList<>();

  /** JavaFX’s own listener. */
  private final Application.EventHandler toolkit =
      new Application.EventHandler() {
        @Override
        public void handleQuitAction(Application app, long time) {
          told.add("quit");
        }

        @Override
        public boolean handleThemeChanged(String themeName) {
          return told.add(themeName);
        }
      };

  @Test
  void filesAreHandedOverAndAllElseIsJavaFxs() {
    WindowFixture.run(
        () -> {
          Application application = Application.GetApplication();
          Application.EventHandler before = application.getEventHandler();
          try {
            application.setEventHandler(toolkit);
            FinderFiles.listen(application, files -> told.add(files.toString()));
            Application.EventHandler handler = application.getEventHandler();
            handler.handleOpenFilesAction(application, 0, new String[] {"/a b/é.rema", "/c.csv"});
            handler.handleQuitAction(application, 0);
            assertThat(handler.handleThemeChanged("dark")).isTrue();
          } finally {
            application.setEventHandler(before);
          }
        });
    assertThat(told)
        .containsExactly(
            List.of(Path.of("/a b/é.rema"), Path.of("/c.csv")).toString(), "quit", "dark");
  }
}
