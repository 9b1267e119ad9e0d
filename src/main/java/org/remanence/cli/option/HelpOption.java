package org.remanence.cli.option;

import picocli.CommandLine.Option;

/** {@code --help}, the same for every command. */
public final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean asked;
}
