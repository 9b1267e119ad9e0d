package org.remanence.ui.results;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Duration;
import org.remanence.files.SetAside;
import org.remanence.i18n.LocalizedException;
import org.remanence.settings.ProgramVersion;
import org.remanence.study.classroom.ClassSession;
import org.remanence.study.classroom.ClassStudy;
import org.remanence.study.classroom.ClassWork;
import org.remanence.study.classroom.NumericProbe;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.LocalExecutor;
import org.remanence.study.execution.Study;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.execution.StudyFolder;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.TrainingService;
import org.remanence.ui.results.ClassStudyState.Phase;
import org.remanence.ui.tasks.LatestValue;
import org.remanence.ui.tasks.TaskRunner;

/**
 * A class study in the window: prepared, looked at every few seconds, worked on. For the JavaFX
 * thread.
 */
public final class ClassStudyViewModel {
  private static final Duration AGAIN = Duration.seconds(3);

  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final ReadOnlyObjectWrapper<ClassStudyState> state =
      new ReadOnlyObjectWrapper<>(ClassStudyState.NONE);
  private final BooleanBinding working =
      Bindings.createBooleanBinding(() -> state.get().phase().works(), state);

  /** No animation of JavaFX, which would have all pulses run between two looks. */
  private final Executor later;

  private final LatestValue<StudyEvent.Training> own;

  /** Null before the first, and while one is changed for another. */
  private ClassSession session;

  private volatile ClassWork work;
  private volatile boolean leaving;
  private volatile boolean closed;

  /**
   * @param onFailure shows a failure to the user
   */
  public ClassStudyViewModel(TaskRunner tasks, Consumer<Throwable> onFailure) {
    this(tasks, onFailure, AGAIN);
  }

  /**
   * @param again time between two looks at the folder
   */
  ClassStudyViewModel(TaskRunner tasks, Consumer<Throwable> onFailure, Duration again) {
    this.tasks = tasks;
    this.onFailure = onFailure;
    own = new LatestValue<>(tasks::onUiThread, null, this::showOwn);
    later =
        CompletableFuture.delayedExecutor(
            (long) again.toMillis(), TimeUnit.MILLISECONDS, tasks::onUiThread);
  }

  ReadOnlyObjectProperty<ClassStudyState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** True while this machine works along. */
  public ObservableBooleanValue workingProperty() {
    return working;
  }

  /** Returns whether this machine works along. */
  boolean works() {
    return working.get();
  }

  /** Puts a study into a folder for a class, and looks on. */
  void prepare(Path folder, Callable<StudyPlan> plan) {
    open(folder, false, () -> ClassStudy.prepare(folder, plan.call(), ProgramVersion.number()));
  }

  /** Looks on at the class study in a folder. */
  void watch(Path folder) {
    open(folder, false, () -> ClassStudy.open(folder, ProgramVersion.number()));
  }

  /** Works along in the class study in a folder. */
  void join(Path folder) {
    open(folder, true, () -> ClassStudy.open(folder, ProgramVersion.number()));
  }

  /** Looks on at a class study that was read. */
  public void watch(ClassStudy study) {
    if (mayOpen()) {
      state.set(ClassStudyState.of(Phase.OPENING, study.folder()));
      enter(study, Phase.WATCHING);
    }
  }

  private boolean mayOpen() {
    if (state.get().phase() == Phase.IDLE || state.get().phase() == Phase.WATCHING) {
      return true;
    }
    onFailure.accept(new LocalizedException("classroom.page.busy", state.get().folder()));
    return false;
  }

  private void open(Path folder, boolean works, Callable<ClassStudy> study) {
    if (!mayOpen()) {
      return;
    }
    ClassStudyState before = state.get();
    state.set(ClassStudyState.of(Phase.OPENING, folder));
    tasks.run(
        study,
        opened -> enter(opened, works ? Phase.WORKING : Phase.WATCHING),
        problem -> {
          state.set(before);
          onFailure.accept(problem);
        });
  }

  /** Works along in the study that is looked at. */
  void work() {
    if (state.get().phase() == Phase.WATCHING && session != null) {
      enter(session.study(), Phase.WORKING);
    }
  }

  /** Gives back what this machine works on, and looks on. */
  void leave() {
    if (state.get().phase() == Phase.WORKING) {
      state.set(state.get().in(Phase.LEAVING));
      leaving = true;
      cancelWork();
    }
  }

  private void cancelWork() {
    ClassWork running = work;
    if (running != null) {
      running.cancel();
    }
  }

  /** Changes the session that is open for one that works or looks on. */
  private void enter(ClassStudy study, Phase phase) {
    ClassSession before = session;
    session = null;
    leaving = false;
    state.set(state.get().in(phase).waiting(null));
    tasks.run(
        () -> {
          if (before != null) {
            before.close();
          }
          return phase.works()
              ? ClassSession.work(study, listener())
              : ClassSession.watch(study, listener());
        },
        opened -> {
          session = opened;
          look(opened);
          if (phase.works()) {
            tasks.run(() -> work(opened), end -> leftWork(opened), why -> failed(opened, why));
          }
        },
        problem -> {
          state.set(state.get().in(Phase.IDLE));
          onFailure.accept(problem);
        });
  }

  private ClassSession.Listener listener() {
    return new ClassSession.Listener(
        trouble -> tasks.onUiThread(() -> state.set(state.get().waiting(trouble.orElse(null)))),
        this::tell);
  }

  private void tell(SetAside torn) {
    tasks.onUiThread(() -> onFailure.accept(StudyFolder.problem(torn)));
  }

  /** Works on runs in the background until all are done or this machine leaves. */
  private Study.Outcome work(ClassSession entered) throws InterruptedException {
    StudyPlan plan = entered.study().plan();
    int threads = LocalExecutor.defaultWorkers(plan.config().fairness());
    TrainingService service = new BackgroundTrainingService(threads);
    try (LocalExecutor executor = new LocalExecutor(service, threads)) {
      ClassWork running =
          new ClassWork(entered, executor, () -> NumericProbe.digits(plan, service));
      work = running;
      if (leaving || closed) {
        running.cancel();
      }
      return running.run(this::follow);
    } finally {
      work = null;
      if (closed) {
        entered.close(); // Nobody is told any more.
      }
    }
  }

  private void follow(StudyEvent event) {
    if (event instanceof StudyEvent.Training training) {
      own.updateUnhurried(before -> training);
    } else if (event instanceof StudyEvent.RunFailed failed) {
      tasks.onUiThread(() -> onFailure.accept(failed.cause()));
    }
  }

  private void showOwn(StudyEvent.Training training) {
    if (works()) {
      state.set(state.get().with(training));
    }
  }

  private void leftWork(ClassSession left) {
    enter(left.study(), Phase.WATCHING);
  }

  private void failed(ClassSession left, Throwable why) {
    leftWork(left);
    onFailure.accept(why);
  }

  private void look(ClassSession current) {
    if (current != session || closed) {
      return;
    }
    ClassStudyState shown = state.get();
    tasks.run(
        () -> ClassLook.at(current, shown.analysis(), () -> closed, this::tell),
        seen -> looked(current, seen),
        problem -> {
          looked(current, Optional.empty());
          onFailure.accept(problem);
        });
  }

  private void looked(ClassSession current, Optional<ClassLook> look) {
    if (current == session) {
      // Another study may be opening.
      look.filter(seen -> state.get().phase() != Phase.OPENING)
          .ifPresent(seen -> state.set(state.get().with(seen.seen(), seen.analysis())));
      later.execute(() -> look(current));
    }
  }

  /** Leaves for good; what this machine works on is given back. */
  public void close() {
    closed = true;
    boolean worked = works();
    cancelWork();
    ClassSession open = session;
    if (open != null && !worked) {
      tasks.run(
          () -> {
            open.close();
            return open;
          },
          end -> {},
          onFailure);
    }
  }
}
