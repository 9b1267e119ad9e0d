package org.remanence.ui.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.RemaFile;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.settings.SettingsStore;
import org.remanence.text.Dataset;
import org.remanence.text.SplitOptions;
import org.remanence.training.BagOfWordsBaseline;
import org.remanence.training.PreparedData;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingJob;
import org.remanence.training.TrainingRequest;
import org.remanence.training.TrainingService;
import org.remanence.ui.TrainedClassifiers;
import org.remanence.ui.tasks.TaskRunner;

/** State and actions of the Training tab. For the JavaFX thread. */
public final class TrainingViewModel {
  private static final int USUAL_MODELS = 3;

  private final TrainingService service;
  private final TaskRunner tasks;
  private final TrainedClassifiers classifiers;
  private final SettingsStore settings;
  private final Consumer<Throwable> onFailure;
  private final RunBoard board;
  private final TrainingForm form = new TrainingForm();
  private final Map<Architecture, BooleanProperty> chosen = new EnumMap<>(Architecture.class);
  private final BooleanProperty mask = new SimpleBooleanProperty(true);
  private final BooleanProperty keepDuplicates = new SimpleBooleanProperty(false);
  private final TrainingTexts texts;
  private final ReadOnlyObjectWrapper<Map<Architecture, RunState>> runs =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<PreparedData> prepared = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<TestMetrics> baseline = new ReadOnlyObjectWrapper<>();
  private final Set<TrainedModel> saved = new HashSet<>();
  private List<TrainingJob> jobs = List.of();
  private boolean stopAsked;

  /** What was trained last; null before. */
  private Assignment last;

  private record Assignment(
      List<Architecture> architectures,
      Hyperparameters hyperparameters,
      Dataset data,
      SplitOptions options) {}

  /**
   * @param settings remember the form
   * @param onFailure shows a failure to the user
   */
  public TrainingViewModel(
      TrainingService service,
      TaskRunner tasks,
      TrainedClassifiers classifiers,
      SettingsStore settings,
      Consumer<Throwable> onFailure) {
    this.service = service;
    this.tasks = tasks;
    this.classifiers = classifiers;
    this.settings = settings;
    this.onFailure = onFailure;
    this.board = new RunBoard(tasks::onUiThread, this::show);
    for (Architecture architecture : Architecture.values()) {
      chosen.put(architecture, new SimpleBooleanProperty());
    }
    texts = new TrainingTexts(tasks);
    recall(new FormMemory(settings.get().training()));
  }

  private void recall(FormMemory memory) {
    memory.fill(form);
    choose(memory.architectures());
    mask.set(memory.mask());
    keepDuplicates.set(memory.keepDuplicates());
    memory.data().ifPresentOrElse(texts::choose, () -> texts.chooseReviews(() -> {}));
  }

  private void choose(List<Architecture> architectures) {
    chosen.forEach(
        (architecture, property) ->
            property.set(
                architectures.isEmpty()
                    ? architecture.ordinal() < USUAL_MODELS
                    : architectures.contains(architecture)));
  }

  public TrainingForm form() {
    return form;
  }

  /** Whether this architecture is to be trained. */
  public BooleanProperty chosen(Architecture architecture) {
    return chosen.get(architecture);
  }

  public BooleanProperty maskProperty() {
    return mask;
  }

  public BooleanProperty keepDuplicatesProperty() {
    return keepDuplicates;
  }

  /** What to train on. */
  public TrainingTexts texts() {
    return texts;
  }

  /** The runs since the last start; each change is a new map. */
  public ReadOnlyObjectProperty<Map<Architecture, RunState>> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /** The data of the last start, and how it was split; null before. */
  public ReadOnlyObjectProperty<PreparedData> preparedProperty() {
    return prepared.getReadOnlyProperty();
  }

  /** Whether something is prepared or trained. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  /** What a bag of words reaches on the data of the last start; null until it is measured. */
  public ReadOnlyObjectProperty<TestMetrics> baselineProperty() {
    return baseline.getReadOnlyProperty();
  }

  /** Takes the built-in reviews of the language in use, unless other data was chosen or used. */
  public void languageChanged() {
    if (texts.areReviews() && runs.get().isEmpty() && !busy.get()) {
      texts.chooseReviews(() -> {});
    }
  }

  /** Whether {@link #train()} has all it needs. */
  public boolean canTrain() {
    return !busy.get()
        && texts.datasetProperty().get() != null
        && form.isValid()
        && chosen.values().stream().anyMatch(BooleanProperty::get);
  }

  /** Trains on the built-in reviews whatever the form says about data. */
  public void trainOnBuiltIn() {
    if (busy.get()) {
      return;
    }
    if (!form.isValid()) {
      form.reset();
    }
    if (chosenArchitectures().isEmpty()) {
      choose(List.of());
    }
    texts.chooseReviews(this::train);
  }

  /** Trains the chosen architectures on the chosen data. */
  public void train() {
    if (!canTrain()) {
      return;
    }
    form.reformat();
    List<Architecture> architectures = chosenArchitectures();
    settings.update(s -> s.withTraining(memory(architectures).values()));
    Hyperparameters hyperparameters = form.hyperparameters(mask.get());
    Dataset data = texts.datasetProperty().get();
    SplitOptions options = form.splitOptions(keepDuplicates.get());
    last = new Assignment(architectures, hyperparameters, data, options);
    start(last);
  }

  /**
   * Trains once more what was trained last, with the same data, settings and seed, and so from the
   * same initial weights, whatever the form says by now.
   */
  public void trainAgain() {
    if (!busy.get() && last != null) {
      start(last);
    }
  }

  private void start(Assignment assignment) {
    List<Architecture> architectures = assignment.architectures();
    Hyperparameters hyperparameters = assignment.hyperparameters();
    busy.set(true);
    paused.set(false);
    stopAsked = false;
    jobs = List.of();
    saved.clear();
    baseline.set(null);
    prepared.set(null);
    forgetClassifiers();
    board.reset(
        architectures.stream()
            .map(key -> RunState.waiting(key, hyperparameters.epochs()))
            .toList());
    tasks.run(
        () -> {
          PreparedData ready =
              PreparedData.of(assignment.data(), assignment.options(), hyperparameters);
          architectures.forEach(
              key -> new TrainingRequest(key, hyperparameters, ready.data()).requireAllowedSize());
          return ready;
        },
        ready -> submit(architectures, hyperparameters, ready),
        problem -> {
          busy.set(false);
          board.reset(List.of());
          onFailure.accept(problem);
        });
  }

  /** Waits at the next batch, or goes on. */
  public void pauseOrResume() {
    paused.set(!paused.get());
    jobs.forEach(paused.get() ? TrainingJob::pause : TrainingJob::resume);
  }

  /** Ends all runs at the next batch; what is finished stays. */
  public void stop() {
    stopAsked = true;
    jobs.forEach(TrainingJob::cancel);
  }

  /** Finished models. */
  public List<TrainedModel> finished() {
    return runs.get().values().stream()
        .map(RunState::model)
        .filter(model -> model != null)
        .toList();
  }

  /** Whether finished models would be lost. */
  public boolean hasUnsaved() {
    return !saved.containsAll(finished());
  }

  /** Saves a model in the background. */
  public void save(TrainedModel model, Path file, Runnable onSaved) {
    tasks.run(
        () -> {
          RemaFile.write(file, model);
          return file;
        },
        written -> {
          saved.add(model);
          onSaved.run();
        },
        onFailure);
  }

  private List<Architecture> chosenArchitectures() {
    return chosen.keySet().stream().filter(key -> chosen.get(key).get()).toList();
  }

  private FormMemory memory(List<Architecture> architectures) {
    return FormMemory.of(
        form, architectures, texts.choiceProperty().get(), mask.get(), keepDuplicates.get());
  }

  private void submit(
      List<Architecture> architectures, Hyperparameters hyperparameters, PreparedData ready) {
    prepared.set(ready);
    List<TrainingJob> submitted = new ArrayList<>();
    for (Architecture architecture : architectures) {
      TrainingRequest request = new TrainingRequest(architecture, hyperparameters, ready.data());
      submitted.add(service.submit(request, event -> accept(architecture, event)));
    }
    jobs = List.copyOf(submitted);
    if (stopAsked) {
      stop();
    } else {
      measureBaseline(ready, hyperparameters.seed());
    }
  }

  /** On a training thread: every epoch is kept, also those that pass too fast to be shown. */
  private void accept(Architecture architecture, TrainingEvent event) {
    try {
      if (event instanceof TrainingEvent.Started started) {
        classifiers.archive().put(0, started.initial());
      } else if (event instanceof TrainingEvent.EpochDone done) {
        classifiers.archive().put(done.metrics().epoch(), done.snapshot());
      }
    } catch (IOException e) {
      tasks.onUiThread(() -> onFailure.accept(e));
    }
    board.accept(architecture, event);
  }

  private void forgetClassifiers() {
    try {
      classifiers.clear();
    } catch (UncheckedIOException e) {
      onFailure.accept(e);
    }
  }

  private void measureBaseline(PreparedData measured, long seed) {
    tasks.run(
        () -> BagOfWordsBaseline.measure(measured.data(), seed).metrics(),
        metrics -> {
          if (measured == prepared.get()) {
            baseline.set(metrics);
          }
        },
        onFailure);
  }

  private void show(Map<Architecture, RunState> states) {
    Map<Architecture, RunState> before = runs.get();
    runs.set(states);
    for (RunState state : states.values()) {
      RunState old = before.get(state.architecture());
      if (state.snapshot() != null && (old == null || old.snapshot() != state.snapshot())) {
        classifiers.put(state.snapshot());
      }
      if (state.failure() != null && (old == null || old.failure() == null)) {
        onFailure.accept(state.failure());
      }
    }
    if (!states.isEmpty() && states.values().stream().allMatch(run -> run.phase().isOver())) {
      busy.set(false);
      paused.set(false);
    }
  }
}
