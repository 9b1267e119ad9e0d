package org.remanence.cli.option;

import org.remanence.model.WholeRange;
import org.remanence.model.language.Sampling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of {@code generate} that say how the next token is drawn. */
public final class SamplingOptions {
  private static final WholeRange TOP_K = new WholeRange(0, Integer.MAX_VALUE);

  @Option(names = "--temperature", paramLabel = "T", defaultValue = "0.8")
  double temperature;

  @Option(names = "--top-k", paramLabel = "K", defaultValue = "0")
  int topK;

  @Option(names = "--top-p", paramLabel = "P", defaultValue = "1")
  double topP;

  @Option(names = "--greedy")
  boolean greedy;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "42")
  long seed;

  /**
   * All of it.
   *
   * @throws UsageException if an option is out of its range
   */
  public Sampling sampling(CommandSpec command) {
    Ranges.requireShare(command, "--temperature", temperature, Sampling.MAX_TEMPERATURE);
    Ranges.require(command, "--top-k", topK, TOP_K);
    if (!(topP > 0 && topP <= 1)) {
      throw new UsageException(command, "cli.usage.top-p", String.valueOf(topP));
    }
    return new Sampling(temperature, topK, topP, greedy, seed);
  }
}
