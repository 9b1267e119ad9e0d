package org.remanence.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.ClassWeights;
import org.remanence.model.Hyperparameter;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Optimisation;
import org.remanence.model.WordVectors;
import org.remanence.text.vectors.PretrainedVectors;
import org.remanence.training.transfer.PretrainedEncoder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of {@code compare} about how weights are changed, and what they begin with. */
final class OptimisationOptions {
  @Option(names = "--schedule", paramLabel = "KIND[:FACTOR[:EVERY]]", defaultValue = "constant")
  String schedule;

  @Option(names = "--clip-norm", paramLabel = "L")
  @Nullable Double clipNorm;

  @Option(names = "--clip-value", paramLabel = "L")
  @Nullable Double clipValue;

  @Option(names = "--class-weights", paramLabel = "KIND", defaultValue = "none")
  String classWeights;

  @Option(names = "--embeddings", paramLabel = "FILE")
  @Nullable Path vectors;

  @Option(names = "--freeze-embeddings")
  boolean frozen;

  @Option(names = "--start-from", paramLabel = "FILE")
  @Nullable Path languageModel;

  /**
   * All of it but for the weight decay, which is a hyperparameter of its own.
   *
   * @throws UsageException if an option is out of its range
   */
  Optimisation optimisation(CommandSpec command) {
    if (frozen && vectors == null) {
      throw new UsageException(command, "cli.usage.frozen");
    }
    if (vectors != null && languageModel != null) {
      throw new UsageException(command, "cli.usage.one-start");
    }
    return new Optimisation(
        schedule(command),
        clipping(command),
        Optimisation.DEFAULT.weightDecay(),
        classWeights(command),
        vectors == null
            ? WordVectors.DRAWN
            : new WordVectors(vectors.getFileName().toString(), frozen));
  }

  /**
   * Refuses an embedding that was asked for by size and is of another in the file of vectors.
   *
   * @param read what the file holds; null without a file
   */
  void requireDimension(CommandSpec command, int embedding, @Nullable PretrainedVectors read) {
    if (read != null
        && vectors != null
        && HyperparameterOptions.isGiven(command, Hyperparameter.EMBEDDING)
        && embedding != read.dimension()) {
      throw new UsageException(
          command, "cli.usage.dimension", "--embedding", embedding, vectors, read.dimension());
    }
  }

  /**
   * Refuses sizes that were asked for and are others in the language model.
   *
   * @param read what training starts from; null for drawn weights
   */
  void requireSizes(CommandSpec command, @Nullable PretrainedEncoder read) {
    if (read != null) {
      requireSize(command, Hyperparameter.EMBEDDING, read.embedding());
      requireSize(command, Hyperparameter.HIDDEN, read.hidden());
    }
  }

  private void requireSize(CommandSpec command, Hyperparameter size, int expected) {
    OptionalInt asked = HyperparameterOptions.size(command, size);
    if (asked.isPresent() && asked.getAsInt() != expected) {
      throw new UsageException(
          command,
          "cli.usage.start-size",
          HyperparameterOptions.name(size),
          asked.getAsInt(),
          String.valueOf(languageModel),
          expected);
    }
  }

  private LearningRateSchedule schedule(CommandSpec command) {
    LearningRateSchedule read =
        LearningRateSchedule.parse(schedule).orElseThrow(() -> wrongSchedule(command));
    return new LearningRateSchedule(
        read.kind(),
        Ranges.requireNumber(
            command, "--schedule", read.factor(), HyperparameterLimits.MIN_SCHEDULE_FACTOR, 1),
        Ranges.require(command, "--schedule", read.every(), HyperparameterLimits.SCHEDULE_EVERY));
  }

  private UsageException wrongSchedule(CommandSpec command) {
    return new UsageException(command, "cli.usage.schedule", schedule);
  }

  private Clipping clipping(CommandSpec command) {
    if (clipNorm != null && clipValue != null) {
      throw new UsageException(command, "cli.usage.clipping");
    }
    if (clipNorm != null) {
      return new Clipping(Clipping.Kind.NORM, limit(command, "--clip-norm", clipNorm));
    }
    return clipValue == null
        ? Clipping.NONE
        : new Clipping(Clipping.Kind.VALUE, limit(command, "--clip-value", clipValue));
  }

  private static double limit(CommandSpec command, String option, double value) {
    return Ranges.requireNumber(
        command,
        option,
        value,
        HyperparameterLimits.MIN_CLIPPING,
        HyperparameterLimits.MAX_CLIPPING);
  }

  private ClassWeights classWeights(CommandSpec command) {
    return Choices.require(
        command, "--class-weights", classWeights, List.of(ClassWeights.values()), ClassWeights::id);
  }
}
