package org.remanence.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.text.vectors.PretrainedVectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of {@code compare} that say what is trained, and how. */
public final class TrainingOptions {
  private static final String ALL = "rnn,lstm,gru,bilstm,stacked-lstm";

  @Option(names = "--architectures", split = ",", paramLabel = "NAME", defaultValue = ALL)
  List<String> architectures = new ArrayList<>();

  @Option(names = "--epochs", paramLabel = "N", defaultValue = "15")
  int epochs;

  @Option(names = "--batch-size", paramLabel = "N", defaultValue = "32")
  int batchSize;

  @Mixin TrainingLoopOptions loop;

  @Option(names = "--max-words", paramLabel = "N", defaultValue = "2000")
  int maxWords;

  @Option(names = "--max-length", paramLabel = "N")
  public Integer maxLength;

  @Option(names = "--embedding", paramLabel = "N", defaultValue = "100")
  int embedding;

  @Option(names = "--hidden", paramLabel = "N", defaultValue = "128")
  int hidden;

  @Option(names = "--dropout", paramLabel = "P", defaultValue = "0.3")
  double dropout;

  @Option(names = "--recurrent-dropout", paramLabel = "P", defaultValue = "0.3")
  double recurrentDropout;

  @Option(names = "--no-mask")
  boolean noMask;

  @Mixin OptimisationOptions optimisation;

  /**
   * The chosen architectures in the order given.
   *
   * @throws UsageException if one is unknown
   */
  public List<Architecture> architectures(CommandSpec command) {
    List<String> known = Arrays.stream(Architecture.values()).map(Architecture::id).toList();
    Set<Architecture> chosen = new LinkedHashSet<>();
    for (String id : architectures) {
      if (!known.contains(id.strip())) {
        throw new UsageException(command, "cli.usage.architecture", id, String.join(", ", known));
      }
      chosen.add(Architecture.of(id.strip()));
    }
    return List.copyOf(chosen);
  }

  /**
   * The hyperparameters.
   *
   * @param usualLength maximum length where none was asked for
   * @throws UsageException if one is out of its range
   */
  public Hyperparameters hyperparameters(CommandSpec command, int usualLength) {
    int length = maxLength == null ? usualLength : maxLength;
    return new Hyperparameters(
        Ranges.require(command, "--epochs", epochs, HyperparameterLimits.EPOCHS),
        Ranges.require(command, "--batch-size", batchSize, HyperparameterLimits.BATCH_SIZE),
        loop.patience(command),
        optimisation.learningRate(command),
        loop.seed,
        Ranges.require(command, "--max-words", maxWords, HyperparameterLimits.MAX_WORDS),
        Ranges.require(command, "--max-length", length, HyperparameterLimits.MAX_LENGTH),
        Ranges.require(command, "--embedding", embedding, HyperparameterLimits.EMBEDDING),
        Ranges.require(command, "--hidden", hidden, HyperparameterLimits.HIDDEN),
        Ranges.requireShare(command, "--dropout", dropout, HyperparameterLimits.MAX_DROPOUT),
        Ranges.requireShare(
            command, "--recurrent-dropout", recurrentDropout, HyperparameterLimits.MAX_DROPOUT),
        !noMask,
        optimisation.optimisation(command));
  }

  /** The file of word vectors; null for drawn ones. */
  public Path vectors() {
    return optimisation.vectors;
  }

  /**
   * Holds the vectors that were read against what was asked for.
   *
   * @param vectors null for drawn ones
   * @throws UsageException if they have another length
   */
  public void requireDimension(CommandSpec command, int embedding, PretrainedVectors vectors) {
    optimisation.requireDimension(command, embedding, vectors);
  }
}
