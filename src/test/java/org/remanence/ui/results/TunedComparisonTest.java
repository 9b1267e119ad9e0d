package org.remanence.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.TrainedModel;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.BenchmarkTable;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DatasetSource;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingJob;
import org.remanence.training.TrainingRequest;
import org.remanence.training.TrainingService;
import org.remanence.training.history.RunHistory;
import org.remanence.training.history.RunRecord;
import org.remanence.training.jobs.QueuedJob;
import org.remanence.training.jobs.RunControl;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.results.time.TrainingTimes;
import org.remanence.ui.results.tuning.TuningViewModel;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.training.HistoryViewModel;
import org.remanence.ui.training.TrainingModels;
import org.remanence.ui.training.TrainingViewModel;
import org.remanence.ui.training.run.RunState;
import org.remanence.ui.training.run.RunState.Phase;

/** From a verdict to the tuned one, through the controls, with real and very small trainings. */
class TunedComparisonTest {
  private static final String QUESTION = "Is it the cell or the settings?";

  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final InspectedModels classifiers = new InspectedModels();
  private final Service service = window.closing(new Service());
  private TrainingViewModel training;
  private ResultsViewModel results;
  private TuningViewModel tuning;
  private StudyViewModel study;
  private Scene scene;

  @BeforeEach
  void open() {
    WindowFixture.run(this::make);
    WindowFixture.await(() -> training.texts().datasetProperty().get() != null);
    WindowFixture.run(
        () -> {
          training.texts().choose(DatasetSource.builtIn(BuiltInDatasets.NOTEBOOK));
          training.form().field(Hyperparameter.EPOCHS).textProperty().set("2");
          training.form().field(Hyperparameter.HIDDEN).textProperty().set("8");
          training.form().field(Hyperparameter.EMBEDDING).textProperty().set("8");
          training.chosen(Architecture.GRU).set(false);
        });
    WindowFixture.await(
        () ->
            training.texts().datasetProperty().get() != null
                && training.texts().datasetProperty().get().name().equals("notebook"));
  }

  private void make() {
    HistoryViewModel past = TrainingModels.history(window);
    training = TrainingModels.of(window, service, classifiers, past);
    results =
        new ResultsViewModel(ResultsViewModel.Sources.of(training), window.tasks(), window::fail);
    study =
        new StudyViewModel(
            window.tasks(),
            window.folder().resolve("studies"),
            new StudyViewModel.Sources(
                training.texts().datasetProperty(),
                training.texts().choiceProperty(),
                new SimpleObjectProperty<>(Optional.empty()),
                () -> false),
            window.settings(),
            window::fail);
    TrainingTimes times =
        new TrainingTimes(
            window.tasks(), past.runsProperty(), training.busyProperty(), window::fail);
    tuning = new TuningViewModel(training, results::newest, times, 2, window::fail);
    scene = new Scene(view(), 1100, 800);
    // Only then are the parts of scroll panes to be found.
    scene.snapshot(null);
  }

  private Parent view() {
    FileDialogs files = new FileDialogs(() -> null, window.settings(), window.tasks());
    training.askWith(files::confirm);
    return new ResultsView(
            results,
            tuning,
            study,
            new ClassStudyViewModel(window.tasks(), window::fail),
            new ViewContext(window.appearance(), files, new Subscriptions()),
            () -> {},
            tuning::offerChosen)
        .build();
  }

  @Test
  void aVerdictFromOneSettingAsksOnAndBothStandSideBySide() {
    train();
    assertThat(links()).isNotEmpty();
    WindowFixture.run(() -> links().get(0).fire());
    assertThat(texts())
        .anyMatch(
            text ->
                text.startsWith(
                        "2 networks (RNN and LSTM) on Classic lesson (French), split and initial")
                    && text.contains("8 trials each, at most ")
                    && text.matches(".*It takes about \\d+\u00a0s if no trial ends early.*"));
    type("tuningTrials", "0");
    assertThat(button("startTuning").isDisabled()).isTrue();
    assertThat(texts()).contains("Trials of each network: a whole number from 1 to 64.");
    assertThat(scene.lookup("#tuningCaveats").isVisible()).as("the usual budget").isFalse();
    type("tuningTrials", "3");
    type("tuningEpochs", "2");
    assertThat(texts())
        .anyMatch(
            text ->
                text.startsWith("3 trials are fewer than the usual 8")
                    && text.contains("At most 2 epochs a trial are no more than the 2 of"));
    type("tuningEpochs", "4");
    tune();
    assertThat(window.failures()).isEmpty();

    Benchmark now = WindowFixture.call(() -> results.benchmarkProperty().get());
    assertThat(now.rows()).hasSize(2).allMatch(row -> row.trials() == 3);
    assertThat(links()).as("tuned verdicts ask no more").isEmpty();
    assertThat(texts())
        .contains("Tuned comparison", QUESTION)
        .anyMatch(text -> text.matches("RNN: .*%.* (tuned|both times)\\..*"))
        .anyMatch(
            text ->
                text.startsWith("Tuning changed neither network: ")
                    || text.startsWith("With the settings of the training: ")
                        && text.contains(". Each tuned with this budget: "))
        .anyMatch(
            text ->
                text.contains("3 trials each of learning rate, gradient clipping and patience, at")
                    && text.contains("at most 4 epochs a trial. Held fixed: 8 units, embedding 8,"))
        .anyMatch(
            text -> text.startsWith("Classic lesson (French) · seed 42 for split and initial"))
        .anyMatch(text -> text.startsWith("3 trials are fewer than the usual 8"))
        .anyMatch(text -> text.startsWith("At most 4 epochs a trial are fewer than the usual 40"))
        .anyMatch(text -> text.startsWith("Each is one tuned run on one split"))
        .anyMatch(text -> text.matches("done · trial [123] of 3 chosen: learning rate .*"));
    assertThat(BenchmarkTable.delimited(now, ',').lines().skip(1).limit(2))
        .allMatch(line -> line.endsWith(",4,3,42"));
    assertThat(texts()).as("where all are tuned, names say so").contains("RNN tuned");
    assertThat(chartHeight()).as("beside long conclusions").isBetween(200.0, 360.0);
    press("showTrials");
    assertThat(((TableView<?>) scene.lookup("#trialsTable")).getItems()).hasSize(6);
  }

  private double chartHeight() {
    return WindowFixture.call(
        () -> {
          window.appearance().follow(scene);
          scene.snapshot(null);
          double chart = ((Region) scene.lookup("#accuracyChart")).getHeight();
          assertThat(((Region) scene.lookup("#conclusions")).getHeight()).isGreaterThan(chart);
          return chart;
        });
  }

  @Test
  void aBudgetThatWasTypedIsMeantForItsNetworks() {
    WindowFixture.run(tuning::offerChosen);
    type("tuningTrials", "3");
    type("tuningEpochs", "12");
    WindowFixture.run(tuning::offerChosen);
    assertThat(((TextField) scene.lookup("#tuningTrials")).getText()).isEqualTo("3");
    WindowFixture.run(
        () -> {
          training.chosen(Architecture.GRU).set(true);
          tuning.offerChosen();
        });
    assertThat(((TextField) scene.lookup("#tuningTrials")).getText()).isEqualTo("8");
    assertThat(((TextField) scene.lookup("#tuningEpochs")).getText()).isEqualTo("40");
    assertThat(scene.lookup("#tuningCaveats").isVisible()).isFalse();
  }

  @Test
  void theOfferComesToTheFrontFromTheStudyPage() {
    WindowFixture.run(
        () -> {
          results.pageProperty().set(ResultsViewModel.Page.STUDY);
          new ResultsTab(results, tuning, study, null, null).offerTuning();
        });
    assertThat(results.pageProperty().get()).isEqualTo(ResultsViewModel.Page.RUNS);
    assertThat(scene.lookup("#tuningOffer").isVisible()).isTrue();
  }

  @Test
  void tunedNetworksAreRunsLikeAnyOthers() {
    train();
    WindowFixture.run(tuning::offerChosen);
    type("tuningTrials", "2");
    type("tuningEpochs", "3");
    tune();
    assertThat(window.failures()).isEmpty();
    List<TrainedModel> finished = WindowFixture.call(training::finished);
    assertThat(finished).hasSize(2);
    assertThat(classifiers.shown().values())
        .containsExactlyElementsOf(finished.stream().map(TrainedModel::classifier).toList());
    assertThat(WindowFixture.call(() -> classifiers.epochsProperty().get()))
        .as("epochs to look back at")
        .isEqualTo(finished.stream().mapToInt(model -> model.metrics().epochs()).max().orElse(0));
    assertThat(WindowFixture.call(() -> classifiers.name(Architecture.LSTM)))
        .isEqualTo("LSTM tuned");
    assertThat(classifiers.settingsOf(classifiers.shown().get(Architecture.LSTM)))
        .startsWith("The best of at most 2 trials by validation loss: learning rate 0.0");
    List<RunRecord> runs = kept();
    assertThat(runs).hasSize(4);
    List<RunRecord> tuned = runs.stream().filter(run -> run.tuning().isPresent()).toList();
    assertThat(tuned).extracting(RunRecord::title).contains("RNN tuned 1", "LSTM tuned 1");
    for (RunRecord run : tuned) {
      TrainedModel model =
          finished.stream()
              .filter(each -> each.classifier().architecture() == run.architecture())
              .findFirst()
              .orElseThrow();
      assertThat(run.metrics()).isEqualTo(model.metrics());
      assertThat(run.hyperparameters()).isEqualTo(model.classifier().hyperparameters());
      assertThat(run.epochs()).extracting(epoch -> epoch.metrics()).isEqualTo(model.history());
      assertThat(run.tuning().orElseThrow().trials()).isEqualTo(2);
      assertThat(run.tuning().orElseThrow().epochs()).isEqualTo(5);
    }
    WindowFixture.run(() -> results.scopeProperty().set(ResultsViewModel.Scope.SAME_DATA));
    WindowFixture.await(() -> results.benchmarkProperty().get().rows().size() == 4);
    assertThat(WindowFixture.call(() -> results.benchmarkProperty().get()).rows())
        .extracting(BenchmarkRow::trials)
        .containsExactlyInAnyOrder(0, 0, 2, 2);
    assertThat(texts())
        .contains("hollow: tuned, its settings chosen by trials on the validation part");
  }

  @Test
  void askedOfAllRunsItAnswersBesideTheLastTraining() {
    train();
    press("scope-same_data");
    WindowFixture.await(
        () ->
            results.benchmarkProperty().get().rows().stream()
                .noneMatch(r -> r.name().number() == 0));
    WindowFixture.run(() -> links().get(0).fire());
    type("tuningTrials", "1");
    type("tuningEpochs", "2");
    tune();
    assertThat(results.scopeProperty().get()).isEqualTo(ResultsViewModel.Scope.LAST_TRAINING);
    assertThat(((ToggleButton) scene.lookup("#scope-last_training")).isSelected()).isTrue();
    assertThat(scene.lookup("#side-by-side")).isNotNull();
  }

  @Test
  void stoppingKeepsWhatIsFinished() {
    service.pauses = 2;
    WindowFixture.run(tuning::offerChosen);
    type("tuningTrials", "2");
    type("tuningEpochs", "2");
    press("startTuning");
    WindowFixture.await(
        () ->
            run(Architecture.RNN).map(RunState::phase).equals(Optional.of(Phase.FINISHED))
                && run(Architecture.LSTM).map(RunState::phase).equals(Optional.of(Phase.PAUSED)));
    assertThat(scene.lookup("#tuningOffer").isVisible()).isFalse();
    press("stopTuning");
    WindowFixture.await(() -> !training.busyProperty().get());
    assertThat(WindowFixture.call(() -> run(Architecture.LSTM)).orElseThrow().phase())
        .isEqualTo(Phase.CANCELLED);
    assertThat(WindowFixture.call(training::finished))
        .extracting(model -> model.classifier().architecture())
        .containsExactly(Architecture.RNN);
    assertThat(kept())
        .extracting(RunRecord::architecture, RunRecord::outcome)
        .containsExactlyInAnyOrder(
            Assertions.tuple(Architecture.RNN, RunRecord.Outcome.FINISHED),
            Assertions.tuple(Architecture.LSTM, RunRecord.Outcome.CANCELLED));
    assertThat(window.failures()).isEmpty();
  }

  @Test
  void failuresReachTheUser() {
    WindowFixture.run(
        () -> {
          training.form().field(Hyperparameter.EPOCHS).textProperty().set("x");
          tuning.offerChosen();
          training.form().field(Hyperparameter.EPOCHS).textProperty().set("2");
        });
    assertThat(window.failures())
        .singleElement()
        .isInstanceOfSatisfying(
            LocalizedException.class, e -> assertThat(e.key()).isEqualTo("tuning.nothing-chosen"));
    window.failures().clear();
    service.fails = true;
    WindowFixture.run(tuning::offerChosen);
    type("tuningTrials", "1");
    press("startTuning");
    WindowFixture.await(() -> window.failures().size() == 2 && !training.busyProperty().get());
    assertThat(window.failures()).allMatch(failure -> failure.getMessage().equals("no memory"));
    assertThat(texts()).contains("failed");
    window.failures().clear();
  }

  @Test
  void modelsThatAreNotSavedAreLostOnlyIfTheUserAgrees() {
    train();
    List<TrainedModel> trained = WindowFixture.call(training::finished);
    WindowFixture.run(
        () -> {
          links().get(0).fire();
          WindowFixture.answerNextDialog(ButtonData.CANCEL_CLOSE, pane -> {});
          button("startTuning").fire();
        });
    assertThat(WindowFixture.call(training::finished)).isEqualTo(trained);
    assertThat(WindowFixture.call(() -> training.busyProperty().get())).isFalse();
    press("declineTuning");
    assertThat(scene.lookup("#tuningOffer").isVisible()).isFalse();
  }

  @Test
  void theStudyOfTheSameIsOneClickAway() {
    WindowFixture.run(() -> study.form().tune());
    assertThat(study.form().tunedProperty().get()).isTrue();
    assertThat(study.form().field(StudyForm.Field.EPOCHS).textProperty().get()).isEqualTo("40");
  }

  private void train() {
    WindowFixture.run(training::train);
    WindowFixture.await(
        () ->
            !training.busyProperty().get()
                && training.finished().size() == 2
                && training.history().runsProperty().get().size() == 2
                && isCompared());
  }

  private void tune() {
    WindowFixture.run(
        () -> {
          WindowFixture.answerNextDialog(ButtonData.OK_DONE, pane -> {});
          button("startTuning").fire();
        });
    WindowFixture.await(
        () -> !training.busyProperty().get() && training.tunings().size() == 2 && isCompared());
  }

  /** Both networks with each other and with the three baselines. */
  private boolean isCompared() {
    Benchmark benchmark = results.benchmarkProperty().get();
    return benchmark.rows().size() == 2 && benchmark.baselines().size() == 3;
  }

  private Optional<RunState> run(Architecture architecture) {
    return Optional.ofNullable(training.runsProperty().get().get(architecture));
  }

  private List<RunRecord> kept() {
    RunHistory again = new RunHistory(window.folder().resolve("runs"));
    assertThat(again.load()).isEmpty();
    return again.runs();
  }

  private List<Hyperlink> links() {
    return WindowFixture.call(
        () ->
            scene.getRoot().lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals(QUESTION))
                .toList());
  }

  private ButtonBase button(String id) {
    return (ButtonBase) scene.lookup("#" + id);
  }

  private void press(String id) {
    WindowFixture.run(() -> button(id).fire());
  }

  private void type(String id, String text) {
    WindowFixture.run(() -> ((TextField) scene.lookup("#" + id)).setText(text));
  }

  private List<String> texts() {
    return WindowFixture.texts(scene);
  }

  /** One job after the other; may hold one back from its first batch on, or fail. */
  private static final class Service implements TrainingService {
    private final BackgroundTrainingService real = new BackgroundTrainingService(1);
    private int submitted;

    /** The tuning that waits, from 1; 0 for none. */
    private int pauses;

    private boolean fails;

    @Override
    public TrainingJob submit(TrainingRequest request, Consumer<TrainingEvent> listener) {
      return real.submit(request, listener);
    }

    @Override
    public <J extends QueuedJob<?, ?>> J submit(Function<RunControl, J> job) {
      submitted++;
      boolean waits = submitted == pauses;
      if (fails) {
        return real.submit(
            control ->
                job.apply(
                    new RunControl(
                        () -> {
                          throw new IllegalStateException("no memory");
                        })));
      }
      return real.submit(
          control -> {
            if (waits) {
              control.pause();
            }
            return job.apply(control);
          });
    }

    @Override
    public void close() {
      real.close();
    }
  }
}
