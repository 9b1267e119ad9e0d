package org.remanence.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.study.lag.LagSettings;
import org.remanence.text.lag.LagTask;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of {@code memory}: a task, over how far, and what is trained for it. */
public final class LagOptions {
  @Option(names = "--task", paramLabel = "NAME", defaultValue = "recall")
  String task;

  @Option(names = "--lag", paramLabel = "N", defaultValue = "30")
  int lag;

  @Option(
      names = "--architectures",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "rnn,lstm,gru")
  List<String> architectures = new ArrayList<>();

  @Option(names = "--equal-weights")
  boolean equalWeights;

  @Option(names = "--seeds", paramLabel = "N", defaultValue = "3")
  int seeds;

  @Option(names = "--hidden", paramLabel = "N", defaultValue = "32")
  int hidden;

  @Option(names = "--learning-rate", paramLabel = "R", defaultValue = "0.005")
  double learningRate;

  @Option(names = "--epochs", paramLabel = "N", defaultValue = "40")
  int epochs;

  /**
   * The settings asked for.
   *
   * @throws UsageException if an option is out of its range, or no number of units gives a network
   *     about as many weights as the others
   */
  public LagSettings settings(CommandSpec command) {
    LagSettings settings =
        new LagSettings(
            Choices.require(command, "--task", task, List.of(LagTask.values()), LagTask::id),
            Ranges.require(command, "--lag", lag, LagSettings.LAGS),
            TrainingOptions.chosen(command, architectures, LagSettings.NETWORKS),
            Ranges.require(command, "--seeds", seeds, LagSettings.SEEDS),
            Ranges.require(command, "--hidden", hidden, HyperparameterLimits.HIDDEN),
            equalWeights,
            Ranges.requireNumber(
                command,
                "--learning-rate",
                learningRate,
                HyperparameterLimits.MIN_LEARNING_RATE,
                HyperparameterLimits.MAX_LEARNING_RATE),
            Ranges.require(command, "--epochs", epochs, HyperparameterLimits.EPOCHS));
    List<Architecture> unequal = settings.unequal();
    if (!unequal.isEmpty()) {
      throw new UsageException(
          command,
          "memory.problem.weights",
          unequal.get(0).id(),
          LagSettings.REFERENCE.id(),
          hidden);
    }
    return settings;
  }
}
