package org.remanence.ui.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.remanence.i18n.LocalizedException;
import org.remanence.lab.Lab;
import org.remanence.lab.LabNetwork;
import org.remanence.lab.LabSplit;
import org.remanence.lab.LabTexts;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Preset;
import org.remanence.model.RemaFile;
import org.remanence.model.TrainedModel;
import org.remanence.settings.SettingsStore;
import org.remanence.study.tuning.Tuning;
import org.remanence.text.DatasetSource;
import org.remanence.text.vectors.WordVectorFile;
import org.remanence.training.PreparedData;
import org.remanence.training.RateChange;
import org.remanence.training.TrainingService;
import org.remanence.training.baselines.Baseline;
import org.remanence.training.baselines.BaselineEvaluator;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.kit.DataNames;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.ui.training.form.DataSelection;
import org.remanence.ui.training.form.TrainingForm;
import org.remanence.ui.training.form.TrainingFormSettings;
import org.remanence.ui.training.run.RunState;
import org.remanence.ui.training.run.RunTexts;

/** State and actions of the Training tab. For the JavaFX thread. */
public final class TrainingViewModel {
  private static final int DEFAULT_MODELS = 3;

  private final TaskRunner tasks;
  private final HistoryViewModel history;
  private final SettingsStore settings;
  private final Consumer<Throwable> onFailure;
  private final TrainingSession session;
  private final TrainingForm form = new TrainingForm();
  private final Map<Architecture, BooleanProperty> chosen = new EnumMap<>(Architecture.class);
  private final BooleanProperty mask = new SimpleBooleanProperty(true);
  private final BooleanProperty keepDuplicates = new SimpleBooleanProperty(false);
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.CURVES);
  private final DataSelection texts;
  private final Set<TrainedModel> saved = new HashSet<>();

  /** The pages beside the form. */
  enum Page {
    CURVES,
    GRADIENTS,
    HISTORY;

    String titleKey() {
      return "training.view." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final BooleanProperty shown = new SimpleBooleanProperty(true);

  private final ReplacementGuard guard;

  /** Runs of the lab that was opened last; the history of this machine has them a moment later. */
  private List<RunRecord> labRuns = List.of();

  /** Plan of the last training; null before the first. */
  private TrainingPlan last;

  /**
   * @param history gets every run
   * @param evaluator measures the baselines beside the runs
   * @param settings remember the form
   * @param onFailure shows a failure to the user
   */
  public TrainingViewModel(
      TrainingService service,
      TaskRunner tasks,
      InspectedModels classifiers,
      HistoryViewModel history,
      BaselineEvaluator evaluator,
      SettingsStore settings,
      Consumer<Throwable> onFailure) {
    this.tasks = tasks;
    this.history = history;
    this.settings = settings;
    this.onFailure = onFailure;
    guard = new ReplacementGuard(classifiers, this::hasUnsaved);
    session = new TrainingSession(service, tasks, classifiers, history, evaluator, onFailure);
    for (Architecture architecture : Architecture.values()) {
      chosen.put(architecture, new SimpleBooleanProperty());
    }
    texts = new DataSelection(tasks);
    texts
        .choiceProperty()
        .addListener((property, before, now) -> form.taskProperty().set(now.task()));
    recall(new TrainingFormSettings(settings.get().training()));
    texts
        .choiceProperty()
        .addListener(
            (o, before, now) ->
                form.changeDefaultLength(defaultLength(before), defaultLength(now)));
  }

  private void recall(TrainingFormSettings memory) {
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
                    ? architecture.ordinal() < DEFAULT_MODELS
                    : architectures.contains(architecture)));
  }

  /** True while the tab is in front; the runs go on meanwhile, but nothing is drawn of them. */
  BooleanProperty shownProperty() {
    return shown;
  }

  /** The page in front. */
  ObjectProperty<Page> pageProperty() {
    return page;
  }

  public TrainingForm form() {
    return form;
  }

  /** True if this architecture is to be trained. */
  public BooleanProperty chosen(Architecture architecture) {
    return chosen.get(architecture);
  }

  /** The settings of the form; empty while they are not valid. */
  public ObservableValue<Optional<Hyperparameters>> settings() {
    List<Observable> inputs = new ArrayList<>(form.inputs());
    inputs.add(mask);
    return Bindings.createObjectBinding(
        () -> form.isValid() ? Optional.of(form.hyperparameters(mask.get())) : Optional.empty(),
        inputs.toArray(Observable[]::new));
  }

  public BooleanProperty maskProperty() {
    return mask;
  }

  public BooleanProperty keepDuplicatesProperty() {
    return keepDuplicates;
  }

  /** Data to train on. */
  public DataSelection texts() {
    return texts;
  }

  /** Progress of the runs under way in words, a line each; empty if there are none. */
  public ObservableValue<String> progressTextProperty() {
    return session.runs.map(runs -> RunTexts.underWay(runs.values()));
  }

  /** The runs since the last start; each change is a new map. */
  public ReadOnlyObjectProperty<Map<Architecture, RunState>> runsProperty() {
    return session.runs.getReadOnlyProperty();
  }

  /** The data of the last start, and how it was split; null before. */
  public ReadOnlyObjectProperty<PreparedData> preparedProperty() {
    return session.prepared.getReadOnlyProperty();
  }

  /** True while something is prepared or trained. */
  public ReadOnlyBooleanProperty busyProperty() {
    return session.busy.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty pausedProperty() {
    return session.paused.getReadOnlyProperty();
  }

  /** Results of classifiers without memory on the data of the last start; empty until measured. */
  public ReadOnlyObjectProperty<List<Baseline>> baselinesProperty() {
    return session.baselines.foundProperty();
  }

  /** Measurement of the baselines: shows its progress, and steers it. */
  BaselineMeasurement baselines() {
    return session.baselines;
  }

  /** Ends what would keep the program from ending. */
  public void close() {
    session.baselines.stop();
  }

  /** Takes the built-in reviews of the language in use, unless other data was chosen or used. */
  public void languageChanged() {
    if (texts.areReviews() && session.runs.get().isEmpty() && !session.busy.get()) {
      texts.chooseReviews(() -> {});
    }
  }

  /** Returns whether {@link #train()} has all it needs. */
  public boolean canTrain() {
    return !session.busy.get()
        && texts.datasetProperty().get() != null
        && form.isValid()
        && chosen.values().stream().anyMatch(BooleanProperty::get);
  }

  /** Trains on the built-in reviews whatever the form says about data. */
  public void trainOnBuiltIn() {
    if (session.busy.get()) {
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
    train(List.of());
  }

  private void train(List<RateChange> rateChanges) {
    if (!canTrain()) {
      return;
    }
    form.fields().reformat();
    TrainingPlan plan = formPlan(rateChanges);
    settings.update(s -> s.with(e -> e.training = memory(plan.architectures()).values()));
    start(plan);
  }

  private TrainingPlan formPlan(List<RateChange> rateChanges) {
    return new TrainingPlan(
        chosenArchitectures(),
        form.hyperparameters(mask.get()),
        texts.datasetProperty().get(),
        texts.source(),
        form.splitOptions(keepDuplicates.get()),
        form.optimisation().vectorsProperty().get(),
        rateChanges,
        OptionalInt.empty());
  }

  /** Plan that {@link #train()} would train; empty while it cannot. */
  public Optional<TrainingPlan> chosenPlan() {
    return canTrain() ? Optional.of(formPlan(List.of())) : Optional.empty();
  }

  /** Plan of the last training; empty before the first. */
  public Optional<TrainingPlan> lastPlan() {
    return Optional.ofNullable(last);
  }

  /** Trains or tunes what the plan says, whatever the form does; nothing while it is busy. */
  public void train(TrainingPlan plan) {
    if (!session.busy.get()) {
      start(plan);
    }
  }

  /**
   * Trains once more what was trained last, with the same data, settings and seed, and so from the
   * same initial weights, whatever the form says by now. Networks of several trainings, out of a
   * lab, cannot be trained again as one, which is said.
   */
  public void trainAgain() {
    lastPlan().ifPresent(this::train);
    if (last == null && !finished().isEmpty()) {
      onFailure.accept(new LocalizedException("lab.no-again"));
    }
  }

  /** Has the user asked, with a text, before networks are lost or give way to others. */
  public void askWith(Predicate<String> confirm) {
    guard.askWith(confirm);
  }

  /** Returns whether a training would lose no model, or the user agrees. */
  public boolean mayLose() {
    return guard.mayLose("training.confirm-again");
  }

  /** The same of the training of {@link #trainAgain}. */
  boolean mayLoseAgain() {
    return guard.mayLose("shell.train-again.confirm");
  }

  /**
   * Returns whether shipped networks may give way to a training; every one asks before it begins.
   */
  public boolean mayStart() {
    return guard.mayReplaceShipped();
  }

  private void start(TrainingPlan plan) {
    if (!mayStart()) {
      return;
    }
    last = plan;
    saved.clear();
    session.start(plan);
  }

  /** Puts all settings of a run into the form, and trains it again: the same seed, too. */
  void repeat(RunRecord run) {
    if (session.busy.get()) {
      return;
    }
    form.fill(run.hyperparameters());
    form.optimisation().setVectors(run.data().vectors().orElse(null));
    chosen.forEach((architecture, property) -> property.set(architecture == run.architecture()));
    mask.set(run.hyperparameters().mask());
    keepDuplicates.set(run.data().keepDuplicates());
    form.testShare().set(run.data().testShare());
    DatasetSource choice = run.data().source();
    texts.choose(
        choice,
        () -> {
          // As the run had it, whatever the default for its data is.
          form.changeDefaultLength(defaultLength(choice), run.hyperparameters().maxLength());
          if (!texts.datasetProperty().get().fingerprint().equals(run.data().fingerprint())) {
            onFailure.accept(new LocalizedException("history.changed", DataNames.title(choice)));
          }
          train(run.rateChanges());
        });
  }

  /**
   * Sets the form to its defaults but for these, and goes on once the data are read.
   *
   * @param architectures to train
   */
  public void prepare(
      DatasetSource data, List<Architecture> architectures, long seed, Runnable whenRead) {
    form.reset();
    form.seed().set(seed);
    mask.set(true);
    keepDuplicates.set(false);
    choose(architectures);
    texts.choose(data, whenRead);
    form.field(Hyperparameter.MAX_LENGTH).set(defaultLength(data));
  }

  /** Fills the form with a preset, and leaves what is trained as it is. */
  public void takeSettings(Preset preset) {
    List<Architecture> before = chosenArchitectures();
    take(preset);
    choose(before);
  }

  /** Fills the form with a preset. */
  void take(Preset preset) {
    if (!form.isValid()) {
      form.reset();
    }
    form.fill(preset.over(form.hyperparameters(mask.get())));
    if (!preset.architectures().isEmpty()) {
      choose(preset.architectures());
    }
  }

  /** Begins with the word vectors of a file, if it is one. */
  void openVectors(Path file) {
    tasks.run(
        () -> WordVectorFile.dimension(file),
        dimension -> {
          form.field(Hyperparameter.EMBEDDING).set(dimension);
          form.optimisation().setVectors(file);
        },
        onFailure);
  }

  /** Waits at the next batch, or goes on. */
  public void pauseOrResume() {
    session.pauseOrResume();
  }

  /** Ends all runs at the next batch; what is finished stays. */
  public void stop() {
    session.stop();
  }

  /** Lets the runs under way go on at that learning rate. */
  void setLearningRate(double rate) {
    session.setLearningRate(rate);
  }

  /** The runs of this and earlier sessions. */
  public HistoryViewModel history() {
    return history;
  }

  /** Past runs that lie over the curves: those that were chosen and are not shown anyway. */
  List<RunRecord> overlaid() {
    return history.overlaid().stream().filter(run -> !session.recorded(run.id())).toList();
  }

  /** Share of the word vectors read; below 0 while none are. */
  ReadOnlyDoubleProperty readingProperty() {
    return session.reading.getReadOnlyProperty();
  }

  /** Finished models. */
  public List<TrainedModel> finished() {
    return session.runs.get().values().stream()
        .map(RunState::model)
        .filter(model -> model != null)
        .toList();
  }

  /** Tuning of each of the finished models, if it was tuned. */
  public Map<Architecture, Tuning> tunings() {
    Map<Architecture, Tuning> tunings = new EnumMap<>(Architecture.class);
    session
        .runs
        .get()
        .forEach(
            (architecture, run) -> {
              if (run.model() != null && run.tuning() != null) {
                tunings.put(architecture, run.tuning().result());
              }
            });
    return tunings;
  }

  /** Returns whether finished models would be lost. */
  public boolean hasUnsaved() {
    return !saved.containsAll(finished());
  }

  /** Saves a model in the background. */
  public void save(TrainedModel model, Path file, Runnable onSaved, Consumer<Throwable> onUnsaved) {
    tasks.run(
        () -> {
          RemaFile.write(file, model);
          return file;
        },
        written -> {
          saved.add(model);
          onSaved.run();
        },
        onUnsaved);
  }

  /** Remembers that finished models lie in a file. */
  public void markSaved(List<TrainedModel> models) {
    saved.addAll(models);
  }

  /** Fields of the form by the names that the settings give them. */
  public Map<String, String> formValues() {
    return memory(chosenArchitectures()).values();
  }

  /** Texts that are chosen; empty while they are read, or if they cannot be. */
  public Optional<LabTexts> chosenTexts() {
    return Optional.ofNullable(texts.datasetProperty().get())
        .map(read -> new LabTexts(texts.source(), read));
  }

  /** Texts that the networks of the last start were trained on. */
  public Optional<LabSplit> trainedTexts() {
    return Optional.ofNullable(session.prepared.get())
        .filter(prepared -> last != null)
        .map(data -> new LabSplit(new LabTexts(last.choice(), data.dataset()), data.split()));
  }

  /** Run of the last start, or of the lab, that ended with that network; once it is recorded. */
  public Optional<RunRecord> runOf(Classifier network) {
    RunState state = session.runs.get().get(network.architecture());
    return state == null || state.snapshot() != network
        ? Optional.empty()
        : Stream.concat(history.runsProperty().get().stream(), labRuns.stream())
            .filter(run -> session.recorded(run.id()))
            .filter(run -> run.architecture() == network.architecture())
            .findFirst();
  }

  /**
   * Takes form, texts and runs of a lab in place of those there are; not while something is
   * trained.
   *
   * @param data that its runs were trained on; null if there are none
   */
  public void restore(Lab lab, PreparedData data) {
    lab.chosen().ifPresent(chosen -> texts.take(chosen.source(), chosen.dataset()));
    TrainingFormSettings memory = new TrainingFormSettings(lab.form());
    memory.fill(form);
    choose(memory.architectures());
    mask.set(memory.mask());
    keepDuplicates.set(memory.keepDuplicates());
    List<LabNetwork> trained =
        lab.networks().stream().filter(network -> network.run().isPresent()).toList();
    List<RunRecord> runs = trained.stream().flatMap(each -> each.run().stream()).toList();
    labRuns = runs;
    last = data == null ? null : TrainingPlan.of(runs, data.dataset()).orElse(null);
    session.restore(
        trained.stream()
            .map(each -> RunState.past(each.run().get(), each.classifier(), each.trained()))
            .toList(),
        runs.stream().map(RunRecord::id).collect(Collectors.toSet()),
        data);
    saved.clear();
    saved.addAll(finished());
    history.adopt(runs);
  }

  private List<Architecture> chosenArchitectures() {
    return chosen.keySet().stream().filter(key -> chosen.get(key).get()).toList();
  }

  private TrainingFormSettings memory(List<Architecture> architectures) {
    return TrainingFormSettings.of(
        form, architectures, texts.choiceProperty().get(), mask.get(), keepDuplicates.get());
  }

  private static int defaultLength(DatasetSource data) {
    return data.maxLength(Hyperparameters.DEFAULT.maxLength());
  }
}
