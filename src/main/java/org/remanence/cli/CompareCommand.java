package org.remanence.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.remanence.cli.option.CellOptions;
import org.remanence.cli.option.DataOptions;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.TableReading;
import org.remanence.cli.option.TrainingOptions;
import org.remanence.cli.option.TuningOptions;
import org.remanence.cli.option.UsageException;
import org.remanence.cli.output.ComparisonOutput;
import org.remanence.cli.output.TagTable;
import org.remanence.cli.progress.BarProgress;
import org.remanence.cli.progress.LineProgress;
import org.remanence.cli.progress.Terminal;
import org.remanence.cli.progress.TuningProgress;
import org.remanence.files.WriteLock;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.TrainedModel;
import org.remanence.study.Comparison;
import org.remanence.study.Predictions;
import org.remanence.study.RemainingTime;
import org.remanence.study.ResultFolder;
import org.remanence.study.ResultRow;
import org.remanence.study.benchmark.References;
import org.remanence.study.lint.Check;
import org.remanence.study.lint.LintReport;
import org.remanence.study.lint.LintSubject;
import org.remanence.study.lint.LintTexts;
import org.remanence.study.lint.Warning;
import org.remanence.study.tuning.HalvingSchedule;
import org.remanence.study.tuning.TuningEvent;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Split;
import org.remanence.text.SplitOptions;
import org.remanence.text.Task;
import org.remanence.text.table.TableReportJson;
import org.remanence.text.table.TableSource;
import org.remanence.training.Preparation;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingRequest;
import org.remanence.training.TrainingService;
import org.remanence.training.baselines.Baseline;
import org.remanence.training.baselines.Baselines;
import org.remanence.training.transfer.PretrainedEncoder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remanence compare}: trains architectures on the same texts and keeps all of it. */
@Command(sortOptions = false)
final class CompareCommand extends ReportingCommand {
  /** Exit status that a shell reports for a program that Ctrl-C ended. */
  static final int INTERRUPTED = 130;

  private static final Set<Check> TOLD_ELSEWHERE = EnumSet.of(Check.REPEATED, Check.REPEATED_TESTS);

  private final Supplier<TrainingService> services;
  private final Failures failures;

  @ArgGroup(multiplicity = "1")
  DataOptions source;

  @Option(names = "--task", paramLabel = "classification|tagging", defaultValue = "classification")
  Task task;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  Path out;

  @Mixin TableReading reading;

  @Mixin TrainingOptions training;

  @Mixin TuningOptions tuning;

  @Option(names = "--keep-duplicates")
  boolean keepDuplicates;

  @Mixin CellOptions cells;

  @Mixin HelpOption help;

  CompareCommand(Supplier<TrainingService> services, Failures failures) {
    this.services = services;
    this.failures = failures;
  }

  @Override
  public Integer call() {
    List<Architecture> architectures = training.architectures(spec);
    OptionalInt trials = tuning.budget(spec);
    int defaultLength = Hyperparameters.DEFAULT.maxLength();
    DatasetSource asked = reading.said(spec, source.get(task));
    if (asked.task() != task) {
      throw new UsageException(spec, "cli.compare.task", asked.name(), asked.task().id());
    }
    int length = asked.maxLength(defaultLength);
    Hyperparameters settings = tuning.withEpochs(spec, training.hyperparameters(spec, length));
    PretrainedEncoder encoder = training.encoder(spec);
    PrintWriter err = err();
    Tables.Loaded loaded = new Tables(reading, err).load(asked);
    Dataset dataset = loaded.dataset();
    loaded.tellLength(settings.maxLength(), err);
    Preparation prepared =
        Preparation.of(dataset, splitOptions(settings.seed()), settings)
            .withVectors(training.vectors(), share -> true)
            .startingFrom(encoder);
    Split split = prepared.data().split();
    TrainingData data = prepared.data().data();
    training.requireDimension(spec, settings.embedding(), data.vectors());
    List<TrainingRequest> requests = prepared.requests(architectures, List.of());
    if (!training.limitsLength(spec) && length > defaultLength) {
      report("cli.compare.length", dataset.name(), length);
    }
    // Only now, so that unusable data leaves no empty folder; still before anything is trained.
    ResultFolder folder = ResultFolder.open(out);
    try (WriteLock lock = WriteLock.take(out)) {
      folder.write(cells.formulas());
      folder.requireRoom(requests.stream().mapToLong(each -> each.shape().parameters()).sum());
      if (folder.holdsResults()) {
        report("cli.compare.replaces", out);
      }
      if (loaded.source() instanceof TableSource table && loaded.report() != null) {
        folder.keepTable(TableReportJson.of(table, loaded.report()).toPrettyString());
      }
      DataReport report = new DataReport(this);
      report.tellData(dataset, data);
      report.tellLeaks(split, data, keepDuplicates);
      report.tellStart(requests);
      return compare(requests, prepared, trials, folder);
    }
  }

  private SplitOptions splitOptions(long seed) {
    return new SplitOptions(
        seed,
        SplitOptions.DEFAULT_TEST_SHARE,
        SplitOptions.DEFAULT_VALIDATION_SHARE,
        keepDuplicates);
  }

  private int compare(
      List<TrainingRequest> requests,
      Preparation prepared,
      OptionalInt trials,
      ResultFolder folder) {
    Dataset dataset = prepared.data().dataset();
    Split split = prepared.data().split();
    TrainingData data = prepared.data().data();
    Hyperparameters settings = prepared.hyperparameters();
    List<Architecture> architectures =
        requests.stream().map(TrainingRequest::architecture).toList();
    report(
        task == Task.TAGGING
            ? "cli.compare.measuring-baseline.tagging"
            : "cli.compare.measuring-baseline");
    // Before there is anything to keep, Ctrl-C may simply end the process.
    List<Baseline> baselines = Baselines.measure(data, settings.seed());
    List<ResultRow> below = baselines.stream().map(ResultRow::of).toList();
    KeptResults results =
        new KeptResults(
            folder,
            dataset,
            split,
            below,
            OtherPlace.usual(),
            problem -> failures.report(problem, err()));
    try (TrainingService service = services.get()) {
      Comparison comparison = new Comparison(service);
      try (Interruption interruption = new Interruption(comparison::cancel)) {
        try {
          Comparison.Outcome outcome =
              trials.isPresent()
                  ? comparison.tune(
                      requests,
                      trials.getAsInt(),
                      progress(architectures, settings, trials.getAsInt()),
                      results::keep)
                  : comparison.run(requests, progress(architectures, settings), results::keep);
          int code = exitCode(outcome, architectures.size(), results);
          if (task == Task.CLASSIFICATION) {
            warn(dataset, split, outcome.models(), baselines);
          }
          return code;
        } finally {
          List<TrainedModel> finished = results.finished();
          ComparisonOutput output = new ComparisonOutput(spec.commandLine().getOut());
          output.print(finished, results.tunings(), below);
          List<LabelledText> tests = split.examples(dataset, Part.TEST);
          if (task == Task.TAGGING) {
            TagTable.print(finished, tests, spec.commandLine().getOut());
          }
          output.reportRepeats(tests, finished);
          output.reportRule(tests, finished);
          if (task == Task.CLASSIFICATION) {
            output.verdicts(trials, finished, References.of(prepared.data(), baselines));
          }
          output.note(settings, trials, finished);
        }
      }
    }
  }

  private BiConsumer<Architecture, TrainingEvent> progress(
      List<Architecture> architectures, Hyperparameters settings) {
    PrintWriter err = err();
    RemainingTime remaining =
        new RemainingTime(
            architectures, settings.epochs(), settings.embedding(), settings.hidden());
    return Terminal.watchesStderr()
        ? new BarProgress(err, architectures, remaining, settings.epochs())
        : new LineProgress(err, remaining, settings.epochs());
  }

  private BiConsumer<Architecture, TuningEvent> progress(
      List<Architecture> architectures, Hyperparameters settings, int trials) {
    int epochs = new HalvingSchedule(trials, settings.epochs()).totalEpochs();
    return new TuningProgress(
        err(),
        Terminal.watchesStderr(),
        architectures,
        new RemainingTime(architectures, epochs, settings.embedding(), settings.hidden()),
        trials);
  }

  private int exitCode(Comparison.Outcome outcome, int asked, KeptResults results) {
    outcome
        .failures()
        .forEach((architecture, cause) -> failures.reportOf(architecture.id(), cause, err()));
    Optional<Path> place = results.settle();
    int saved = place.isPresent() ? outcome.models().size() : 0;
    if (outcome.cancelled()) {
      report("cli.compare.interrupted", saved, asked, place.orElse(out));
      return INTERRUPTED;
    }
    if (saved > 0) {
      report("cli.compare.saved", place.orElse(out));
    }
    return outcome.failures().isEmpty() && results.isSafe() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Reports the warnings about what makes the results say less than they seem to. */
  private void warn(
      Dataset dataset, Split split, List<TrainedModel> models, List<Baseline> baselines) {
    List<LabelledText> tests = split.examples(dataset, Part.TEST);
    List<LintSubject.Judged> judged =
        models.stream()
            .map(
                model ->
                    LintSubject.Judged.of(
                        model,
                        Provenance.ofTuned(model.trials().isPresent()),
                        Predictions.of(model.classifier(), tests)))
            .toList();
    LintSubject subject = new LintSubject(dataset, split, judged, baselines);
    for (Warning warning : LintReport.of(subject).warnings()) {
      // Repeated sentences are told before the training and beside the table.
      if (!TOLD_ELSEWHERE.contains(warning.check())) {
        report("cli.compare.warning", LintTexts.what(warning), LintTexts.why(warning));
      }
    }
  }
}
