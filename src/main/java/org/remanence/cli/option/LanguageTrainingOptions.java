package org.remanence.cli.option;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.WholeRange;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageHyperparameters.Preset;
import org.remanence.text.corpus.TokenLevel;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of {@code train-text} that say what is trained, and how. */
public final class LanguageTrainingOptions {
  private static final String LEARNING_RATE = "--learning-rate";

  @Option(names = "--level", paramLabel = "word|char", defaultValue = "word")
  Level level;

  @Option(names = "--architecture", paramLabel = "NAME", defaultValue = "stacked-lstm")
  String architecture;

  @Option(names = "--preset", paramLabel = "standard|large|largest", defaultValue = "standard")
  Size preset;

  @Option(names = "--epochs", paramLabel = "N", defaultValue = "20")
  int epochs;

  @Option(names = "--window", paramLabel = "N")
  @Nullable Integer window;

  @Option(names = "--layers", paramLabel = "N")
  @Nullable Integer layers;

  @Option(names = "--hidden", paramLabel = "N")
  @Nullable Integer hidden;

  @Option(names = "--embedding", paramLabel = "N")
  @Nullable Integer embedding;

  @Option(names = "--max-words", paramLabel = "N", defaultValue = "20000")
  int maxWords;

  @Option(names = "--batch-size", paramLabel = "N", defaultValue = "8")
  int batchSize;

  @Option(names = LEARNING_RATE, paramLabel = "R")
  @Nullable Double learningRate;

  @Option(names = "--patience", paramLabel = "N", defaultValue = "3")
  int patience;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "42")
  long seed;

  @Option(names = "--dropout", paramLabel = "P", defaultValue = "0.3")
  double dropout;

  /** The level as it is written on the command line. */
  enum Level {
    WORD(TokenLevel.WORD),
    CHAR(TokenLevel.CHARACTER);

    final TokenLevel level;

    Level(TokenLevel level) {
      this.level = level;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The preset as it is written on the command line. */
  enum Size {
    STANDARD(Preset.STANDARD),
    LARGE(Preset.LARGE),
    LARGEST(Preset.LARGEST);

    final Preset preset;

    Size(Preset preset) {
      this.preset = preset;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TokenLevel level() {
    return level.level;
  }

  /**
   * Architecture that is trained.
   *
   * @throws UsageException if it is unknown or cannot write
   */
  public Architecture architecture(CommandSpec command) {
    List<String> known =
        Arrays.stream(Architecture.values())
            .filter(Architecture::canWrite)
            .map(Architecture::id)
            .toList();
    if (architecture.equals(Architecture.BIDIRECTIONAL_LSTM.id())) {
      throw new UsageException(command, "language.bidirectional", architecture);
    }
    if (!known.contains(architecture)) {
      throw new UsageException(
          command, "cli.usage.one-architecture", architecture, String.join(", ", known));
    }
    return Architecture.of(architecture);
  }

  /**
   * The hyperparameters; the preset's where none is named.
   *
   * @throws UsageException if one is out of its range
   */
  public LanguageHyperparameters hyperparameters(CommandSpec command) {
    Architecture chosen = architecture(command);
    LanguageHyperparameters base = LanguageHyperparameters.of(chosen, level.level, preset.preset);
    return new LanguageHyperparameters(
        Ranges.require(command, "--epochs", epochs, HyperparameterLimits.EPOCHS),
        Ranges.require(command, "--batch-size", batchSize, HyperparameterLimits.BATCH_SIZE),
        choose(command, "--window", window, base.window(), LanguageHyperparameters.WINDOWS),
        Ranges.require(command, "--patience", patience, HyperparameterLimits.PATIENCE),
        learningRate(command, base.learningRate()),
        seed,
        Ranges.require(command, "--max-words", maxWords, LanguageHyperparameters.MAX_WORDS),
        choose(command, "--embedding", embedding, base.embedding(), HyperparameterLimits.EMBEDDING),
        choose(command, "--hidden", hidden, base.hidden(), HyperparameterLimits.HIDDEN),
        layers(command, chosen),
        Ranges.requireShare(command, "--dropout", dropout, HyperparameterLimits.MAX_DROPOUT),
        base.clipping());
  }

  private int layers(CommandSpec command, Architecture chosen) {
    WholeRange possible = LanguageHyperparameters.layers(chosen);
    int depth =
        choose(command, "--layers", layers, chosen.layers(), LanguageHyperparameters.LAYERS);
    if (!possible.contains(depth)) {
      String numbers =
          IntStream.rangeClosed(possible.min(), possible.max())
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(", "));
      throw new UsageException(command, "cli.usage.layers", depth, chosen.id(), numbers);
    }
    return depth;
  }

  private double learningRate(CommandSpec command, double defaultValue) {
    return learningRate == null
        ? defaultValue
        : Ranges.requireNumber(
            command,
            LEARNING_RATE,
            learningRate,
            HyperparameterLimits.MIN_LEARNING_RATE,
            HyperparameterLimits.MAX_LEARNING_RATE);
  }

  private static int choose(
      CommandSpec command,
      String option,
      @Nullable Integer given,
      int defaultValue,
      WholeRange range) {
    return given == null ? defaultValue : Ranges.require(command, option, given, range);
  }
}
