package org.remanence.ui.system;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Files that macOS hands to a program as events and not as arguments: those of a double click in
 * the Finder. JavaFX takes the events but has no public API for them.
 */
public final class FinderFiles {
  private FinderFiles() {}

  /** Listens where there is a Finder; on the JavaFX thread. */
  public static void listen(Consumer<List<Path>> onFiles) {
    if (Programs.ofThisMachine().isMac()) {
      listen(Application.GetApplication(), onFiles);
    }
  }

  /** Files that came before are handed over at once. */
  static void listen(Application application, Consumer<List<Path>> onFiles) {
    Application.EventHandler toolkit = application.getEventHandler();
    application.setEventHandler(
        new Application.EventHandler() {
          @Override
          public void handleOpenFilesAction(Application app, long time, String[] files) {
            onFiles.accept(Stream.of(files).map(Path::of).toList());
          }

          // All that JavaFX listens to itself.

          @Override
          public void handleQuitAction(Application app, long time) {
            toolkit.handleQuitAction(app, time);
          }

          @Override
          public boolean handleThemeChanged(String themeName) {
            return toolkit.handleThemeChanged(themeName);
          }
        });
  }
}
