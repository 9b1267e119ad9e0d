package org.remanence.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.files.WriteException;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.ClassWeights;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Optimisation;
import org.remanence.model.SampleModels;
import org.remanence.model.WordVectors;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.SampleLanguageModels;
import org.remanence.study.config.Fairness.Mode;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.text.lag.LagTask;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.results.StudyForm.Field;
import org.remanence.ui.results.StudyState.Phase;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tasks.ManualTasks;
import org.remanence.ui.tasks.TaskRunner;

/** Small studies through the panel's own controls. */
class StudyViewTest {
  private static final Dataset DATA = BuiltInDatasets.load(BuiltInDatasets.NOTEBOOK);

  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final SimpleObjectProperty<Dataset> dataset = new SimpleObjectProperty<>(DATA);
  private final SimpleObjectProperty<Optional<Hyperparameters>> training =
      new SimpleObjectProperty<>(Optional.of(SampleModels.hyperparameters(6, 8, true)));
  private StudyViewModel model;
  private Scene scene;

  @BeforeEach
  void open() {
    WindowFixture.run(
        () -> {
          model = model(window.tasks());
          scene = new Scene(view(), 1100, 800);
          scene.snapshot(null);
          for (String architecture : List.of("lstm")) {
            node(CheckBox.class, "study-" + architecture).fire();
          }
          node(TextField.class, "study-seeds").setText("3");
          node(TextField.class, "study-epochs").setText("2");
        });
  }

  private StudyViewModel model(TaskRunner tasks) {
    return new StudyViewModel(
        tasks,
        window.folder().resolve("studies"),
        new StudyViewModel.Sources(
            dataset,
            new SimpleObjectProperty<>(DatasetSource.builtIn(BuiltInDatasets.NOTEBOOK)),
            training,
            () -> false),
        window.settings(),
        window::fail);
  }

  private Parent view() {
    FileDialogs files = new FileDialogs(() -> null, window.settings(), window.tasks());
    return new StudyView(
            model, new ViewContext(window.appearance(), files, new Subscriptions()), folder -> {})
        .build();
  }

  @Test
  void taggedSentencesOfferOneDirectionAgainstTwo() {
    Hyperlink link = node(Hyperlink.class, "directionsLink");
    assertThat(link.isVisible()).isFalse();
    WindowFixture.run(
        () -> {
          dataset.set(
              new Dataset("names", BuiltInDatasets.load("names-en").examples().subList(0, 60)));
          link.fire();
          node(TextField.class, "study-epochs").setText("1");
        });
    assertThat(link.isVisible()).isTrue();
    press("startButton");
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.DONE);
    StudyAnalysis analysis = model.stateProperty().get().analysis();
    assertThat(analysis.results()).hasSize(6);
    assertThat(analysis.configurations())
        .extracting(each -> each.architecture())
        .containsExactly(Architecture.LSTM, Architecture.BIDIRECTIONAL_LSTM);
  }

  @Test
  void aStudyEndsInMeansAndVerdictsAndIsKept() {
    press("startButton");
    assertThat(node(ButtonBase.class, "startButton").isDisabled()).isTrue();
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.DONE);
    StudyAnalysis analysis = model.stateProperty().get().analysis();
    assertThat(analysis.results()).hasSize(6);
    double mean = analysis.configurations().get(1).accuracy(analysis.overlap()).mean();
    assertThat(texts())
        .contains("All 6 runs are finished.")
        .anyMatch(text -> text.startsWith(NumberText.accuracy(mean) + " ("))
        .anyMatch(text -> text.startsWith("The ") && text.contains("RNN") && text.contains("GRU"));
    Path folder = model.stateProperty().get().folder();
    assertThat(folder.resolve("report.md")).isNotEmptyFile();
    assertThat(folder.resolve("summary.csv")).isNotEmptyFile();
    assertThat(StudyRows.delimited(analysis, ',').lines())
        .hasSize(1 + 2 + 2)
        .anyMatch(line -> line.startsWith("n-grams,,,3,"));
    assertThat(texts()).contains("bag of words", "n-grams");
    assertThat(texts())
        .anyMatch(
            text ->
                text.matches(
                    "In the first division \\d+ texts test a run, of which \\d+ differ: .*"));
    assertThat(text("study-origin"))
        .startsWith(
            "Study of RNN and GRU on Classic lesson (French), 3 seeds (42, 43, 44). Made equal:"
                + " hyperparameters.")
        .contains("epochs\u00a02", "learning rate\u00a00.001", "units\u00a08")
        .doesNotContain("so far");

    WindowFixture.await(
        () ->
            texts().stream()
                .anyMatch(
                    text ->
                        text.endsWith(
                            "All 6 runs are kept from earlier studies: only their results are"
                                + " read.")));
    WindowFixture.run(() -> field("seeds").setText("4"));
    WindowFixture.await(
        () ->
            texts().stream()
                .anyMatch(
                    text ->
                        text.contains(
                            "6 of the 8 runs are kept from earlier studies and take no time.")));
    WindowFixture.run(() -> field("seeds").setText("3"));

    // The same study again is there at once, without training.
    long runs = count(folder.resolve("runs"));
    press("startButton");
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.DONE);
    assertThat(count(folder.resolve("runs"))).isEqualTo(runs).isEqualTo(6);
  }

  @Test
  void aResultThatCannotBeWrittenStaysInMemoryAndIsWrittenAtTheNextStart() throws Exception {
    StudyPlan plan = WindowFixture.call(model::planning).call();
    Path folder = folder(plan);
    Path way = way(plan);
    Path inTheWay = Files.createDirectories(way.resolve("folder"));
    press("startButton");
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.DONE);
    assertThat(window.failures())
        .singleElement()
        .isInstanceOfSatisfying(
            WriteException.class, failure -> assertThat(failure).hasMessageContaining(way + ":"));
    String notice = "One result could not be written to " + folder + " and is in memory only.";
    assertThat(text("unkept")).startsWith(notice);
    StudyAnalysis analysis = model.stateProperty().get().analysis();
    assertThat(analysis.results()).hasSize(6);
    assertThat(count(folder.resolve("runs"))).isEqualTo(5);
    assertThat(folder.resolve("report.md")).doesNotExist();

    window.failures().clear();
    press("startButton");
    WindowFixture.await(() -> !window.failures().isEmpty());
    assertThat(model.stateProperty().get().analysis()).as("still shown").isSameAs(analysis);
    assertThat(text("unkept")).startsWith(notice);

    window.failures().clear();
    Files.delete(inTheWay);
    Files.delete(way);
    press("startButton");
    WindowFixture.await(() -> Files.exists(folder.resolve("report.md")));
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.DONE);
    assertThat(count(folder.resolve("runs"))).isEqualTo(6);
    assertThat(model.stateProperty().get().analysis().results()).isEqualTo(analysis.results());
    assertThat(scene.lookup("#unkept").isVisible()).isFalse();
  }

  private Path folder(StudyPlan plan) {
    return window.folder().resolve("studies").resolve(plan.fingerprint().substring(0, 12));
  }

  /** A file of the second run, where nothing can be written while it is a folder. */
  private Path way(StudyPlan plan) {
    return folder(plan).resolve("times").resolve(plan.runs().get(1).key() + ".json");
  }

  @Test
  void aStopWhileWhatIsInMemoryIsWrittenTrainsNothing() throws Exception {
    StudyPlan plan = WindowFixture.call(model::planning).call();
    Path inTheWay = Files.createDirectories(way(plan).resolve("folder"));
    press("startButton");
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.DONE);
    window.failures().clear();
    Files.delete(inTheWay);
    Files.delete(way(plan));
    WindowFixture.run(
        () -> {
          field("seeds").setText("4");
          node(ButtonBase.class, "startButton").fire();
          node(ButtonBase.class, "stopButton").fire();
          assertThat(model.stateProperty().get().phase()).isEqualTo(Phase.STOPPING);
        });
    WindowFixture.await(() -> !model.stateProperty().get().phase().isUnderWay());
    StudyState stopped = model.stateProperty().get();
    assertThat(stopped.phase()).isEqualTo(Phase.STOPPED);
    assertThat(stopped.unkept()).isZero();
    assertThat(stopped.analysis().results()).as("of 8 runs").hasSize(6);
    assertThat(count(folder(plan).resolve("runs"))).isEqualTo(6);
    assertThat(folder(plan).resolve("report.md")).isNotEmptyFile();
  }

  @Test
  void aFormThatAsksForAnotherStudyThanTheResultsIsSaid() {
    press("startButton");
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.DONE);
    assertThat(scene.lookup("#study-differs").isVisible()).isFalse();
    WindowFixture.run(
        () -> {
          field("seeds").setText("4");
          node(CheckBox.class, "study-bilstm").fire();
          training.set(
              Optional.of(SampleModels.hyperparameters(6, 8, true).with(h -> h.dropout = 0.45)));
        });
    assertThat(scene.lookup("#study-differs").isVisible()).isTrue();
    assertThat(text("study-differs")).endsWith(": networks, seeds and dropout.");
    assertThat(text("study-origin")).as("of the results").contains("RNN and GRU", "3 seeds");
    WindowFixture.run(
        () -> {
          field("seeds").setText("3");
          node(CheckBox.class, "study-bilstm").fire();
          training.set(Optional.of(SampleModels.hyperparameters(6, 8, true)));
        });
    assertThat(scene.lookup("#study-differs").isVisible()).isFalse();
    WindowFixture.run(
        () -> dataset.set(BuiltInDatasets.load(BuiltInDatasets.name(LagTask.RECALL, 10))));
    assertThat(text("study-differs")).endsWith(": texts.");
  }

  @Test
  void eachSettingCountsWithItsOwnWork() {
    WindowFixture.run(
        () -> {
          model.form().chosen(Architecture.RNN).set(false);
          field("epochs").setText("20");
          vary("8 128");
        });
    WindowFixture.await(() -> model.estimate().isPresent());
    WindowFixture.run(
        () -> {
          vary("8 64");
          assertThat(model.estimate()).as("of 64 units nothing is known yet").isEmpty();
          vary("128 8");
          assertThat(model.estimate()).as("both are known").isPresent();
        });
  }

  private void vary(String values) {
    model.form().varied().get(0).settingProperty().set(Hyperparameter.HIDDEN);
    model.form().varied().get(0).valuesProperty().set(values);
  }

  @Test
  void whatCannotBePlannedIsSaidBeforeTheStart() {
    training.set(Optional.of(SampleModels.hyperparameters(6, 1, true)));
    WindowFixture.run(() -> model.form().modeProperty().set(Mode.EQUAL_PARAMETERS));
    assertThat(model.problems()).hasSize(1).first().asString().contains("weights");
    assertThat(node(ButtonBase.class, "startButton").isDisabled()).isTrue();
  }

  @Test
  void patienceThatCanEndNoRunIsNotSaidToEndSome() {
    int epochs = (int) (double) model.form().field(StudyForm.Field.EPOCHS).get();
    assertThat(epochs).isEqualTo(2);
    assertThat(model.canEndEarly()).isFalse();
    WindowFixture.run(() -> field("epochs").setText("40"));
    assertThat(model.canEndEarly()).isTrue();
  }

  @Test
  void ofLanguageModelsChosenOneAfterAnotherTheLastIsRead() {
    Path file = window.folder().resolve("wind.rema");
    LanguageModelFile.write(file, SampleLanguageModels.trained(Architecture.GRU, TokenLevel.WORD));
    WindowFixture.run(
        () -> {
          ManualTasks later = new ManualTasks();
          StudyViewModel slow = model(later);
          slow.startFrom(window.folder().resolve("not there.rema"));
          slow.startFrom(file);
          later.runAll();
          assertThat(window.failures()).as("never read").isEmpty();
          assertThat(slow.form().transfer().encoder().orElseThrow().source())
              .isEqualTo("wind.rema");
        });
  }

  @Test
  void aLanguageModelIsNoStartForTagsAndNamesTheArchitecturesThatItTakesOut() {
    Path file = window.folder().resolve("wind.rema");
    LanguageModelFile.write(file, SampleLanguageModels.trained(Architecture.GRU, TokenLevel.WORD));
    WindowFixture.run(() -> model.startFrom(file));
    WindowFixture.await(() -> model.form().transfer().isUsed());
    assertThat(text("takenOut"))
        .isEqualTo(
            "No longer chosen, not being made of GRU cells: RNN. “Without” restores that choice.");
    assertThat(model.problems()).isEmpty();
    WindowFixture.run(
        () ->
            dataset.set(
                new Dataset("names", BuiltInDatasets.load("names-en").examples().subList(0, 60))));
    assertThat(model.problems())
        .singleElement()
        .asString()
        .startsWith("names has a tag for each word");
    press("study-start-without");
    assertThat(model.problems()).isEmpty();
    assertThat(scene.lookup("#takenOut").isVisible()).isFalse();
    assertThat(model.form().architectures()).containsExactly(Architecture.RNN, Architecture.GRU);
  }

  @Test
  void thatDifferencesCannotBeTestedIsSaidBeforeTheStart() {
    assertThat(scene.lookup("#fewSplits").isVisible()).isFalse();
    WindowFixture.run(() -> field("seeds").setText("2"));
    assertThat(text("fewSplits"))
        .startsWith("2 divisions of the texts")
        .contains("can be tested from 3 on");
    WindowFixture.run(() -> field("folds").setText("2"));
    assertThat(scene.lookup("#fewSplits").isVisible()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"en, 1366", "fr, 1366", "en, 1024", "fr, 1024"})
  void tableAndFigureAreWholeInASmallWindow(String language, double width) {
    WindowFixture.run(() -> node(CheckBox.class, "study-lstm").fire());
    press("startButton");
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.DONE);
    WindowFixture.run(
        () -> {
          Messages.use(Locale.forLanguageTag(language));
          ScrollPane page = (ScrollPane) view();
          page.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
          VBox tab = new VBox(page);
          tab.getStyleClass().add("results-tab");
          scene = new Scene(tab, width, 768);
          window.appearance().follow(scene);
          scene.snapshot(null);
        });
    ScrollPane table = node(ScrollPane.class, "study-table");
    assertThat(table.getContent().getBoundsInParent().getWidth())
        .as("the last column is in sight")
        .isLessThanOrEqualTo(table.getViewportBounds().getWidth());
    Bounds figure = inScene(scene.lookup("#chart"));
    assertThat(figure.getWidth()).isGreaterThan(200);
    assertThat(figure.getMaxX()).isLessThanOrEqualTo(width);
    assertThat(figure.getMinY()).as("beneath").isGreaterThanOrEqualTo(inScene(table).getMaxY());
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void aStudyAtOneSettingLeadsToTheSameStudyTuned() {
    press("startButton");
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.DONE);
    WindowFixture.run(() -> node(TextField.class, "study-seeds").setText("4"));
    WindowFixture.run(() -> question().orElseThrow().fire());
    assertThat(model.form().tunedProperty().get()).isTrue();
    assertThat(model.form().field(Field.SEEDS).textProperty().get())
        .as("of the same study")
        .isEqualTo("3");
    WindowFixture.run(() -> node(TextField.class, "study-trials").setText("2"));
    assertThat(texts())
        .anyMatch(
            text ->
                text.contains(
                    "Each run is tuned with 2 trials on its own validation part: in each run at"
                        + " most 3 epochs"));
    press("startButton");
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.DONE);
    StudyAnalysis analysis = model.stateProperty().get().analysis();
    assertThat(analysis.plan().config().trials()).hasValue(2);
    assertThat(analysis.results().values())
        .hasSize(6)
        .allMatch(result -> result.tuned().orElseThrow().trials() == 2);
    assertThat(texts()).anyMatch(text -> text.contains("Each was tuned with 2 trials."));
    assertThat(question()).as("tuned verdicts ask no more").isEmpty();
  }

  private Optional<Hyperlink> question() {
    return WindowFixture.call(
        () ->
            scene.getRoot().lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals("Is it the cell or the settings?"))
                .findFirst());
  }

  @Test
  void whatATuningChoosesIsNotComparedAsWell() {
    WindowFixture.run(
        () -> {
          node(CheckBox.class, "tunedBox").fire();
          model.form().varied().get(0).settingProperty().set(Hyperparameter.PATIENCE);
          model.form().varied().get(0).valuesProperty().set("3 5");
        });
    assertThat(model.form().problems())
        .singleElement()
        .asString()
        .startsWith("Also compare, patience: a run that is tuned chooses it itself.");
    WindowFixture.run(
        () -> {
          model.form().varied().get(0).settingProperty().set(null);
          model.form().modeProperty().set(Mode.EQUAL_TIME);
        });
    assertThat(model.form().problems())
        .containsExactly(Messages.text("study.page.problem.tuned-time"));
    WindowFixture.run(() -> model.form().tune());
    assertThat(model.form().problems()).isEmpty();
    StudyForm again = new StudyForm();
    new StudyMemory(window.settings().get().study()).fill(again);
    assertThat(again.tunedProperty().get()).isTrue();
  }

  @Test
  void aStoppedStudyGoesOnWhereItWas() {
    WindowFixture.run(() -> node(TextField.class, "study-seeds").setText("1000"));
    press("startButton");
    WindowFixture.await(
        () ->
            model.stateProperty().get().analysis() != null
                && model.stateProperty().get().analysis().results().size() >= 2);
    press("stopButton");
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.STOPPED);
    StudyState stopped = model.stateProperty().get();
    assertThat(texts()).anyMatch(text -> text.startsWith("Stopped at "));
    String soFar = stopped.analysis().results().size() + " of 2,000 runs so far";
    assertThat(text("study-origin")).endsWith(soFar + ".");
    assertThat(StudyRows.chart(stopped.analysis()).title()).startsWith(soFar);
    assertThat(stopped.analysis().results().size()).isBetween(2, 1999);
    assertThat(count(stopped.folder().resolve("runs")))
        .isEqualTo(stopped.analysis().results().size());
    press("startButton");
    WindowFixture.await(() -> model.stateProperty().get().progress() != null);
    assertThat(model.stateProperty().get().analysis())
        .as("what is kept is there at once")
        .isNotNull();
    press("stopButton");
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.STOPPED);
    assertThat(model.stateProperty().get().analysis().results().size())
        .isGreaterThanOrEqualTo(stopped.analysis().results().size());
  }

  @Test
  @SuppressWarnings("unchecked")
  void theFormAsksOnlyForWhatTheModeNeeds() {
    assertThat(field("seconds").getParent().isVisible()).isFalse();
    WindowFixture.run(
        () -> ((ComboBox<Mode>) scene.lookup("#study-mode")).setValue(Mode.EQUAL_TIME));
    assertThat(field("seconds").getParent().isVisible()).isTrue();
    assertThat(field("epochs").getParent().isVisible()).isFalse();
    WindowFixture.run(() -> field("seeds").setText("0"));
    assertThat(texts()).contains("Seeds: a whole number from 1 to 1,000.");
    assertThat(model.canStart()).isFalse();
    WindowFixture.run(() -> field("seeds").setText("1"));
    assertThat(texts()).anyMatch(text -> text.startsWith("At least two seeds or two folds"));
    WindowFixture.run(() -> field("folds").setText("2"));
    assertThat(model.canStart()).isTrue();
    WindowFixture.run(() -> field("folds").setText("1"));
    WindowFixture.run(() -> field("seeds").setText("2"));
    assertThat(model.canStart()).isTrue();
    WindowFixture.run(() -> dataset.set(null));
    assertThat(node(ButtonBase.class, "startButton").isDisabled()).isTrue();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aGridIsPlannedAndJudgedInTwoQuestions() {
    WindowFixture.run(
        () -> {
          field("seeds").setText("2");
          ((ComboBox<Hyperparameter>) scene.lookup("#study-varied-1"))
              .setValue(Hyperparameter.HIDDEN);
        });
    assertThat(texts()).anyMatch(text -> text.startsWith("units: at least two different numbers"));
    WindowFixture.run(() -> field("values-1").setText("4, 4"));
    assertThat(model.canStart()).isFalse();
    WindowFixture.run(() -> field("values-1").setText("4, 8"));
    assertThat(texts())
        .anyMatch(
            text ->
                text.startsWith(
                    "8 runs: 2 architectures × 2 combinations of settings × 2 divisions of the"
                        + " texts."));
    WindowFixture.await(() -> model.estimate().isPresent());
    assertThat(texts())
        .anyMatch(
            text -> text.contains(" It takes about ") && text.contains("going by some training"));
    press("startButton");
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.DONE);
    assertThat(texts())
        .contains("RNN (units\u00a04)", "GRU (units\u00a08)", "GRU, settings chosen")
        .contains("What does one change make, all else being equal?");
  }

  @Test
  void whatAllRunsTakeFromTheTrainingTabIsSaidAndFollows() {
    assertThat(texts()).anyMatch(text -> text.contains("learning rate\u00a00.001"));
    Optimisation optimisation =
        new Optimisation(
            LearningRateSchedule.defaultOf(LearningRateSchedule.Kind.COSINE),
            new Clipping(Clipping.Kind.NORM, 1.5),
            0.01,
            ClassWeights.BALANCED,
            new WordVectors("vectors.vec", true));
    Hyperparameters changed =
        SampleModels.hyperparameters(6, 8, true).with(h -> h.optimisation = optimisation);
    WindowFixture.run(() -> training.set(Optional.of(changed)));
    assertThat(texts())
        .anyMatch(
            text ->
                text.contains("weight decay\u00a00.01")
                    && text.contains("along a cosine, gradient clipped to norm 1.5, balanced")
                    && text.endsWith("they start at random."));
    StudyConfig config = model.form().config(DatasetSource.builtIn("notebook"), false, changed);
    assertThat(StudyPlan.of(config, DATA).runs().get(0).hyperparameters().optimisation())
        .isEqualTo(optimisation.withWordVectors(WordVectors.DRAWN));
    WindowFixture.run(() -> model.form().modeProperty().set(Mode.EQUAL_TIME));
    assertThat(model.problems()).hasSize(1).first().asString().contains("cosine");
    WindowFixture.run(() -> training.set(Optional.empty()));
    assertThat(model.problems()).hasSize(1).first().asString().contains("Training tab");
    assertThat(model.canStart()).isFalse();
  }

  @Test
  @SuppressWarnings("unchecked")
  void theFormIsRemembered() {
    WindowFixture.run(
        () -> {
          node(CheckBox.class, "study-bilstm").fire();
          field("seeds").setText("7");
          field("folds").setText("3");
          ((ComboBox<Mode>) scene.lookup("#study-mode")).setValue(Mode.EQUAL_PARAMETERS);
          ((ComboBox<Hyperparameter>) scene.lookup("#study-varied-2"))
              .setValue(Hyperparameter.DROPOUT);
          field("values-2").setText("0 0,5");
          field("epochs").setText("many");
        });
    StudyForm later = new StudyForm();
    new StudyMemory(window.settings().get().study()).fill(later);
    assertThat(later.architectures())
        .containsExactly(Architecture.RNN, Architecture.GRU, Architecture.BIDIRECTIONAL_LSTM);
    assertThat(later.field(Field.SEEDS).textProperty().get()).isEqualTo("7");
    assertThat(later.field(Field.FOLDS).textProperty().get()).isEqualTo("3");
    assertThat(later.field(Field.EPOCHS).textProperty().get())
        .as("the last that was valid")
        .isEqualTo("2");
    assertThat(later.modeProperty().get()).isEqualTo(Mode.EQUAL_PARAMETERS);
    assertThat(later.varied().get(0).isUsed()).isFalse();
    assertThat(later.varied().get(1).numbers()).contains(List.of(0.0, 0.5));
    VariedSetting hidden = later.varied().get(0);
    hidden.settingProperty().set(Hyperparameter.HIDDEN);
    hidden.valuesProperty().set("16, 1,024");
    assertThat(hidden.numbers()).contains(List.of(16.0, 1024.0));
    hidden.valuesProperty().set("1.5 16");
    assertThat(hidden.numbers()).isEmpty();
  }

  @Test
  void aMemoryThatMakesNoSenseIsPassedOver() {
    StudyForm form = new StudyForm();
    new StudyMemory(
            Map.of(
                "architectures", "perceptron",
                "mode", "fair",
                "seeds", "-3",
                "varied-1", "mask",
                "varied-2", "hidden",
                "varied-2-values", "1 many"))
        .fill(form);
    assertThat(StudyMemory.of(form)).isEqualTo(StudyMemory.of(new StudyForm()));
  }

  private static long count(Path folder) {
    try (var files = Files.list(folder)) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TextField field(String id) {
    return node(TextField.class, "study-" + id);
  }

  private void press(String id) {
    WindowFixture.run(() -> node(ButtonBase.class, id).fire());
  }

  private <N extends Node> N node(Class<N> type, String id) {
    return type.cast(scene.lookup("#" + id));
  }

  private String text(String id) {
    return node(Label.class, id).getText();
  }

  private List<String> texts() {
    return WindowFixture.texts(scene);
  }
}
