package org.remanence.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.Ranges;
import org.remanence.cli.option.TableReading;
import org.remanence.cli.output.StudyOutput;
import org.remanence.cli.progress.StudyBar;
import org.remanence.cli.progress.StudyLines;
import org.remanence.cli.progress.StudyProgressText;
import org.remanence.cli.progress.Terminal;
import org.remanence.files.WriteLock;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Hyperparameter;
import org.remanence.model.WholeRange;
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
import org.remanence.text.table.TableSource;
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

  @Option(names = "--config", required = true, paramLabel = "FILE.yaml")
  Path description;

  @Option(names = "--data", paramLabel = "FILE")
  @Nullable Path data;

  @Mixin TableReading reading;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  Path out;

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
    StudyConfig described = StudyYaml.read(description);
    PrintWriter err = err();
    Tables.Loaded loaded =
        new Tables(reading, err)
            .load(reading.said(spec, data == null ? described.data() : TableSource.of(data)));
    StudyConfig config = described.withData(loaded.source());
    config
        .values(Hyperparameter.MAX_LENGTH)
        .forEach(length -> loaded.tellLength(length.intValue(), err));
    StudyPlan plan = StudyPlan.of(config, loaded.dataset());
    try (RunExecutor executor = executor(config.fairness())) {
      // Only now, so that a description that is wrong leaves no empty folder.
      StudyFolder folder =
          StudyFolder.open(out, damaged -> failures.report(StudyFolder.problem(damaged), err));
      Study study = new Study(plan, folder, executor);
      AtomicBoolean interrupted = new AtomicBoolean();
      Runnable interrupt =
          () -> {
            interrupted.set(true);
            study.cancel();
          };
      try (Interruption interruption = new Interruption(interrupt)) {
        return run(plan, study, new StudyBaselines(plan, folder), interrupted::get);
      }
    }
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

  private int run(
      StudyPlan plan, Study study, StudyBaselines baselines, BooleanSupplier interrupted)
      throws InterruptedException {
    Study.Outcome outcome = study.run(progress());
    outcome
        .failures()
        .forEach((run, cause) -> failures.reportOf(StudyProgressText.name(run), cause, err()));
    List<SplitBaselines> measured = List.of();
    if (!outcome.cancelled() && !outcome.results().isEmpty()) {
      report("cli.study.baselines");
      measured = baselines.measure(outcome.results().keySet(), interrupted);
    }
    if (interrupted.getAsBoolean()) {
      report("cli.study.interrupted", outcome.results().size(), plan.runs().size(), out);
      return CompareCommand.INTERRUPTED;
    }
    if (!outcome.results().isEmpty()) {
      StudyAnalysis analysis = StudyAnalysis.of(plan, outcome.results(), measured);
      try (WriteLock lock = WriteLock.await(out, StudyFolder.PATIENCE)) {
        StudyFiles.write(analysis, out);
      }
      StudyOutput.print(analysis, spec.commandLine().getOut());
      report("cli.study.saved", out);
    }
    return outcome.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Consumer<StudyEvent> progress() {
    PrintWriter err = err();
    return Terminal.watchesStderr() ? new StudyBar(err) : new StudyLines(err);
  }
}
