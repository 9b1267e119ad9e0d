package org.remanence.cli.option;

import org.remanence.model.HyperparameterLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that are the same for every command that trains. */
final class TrainingLoopOptions {
  @Option(names = "--patience", paramLabel = "N", defaultValue = "3")
  int patience;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "42")
  long seed;

  int patience(CommandSpec command) {
    return Ranges.require(command, "--patience", patience, HyperparameterLimits.PATIENCE);
  }
}
