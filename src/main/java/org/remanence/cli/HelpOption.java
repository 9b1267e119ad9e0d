package org.remanence.cli;

import picocli.CommandLine.Option;

/** {@code --help}, the same for every command. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean asked;
}
