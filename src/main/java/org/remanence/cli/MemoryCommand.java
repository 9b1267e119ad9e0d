package org.remanence.cli;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.LagOptions;
import org.remanence.cli.option.OutputFormat;
import org.remanence.cli.output.LagOutput;
import org.remanence.i18n.NumberText;
import org.remanence.study.lag.LagEvent;
import org.remanence.study.lag.LagJob;
import org.remanence.study.lag.LagSettings;
import org.remanence.study.lag.LagSnapshot;
import org.remanence.training.TrainingService;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remanence memory}: networks trained on a task of memory, and asked by the lag. */
@Command(sortOptions = false)
final class MemoryCommand extends ReportingCommand {
  private final Supplier<TrainingService> services;

  @Mixin LagOptions options;

  @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
  OutputFormat format;

  @Mixin HelpOption help;

  MemoryCommand(Supplier<TrainingService> services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    LagSnapshot measured = train(options.settings(spec));
    LagOutput.print(measured, format, spec.commandLine().getOut());
    if (measured.runs() < measured.planned()) {
      report("cli.memory.interrupted", measured.runs(), measured.planned());
      return CompareCommand.INTERRUPTED;
    }
    return ExitCode.OK;
  }

  /** Measurements; Ctrl-C leaves the trainings that have ended. */
  private LagSnapshot train(LagSettings settings) {
    AtomicReference<LagSnapshot> newest = new AtomicReference<>(LagSnapshot.of(settings));
    try (TrainingService service = services.get()) {
      LagJob job =
          LagJob.submit(
              service,
              settings,
              false,
              event -> {
                newest.updateAndGet(before -> before.after(event));
                if (event instanceof LagEvent.RunDone done) {
                  tell(done);
                }
              });
      await(job);
    }
    return Objects.requireNonNull(newest.get(), "there is a state from the start");
  }

  private static void await(LagJob job) {
    try (Interruption interruption = new Interruption(job::cancel)) {
      job.result().join();
    } catch (CancellationException e) {
      // Interrupted: what has ended is told.
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void tell(LagEvent.RunDone done) {
    report(
        "cli.memory.run",
        done.architecture().id(),
        done.run().seed(),
        done.run().epochs(),
        NumberText.loss(done.run().validationLoss()));
  }
}
