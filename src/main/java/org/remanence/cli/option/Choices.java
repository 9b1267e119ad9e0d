package org.remanence.cli.option;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Holds options to one of a few words. */
final class Choices {
  private Choices() {}

  /**
   * Gives the choice back whose word was given.
   *
   * @param word what each is called
   * @throws UsageException if none is called so
   */
  static <T> T require(
      CommandSpec command, String option, String given, List<T> choices, Function<T, String> word) {
    return choices.stream()
        .filter(each -> word.apply(each).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    command,
                    "cli.usage.choice",
                    option,
                    given,
                    choices.stream().map(word).collect(Collectors.joining(", "))));
  }
}
