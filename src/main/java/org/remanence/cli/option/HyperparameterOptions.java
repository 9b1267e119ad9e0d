package org.remanence.cli.option;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NumberRange;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of hyperparameters: each with its default, and held to its range. */
final class HyperparameterOptions {
  private static final List<Hyperparameter> VALUES =
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
    for (Hyperparameter each : VALUES) {
      OptionSpec.Builder option =
          switch (each.range().kind()) {
            case WHOLE -> option(each, Integer.class, "N");
            case DECIMAL -> option(each, Double.class, "R");
            case FLAG, CHOICE -> option(each, String.class, String.join("|", each.choices()));
          };
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

  /** The size that was asked for; empty where the default holds. */
  static OptionalInt size(CommandSpec command, Hyperparameter hyperparameter) {
    Integer value = command.findOption(name(hyperparameter)).getValue();
    return isGiven(command, hyperparameter) ? OptionalInt.of(value) : OptionalInt.empty();
  }

  /**
   * Puts in what was given, and the default of what was not.
   *
   * @throws UsageException if one is out of its range
   */
  void fill(CommandSpec command, Hyperparameters.Editor to) {
    to.seed = seed;
    to.mask = !noMask;
    for (Hyperparameter each : VALUES) {
      Object value = command.findOption(name(each)).getValue();
      if (value != null) {
        each.set(to, value(command, each, value));
      }
    }
  }

  private static OptionSpec.Builder option(Hyperparameter of, Class<?> type, String label) {
    return OptionSpec.builder(name(of)).type(type).paramLabel(label);
  }

  private static double value(CommandSpec command, Hyperparameter of, Object given) {
    if (given instanceof Number number) {
      return Ranges.require(command, name(of), number, of.range());
    }
    int place = of.choices().indexOf(given);
    if (place < 0) {
      throw new UsageException(
          command, "cli.usage.choice", name(of), given, String.join(", ", of.choices()));
    }
    return place;
  }

  static String name(Hyperparameter hyperparameter) {
    return "--" + hyperparameter.id();
  }
}
