package org.remanence.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.engine.Pooling;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Preset;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.settings.SettingsStore;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DatasetSource;
import org.remanence.text.Task;
import org.remanence.text.tagging.ConllSource;
import org.remanence.training.RateChange;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingJob;
import org.remanence.training.TrainingRequest;
import org.remanence.training.TrainingService;
import org.remanence.training.baselines.Baseline;
import org.remanence.training.baselines.BaselineEvaluator;
import org.remanence.training.baselines.Baselines;
import org.remanence.training.history.RunHistory;
import org.remanence.training.history.RunRecord;
import org.remanence.training.jobs.QueuedJob;
import org.remanence.training.jobs.RunControl;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tasks.ManualTasks;
import org.remanence.ui.training.run.RunState.Phase;

class TrainingViewModelTest {
  private final ManualTasks tasks = new ManualTasks();
  private final InspectedModels classifiers = new InspectedModels();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<Job> jobs = new ArrayList<>();

  /** For the tests that are not about baselines. */
  private BaselineEvaluator evaluator = (data, seed, between) -> List.of();

  @TempDir Path temporary;
  private SettingsStore settings;
  private TrainingViewModel model;

  @BeforeEach
  void open() {
    settings = new SettingsStore(temporary.resolve("settings.json"));
    model = make();
    tasks.runAll();
  }

  @AfterEach
  void close() {
    settings.close();
  }

  @Test
  void beginsWithTheReviewsOfTheLanguageAndThreeModels() {
    assertThat(model.texts().datasetProperty().get().name()).isEqualTo(BuiltInDatasets.REVIEWS_EN);
    assertThat(model.canTrain()).isTrue();
    model.train();
    tasks.runAll();
    assertThat(jobs)
        .extracting(job -> job.request.architecture())
        .containsExactly(Architecture.RNN, Architecture.LSTM, Architecture.GRU);
  }

  @Test
  void theReviewsFollowTheLanguageUntilOtherDataIsChosen() {
    Messages.use(Locale.FRENCH);
    model.languageChanged();
    tasks.runAll();
    assertThat(model.texts().datasetProperty().get().name()).isEqualTo(BuiltInDatasets.REVIEWS_FR);
    model.texts().choose(DatasetSource.builtIn(BuiltInDatasets.NOTEBOOK));
    tasks.runAll();
    Messages.use(Locale.ENGLISH);
    model.languageChanged();
    tasks.runAll();
    assertThat(model.texts().datasetProperty().get().name()).isEqualTo(BuiltInDatasets.NOTEBOOK);
  }

  @Test
  void theDataDecideTheTaskAndTaggersPoolNothing() {
    model.form().poolingProperty().set(Pooling.MEAN);
    model.texts().choose(DatasetSource.builtIn("names-en"));
    tasks.runAll();
    assertThat(model.form().usesPooling()).isFalse();
    model.train();
    tasks.runAll();
    assertThat(failures).isEmpty();
    assertThat(jobs)
        .hasSize(3)
        .allSatisfy(
            job -> {
              assertThat(job.request.data().task()).isEqualTo(Task.TAGGING);
              assertThat(job.request.hyperparameters().pooling()).isEqualTo(Pooling.LAST);
            });
    TrainingViewModel next = make();
    tasks.runAll();
    assertThat(next.texts().datasetProperty().get().name()).isEqualTo("names-en");
    next.texts().choose(DatasetSource.builtIn(BuiltInDatasets.REVIEWS_EN));
    tasks.runAll();
    assertThat(next.settings().getValue().orElseThrow().pooling()).isEqualTo(Pooling.MEAN);
  }

  @Test
  void aFileOfTaggedSentencesIsRememberedAsSuch() throws IOException {
    Path file = temporary.resolve("names.conll");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      lines.append("Paris\tLOC\nword").append(i).append("\tO\n\n");
    }
    Files.writeString(file, lines);
    model.texts().openFile(file);
    tasks.runAll();
    assertThat(model.texts().problemProperty().get()).isNull();
    model.train();
    tasks.runAll();
    TrainingViewModel next = make();
    tasks.runAll();
    assertThat(next.texts().choiceProperty().get())
        .isEqualTo(new ConllSource(file.toAbsolutePath()));
    assertThat(next.texts().datasetProperty().get().task()).isEqualTo(Task.TAGGING);
  }

  @Test
  void cannotTrainWithoutDataModelsOrWithABadNumber() {
    model.form().field(Hyperparameter.EPOCHS).textProperty().set("x");
    assertThat(model.canTrain()).isFalse();
    model.form().reset();
    for (Architecture architecture : Architecture.values()) {
      model.chosen(architecture).set(false);
    }
    assertThat(model.canTrain()).isFalse();
    model.trainOnBuiltIn();
    tasks.runAll();
    assertThat(jobs).hasSize(3);
  }

  @Test
  void aBadFileSaysWhyAndAnotherChoiceHelps() throws IOException {
    Path file = temporary.resolve("bad.csv");
    Files.writeString(file, "words,class\nfine,good\n");
    model.texts().openFile(file);
    tasks.runAll();
    assertThat(model.texts().problemProperty().get())
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("bad.csv");
    assertThat(model.canTrain()).isFalse();
    model.trainOnBuiltIn();
    tasks.runAll();
    assertThat(jobs).hasSize(3);
    assertThat(model.texts().choiceProperty().get().name()).isEqualTo(BuiltInDatasets.REVIEWS_EN);
  }

  @Test
  void aFileThatWasMendedIsReadAgain() throws IOException {
    Path file = temporary.resolve("texts.csv");
    Files.writeString(file, "");
    model.texts().openFile(file);
    tasks.runAll();
    assertThat(model.texts().problemProperty().get()).isNotNull();
    StringBuilder texts = new StringBuilder("text,label\n");
    for (int i = 0; i < 20; i++) {
      texts.append("good film ").append(i).append(",1\nbad film ").append(i).append(",0\n");
    }
    Files.writeString(file, texts);
    model.texts().openFile(file);
    tasks.runAll();
    assertThat(model.texts().problemProperty().get()).isNull();
    assertThat(model.texts().datasetProperty().get().examples()).hasSize(40);
  }

  @Test
  void pausesResumesAndStopsAllJobs() {
    model.train();
    tasks.runAll();
    model.pauseOrResume();
    assertThat(jobs).allMatch(job -> job.paused);
    assertThat(model.pausedProperty().get()).isTrue();
    model.pauseOrResume();
    assertThat(jobs).noneMatch(job -> job.paused);
    model.stop();
    assertThat(jobs).allMatch(job -> job.result.isCancelled());
    tasks.runAll();
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.runsProperty().get().values()).allMatch(run -> run.phase() == Phase.CANCELLED);
  }

  @Test
  void trainingAgainRepeatsTheLastTrainingWhateverTheFormSaysByNow() {
    choose(Architecture.GRU);
    model.trainAgain();
    tasks.runAll();
    assertThat(jobs).as("nothing to repeat yet").isEmpty();
    model.train();
    tasks.runAll();
    model.trainAgain();
    tasks.runAll();
    assertThat(jobs).as("while it trains").hasSize(1);
    jobs.get(0)
        .listener
        .accept(new TrainingEvent.Finished(SampleModels.of(Architecture.GRU), false));
    tasks.runAll();
    choose(Architecture.LSTM);
    model.form().seed().textProperty().set("7");
    model.trainAgain();
    tasks.runAll();
    assertThat(jobs).hasSize(2);
    TrainingRequest first = jobs.get(0).request;
    TrainingRequest again = jobs.get(1).request;
    assertThat(again.architecture()).isEqualTo(Architecture.GRU);
    assertThat(again.hyperparameters()).isEqualTo(first.hyperparameters());
    assertThat(again.data().vocabulary()).isEqualTo(first.data().vocabulary());
    assertThat(classifiers.shown()).as("the earlier networks are gone").isEmpty();
  }

  @Test
  void aStopDuringThePreparationIsNotForgotten() {
    model.train();
    model.stop();
    tasks.runAll();
    assertThat(jobs).isNotEmpty().allMatch(job -> job.result.isCancelled());
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void aNewLearningRateReachesTheRunsUnderWayOnly() {
    model.train();
    tasks.runAll();
    jobs.get(1)
        .listener
        .accept(new TrainingEvent.Started(1, 1, SampleModels.of(Architecture.LSTM).classifier()));
    tasks.runAll();
    model.setLearningRate(0.5);
    assertThat(jobs).extracting(job -> job.learningRate).containsExactly(0.0, 0.5, 0.0);
    jobs.get(1)
        .listener
        .accept(new TrainingEvent.LearningRateChanged(new RateChange(1, 1, 0.5), true));
    tasks.runAll();
    assertThat(model.runsProperty().get().get(Architecture.LSTM).learningRate()).isEqualTo(0.5);
    assertThat(model.runsProperty().get().get(Architecture.RNN).learningRate()).isEqualTo(1e-3);
  }

  @Test
  void aRunIsKeptAndRepeatedWithAllItWasTold() {
    choose(Architecture.GRU);
    model.form().seed().textProperty().set("7");
    model.form().field(Hyperparameter.HIDDEN).textProperty().set("12");
    model.form().optimisation().scheduleProperty().set(LearningRateSchedule.Kind.COSINE);
    model.keepDuplicatesProperty().set(true);
    model.texts().choose(DatasetSource.builtIn(BuiltInDatasets.NOTEBOOK));
    tasks.runAll();
    model.train();
    tasks.runAll();
    TrainingRequest first = jobs.get(0).request;
    Consumer<TrainingEvent> told = jobs.get(0).listener;
    told.accept(new TrainingEvent.Started(1, 1, SampleModels.of(Architecture.GRU).classifier()));
    RateChange change = new RateChange(1, 1, 0.25);
    told.accept(new TrainingEvent.LearningRateChanged(change, true));
    told.accept(new TrainingEvent.Finished(SampleModels.of(Architecture.GRU), false));
    tasks.runAll();
    RunRecord run = model.history().runsProperty().get().get(0);
    assertThat(run.title()).isEqualTo("GRU 1");
    assertThat(model.overlaid()).isEmpty();
    model.history().overlay(run, true);
    assertThat(model.overlaid()).as("shown anyway").isEmpty();

    model.form().reset();
    choose(Architecture.RNN);
    model.keepDuplicatesProperty().set(false);
    model.texts().choose(DatasetSource.builtIn(BuiltInDatasets.REVIEWS_EN));
    tasks.runAll();
    model.repeat(run);
    tasks.runAll();
    TrainingRequest again = jobs.get(1).request;
    assertThat(again.architecture()).isEqualTo(Architecture.GRU);
    assertThat(again.hyperparameters()).isEqualTo(first.hyperparameters());
    assertThat(again.data().fingerprint()).isEqualTo(first.data().fingerprint());
    assertThat(again.data().test()).hasSameSizeAs(first.data().test());
    assertThat(again.rateChanges()).containsExactly(change);
    assertThat(model.overlaid()).as("the run that is repeated").containsExactly(run);
  }

  @Test
  void wordVectorsSetTheEmbeddingAndReachTheData() throws IOException {
    Path file = temporary.resolve("vectors.txt");
    Files.writeString(file, "good 1 2 3\nbad 3 2 1\n");
    model.openVectors(file);
    tasks.runAll();
    assertThat(model.form().field(Hyperparameter.EMBEDDING).textProperty().get()).isEqualTo("3");
    choose(Architecture.GRU);
    model.train();
    tasks.runAll();
    TrainingRequest request = jobs.get(0).request;
    assertThat(request.hyperparameters().embedding()).isEqualTo(3);
    assertThat(request.hyperparameters().optimisation().wordVectors().source())
        .isEqualTo("vectors.txt");
    int good = request.data().vocabulary().id("good");
    assertThat(request.data().vectors().row(good)).containsExactly(1, 2, 3);
    assertThat(make().form().optimisation().vectorsProperty().get()).isEqualTo(file);
  }

  @Test
  void aPresetFillsTheFormAndMayChooseModels() {
    model.take(Preset.NO_GATES);
    assertThat(model.chosen(Architecture.RNN).get()).isTrue();
    assertThat(model.chosen(Architecture.GRU).get()).isFalse();
    assertThat(model.form().field(Hyperparameter.HIDDEN).textProperty().get()).isEqualTo("64");
  }

  @Test
  void finishedModelsAreUnsavedUntilTheyAreSaved() {
    choose(Architecture.GRU);
    model.train();
    tasks.runAll();
    TrainedModel trained = SampleModels.of(Architecture.GRU);
    jobs.get(0).listener.accept(new TrainingEvent.Finished(trained, false));
    tasks.runAll();
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(classifiers.shown()).containsOnlyKeys(Architecture.GRU);
    assertThat(model.hasUnsaved()).isTrue();
    Path file = temporary.resolve("gru.rema");
    List<String> said = new ArrayList<>();
    model.save(trained, file, () -> said.add("saved"), failures::add);
    tasks.runAll();
    assertThat(said).containsExactly("saved");
    assertThat(model.hasUnsaved()).isFalse();
    assertThat(RemaFile.read(file).metrics()).isEqualTo(trained.metrics());
  }

  @Test
  void aNetworkTooLargeForAFileIsNotBegun() {
    choose(Architecture.STACKED_LSTM);
    model.form().field(Hyperparameter.HIDDEN).textProperty().set("4096");
    model.train();
    tasks.runAll();
    assertThat(jobs).isEmpty();
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(failures)
        .singleElement()
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .startsWith("stacked-lstm would have");
    failures.clear();
  }

  @Test
  void aFailureIsToldOnceAndTheOthersGoOn() {
    model.train();
    tasks.runAll();
    Throwable cause = new IllegalStateException("no memory");
    jobs.get(0).listener.accept(new TrainingEvent.Failed(cause));
    tasks.runAll();
    jobs.get(1)
        .listener
        .accept(new TrainingEvent.Started(1, 1, SampleModels.of(Architecture.GRU).classifier()));
    tasks.runAll();
    assertThat(failures).containsExactly(cause);
    assertThat(model.busyProperty().get()).isTrue();
    failures.clear();
  }

  @Test
  void aModelThatCannotBeSavedIsToldAndStaysUnsaved() {
    choose(Architecture.GRU);
    model.train();
    tasks.runAll();
    TrainedModel trained = SampleModels.of(Architecture.GRU);
    jobs.get(0).listener.accept(new TrainingEvent.Finished(trained, false));
    model.save(trained, temporary.resolve("nowhere").resolve("gru.rema"), () -> {}, failures::add);
    tasks.runAll();
    assertThat(failures).hasSize(1).first().isInstanceOf(LocalizedException.class);
    assertThat(model.hasUnsaved()).isTrue();
    failures.clear();
  }

  @Test
  void theFormIsRememberedForTheNextStart() {
    choose(Architecture.STACKED_LSTM);
    model.form().field(Hyperparameter.HIDDEN).textProperty().set("32");
    model.texts().choose(DatasetSource.builtIn(BuiltInDatasets.NOTEBOOK));
    model.keepDuplicatesProperty().set(true);
    tasks.runAll();
    model.train();
    TrainingViewModel next = make();
    tasks.runAll();
    assertThat(next.form().field(Hyperparameter.HIDDEN).textProperty().get()).isEqualTo("32");
    assertThat(next.chosen(Architecture.STACKED_LSTM).get()).isTrue();
    assertThat(next.chosen(Architecture.RNN).get()).isFalse();
    assertThat(next.keepDuplicatesProperty().get()).isTrue();
    assertThat(next.texts().datasetProperty().get().name()).isEqualTo(BuiltInDatasets.NOTEBOOK);
  }

  @Test
  void theLengthFollowsTheDataUntilAnotherIsTyped() {
    var length = model.form().field(Hyperparameter.MAX_LENGTH).textProperty();
    choose(Architecture.RNN);
    model.texts().choose(DatasetSource.builtIn("recall-100"));
    tasks.runAll();
    assertThat(length.get()).isEqualTo("102");
    model.train();
    tasks.runAll();
    TrainingViewModel next = make();
    tasks.runAll();
    assertThat(next.form().field(Hyperparameter.MAX_LENGTH).textProperty().get()).isEqualTo("102");
    next.texts().choose(DatasetSource.builtIn(BuiltInDatasets.NOTEBOOK));
    assertThat(next.form().field(Hyperparameter.MAX_LENGTH).textProperty().get()).isEqualTo("30");
    next.form().field(Hyperparameter.MAX_LENGTH).textProperty().set("12");
    next.texts().choose(DatasetSource.builtIn("recall-100"));
    tasks.runAll();
    assertThat(next.form().field(Hyperparameter.MAX_LENGTH).textProperty().get()).isEqualTo("12");
  }

  @Test
  void theBaselinesAreMeasuredOnTheSameTest() {
    evaluator = Baselines::measure;
    choose(Architecture.RNN);
    model.texts().choose(DatasetSource.builtIn(BuiltInDatasets.NOTEBOOK));
    tasks.runAll();
    model.train();
    assertThat(model.baselinesProperty().get()).isEmpty();
    tasks.runAll();
    int tests = model.preparedProperty().get().data().test().size();
    assertThat(model.baselinesProperty().get())
        .extracting(Baseline::name)
        .containsExactly("bag-of-words", "n-grams");
    assertThat(model.baselinesProperty().get())
        .allSatisfy(baseline -> assertThat(baseline.predicted()).hasSize(tests));
  }

  @AfterEach
  void nothingElseFailed() {
    assertThat(failures).isEmpty();
  }

  private void choose(Architecture only) {
    for (Architecture architecture : Architecture.values()) {
      model.chosen(architecture).set(architecture == only);
    }
  }

  private TrainingViewModel make() {
    return new TrainingViewModel(
        new Service(),
        tasks,
        classifiers,
        history(),
        (data, seed, between) -> evaluator.measure(data, seed, between),
        settings,
        failures::add);
  }

  private HistoryViewModel history() {
    return new HistoryViewModel(new RunHistory(temporary.resolve("runs")), tasks, failures::add);
  }

  /** Jobs that do nothing but what the test makes them do. */
  private final class Service implements TrainingService {
    @Override
    public TrainingJob submit(TrainingRequest request, Consumer<TrainingEvent> listener) {
      Job job = new Job(request, listener);
      jobs.add(job);
      return job;
    }

    @Override
    public <J extends QueuedJob<?, ?>> J submit(Function<RunControl, J> job) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }

  private static final class Job implements TrainingJob {
    final TrainingRequest request;
    final Consumer<TrainingEvent> listener;
    final CompletableFuture<TrainedModel> result = new CompletableFuture<>();
    boolean paused;
    double learningRate;

    Job(TrainingRequest request, Consumer<TrainingEvent> listener) {
      this.request = request;
      this.listener = listener;
    }

    @Override
    public TrainingRequest request() {
      return request;
    }

    @Override
    public CompletableFuture<TrainedModel> result() {
      return result;
    }

    @Override
    public void pause() {
      paused = true;
    }

    @Override
    public void resume() {
      paused = false;
    }

    @Override
    public void setLearningRate(double rate) {
      learningRate = rate;
    }

    @Override
    public void cancel() {
      result.cancel(false);
      listener.accept(new TrainingEvent.Cancelled());
    }
  }
}
