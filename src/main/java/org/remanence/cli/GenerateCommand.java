package org.remanence.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.Ranges;
import org.remanence.cli.option.SamplingOptions;
import org.remanence.cli.option.UsageException;
import org.remanence.cli.output.AgreementTable;
import org.remanence.cli.output.Numbers;
import org.remanence.cli.output.WrittenWords;
import org.remanence.i18n.NumberText;
import org.remanence.model.WholeRange;
import org.remanence.model.format.ModelFiles;
import org.remanence.model.language.Generator;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageHyperparameters.Preset;
import org.remanence.model.language.ReadToken;
import org.remanence.model.language.Sampling;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.model.language.WritingScores;
import org.remanence.text.corpus.Corpora;
import org.remanence.text.corpus.Corpus;
import org.remanence.text.corpus.CorpusEncoder;
import org.remanence.text.corpus.CorpusIndex;
import org.remanence.text.corpus.CorpusSource;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.training.language.LanguageTrainingRequest;
import org.remanence.training.language.LanguageTrainingService;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remanence generate}: lets a language model go on from a prompt. */
@Command(sortOptions = false)
final class GenerateCommand extends ReportingCommand {
  private static final WholeRange WORDS = new WholeRange(1, 100_000);

  private final LanguageTraining training;

  @Option(names = "--model", paramLabel = "FILE.rema")
  @Nullable Path model;

  @Option(names = "--corpus", paramLabel = "FILE.txt")
  @Nullable Path corpus;

  @Option(names = "--prompt", required = true, paramLabel = "TEXT")
  String prompt;

  @Option(names = "--words", paramLabel = "N", defaultValue = "50")
  int words;

  @Mixin SamplingOptions drawing;

  @Mixin HelpOption help;

  GenerateCommand(Supplier<LanguageTrainingService> services) {
    training = new LanguageTraining(services);
  }

  @Override
  public Integer call() {
    Sampling sampling = drawing.sampling(spec);
    Ranges.require(spec, "--words", words, WORDS);
    if (model != null && corpus == null) {
      write(ModelFiles.openLanguageModel(model), sampling);
      return ExitCode.OK;
    }
    if (corpus != null && model == null) {
      return training.run(request(corpus), err(), outcome -> write(outcome, sampling));
    }
    throw new UsageException(spec, "cli.usage.one-of", "--model", "--corpus");
  }

  /** A training that was interrupted has learnt something, too. */
  private int write(LanguageTraining.Outcome outcome, Sampling sampling) {
    if (outcome.model() == null) {
      report("cli.text.interrupted-early");
      return CompareCommand.INTERRUPTED;
    }
    if (outcome.interrupted()) {
      report("cli.generate.interrupted");
    }
    write(outcome.model(), sampling);
    return outcome.interrupted() ? CompareCommand.INTERRUPTED : ExitCode.OK;
  }

  private void write(TrainedLanguageModel trained, Sampling sampling) {
    Generator generator = trained.model().generator(prompt, sampling);
    reportUnknown(generator.prompt());
    String text = WrittenWords.write(generator, trained.model().level(), words);
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
    reportScores(trained, text);
  }

  /** A model of the defaults. */
  private LanguageTrainingRequest request(Path text) {
    LanguageHyperparameters settings =
        LanguageHyperparameters.of(
            LanguageHyperparameters.ARCHITECTURE, TokenLevel.WORD, Preset.STANDARD);
    return new LanguageTrainingRequest(
        LanguageHyperparameters.ARCHITECTURE,
        settings,
        CorpusEncoder.encode(CorpusSource.text(text).open(), TokenLevel.WORD, settings.maxWords()));
  }

  private void reportUnknown(List<ReadToken> read) {
    String unknown =
        read.stream()
            .filter(token -> !token.known())
            .map(token -> token.text().strip())
            .distinct()
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      report("cli.generate.unknown", unknown);
    }
  }

  private void reportScores(TrainedLanguageModel trained, String text) {
    WritingScores scores =
        WritingScores.of(
            trained.model(),
            text,
            corpusOf(trained).map(CorpusIndex::of),
            Corpora.checker(trained.corpus()));
    report(
        "cli.generate.scores",
        NumberText.decimal(scores.score().perplexity(), 1),
        Numbers.percent(orZero(scores.repetition().share())));
    scores
        .copied()
        .ifPresent(
            copied ->
                report(
                    "cli.generate.copied",
                    Numbers.percent(orZero(copied.share())),
                    CorpusIndex.SHORTEST_RUN,
                    copied.longest()));
    scores
        .agreements()
        .filter(found -> found.total().asked() > 0)
        .ifPresent(found -> AgreementTable.print(found, scores.chance().orElseThrow(), err()));
  }

  private Optional<Corpus> corpusOf(TrainedLanguageModel trained) {
    if (corpus != null) {
      return Optional.of(CorpusSource.text(corpus).open());
    }
    return Optional.of(trained.corpus()).filter(Corpora.names()::contains).map(Corpora::load);
  }

  private static double orZero(double share) {
    return Double.isNaN(share) ? 0 : share;
  }
}
