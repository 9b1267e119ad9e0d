package org.remanence.cli.option;

import java.util.Arrays;
import java.util.List;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NumberRange;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of hyperparameters: each number with its default, and held to its range. */
final class HyperparameterOptions {
  private static final List<Hyperparameter> NUMBERS =
      Arrays.stream(Hyperparameter.values())
          .filter(each -> each.range().kind() != NumberRange.Kind.FLAG)
          .toList();

  @Option(names = "--seed", paramLabel = "N", defaultValue = "42")
  long seed;

  @Option(names = "--no-mask")
  boolean noMask;

  /** Takes the command that has these options, from picocli. */
  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec command) {
    for (Hyperparameter each : NUMBERS) {
      boolean whole = each.range().isWhole();
      OptionSpec.Builder option =
          OptionSpec.builder(name(each))
              .type(whole ? Integer.class : Double.class)
              .paramLabel(whole ? "N" : "R");
      // The default of the maximum length is the data’s.
      if (each != Hyperparameter.MAX_LENGTH) {
        option.defaultValue(each.format(each.defaultValue()));
      }
      command.addOption(option.build());
    }
  }

  static boolean isGiven(CommandSpec command, Hyperparameter hyperparameter) {
    return command.commandLine().getParseResult().hasMatchedOption(name(hyperparameter));
  }

  /**
   * Puts in what was given, and the default of what was not.
   *
   * @throws UsageException if one is out of its range
   */
  void fill(CommandSpec command, Hyperparameters.Editor to) {
    to.seed = seed;
    to.mask = !noMask;
    for (Hyperparameter each : NUMBERS) {
      Number value = command.findOption(name(each)).getValue();
      if (value != null) {
        each.set(to, Ranges.require(command, name(each), value, each.range()));
      }
    }
  }

  private static String name(Hyperparameter hyperparameter) {
    return "--" + hyperparameter.id();
  }
}
