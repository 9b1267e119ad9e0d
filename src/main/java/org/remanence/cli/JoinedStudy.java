package org.remanence.cli;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.remanence.cli.output.StudyOutput;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.classroom.ClassSession;
import org.remanence.study.classroom.ClassStudy;
import org.remanence.study.classroom.ClassWork;
import org.remanence.study.classroom.NumericProbe;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.LocalExecutor;
import org.remanence.study.execution.Study;
import org.remanence.study.execution.StudyFolder;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.TrainingService;
import picocli.CommandLine.ExitCode;

/** {@code remanence study --join}: works along in a class study until all of its runs are done. */
final class JoinedStudy {
  private final StudyCommand command;
  private final Failures failures;

  JoinedStudy(StudyCommand command, Failures failures) {
    this.command = command;
    this.failures = failures;
  }

  /**
   * Works along.
   *
   * @param workers runs at once; empty for the default
   * @return the exit code
   */
  int run(ClassStudy study, Optional<Integer> workers) throws InterruptedException {
    int threads =
        workers.orElseGet(() -> LocalExecutor.defaultWorkers(study.plan().config().fairness()));
    ClassSession.Listener listener =
        new ClassSession.Listener(
            this::tellTrouble,
            damaged -> failures.report(StudyFolder.problem(damaged), command.err()));
    TrainingService service = new BackgroundTrainingService(threads);
    try (LocalExecutor executor = new LocalExecutor(service, threads);
        ClassSession session = ClassSession.work(study, listener)) {
      ClassWork work =
          new ClassWork(session, executor, () -> NumericProbe.digits(study.plan(), service));
      AtomicBoolean interrupted = new AtomicBoolean();
      Runnable interrupt =
          () -> {
            interrupted.set(true);
            work.cancel();
          };
      try (Interruption interruption = new Interruption(interrupt)) {
        return run(session, work, interrupted::get);
      }
    }
  }

  private int run(ClassSession session, ClassWork work, BooleanSupplier interrupted)
      throws InterruptedException {
    Study.Outcome outcome = work.run(command.progress());
    command.tellFailures(outcome);
    StudyPlan plan = session.study().plan();
    int done = outcome.results().size();
    if (done == plan.runs().size() && !interrupted.getAsBoolean()) {
      tellReport(session, outcome, interrupted);
    }
    if (interrupted.getAsBoolean()) {
      command.report("cli.study.class-left", done, plan.runs().size(), session.study().folder());
      return CompareCommand.INTERRUPTED;
    }
    return outcome.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void tellReport(ClassSession session, Study.Outcome outcome, BooleanSupplier stopped) {
    Optional<StudyAnalysis> written =
        ClassWork.report(
            session,
            outcome.results(),
            stopped,
            damaged -> failures.report(StudyFolder.problem(damaged), command.err()));
    if (written.isPresent()) {
      StudyOutput.print(written.get(), command.spec.commandLine().getOut());
      command.report("cli.study.saved", session.study().folder());
    } else if (!stopped.getAsBoolean()) {
      command.report("cli.study.class-done", outcome.results().size(), session.study().folder());
    }
  }

  private void tellTrouble(Optional<LocalizedException> trouble) {
    trouble.ifPresentOrElse(
        why -> failures.report(why, command.err()), () -> command.report("cli.study.share-back"));
  }
}
