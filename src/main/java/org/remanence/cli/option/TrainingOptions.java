package org.remanence.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Hyperparameters;
import org.remanence.text.vectors.PretrainedVectors;
import org.remanence.training.transfer.PretrainedEncoder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of {@code compare} that say what is trained, and how. */
public final class TrainingOptions {
  /** The ids of {@link Architecture#CLASSIC}. */
  private static final String ALL = "rnn,lstm,gru,bilstm,stacked-lstm";

  @Option(names = "--architectures", split = ",", paramLabel = "NAME", defaultValue = ALL)
  List<String> architectures = new ArrayList<>();

  @Mixin HyperparameterOptions numbers;

  @Mixin OptimisationOptions optimisation;

  /**
   * The chosen architectures in the order given.
   *
   * @throws UsageException if one is unknown
   */
  public List<Architecture> architectures(CommandSpec command) {
    return chosen(command, architectures, List.of(Architecture.values()));
  }

  /** Those of the known architectures that {@code --architectures} names, in the order given. */
  static List<Architecture> chosen(
      CommandSpec command, List<String> names, List<Architecture> known) {
    List<String> ids = known.stream().map(Architecture::id).toList();
    Set<Architecture> chosen = new LinkedHashSet<>();
    for (String name : names) {
      if (!ids.contains(name.strip())) {
        throw new UsageException(command, "cli.usage.architecture", name, String.join(", ", ids));
      }
      chosen.add(Architecture.of(name.strip()));
    }
    return List.copyOf(chosen);
  }

  /**
   * The hyperparameters.
   *
   * @param defaultLength maximum length where none was asked for
   * @throws UsageException if one is out of its range
   */
  public Hyperparameters hyperparameters(CommandSpec command, int defaultLength) {
    return Hyperparameters.DEFAULT.with(
        h -> {
          h.maxLength = defaultLength;
          h.optimisation = optimisation.optimisation(command);
          numbers.fill(command, h);
        });
  }

  /** Returns whether a maximum length was asked for. */
  public boolean limitsLength(CommandSpec command) {
    return HyperparameterOptions.isGiven(command, Hyperparameter.MAX_LENGTH);
  }

  /** The file of word vectors; null for drawn ones. */
  public @Nullable Path vectors() {
    return optimisation.vectors;
  }

  /**
   * Reads the language model to start from; null for drawn weights.
   *
   * @throws UsageException if other sizes than its own were asked for
   */
  public @Nullable PretrainedEncoder encoder(CommandSpec command) {
    PretrainedEncoder encoder =
        optimisation.languageModel == null
            ? null
            : PretrainedEncoder.read(optimisation.languageModel);
    optimisation.requireSizes(command, encoder);
    return encoder;
  }

  /**
   * Holds the vectors that were read against what was asked for.
   *
   * @param vectors null for drawn ones
   * @throws UsageException if they have another length
   */
  public void requireDimension(
      CommandSpec command, int embedding, @Nullable PretrainedVectors vectors) {
    optimisation.requireDimension(command, embedding, vectors);
  }
}
