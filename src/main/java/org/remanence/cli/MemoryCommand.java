package org.remanence.cli;

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
    LagSettings settings = options.settings(spec);
    AtomicReference<LagSnapshot> state = new AtomicReference<>(LagSnapshot.of(settings));
    boolean finished = train(settings, state);
    LagOutput.print(state.get(), format, spec.commandLine().getOut());
    if (!finished) {
      report("cli.memory.interrupted", state.get().runs(), state.get().planned());
      return CompareCommand.INTERRUPTED;
    }
    return ExitCode.OK;
  }

  /** Returns whether all trainings ended; Ctrl-C leaves those that have. */
  private boolean train(LagSettings settings, AtomicReference<LagSnapshot> state) {
    try (TrainingService service = services.get()) {
      LagJob job =
          LagJob.submit(
              service,
              settings,
              event -> {
                state.updateAndGet(before -> before.after(event));
                if (event instanceof LagEvent.RunDone done) {
                  tell(done);
                }
              });
      try (Interruption interruption = new Interruption(job::cancel)) {
        job.result().join();
        return true;
      } catch (CancellationException e) {
        return false;
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
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
