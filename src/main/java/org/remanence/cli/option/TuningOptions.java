package org.remanence.cli.option;

import java.util.OptionalInt;
import org.remanence.model.Hyperparameters;
import org.remanence.study.tuning.Trials;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of {@code compare} that have each architecture tuned. */
public final class TuningOptions {
  private static final String TRIALS = "--trials";

  @Option(names = "--tuned")
  boolean tuned;

  @Option(names = TRIALS, paramLabel = "N", defaultValue = "" + Trials.DEFAULT_COUNT)
  int trials;

  /**
   * Trials of each architecture; empty if none is tuned.
   *
   * @throws UsageException if the number is out of range, or there is nothing to try
   */
  public OptionalInt budget(CommandSpec command) {
    if (!tuned) {
      if (isGiven(command, TRIALS)) {
        throw new UsageException(command, "cli.usage.trials");
      }
      return OptionalInt.empty();
    }
    return OptionalInt.of(Ranges.require(command, TRIALS, trials, Trials.COUNT));
  }

  private static boolean isGiven(CommandSpec command, String option) {
    return command.commandLine().getParseResult().hasMatchedOption(option);
  }

  /** With the epochs that a tuning usually has, unless others were asked for. */
  public Hyperparameters withEpochs(CommandSpec command, Hyperparameters given) {
    return tuned && !isGiven(command, "--epochs")
        ? given.with(h -> h.epochs = Trials.DEFAULT_EPOCHS)
        : given;
  }
}
