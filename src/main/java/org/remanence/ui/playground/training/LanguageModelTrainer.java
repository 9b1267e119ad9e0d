package org.remanence.ui.playground.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.remanence.engine.CellType;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.NumberRange;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageHyperparameters.Preset;
import org.remanence.model.language.LanguageModel;
import org.remanence.text.DataLanguage;
import org.remanence.text.corpus.Corpora;
import org.remanence.text.corpus.CorpusEncoder;
import org.remanence.text.corpus.CorpusSource;
import org.remanence.text.corpus.EncodedCorpus;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.training.language.LanguageTrainingEvent;
import org.remanence.training.language.LanguageTrainingJob;
import org.remanence.training.language.LanguageTrainingRequest;
import org.remanence.training.language.LanguageTrainingService;
import org.remanence.ui.form.Remembered;
import org.remanence.ui.tasks.LatestValue;
import org.remanence.ui.tasks.TaskRunner;

/**
 * Choice of a language model to train and of its corpus, and the course of its training. For the
 * JavaFX thread. The model can write from its first epoch on.
 */
public final class LanguageModelTrainer {
  private final LanguageTrainingService service;
  private final TaskRunner tasks;
  private final SessionModels sessionModels;
  private final Consumer<Throwable> onFailure;
  private final ObservableList<CorpusSource> choices = FXCollections.observableArrayList();

  /** Kept, since a view that nobody keeps forgets its listeners. */
  private final ObservableList<CorpusSource> shownChoices =
      FXCollections.unmodifiableObservableList(choices);

  private final ObjectProperty<CorpusSource> choice = new SimpleObjectProperty<>();
  private final ObjectProperty<TokenLevel> level = new SimpleObjectProperty<>(TokenLevel.WORD);
  private final ObjectProperty<CellType> cell =
      new SimpleObjectProperty<>(LanguageHyperparameters.ARCHITECTURE.cell());
  private final ObjectProperty<Integer> layers =
      new SimpleObjectProperty<>(LanguageHyperparameters.ARCHITECTURE.layers());
  private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.STANDARD);
  private final ReadOnlyObjectWrapper<TextRun> run = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private LanguageTrainingJob job;
  private boolean stopAsked;

  /**
   * @param sessionModels gets the model after every epoch
   * @param onFailure shows a failure to the user
   */
  public LanguageModelTrainer(
      LanguageTrainingService service,
      TaskRunner tasks,
      SessionModels sessionModels,
      Consumer<Throwable> onFailure) {
    this.service = service;
    this.tasks = tasks;
    this.sessionModels = sessionModels;
    this.onFailure = onFailure;
    offerBuiltIns();
    choice.set(choices.get(0));
  }

  /** Corpora there are to learn from. */
  ObservableList<CorpusSource> choices() {
    return shownChoices;
  }

  ObjectProperty<CorpusSource> choiceProperty() {
    return choice;
  }

  ObjectProperty<TokenLevel> levelProperty() {
    return level;
  }

  public ObjectProperty<CellType> cellProperty() {
    return cell;
  }

  /** Cells that networks which write are made of, a transformer's block among them. */
  static List<CellType> cells() {
    return Arrays.stream(Architecture.values())
        .filter(Architecture::canWrite)
        .map(Architecture::cell)
        .distinct()
        .toList();
  }

  /** Number of recurrent layers above one another; a transformer has one block, whatever it is. */
  public ObjectProperty<Integer> layersProperty() {
    return layers;
  }

  /**
   * Architecture, as the command line calls cell and layers: an LSTM of more than one is a stacked
   * one.
   */
  public Architecture architecture() {
    return Arrays.stream(Architecture.values())
        .filter(each -> each.cell() == cell.get() && !each.bidirectional())
        .filter(each -> each.layers() <= layers.get())
        .max(Comparator.comparing(Architecture::layers))
        .orElseThrow();
  }

  /** Hyperparameters that a size stands for, as things are chosen. */
  public LanguageHyperparameters sizes(Preset size) {
    Architecture kind = architecture();
    return LanguageHyperparameters.of(kind, level.get(), size)
        .withLayers(LanguageHyperparameters.layers(kind).nearest(layers.get()));
  }

  public ObjectProperty<Preset> presetProperty() {
    return preset;
  }

  /** The training under way, or the last one; null before the first. */
  ReadOnlyObjectProperty<TextRun> runProperty() {
    return run.getReadOnlyProperty();
  }

  /** The model of the training under way, or of the last one; empty before its first epoch. */
  Optional<SessionModel> model() {
    return sessionModels.models().stream()
        .filter(each -> run.get() != null && each.number() == run.get().number())
        .findFirst();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Chooses a file to learn from. */
  public void openFile(Path file) {
    CorpusSource opened = CorpusSource.text(file);
    if (!choices.contains(opened)) {
      choices.add(opened);
    }
    choice.set(opened);
  }

  /** Puts the corpora of the language in use first, and takes the first if it was one before. */
  public void languageChanged() {
    boolean first = choice.get().equals(choices.get(0));
    offerBuiltIns();
    if (first && !busy.get()) {
      choice.set(choices.get(0));
    }
  }

  /** Those in the language in use first. */
  private static List<CorpusSource> builtIns() {
    DataLanguage language = DataLanguage.of(Messages.language());
    return Corpora.names().stream()
        .sorted(Comparator.comparing(name -> Corpora.language(name) != language))
        .map(CorpusSource::builtIn)
        .toList();
  }

  private void offerBuiltIns() {
    CorpusSource chosen = choice.get();
    List<CorpusSource> files = choices.stream().filter(each -> !each.isBuiltIn()).toList();
    choices.setAll(builtIns());
    choices.addAll(files);
    choice.set(chosen);
  }

  /** Trains the default model on the first corpus of the language in use. */
  public void trainDefault() {
    if (!busy.get()) {
      choice.set(builtIns().get(0));
      level.set(TokenLevel.WORD);
      cell.set(LanguageHyperparameters.ARCHITECTURE.cell());
      layers.set(LanguageHyperparameters.ARCHITECTURE.layers());
      preset.set(Preset.STANDARD);
      train();
    }
  }

  /** Trains what is chosen. */
  public void train() {
    train(sizes(preset.get()));
  }

  /** The same with other sizes than the preset's. */
  public void train(LanguageHyperparameters settings) {
    if (busy.get()) {
      return;
    }
    CorpusSource corpus = choice.get();
    TokenLevel units = level.get();
    Architecture kind = architecture();
    TextRun begun = TextRun.reading(sessionModels.newNumber(), settings.epochs());
    busy.set(true);
    stopAsked = false;
    job = null;
    run.set(begun);
    tasks.run(
        () -> {
          EncodedCorpus text = CorpusEncoder.encode(corpus.open(), units, settings.maxWords());
          LanguageTrainingRequest request = new LanguageTrainingRequest(kind, settings, text);
          request.shape(); // Refuses what is too large before it is queued.
          return request;
        },
        request -> submit(request, begun, new ModelCorpus(Optional.of(corpus))),
        problem -> fail(begun, problem));
  }

  private void submit(LanguageTrainingRequest request, TextRun begun, ModelCorpus source) {
    Listener listener = new Listener(begun, request.corpus().name(), source);
    job = service.submit(request, listener);
    if (stopAsked) {
      job.cancel();
    }
  }

  private void fail(TextRun begun, Throwable problem) {
    show(begun.after(new LanguageTrainingEvent.Failed(problem)));
    onFailure.accept(problem);
  }

  /** Waits at the next window, or goes on. */
  void pauseOrResume() {
    if (job != null && busy.get()) {
      if (run.get().phase() == TextRun.Phase.PAUSED) {
        job.resume();
      } else {
        job.pause();
      }
    }
  }

  /** Ends it at the next window with the best epoch so far, if one is over. */
  void stop() {
    stopAsked = true;
    if (job != null) {
      job.finish();
    }
  }

  /** Takes a training's events on its thread. */
  private final class Listener implements Consumer<LanguageTrainingEvent> {
    private final String corpus;
    private final ModelCorpus source;
    private final LatestValue<TextRun> latest =
        new LatestValue<>(tasks::onUiThread, null, LanguageModelTrainer.this::show);
    private TextRun state;

    Listener(TextRun begun, String corpus, ModelCorpus source) {
      this.state = begun;
      this.corpus = corpus;
      this.source = source;
    }

    @Override
    public void accept(LanguageTrainingEvent event) {
      state = state.after(event);
      int number = state.number();
      if (event instanceof LanguageTrainingEvent.EpochDone done) {
        SessionModel model = model(number, done.snapshot(), done.metrics().epoch());
        tasks.onUiThread(() -> sessionModels.put(model));
      } else if (event instanceof LanguageTrainingEvent.Finished finished) {
        SessionModel model =
            new SessionModel(number, finished.model().model(), finished.model(), corpus, source, 0);
        tasks.onUiThread(() -> sessionModels.put(model));
      } else if (event instanceof LanguageTrainingEvent.Failed failed) {
        tasks.onUiThread(() -> onFailure.accept(failed.cause()));
      }
      if (event instanceof LanguageTrainingEvent.WindowDone) {
        latest.offer(() -> state);
      } else {
        latest.set(state);
      }
    }

    private SessionModel model(int number, LanguageModel snapshot, int epoch) {
      return new SessionModel(number, snapshot, null, corpus, source, epoch);
    }
  }

  private void show(TextRun next) {
    run.set(next);
    if (next.phase().isOver()) {
      busy.set(false);
      if (next.history().isEmpty()) {
        sessionModels.giveBack(next.number());
      }
    }
  }

  /** All that settings remember of it. */
  public Observable[] remembered() {
    return new Observable[] {choice, level, cell, layers, preset};
  }

  public void save(Map<String, String> values) {
    if (choice.get() != null) {
      CorpusSource chosen = choice.get();
      chosen
          .file()
          .ifPresentOrElse(
              file -> values.put("file", file.toAbsolutePath().toString()),
              () -> values.put("corpus", chosen.name()));
    }
    values.put("level", level.get().id());
    values.put("cell", cell.get().name());
    values.put("layers", String.valueOf(layers.get()));
    values.put("preset", preset.get().name());
  }

  /** Takes remembered values; what makes no sense in them is passed over. */
  public void fill(Map<String, String> values) {
    Remembered.choice(values, "corpus", choices.stream(), CorpusSource::name)
        .ifPresent(choice::set);
    Remembered.path(values, "file").ifPresent(this::openFile);
    Remembered.choice(values, "level", Stream.of(TokenLevel.values()), TokenLevel::id)
        .ifPresent(level::set);
    Remembered.choice(values, "cell", cells().stream(), CellType::name).ifPresent(cell::set);
    Remembered.number(values, "layers", NumberRange.whole(LanguageHyperparameters.LAYERS))
        .ifPresent(number -> layers.set((int) number));
    Remembered.choice(values, "preset", Stream.of(Preset.values()), Preset::name)
        .ifPresent(preset::set);
  }
}
