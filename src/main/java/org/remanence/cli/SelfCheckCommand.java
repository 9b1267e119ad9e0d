package org.remanence.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.remanence.cli.option.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code remanence self-check}: whether the program works where it was installed. */
@Command
final class SelfCheckCommand implements Callable<Integer> {
  private final WindowTrial window;

  @Spec CommandSpec spec;

  @Mixin HelpOption help;

  SelfCheckCommand(WindowTrial window) {
    this.window = window;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean worked =
        window.run(
            line -> {
              out.println(line);
              out.flush();
            });
    return worked ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
