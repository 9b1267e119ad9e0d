package org.remanence.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.LanguageTrainingOptions;
import org.remanence.cli.option.TableReading;
import org.remanence.cli.option.UsageException;
import org.remanence.cli.output.AgreementTable;
import org.remanence.cli.output.WrittenWords;
import org.remanence.files.DiskSpace;
import org.remanence.files.Leftovers;
import org.remanence.files.WriteLock;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.NumberText;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.Sampling;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.text.corpus.AgreementChecker;
import org.remanence.text.corpus.Corpora;
import org.remanence.text.corpus.CorpusEncoder;
import org.remanence.text.corpus.CorpusSource;
import org.remanence.text.corpus.EncodedCorpus;
import org.remanence.text.table.TableSource;
import org.remanence.training.language.LanguageTrainingRequest;
import org.remanence.training.language.LanguageTrainingService;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remanence train-text}: learns to write from a running text. */
@Command(sortOptions = false)
final class TrainTextCommand extends ReportingCommand {
  /** Some four hundred bulletins: rates to within a few percent. */
  private static final int WORDS_TO_JUDGE = 10_000;

  private final LanguageTraining training;
  private final Failures failures;

  @Option(names = "--corpus", paramLabel = "FILE.txt")
  @Nullable Path corpus;

  @Option(names = "--data", paramLabel = "FILE")
  @Nullable Path data;

  @Mixin TableReading reading;

  @Option(names = "--dataset", paramLabel = "NAME")
  @Nullable String dataset;

  @Option(names = "--out", required = true, paramLabel = "FILE.rema")
  Path out;

  @Mixin LanguageTrainingOptions options;

  @Mixin HelpOption help;

  TrainTextCommand(Supplier<LanguageTrainingService> services, Failures failures) {
    this.failures = failures;
    training = new LanguageTraining(services);
  }

  @Override
  public Integer call() {
    CorpusSource source = source();
    LanguageHyperparameters settings = options.hyperparameters(spec);
    requirePlaceFor(out);
    try (WriteLock lock = WriteLock.take(out)) {
      Leftovers.remove(out.toAbsolutePath().resolveSibling(""));
      EncodedCorpus encoded =
          CorpusEncoder.encode(source.open(), options.level(), settings.maxWords());
      LanguageTrainingRequest request =
          new LanguageTrainingRequest(options.architecture(spec), settings, encoded);
      DiskSpace.require(out, request.shape().parameters() * Float.BYTES);
      return training.run(request, err(), this::keep);
    }
  }

  private CorpusSource source() {
    long given = Stream.of(corpus, data, dataset).filter(Objects::nonNull).count();
    if (given != 1) {
      throw new UsageException(spec, "cli.usage.one-of-three", "--corpus", "--data", "--dataset");
    }
    if (data != null) {
      TableSource table = reading.source(spec, data);
      return CorpusSource.table(table.readAs(new Tables(reading, err()).check(table).format()));
    }
    reading.requireNone(spec);
    return corpus != null
        ? CorpusSource.text(corpus)
        : CorpusSource.builtIn(Objects.requireNonNull(dataset, "one of the three is given"));
  }

  private int keep(LanguageTraining.Outcome outcome) {
    if (outcome.model() == null) {
      report("cli.text.interrupted-early");
      return CompareCommand.INTERRUPTED;
    }
    Path place = write(outcome.model());
    if (!outcome.interrupted()) {
      reportAgreements(outcome.model());
    }
    report(outcome.interrupted() ? "cli.text.interrupted" : "cli.text.saved", place);
    if (outcome.interrupted()) {
      return CompareCommand.INTERRUPTED;
    }
    return place.equals(out) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Writes a model that took long to train, if need be elsewhere; returns where it lies. */
  private Path write(TrainedLanguageModel model) {
    try {
      LanguageModelFile.write(out, model);
      return out;
    } catch (LocalizedException e) {
      Path place =
          OtherPlace.usual()
              .write(out, other -> LanguageModelFile.write(other, model))
              .orElseThrow(() -> e);
      failures.report(e, err());
      return place;
    }
  }

  /**
   * Reports what the model remembers when it writes, if its corpus is one whose agreements are
   * known.
   */
  private void reportAgreements(TrainedLanguageModel trained) {
    Corpora.checker(trained.corpus()).ifPresent(judge -> reportAgreements(trained.model(), judge));
  }

  private void reportAgreements(LanguageModel model, AgreementChecker judge) {
    String text =
        WrittenWords.write(model.generator("", Sampling.DEFAULT), model.level(), WORDS_TO_JUDGE);
    report(
        "cli.text.agreements",
        WORDS_TO_JUDGE,
        NumberText.decimal(Sampling.DEFAULT.temperature(), 1));
    AgreementTable.print(judge.check(text), judge.chance(), err());
  }

  /** Before an hour of training, not after it. */
  private static void requirePlaceFor(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new LocalizedException("model.file.directory", file);
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LocalizedException("files.write.no-folder", file);
    }
    try {
      Files.delete(Files.createTempFile(folder, ".remanence", ".tmp"));
    } catch (IOException e) {
      throw new LocalizedException(e, "files.write.denied", file);
    }
  }
}
