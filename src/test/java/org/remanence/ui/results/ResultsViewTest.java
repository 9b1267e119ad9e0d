package org.remanence.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.SampleModels;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.result.RecordedPassport;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.BenchmarkTable;
import org.remanence.study.benchmark.Conclusion;
import org.remanence.study.benchmark.Difference;
import org.remanence.study.benchmark.Rank;
import org.remanence.study.benchmark.References;
import org.remanence.study.benchmark.Rows;
import org.remanence.study.benchmark.TestResult;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.SplitOptions;
import org.remanence.training.PreparedData;
import org.remanence.training.TrainingData;
import org.remanence.training.baselines.Baseline;
import org.remanence.training.history.RunData;
import org.remanence.training.history.RunHistory;
import org.remanence.training.history.RunName;
import org.remanence.training.history.RunRecord;
import org.remanence.training.history.SampleRuns;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.results.time.TrainingTimes;
import org.remanence.ui.results.tuning.TuningViewModel;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tasks.ManualTasks;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.ui.training.HistoryViewModel;
import org.remanence.ui.training.TrainingPlan;
import org.remanence.ui.training.TrainingViewModel;

class ResultsViewTest {
  private static final Dataset DATA = BuiltInDatasets.load(BuiltInDatasets.NOTEBOOK);

  /** Answers at once. */
  private static final TaskRunner DIRECT =
      new TaskRunner() {
        @Override
        public <T> void run(
            Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
          try {
            onSuccess.accept(work.call());
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        }

        @Override
        public void onUiThread(Runnable action) {
          action.run();
        }
      };

  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final SimpleObjectProperty<List<TrainedModel>> finished =
      new SimpleObjectProperty<>(List.of());
  private final AtomicReference<Optional<TrainingPlan>> plan =
      new AtomicReference<>(Optional.empty());
  private final SimpleObjectProperty<PreparedData> prepared = new SimpleObjectProperty<>();
  private final SimpleObjectProperty<List<Baseline>> baselines =
      new SimpleObjectProperty<>(List.of());
  private final SimpleObjectProperty<List<RunRecord>> history =
      new SimpleObjectProperty<>(List.of());
  private ResultsViewModel model;
  private Scene scene;

  @BeforeEach
  void open() {
    WindowFixture.run(
        () -> {
          model =
              new ResultsViewModel(
                  new ResultsViewModel.Sources(
                      finished::get,
                      Map::of,
                      plan::get,
                      prepared,
                      baselines,
                      new SimpleObjectProperty<>(DATA),
                      history,
                      finished),
                  DIRECT,
                  window::fail);
          FileDialogs files = new FileDialogs(() -> null, window.settings(), new ManualTasks());
          StudyViewModel study =
              new StudyViewModel(
                  new ManualTasks(),
                  window.folder(),
                  new StudyViewModel.Sources(
                      new SimpleObjectProperty<>(DATA),
                      new SimpleObjectProperty<>(DatasetSource.builtIn(BuiltInDatasets.NOTEBOOK)),
                      new SimpleObjectProperty<>(Optional.empty()),
                      () -> false),
                  window.settings(),
                  window::fail);
          TuningViewModel tuning = tuning(model);
          scene =
              new Scene(
                  new ResultsView(
                          model,
                          tuning,
                          study,
                          new ClassStudyViewModel(window.tasks(), window::fail),
                          new ViewContext(window.appearance(), files, new Subscriptions()),
                          () -> {},
                          tuning::offerChosen)
                      .build(),
                  1100,
                  800);
          scene.snapshot(null);
        });
  }

  private TuningViewModel tuning(ResultsViewModel model) {
    ManualTasks tasks = new ManualTasks();
    HistoryViewModel past =
        new HistoryViewModel(new RunHistory(window.folder().resolve("runs")), tasks, window::fail);
    TrainingViewModel training =
        new TrainingViewModel(
            null,
            tasks,
            new InspectedModels(),
            past,
            (data, seed, between) -> List.of(),
            window.settings(),
            window::fail);
    TrainingTimes times =
        new TrainingTimes(tasks, past.runsProperty(), training.busyProperty(), window::fail);
    return new TuningViewModel(training, model.benchmarkProperty()::get, times, 2, window::fail);
  }

  @Test
  void taggersAreNotComparedFromOneTestPartAndThatIsSaid() {
    Dataset names =
        new Dataset("names", BuiltInDatasets.load("names-en").examples().subList(0, 40));
    WindowFixture.run(
        () -> {
          prepared.set(PreparedData.of(names, SplitOptions.withSeed(1), Hyperparameters.DEFAULT));
          finished.set(List.of(SampleModels.tagger(Architecture.LSTM)));
        });
    assertThat(model.benchmarkProperty().get().rows()).isEmpty();
    Label empty = (Label) scene.lookup("#emptyText");
    assertThat(empty.getText()).isEqualTo(Messages.text("results.empty.tags.text"));
    assertThat(empty.getParent().isVisible()).isTrue();
  }

  @Test
  void withoutRunsItSaysWhatWillStandHere() {
    assertThat(scene.lookup("#empty").isVisible()).isTrue();
    assertThat(scene.lookup("#content").isVisible()).isFalse();
  }

  @Test
  void theLastTrainingsModelsStandInOrderWithConclusions() {
    train(0.5, 0.9, 0.9);
    assertThat(table().getItems().stream().map(TestResult::accuracy))
        .containsExactly(0.9, 0.9, 0.5);
    assertThat(texts()).anyMatch(text -> text.contains("share the first place: 90.0%"));
    assertThat(texts()).contains("★  best, or not told apart from it (5% level)");
    assertThat(texts()).contains("★ GRU", "★ LSTM");
    int[] labels =
        prepared.get().data().test().stream().mapToInt(TrainingData.Example::label).toArray();
    WindowFixture.run(() -> baselines.set(List.of(baseline(Baseline.Kind.N_GRAMS, labels))));
    assertThat(texts())
        .anyMatch(
            text ->
                text.startsWith(
                    "With these settings, no network is shown to be better than n-grams (100"));
  }

  /**
   * The next training begins with no networks: what is laid out then must not ask for their
   * numbers.
   */
  @Test
  void theNextTrainingBeginsWithNothingToShow() {
    Stage stage = showStage();
    train(0.5, 0.9, 0.7);
    WindowFixture.call(() -> scene.snapshot(null));
    WindowFixture.run(() -> finished.set(List.of()));
    WindowFixture.run(
        () -> {
          stage.setWidth(stage.getWidth() - 100);
          for (Node chart : scene.getRoot().lookupAll(".bar-chart")) {
            ((Parent) chart).requestLayout();
          }
        });
    WindowFixture.call(() -> scene.snapshot(null));
    assertThat(scene.lookup("#content").isVisible()).isFalse();
    train(0.6, 0.8, 0.7);
    WindowFixture.call(() -> scene.snapshot(null));
    assertThat(table().getItems().stream().map(TestResult::accuracy))
        .containsExactly(0.8, 0.7, 0.6);
  }

  /** Below the networks, in the charts and in what is exported, marked as what they are. */
  @Test
  void theBaselinesAreLinesBesideTheNetworks() {
    showStage();
    train(0.5, 0.9, 0.7);
    int[] labels =
        prepared.get().data().test().stream().mapToInt(TrainingData.Example::label).toArray();
    int[] wrong = IntStream.of(labels).map(label -> 1 - label).toArray();
    WindowFixture.run(
        () ->
            baselines.set(
                List.of(
                    baseline(Baseline.Kind.BAG_OF_WORDS, wrong, 0),
                    baseline(Baseline.Kind.N_GRAMS, labels))));
    assertThat(table().getItems())
        .extracting(FindingTexts::name)
        .containsExactly("LSTM", "GRU", "RNN", "bag of words", "n-grams");
    Benchmark shown = new Benchmark(List.of(), References.of(prepared.get(), baselines.get()));
    assertThat(shown.lines()).extracting(shown::rank).containsOnly(Rank.BASELINE);
    assertThat(cells(4))
        .containsExactly("□", "n-grams", "12", "100.0%", "0.200", "3", "1", "1.0", "–");
    assertThat(texts()).contains("□  baseline without memory");
    List<Passport> passports = PassportProbe.ofRow(table(), 4);
    assertThat(passports)
        .extracting(Passport::kind)
        .containsExactly(
            Kind.N_GRAMS, Kind.N_GRAMS, Kind.RECORDED, Kind.RECORDED, Kind.RECORDED, Kind.TIME);
    assertThat(passports.get(0).value()).isEqualTo(1);
    assertThat(BenchmarkTable.delimited(shown, ',').lines().skip(1))
        .containsExactly(
            ",bag-of-words,12,0.0,0.2,3,1,1.0,,baseline,,,,,,,",
            ",n-grams,12,1.0,0.2,3,1,1.0,,baseline,,,,,,,");
    assertThat(texts())
        .filteredOn(text -> text.equals("□ n-grams"))
        .as("in both charts")
        .hasSize(2);
  }

  private List<String> cells(int row) {
    return WindowFixture.call(
        () -> {
          scene.snapshot(null);
          return table().lookupAll(".table-cell").stream()
              .map(TableCell.class::cast)
              .filter(cell -> cell.getIndex() == row && cell.getTableColumn().isVisible())
              .map(TableCell::getText)
              .toList();
        });
  }

  @Test
  void everyNumberOfARowAndEveryVerdictHasAPassport() {
    showStage();
    train(0.5, 0.9, 0.9);
    List<TestResult> rows = table().getItems();
    List<Passport> first = PassportProbe.ofRow(table(), 0);
    assertThat(first)
        .extracting(Passport::kind)
        .containsExactly(
            Kind.PARAMETERS,
            Kind.ACCURACY,
            Kind.LOSS,
            Kind.EPOCHS,
            Kind.BEST_EPOCH,
            Kind.TIME,
            Kind.MULTIPLY_ADDS);
    BenchmarkRow best = (BenchmarkRow) rows.get(0);
    assertThat(first.get(0).value()).isEqualTo(best.parameters());
    assertThat(first.get(2).value()).isEqualTo(best.metrics().testLoss());
    assertThat(first.get(6).value()).isEqualTo(best.multiplyAdds());
    Label tied =
        WindowFixture.call(
            () ->
                scene.getRoot().lookupAll(".conclusion").stream()
                    .map(Label.class::cast)
                    .filter(line -> line.getText().contains("share the first place"))
                    .findFirst()
                    .orElseThrow());
    Passport verdict = PassportProbe.byKey(tied).orElseThrow();
    assertThat(PassportProbe.byButton(tied).orElseThrow().title()).isEqualTo(verdict.title());
    assertThat(verdict.shown()).isEqualTo(tied.getText());
    assertThat(verdict.values()).containsExactly(0.9, 0.9);
  }

  @Test
  void pastRunsGiveWhatWasWrittenDown() {
    showStage();
    RunRecord past = run("GRU 7", Architecture.GRU, DATA.fingerprint(), 0.75);
    WindowFixture.run(() -> history.set(List.of(past)));
    press("scope-same_data");
    List<Passport> row = PassportProbe.ofRow(table(), 0);
    assertThat(row.get(1).kind()).isIn(Kind.SAVED_ACCURACY, Kind.RECORDED);
    assertThat(row.get(1).value()).isEqualTo(0.75);
    assertThat(row.get(1).origin().fingerprint()).isEqualTo(DATA.fingerprint());
  }

  /** Menus and side windows need one. */
  private Stage showStage() {
    return WindowFixture.call(
        () -> {
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          return stage;
        });
  }

  private static Baseline baseline(Baseline.Kind kind, int[] predicted) {
    return baseline(kind, predicted, 1);
  }

  private static Baseline baseline(Baseline.Kind kind, int[] predicted, double accuracy) {
    return new Baseline(kind, 12, new TestMetrics(accuracy, 0.2, 3, 1, 1), predicted);
  }

  @Test
  void runsOfEarlierSessionsOnTheSameDataAreAChoice() {
    WindowFixture.run(
        () ->
            history.set(
                List.of(
                    run("GRU 7", Architecture.GRU, DATA.fingerprint(), 0.75),
                    run("LSTM 2", Architecture.LSTM, DATA.fingerprint(), 0.875),
                    run("elsewhere", Architecture.LSTM, "another", 1))));
    assertThat(texts())
        .anyMatch(text -> text.contains("there are 2 finished runs of earlier ones"));
    press("scope-same_data");
    assertThat(table().getItems().stream().map(FindingTexts::name))
        .containsExactly("LSTM 2", "GRU 7");
    assertThat(texts()).contains("Classic lesson (French) · seed 42 for split and initial weights");
    assertThat(texts())
        .anyMatch(
            text -> text.startsWith("LSTM 2 has the highest test accuracy of 2 networks: 87.5%"));
  }

  @Test
  void runsWithOtherSettingsSideBySideNameThem() {
    showStage();
    Hyperparameters faster = Hyperparameters.DEFAULT.with(h -> h.learningRate = 0.01);
    RunRecord slow = run("GRU 7", Architecture.GRU, DATA.fingerprint(), 0.75);
    RunRecord alike = run("LSTM 2", Architecture.LSTM, DATA.fingerprint(), 0.5);
    WindowFixture.run(() -> history.set(List.of(slow, alike)));
    press("scope-same_data");
    assertThat(cells(0)).as("the same for all").doesNotContain("0.001 · none · 3");
    RunRecord fast = run("RNN 1", Architecture.RNN, DATA.fingerprint(), 0.875, faster);
    WindowFixture.run(() -> history.set(List.of(slow, alike, fast)));
    assertThat(cells(0)).endsWith("0.01 · none · 3");
    assertThat(cells(1)).endsWith("0.001 · none · 3");
  }

  @Test
  void whileATrainingIsUnderWayTheFinishedRunsOfThisSessionAreNotDenied() {
    RunRecord run = run("GRU 7", Architecture.GRU, DATA.fingerprint(), 0.75);
    WindowFixture.run(
        () -> {
          plan.set(Optional.of(TrainingPlan.of(run, DATA)));
          history.set(List.of(run));
        });
    assertThat(texts())
        .contains(
            "No network of the last training is finished. On the same data there is one finished"
                + " run, of this session and earlier ones: “All on the same data”.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyConclusionHasWordsInBothLanguages(String language) {
    Messages.use(Locale.forLanguageTag(language));
    BenchmarkRow one = Rows.row(Architecture.GRU, 0.9, 0.3, 50);
    BenchmarkRow two = Rows.row(Architecture.RNN, 0.8, 0.2, 50);
    BenchmarkRow both = Rows.row(Architecture.BIDIRECTIONAL_LSTM, 0.7, 0.2, 50);
    BenchmarkRow stacked = Rows.row(Architecture.STACKED_LSTM, 0.7, 0.2, 50);
    List<BenchmarkRow> rows = List.of(one, two);
    List<Conclusion> findings = new ArrayList<>();
    findings.add(new Conclusion.Alone(one));
    findings.add(new Conclusion.Best(one, 3, 0));
    findings.add(new Conclusion.Tied(rows, false));
    findings.add(new Conclusion.Tied(rows, true));
    findings.add(new Conclusion.Chance(one, rows, rows, 0.07, 0.995));
    findings.add(new Conclusion.Chance(one, List.of(), rows, 0.07, 0.995));
    findings.add(new Conclusion.Chance(one, rows, List.of(), 0, 0.95));
    findings.add(new Conclusion.Cheaper(two, one, 0.5));
    for (BaselineResult.Kind each : BaselineResult.Kind.values()) {
      findings.add(new Conclusion.Against(each, 0.5, rows, List.of()));
      findings.add(new Conclusion.Against(each, 0.85, List.of(one), List.of(two)));
      findings.add(new Conclusion.Against(each, 0.95, List.of(), rows));
    }
    for (double difference : new double[] {0.2, -0.2, 0.01}) {
      for (double corrected : new double[] {0.01, 0.3}) {
        Difference told =
            new Difference(
                difference, corrected, difference - 0.009, difference + 0.009, 0.995, true);
        findings.add(new Conclusion.Gates(two, one, told));
        findings.add(new Conclusion.Gates(Rows.tuned(two, 16), Rows.tuned(one, 16), told));
        findings.add(new Conclusion.Gates(Rows.tuned(two, 16), one, told));
        findings.add(new Conclusion.Extension(one, both, told, 2.1));
        findings.add(new Conclusion.Extension(one, stacked, told, 1.9));
      }
    }
    findings.add(new Conclusion.Method(10, 0));
    findings.add(new Conclusion.Method(1, 1));
    findings.add(new Conclusion.Method(10, 4));
    findings.add(new Conclusion.Time(two, one, 3.4));
    findings.add(new Conclusion.LossDisagrees(one, two));
    findings.add(new Conclusion.StillImproving(rows));
    findings.add(new Conclusion.Mixed(4, 2));
    findings.add(new Conclusion.Mixed(2, 1));
    for (Conclusion finding : findings) {
      assertThat(FindingTexts.text(finding))
          .as(finding.toString())
          .isNotBlank()
          .doesNotContain("{", "}", "results.conclusion");
    }
  }

  /** What was measured, under which settings, and what may change it. */
  @Test
  void aVerdictNamesSettingsIntervalAndTheStoppedNetwork() {
    Benchmark benchmark =
        Rows.benchmark(
            Rows.answered(Architecture.LSTM, Rows.right(800, 0, 792)),
            Rows.answered(Architecture.RNN, Rows.right(800, 0, 552)));
    String gates =
        benchmark.findings().stream()
            .filter(Conclusion.Gates.class::isInstance)
            .map(FindingTexts::text)
            .findFirst()
            .orElseThrow();
    assertThat(gates)
        .matches(
            "With these settings \\(learning rate 0\\.001, patience 3, at most 15 epochs; one seed"
                + " \\(42\\) and one split\\), LSTM is 30(\\.0)? points better than RNN on this"
                + " test \\(95% interval 26\\.\\d to 33\\.\\d\\)\\. RNN was stopped after epoch 6"
                + " of 15: another learning rate or more patience may change this\\.");
    assertThat(SettingTexts.confidence(1 - 0.05 / 25)).isEqualTo("99.8%");
    assertThat(SettingTexts.confidence(1 - 0.05 / 15)).isEqualTo("99.67%");
  }

  @Test
  void runsThatGaveANetworkAgainAreNoFurtherNetworks() {
    BenchmarkRow one = Rows.answered(Architecture.LSTM, Rows.right(800, 0, 792));
    assertThat(FindingTexts.text(new Conclusion.Best(one, 3, 0)))
        .isEqualTo("LSTM has the highest test accuracy of 3 networks: 99.0%.");
    assertThat(FindingTexts.text(new Conclusion.Best(one, 3, 1)))
        .contains("of 3 networks (one more run gave one of them again): ");
    assertThat(FindingTexts.text(new Conclusion.Best(one, 3, 2)))
        .contains("of 3 networks (2 more runs gave them again): ");
  }

  @Test
  void aSingleNetworkNamesItsSettingsAndItsSeed() {
    BenchmarkRow row = Rows.answered(Architecture.LSTM, Rows.right(800, 0, 792));
    assertThat(FindingTexts.text(new Conclusion.Alone(row)))
        .startsWith(
            "With these settings (learning rate 0.001, patience 3, at most 15 epochs), LSTM has"
                + " 99.0% of the test texts right.")
        .contains("one seed (" + row.hyperparameters().seed() + ") and one split");
    assertThat(FindingTexts.text(new Conclusion.Alone(Rows.tuned(row, 8))))
        .startsWith("Tuned with 8 trials on the validation part, LSTM tuned has");
  }

  @Test
  void whoIsNotClearlyAboveTheRuleIsNamed() {
    Benchmark table =
        new Benchmark(
            List.of(
                Rows.answered(Architecture.LSTM, Rows.right(800, 0, 792)),
                Rows.answered(Architecture.RNN, Rows.right(800, 0, 562))),
            List.of(Rows.baseline(BaselineResult.Kind.LAST_OPINION, Rows.right(800, 0, 560))));
    assertThat(table.findings().stream().map(FindingTexts::text))
        .contains(
            "With these settings, LSTM is significantly better than the rule “believe the last"
                + " opinion” (70.0%; 5% level, Holm’s correction), which remembers nothing. Not"
                + " shown for RNN, nor any memory of the first opinion there.");
  }

  @Test
  void tunedNetworksAreSaidToBeTuned() {
    Conclusion tuned =
        new Conclusion.Gates(
            Rows.tuned(Rows.row(Architecture.RNN, 0.8, 0.3, 50), 16),
            Rows.tuned(Rows.row(Architecture.GRU, 0.9, 0.3, 50), 16),
            new Difference(0.1, 0.01, 0.05, 0.15, 0.95, true));
    assertThat(FindingTexts.text(tuned))
        .startsWith("Each tuned with 16 trials on the validation part, GRU tuned is 10")
        .doesNotContain("stopped");
  }

  @Test
  void theStudyIsAPageOfItsOwn() {
    Node study = scene.lookup("#fieldsBox");
    assertThat(isSeen(study)).isFalse();
    press("page-study");
    assertThat(isSeen(study)).isTrue();
    assertThat(scene.lookup("#runsPage").isVisible()).isFalse();
    press("page-runs");
    assertThat(isSeen(study)).isFalse();
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  @Test
  void manyNamesAreCutShort() {
    List<BenchmarkRow> rows =
        IntStream.range(0, 9).mapToObj(i -> Rows.row(Architecture.GRU, 0.5, 0.3, 50)).toList();
    assertThat(FindingTexts.text(new Conclusion.StillImproving(rows))).contains("and 5 more");
  }

  @Test
  void rowsCarryMarksBesideTheirColours() {
    Benchmark benchmark =
        Rows.benchmark(
            Rows.row(Architecture.GRU, 0.9, 0.3, 50), Rows.row(Architecture.RNN, 0.5, 0.3, 50));
    assertThat(benchmark.rows().stream().map(row -> benchmark.rank(row).mark()))
        .containsExactly("★", "·");
  }

  /** One network has no rank, and nothing was compared. */
  @Test
  void aSingleNetworkHasNoStar() {
    train(0.9);
    assertThat(table().getItems()).hasSize(1);
    assertThat(texts()).noneMatch(text -> text.contains("★") || text.contains("of this table"));
    assertThat(texts()).contains("RNN");
    train(0.9, 0.9);
    assertThat(texts()).contains("★ RNN").anyMatch(text -> text.contains("of this table"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void oneOfThemIsSpokenOfInTheSingular(String language) {
    Messages.use(Locale.forLanguageTag(language));
    boolean english = language.equals("en");
    BenchmarkRow one = Rows.row(Architecture.GRU, 0.9, 0.3, 50);
    BenchmarkRow two = Rows.row(Architecture.RNN, 0.5, 0.2, 50);
    BenchmarkRow three = Rows.row(Architecture.LSTM, 0.5, 0.2, 50);
    assertThat(FindingTexts.text(new Conclusion.Chance(one, List.of(two), List.of(), 0, 0.95)))
        .contains(english ? "RNN stays behind" : "Reste derrière");
    assertThat(
            FindingTexts.text(new Conclusion.Chance(one, List.of(two, three), List.of(), 0, 0.95)))
        .contains(english ? "RNN and LSTM stay behind" : "Restent derrière");
    assertThat(
            FindingTexts.text(new Conclusion.Chance(one, List.of(two), List.of(three), 0.1, 0.95)))
        .contains(english ? "only this one stays" : "seul celui-ci reste")
        .contains(english ? "Not told apart from it, and up to" : "Ne s’en distingue pas, avec");
    assertThat(
            FindingTexts.text(
                new Conclusion.Chance(one, List.of(two), List.of(three, one), 0.1, 0.95)))
        .contains(
            english ? "Not told apart from it, and each up to" : "Ne s’en distinguent pas, avec");
    assertThat(FindingTexts.text(new Conclusion.Method(1, 1)))
        .contains(english ? "It is not of the same texts" : "Elle ne porte pas sur")
        .doesNotContain(english ? "comparisons" : "comparaisons");
    assertThat(FindingTexts.text(new Conclusion.StillImproving(List.of(one, two, three, one, two))))
        .contains(english ? "and 1 more" : "et un autre");
  }

  @Test
  void repeatedTestSentencesAreToldBesideTheConclusions() {
    train(0.5, 0.9);
    List<LabelledText> tests = prepared.get().split().examples(DATA, Part.TEST);
    int different = (int) tests.stream().map(LabelledText::text).distinct().count();
    assertThat(different).isLessThan(tests.size());
    assertThat(conclusions().get(0))
        .isEqualTo(
            tests.size()
                + " test texts, "
                + different
                + " different: intervals and tests treat repeated ones as independent, so that the"
                + " intervals are too narrow and the p values too small.");
  }

  /** In both views: counted in the last training, and by the settings of past runs. */
  @Test
  void sentencesTrainedAndTestedOnAreToldBesideTheConclusions() {
    train(0.5, 0.9);
    assertThat(conclusions()).noneMatch(line -> line.contains("not fair"));
    SplitOptions straddling = new SplitOptions(42, 0.2, 0.2, true);
    train(PreparedData.of(DATA, straddling, Hyperparameters.DEFAULT), 0.4, 0.8);
    int leaked = prepared.get().split().leaked();
    assertThat(leaked).isGreaterThan(1);
    assertThat(conclusions().get(0))
        .isEqualTo(
            leaked
                + " validation and test examples repeat a training sentence: the test is not"
                + " fair.");
    Benchmark shown = model.benchmarkProperty().get();
    ResultsPassports passports = new ResultsPassports(model);
    assertThat(passports.accuracy(shown.rows().get(0)).orElseThrow().origin().data())
        .contains(leaked + " validation and test examples repeat a training sentence");
    assertThat(passports.finding(new Conclusion.Best(shown.rows().get(0), 2, 0)))
        .hasValueSatisfying(
            passport -> assertThat(passport.origin().data()).contains("repeat a training"));
    RunRecord clean = run("fair one", Architecture.GRU, DATA.fingerprint(), 0.7);
    RunRecord leaky =
        SampleRuns.straddling(run("leaky one", Architecture.RNN, DATA.fingerprint(), 0.9));
    WindowFixture.run(() -> history.set(List.of(clean, leaky)));
    press("scope-same_data");
    assertThat(conclusions().get(0))
        .isEqualTo(
            "Repeated sentences could be in training and test at once in the runs leaky one:"
                + " their test is not fair.");
    assertThat(RecordedPassport.of(leaky, RecordedPassport.Field.TEST_LOSS).origin().settings())
        .contains(new Origin.Setting("repeated sentences in several parts", "yes"));
  }

  @Test
  void theRuleStandsBesideTheBaselines() {
    List<LabelledText> examples =
        DATA.examples().stream()
            .map(each -> new LabelledText(each.text(), each.label(), 0, 0, 0, each.label()))
            .toList();
    train(new Dataset("opinions", examples), 0.5, 0.9);
    List<String> lines = conclusions();
    int rule =
        lines.indexOf(
            lines.stream()
                .filter(line -> line.contains("“believe the last opinion”"))
                .findFirst()
                .orElseThrow());
    assertThat(lines.get(rule)).contains("no network is shown to be better", "(100");
    assertThat(lines.get(rule - 1)).contains("most frequent label");
    assertThat(lines.get(rule + 1)).contains("LSTM").contains("RNN");
  }

  private List<String> conclusions() {
    return WindowFixture.call(
        () ->
            scene.getRoot().lookupAll(".conclusion").stream()
                .map(line -> ((Label) line).getText())
                .filter(text -> !text.isEmpty())
                .toList());
  }

  private void train(double... accuracies) {
    train(DATA, accuracies);
  }

  /** One model of each of RNN, LSTM, GRU with these accuracies. */
  private void train(Dataset data, double... accuracies) {
    train(PreparedData.of(data, SplitOptions.withSeed(42), Hyperparameters.DEFAULT), accuracies);
  }

  private void train(PreparedData data, double... accuracies) {
    WindowFixture.run(
        () -> {
          prepared.set(data);
          List<TrainedModel> models = new ArrayList<>();
          for (int i = 0; i < accuracies.length; i++) {
            TrainedModel model = SampleModels.of(Architecture.values()[i]);
            models.add(
                new TrainedModel(
                    model.classifier(),
                    new TestMetrics(accuracies[i], 0.5 - i * 0.01, 5, 3, 2),
                    model.history(),
                    model.dataFingerprint()));
          }
          finished.set(models);
          scene.snapshot(null);
        });
  }

  private static RunRecord run(
      String name, Architecture architecture, String fingerprint, double accuracy) {
    return run(name, architecture, fingerprint, accuracy, Hyperparameters.DEFAULT);
  }

  private static RunRecord run(
      String name,
      Architecture architecture,
      String fingerprint,
      double accuracy,
      Hyperparameters settings) {
    return new RunRecord(
        name.replace(' ', '-'),
        RunName.given(name),
        Instant.EPOCH,
        architecture,
        settings,
        new RunData(DatasetSource.builtIn("notebook"), fingerprint, false, 0.2, Optional.empty()),
        1000,
        RunRecord.Outcome.FINISHED,
        false,
        "",
        new TestMetrics(accuracy, 0.4, 5, 3, 2),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private void press(String id) {
    WindowFixture.run(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
  }

  @SuppressWarnings("unchecked")
  private TableView<TestResult> table() {
    return (TableView<TestResult>) scene.lookup("#table");
  }

  private List<String> texts() {
    return WindowFixture.texts(scene);
  }
}
