package org.remanence.ui.playground;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.remanence.model.NumberRange;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.ReadToken;
import org.remanence.model.language.Sampling;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.settings.SettingsStore;
import org.remanence.training.language.LanguageTrainingService;
import org.remanence.ui.form.Remembered;
import org.remanence.ui.playground.sampling.SamplingForm;
import org.remanence.ui.playground.token.TokenFormats;
import org.remanence.ui.playground.training.LanguageModelTrainer;
import org.remanence.ui.playground.training.ModelCorpus;
import org.remanence.ui.playground.training.SessionModel;
import org.remanence.ui.playground.training.SessionModels;
import org.remanence.ui.tasks.TaskRunner;

/**
 * State of the Playground tab: language models, a prompt, and what they wrote after it, in one
 * column or several. For the JavaFX thread.
 */
public final class PlaygroundViewModel {
  /** Columns side by side. */
  static final int MAX_COLUMNS = 3;

  private final TaskRunner tasks;
  private final SettingsStore settings;
  private final Consumer<Throwable> onFailure;
  private final SessionModels sessionModels = new SessionModels();
  private final LanguageModelTrainer training;
  private final SamplingForm sampling = new SamplingForm();
  private final StringProperty prompt = new SimpleStringProperty("");
  private final ObservableList<PlaygroundColumn> columns = FXCollections.observableArrayList();

  /** Kept, since a view that nobody keeps forgets its listeners. */
  private final ObservableList<PlaygroundColumn> shownColumns =
      FXCollections.unmodifiableObservableList(columns);

  private final ObjectProperty<PlaygroundColumn> active = new SimpleObjectProperty<>();
  private int newestNumber;

  /**
   * @param settings remember the form
   * @param onFailure shows a failure to the user
   */
  public PlaygroundViewModel(
      LanguageTrainingService service,
      TaskRunner tasks,
      SettingsStore settings,
      Consumer<Throwable> onFailure) {
    this.tasks = tasks;
    this.settings = settings;
    this.onFailure = onFailure;
    training = new LanguageModelTrainer(service, tasks, sessionModels, onFailure);
    PlaygroundColumn first = new PlaygroundColumn(sampling, tasks, onFailure);
    columns.add(first);
    active.set(first);
    recall(settings.get().playground());
    sessionModels
        .models()
        .addListener((ListChangeListener<SessionModel>) change -> modelsChanged());
    InvalidationListener remember = changed -> remember();
    Stream.of(
            sampling.remembered(),
            training.remembered(),
            new Observable[] {prompt, first.temperatureProperty()})
        .flatMap(Stream::of)
        .forEach(each -> each.addListener(remember));
  }

  SessionModels sessionModels() {
    return sessionModels;
  }

  LanguageModelTrainer training() {
    return training;
  }

  SamplingForm sampling() {
    return sampling;
  }

  /** Prompt that the texts go on from. */
  public StringProperty promptProperty() {
    return prompt;
  }

  /** The columns, from left to right. */
  ObservableList<PlaygroundColumn> columns() {
    return shownColumns;
  }

  /** The column that candidates, states and branches are shown of. */
  ObjectProperty<PlaygroundColumn> activeProperty() {
    return active;
  }

  /** True while a model is in training. */
  public ReadOnlyBooleanProperty busyProperty() {
    return training.busyProperty();
  }

  /** Returns whether finished models would be lost. */
  public boolean hasUnsaved() {
    return sessionModels.hasUnsaved();
  }

  /** Before the views are built in another language. */
  public void languageChanged() {
    training.languageChanged();
  }

  /** Words of the prompt that the active column's model does not know. */
  List<String> unknownWords() {
    SessionModel model = active.get().modelProperty().get();
    return model == null
        ? List.of()
        : model.model().read(prompt.get()).stream()
            .filter(token -> !token.known())
            .map(ReadToken::text)
            .map(TokenFormats::token)
            .distinct()
            .toList();
  }

  /** Every column writes a text after the prompt, all with the same seed. */
  public void generate() {
    columns.forEach(column -> column.generate(prompt.get()));
  }

  /** Every column writes one token more. */
  void step() {
    columns.forEach(column -> column.step(prompt.get()));
  }

  /** Every column goes on with its text by the set length. */
  void continueTexts() {
    columns.forEach(column -> column.continueText(prompt.get()));
  }

  /** Returns whether there is a text after this prompt that may grow. */
  boolean canContinue() {
    return columns.stream().anyMatch(column -> column.canGrow(prompt.get()));
  }

  void stop() {
    columns.forEach(PlaygroundColumn::stop);
  }

  public boolean isWriting() {
    return columns.stream().anyMatch(column -> column.writingProperty().get());
  }

  /** Adds a column with the same model, and a temperature that is not there yet. */
  void addColumn() {
    if (columns.size() < MAX_COLUMNS) {
      PlaygroundColumn next = new PlaygroundColumn(sampling, tasks, onFailure);
      PlaygroundColumn last = columns.get(columns.size() - 1);
      columns.forEach(column -> column.compare(null));
      next.modelProperty().set(last.modelProperty().get());
      double warmer = last.temperatureProperty().get() + 0.4;
      next.temperatureProperty()
          .set(warmer <= Sampling.MAX_TEMPERATURE ? warmer : SamplingForm.LOWEST_TEMPERATURE);
      columns.add(next);
    }
  }

  /** Takes a column away; the last one stays. */
  void remove(PlaygroundColumn column) {
    if (columns.size() > 1) {
      column.stop();
      columns.remove(column);
      if (active.get() == column) {
        active.set(columns.get(0));
      }
    }
  }

  /** Saves a model in the background. */
  void save(
      TrainedLanguageModel model, Path file, Runnable onSaved, Consumer<Throwable> onUnsaved) {
    tasks.run(
        () -> {
          LanguageModelFile.write(file, model);
          return model;
        },
        written -> {
          sessionModels.markSaved(written);
          onSaved.run();
        },
        onUnsaved);
  }

  /** Chooses a file to learn from. */
  public void openText(Path file) {
    training.openFile(file);
  }

  /** Puts a language model of the session that was read from a file. */
  public void add(TrainedLanguageModel model) {
    add(model, false);
  }

  /** Puts a language model of the session that the program brings along. */
  public void addShipped(TrainedLanguageModel model) {
    add(model, true);
  }

  /** The finished models of the session but those that the program brings along. */
  public List<TrainedLanguageModel> finished() {
    return sessionModels.models().stream()
        .filter(model -> model.trained() != null && !model.shipped())
        .map(SessionModel::trained)
        .toList();
  }

  /** Remembers that finished models lie in a file. */
  public void markSaved(List<TrainedLanguageModel> models) {
    models.forEach(sessionModels::markSaved);
  }

  /** Has the active column write with a model that was put here. */
  public void choose(TrainedLanguageModel model) {
    sessionModels.models().stream()
        .filter(each -> each.trained() == model)
        .forEach(active.get().modelProperty()::set);
  }

  private void add(TrainedLanguageModel model, boolean shipped) {
    SessionModel opened =
        new SessionModel(
            sessionModels.newNumber(),
            model.model(),
            model,
            model.corpus(),
            ModelCorpus.named(model.corpus()),
            0,
            shipped);
    sessionModels.put(opened);
    sessionModels.markSaved(model);
  }

  /** Columns follow their model from epoch to epoch; the active one takes a new model at once. */
  private void modelsChanged() {
    for (SessionModel model : sessionModels.models()) {
      for (PlaygroundColumn column : columns) {
        SessionModel used = column.modelProperty().get();
        if (used == null || used.number() == model.number()) {
          column.modelProperty().set(model);
        }
      }
      if (model.number() > newestNumber) {
        newestNumber = model.number();
        if (!active.get().writingProperty().get()) {
          active.get().modelProperty().set(model);
        }
      }
    }
  }

  private void recall(Map<String, String> values) {
    sampling.fill(values);
    training.fill(values);
    prompt.set(values.getOrDefault("prompt", ""));
    Remembered.number(
            values,
            "temperature",
            NumberRange.decimal(SamplingForm.LOWEST_TEMPERATURE, Sampling.MAX_TEMPERATURE))
        .ifPresent(columns.get(0).temperatureProperty()::set);
  }

  private void remember() {
    Map<String, String> values = new LinkedHashMap<>();
    sampling.save(values);
    training.save(values);
    values.put("prompt", prompt.get());
    values.put("temperature", String.valueOf(columns.get(0).temperatureProperty().get()));
    settings.update(s -> s.with(e -> e.playground = values));
  }
}
