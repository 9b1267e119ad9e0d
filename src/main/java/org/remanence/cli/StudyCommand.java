package org.remanence.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.option.DataOptions;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.Ranges;
import org.remanence.cli.option.TableReading;
import org.remanence.cli.option.UsageException;
import org.remanence.cli.output.StudyOutput;
import org.remanence.cli.progress.StudyBar;
import org.remanence.cli.progress.StudyLines;
import org.remanence.cli.progress.StudyProgressText;
import org.remanence.cli.progress.Terminal;
import org.remanence.files.WriteLock;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Hyperparameter;
import org.remanence.model.WholeRange;
import org.remanence.settings.ProgramVersion;
import org.remanence.study.classroom.ClassStudy;
import org.remanence.study.config.Fairness;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.StudyYaml;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.LocalExecutor;
import org.remanence.study.execution.RunExecutor;
import org.remanence.study.execution.RunExecutorFactory;
import org.remanence.study.execution.SplitBaselines;
import org.remanence.study.execution.Study;
import org.remanence.study.execution.StudyBaselines;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.execution.StudyFolder;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.StudyFiles;
import org.remanence.text.Task;
import org.remanence.training.BackgroundTrainingService;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remanence study}: says which differences between architectures are real. */
@Command(sortOptions = false)
final class StudyCommand extends ReportingCommand {
  private static final WholeRange WORKERS = new WholeRange(1, 256);

  private final Failures failures;

  @Option(names = "--config", paramLabel = "FILE.yaml")
  @Nullable Path description;

  @Option(names = "--data", paramLabel = "FILE")
  @Nullable Path data;

  @Mixin TableReading reading;

  @Option(names = "--out", paramLabel = "DIR")
  @Nullable Path out;

  @Option(names = "--class")
  boolean forClass;

  @Option(names = "--join", paramLabel = "DIR")
  @Nullable Path joined;

  @Option(names = "--workers", paramLabel = "N")
  @Nullable Integer workers;

  @Option(names = "--spark", paramLabel = "MASTER")
  @Nullable String spark;

  @Mixin HelpOption help;

  StudyCommand(Failures failures) {
    this.failures = failures;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (workers != null) {
      Ranges.require(spec, "--workers", workers, WORKERS);
    }
    if (joined != null) {
      return join(joined);
    }
    Path from = required(description, "--config");
    return study(from, required(out, "--out"));
  }

  private <T> T required(@Nullable T value, String option) {
    if (value == null) {
      throw new UsageException(spec, "cli.study.missing", option);
    }
    return value;
  }

  private int join(Path folder) throws InterruptedException {
    if (description != null || data != null || out != null || forClass || spark != null) {
      throw new UsageException(spec, "cli.study.join-alone");
    }
    return new JoinedStudy(this, failures)
        .run(ClassStudy.open(folder, ProgramVersion.number()), Optional.ofNullable(workers));
  }

  private int study(Path from, Path folder) throws InterruptedException {
    StudyPlan plan = plan(from);
    if (spark != null && plan.config().transfer().isPresent()) {
      throw new LocalizedException("cli.study.spark-transfer");
    }
    if (forClass) {
      ClassStudy.prepare(folder, plan, ProgramVersion.number());
      report("cli.study.class-ready", folder);
      return ExitCode.OK;
    }
    if (ClassStudy.isIn(folder)) {
      throw new LocalizedException("cli.study.is-class", folder);
    }
    try (RunExecutor executor = executor(plan.config().fairness())) {
      // Only now, so that a description that is wrong leaves no empty folder.
      StudyFolder kept =
          StudyFolder.open(folder, damaged -> failures.report(StudyFolder.problem(damaged), err()));
      Study study = new Study(plan, kept, executor);
      AtomicBoolean interrupted = new AtomicBoolean();
      Runnable interrupt =
          () -> {
            interrupted.set(true);
            study.cancel();
          };
      try (Interruption interruption = new Interruption(interrupt)) {
        return run(plan, study, kept, interrupted::get);
      }
    }
  }

  private StudyPlan plan(Path from) {
    StudyConfig described = StudyYaml.read(from);
    PrintWriter err = err();
    Tables.Loaded loaded =
        new Tables(reading, err)
            .load(
                reading.said(
                    spec,
                    data == null
                        ? described.data()
                        : DataOptions.of(described.data().task(), data.toAbsolutePath())));
    StudyConfig config = described.withData(loaded.source());
    config
        .values(Hyperparameter.MAX_LENGTH)
        .forEach(length -> loaded.tellLength(length.intValue(), err));
    return StudyPlan.of(config, loaded.dataset());
  }

  private RunExecutor executor(Fairness fairness) {
    if (spark != null) {
      return ServiceLoader.load(RunExecutorFactory.class)
          .findFirst()
          .orElseThrow(() -> new LocalizedException("cli.study.no-spark"))
          .create(spark);
    }
    int threads = workers == null ? LocalExecutor.defaultWorkers(fairness) : workers;
    return new LocalExecutor(new BackgroundTrainingService(threads), threads);
  }

  private int run(StudyPlan plan, Study study, StudyFolder folder, BooleanSupplier interrupted)
      throws InterruptedException {
    Study.Outcome outcome = study.run(progress());
    tellFailures(outcome);
    if (!outcome.unkept().isEmpty()) {
      return rescue(plan, outcome, folder.path(), interrupted.getAsBoolean());
    }
    List<SplitBaselines> measured = List.of();
    if (!outcome.cancelled() && !outcome.results().isEmpty()) {
      if (StudyBaselines.areIn(plan)) {
        report(
            plan.dataset().task() == Task.TAGGING
                ? "cli.study.baselines.tagging"
                : "cli.study.baselines");
      }
      measured = new StudyBaselines(plan, folder).measure(outcome.results().keySet(), interrupted);
    }
    if (interrupted.getAsBoolean()) {
      report("cli.study.interrupted", outcome.results().size(), plan.runs().size(), folder.path());
      return CompareCommand.INTERRUPTED;
    }
    if (!outcome.results().isEmpty()) {
      StudyAnalysis analysis = StudyAnalysis.of(plan, outcome.results(), measured);
      try (WriteLock lock = WriteLock.await(folder.path(), StudyFolder.PATIENCE)) {
        StudyFiles.write(analysis, folder.path());
      }
      StudyOutput.print(analysis, spec.commandLine().getOut());
      report("cli.study.saved", folder.path());
    }
    return outcome.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Shows what came out, though its folder does not take it, and says where it is. */
  private int rescue(StudyPlan plan, Study.Outcome outcome, Path folder, boolean interrupted) {
    LocalizedException problem = RescuedResults.write(outcome.unkept(), folder, OtherPlace.usual());
    StudyOutput.print(StudyAnalysis.of(plan, outcome.results()), spec.commandLine().getOut());
    failures.report(problem, err());
    if (interrupted) {
      int kept = outcome.results().size() - outcome.unkept().size();
      report("cli.study.interrupted", kept, plan.runs().size(), folder);
      return CompareCommand.INTERRUPTED;
    }
    return ExitCode.SOFTWARE;
  }

  void tellFailures(Study.Outcome outcome) {
    outcome
        .failures()
        .forEach((run, cause) -> failures.reportOf(StudyProgressText.name(run), cause, err()));
  }

  Consumer<StudyEvent> progress() {
    PrintWriter err = err();
    Consumer<StudyEvent> shown = Terminal.watchesStderr() ? new StudyBar(err) : new StudyLines(err);
    return event -> {
      shown.accept(event);
      if (event instanceof StudyEvent.Unkept unkept) {
        tell(unkept);
      }
    };
  }

  private void tell(StudyEvent.Unkept unkept) {
    unkept
        .cause()
        .ifPresentOrElse(
            why -> {
              failures.report(why, err());
              report("cli.study.unkept", unkept.results());
            },
            () -> report("cli.study.all-kept"));
  }
}
