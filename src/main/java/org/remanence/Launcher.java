package org.remanence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.remanence.cli.RemanenceCommand;
import org.remanence.files.TerminalText;
import org.remanence.settings.LogFile;
import org.remanence.settings.Places;
import org.remanence.ui.app.RemanenceApp;
import org.remanence.ui.app.SelfCheck;
import org.remanence.ui.instance.Instance;

/**
 * Entry point: the window, without arguments or with files to open in it; else the command line.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    Optional<List<Path>> files = FileArguments.of(args);
    if (files.isEmpty()) {
      System.exit(RemanenceCommand.run(Launcher::tryWindow, args));
    }
    if (!windowCanOpen(problem -> System.err.println(TerminalText.line("remanence: " + problem)))) {
      System.exit(1);
    }
    Places places = Places.ofUser();
    LogFile.begin(places.logs());
    Instance.enter(places.settingsFolder(), files.get())
        .ifPresent(instance -> RemanenceApp.open(instance, files.get()));
  }

  private static boolean tryWindow(Consumer<String> tell) {
    return windowCanOpen(tell) && SelfCheck.run(tell);
  }

  private static boolean windowCanOpen(Consumer<String> tell) {
    Optional<String> problem = WindowCheck.ofThisMachine().problem();
    problem.ifPresent(tell);
    return problem.isEmpty();
  }
}
