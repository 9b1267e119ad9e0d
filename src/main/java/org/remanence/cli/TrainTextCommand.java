package org.remanence.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.WholeRange;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageHyperparameters.Preset;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.text.corpus.Corpora;
import org.remanence.text.corpus.Corpus;
import org.remanence.text.corpus.CorpusEncoder;
import org.remanence.text.corpus.EncodedCorpus;
import org.remanence.text.corpus.FileCorpus;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.training.language.LanguageTrainingRequest;
import org.remanence.training.language.LanguageTrainingService;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code remanence train-text}: learns to write from a running text. */
@Command(sortOptions = false)
final class TrainTextCommand implements Callable<Integer> {
  private final LanguageTraining training;

  @Spec CommandSpec spec;

  @Option(names = "--corpus", paramLabel = "FILE.txt")
  Path corpus;

  @Option(names = "--dataset", paramLabel = "NAME")
  String dataset;

  @Option(names = "--out", required = true, paramLabel = "FILE.rema")
  Path out;

  @Option(names = "--level", paramLabel = "word|char", defaultValue = "word")
  Level level;

  @Option(names = "--architecture", paramLabel = "NAME", defaultValue = "stacked-lstm")
  String architecture;

  @Option(names = "--preset", paramLabel = "standard|large|largest", defaultValue = "standard")
  Size preset;

  @Option(names = "--epochs", paramLabel = "N", defaultValue = "20")
  int epochs;

  @Option(names = "--window", paramLabel = "N")
  Integer window;

  @Option(names = "--layers", paramLabel = "N")
  Integer layers;

  @Option(names = "--hidden", paramLabel = "N")
  Integer hidden;

  @Option(names = "--embedding", paramLabel = "N")
  Integer embedding;

  @Option(names = "--max-words", paramLabel = "N", defaultValue = "20000")
  int maxWords;

  @Option(names = "--batch-size", paramLabel = "N", defaultValue = "32")
  int streams;

  @Option(names = "--patience", paramLabel = "N", defaultValue = "3")
  int patience;

  @Option(names = "--dropout", paramLabel = "P", defaultValue = "0.3")
  double dropout;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "42")
  long seed;

  @Mixin HelpOption help;

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

  TrainTextCommand(Supplier<LanguageTrainingService> services) {
    training = new LanguageTraining(services);
  }

  @Override
  public Integer call() {
    if ((corpus == null) == (dataset == null)) {
      throw new UsageException(spec, "cli.usage.oneOf", "--corpus", "--dataset");
    }
    Architecture chosen = architecture();
    LanguageHyperparameters settings = settings(chosen);
    requirePlaceFor(out);
    Corpus text = corpus == null ? Corpora.load(dataset) : new FileCorpus(corpus);
    EncodedCorpus encoded = CorpusEncoder.encode(text, level.level, settings.maxWords());
    return training.run(
        new LanguageTrainingRequest(chosen, settings, encoded),
        spec.commandLine().getErr(),
        this::keep);
  }

  private int keep(LanguageTraining.Outcome outcome) {
    if (outcome.model() == null) {
      tell("cli.text.interruptedEarly");
      return CompareCommand.INTERRUPTED;
    }
    LanguageModelFile.write(out, outcome.model());
    tell(outcome.interrupted() ? "cli.text.interrupted" : "cli.text.saved", out);
    return outcome.interrupted() ? CompareCommand.INTERRUPTED : ExitCode.OK;
  }

  private void tell(String key, Object... arguments) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(Messages.text(key, arguments));
    err.flush();
  }

  private Architecture architecture() {
    List<String> known =
        Arrays.stream(Architecture.values())
            .filter(a -> !a.bidirectional())
            .map(Architecture::id)
            .toList();
    if (architecture.equals(Architecture.BIDIRECTIONAL_LSTM.id())) {
      throw new UsageException(spec, "language.bidirectional", architecture);
    }
    if (!known.contains(architecture)) {
      throw new UsageException(
          spec, "cli.usage.oneArchitecture", architecture, String.join(", ", known));
    }
    return Architecture.of(architecture);
  }

  private LanguageHyperparameters settings(Architecture chosen) {
    LanguageHyperparameters base = LanguageHyperparameters.of(chosen, level.level, preset.preset);
    int depth = choose("--layers", layers, base.layers(), LanguageHyperparameters.LAYERS);
    if (depth < chosen.layers()) {
      throw new UsageException(spec, "cli.usage.layers", chosen.id(), chosen.layers());
    }
    return new LanguageHyperparameters(
        Ranges.require(spec, "--epochs", epochs, HyperparameterLimits.EPOCHS),
        Ranges.require(spec, "--batch-size", streams, HyperparameterLimits.BATCH_SIZE),
        choose("--window", window, base.window(), LanguageHyperparameters.WINDOWS),
        Ranges.require(spec, "--patience", patience, HyperparameterLimits.PATIENCE),
        base.learningRate(),
        seed,
        Ranges.require(spec, "--max-words", maxWords, LanguageHyperparameters.MAX_WORDS),
        choose("--embedding", embedding, base.embedding(), HyperparameterLimits.EMBEDDING),
        choose("--hidden", hidden, base.hidden(), HyperparameterLimits.HIDDEN),
        depth,
        Ranges.requireShare(spec, "--dropout", dropout, HyperparameterLimits.MAX_DROPOUT),
        base.clipping());
  }

  private int choose(String option, Integer given, int usual, WholeRange range) {
    return given == null ? usual : Ranges.require(spec, option, given, range);
  }

  /** Before an hour of training, not after it. */
  private static void requirePlaceFor(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new LocalizedException("model.file.directory", file);
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LocalizedException("files.write.noFolder", file);
    }
    if (!Files.isWritable(folder)) {
      throw new LocalizedException("files.write.denied", file);
    }
  }
}
