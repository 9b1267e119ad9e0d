package org.remanence;

import java.util.Optional;
import org.remanence.cli.RemanenceCommand;
import org.remanence.ui.app.RemanenceApp;

/** Entry point: the window without arguments, else the command line. */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    if (args.length > 0) {
      System.exit(RemanenceCommand.run(args));
    }
    Optional<String> problem = WindowCheck.ofThisMachine().problem();
    if (problem.isPresent()) {
      System.err.println("remanence: " + problem.get());
      System.exit(1);
    }
    RemanenceApp.open();
  }
}
