package org.remanence.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.model.Architecture;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Preset;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.table.TableSource;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.RateChange;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.training.form.DataSelection;
import org.remanence.ui.training.run.RunState;
import org.remanence.ui.training.run.RunState.Phase;

/** Trains through the tab's own controls. */
class TrainingViewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final BackgroundTrainingService service =
      window.closing(new BackgroundTrainingService(2));
  private final InspectedModels classifiers = new InspectedModels();
  private TrainingViewModel model;

  @BeforeEach
  void open() {
    window.show(
        1024,
        700,
        () -> {
          model = TrainingModels.of(window, service, classifiers);
          var files = new FileDialogs(window::stage, window.settings(), window.tasks());
          ViewContext context = new ViewContext(window.appearance(), files, new Subscriptions());
          return new TrainingTab(model, () -> {}).build(context);
        });
    WindowFixture.await(() -> model.texts().datasetProperty().get() != null);
  }

  @Test
  void trainsWhatIsChosenAndShowsHowItWent() throws IOException {
    openSmallFile();
    write("epochs", "2");
    write("hidden", "8");
    write("embedding", "8");
    WindowFixture.run(() -> node(CheckBox.class, "model-rnn").fire());
    press("trainButton");
    WindowFixture.await(() -> !model.busyProperty().get());
    assertThat(model.runsProperty().get().keySet())
        .containsExactly(Architecture.LSTM, Architecture.GRU);
    RunState gru = model.runsProperty().get().get(Architecture.GRU);
    assertThat(gru.phase()).isEqualTo(Phase.FINISHED);
    assertThat(gru.history()).hasSize(2);
    assertThat(classifiers.shown()).containsOnlyKeys(Architecture.LSTM, Architecture.GRU);
    assertThat(texts()).contains(RunRows.percent(gru.model().metrics().testAccuracy()));
    assertPassports(gru);
    assertThat(node(Button.class, "save-gru").isDisabled()).isFalse();
    assertThat(node(Button.class, "copyTableButton").isDisabled()).isFalse();
  }

  /** A tuned training and one with given settings may follow each other with the same networks. */
  @Test
  void rowsAreNamedAfterTheRunsTheyShow() {
    List<String> names = new ArrayList<>();
    WindowFixture.run(
        () -> {
          GridPane grid = new GridPane();
          var files = new FileDialogs(window::stage, window.settings(), window.tasks());
          RunRows rows =
              new RunRows(grid, model.baselines(), run -> {}, new TrainingPassports(model), files);
          for (RunState run :
              List.of(
                  RunState.waiting(Architecture.GRU, 4),
                  RunState.waiting(Architecture.GRU, 4, 2),
                  RunState.waiting(Architecture.GRU, 4))) {
            rows.show(List.of(run));
            names.add(((Label) grid.lookup(".run-name")).getText());
          }
        });
    assertThat(names).containsExactly("GRU", "GRU tuned", "GRU");
  }

  /** The accuracies in the table, and the newest point of the first curve, say how they came. */
  private void assertPassports(RunState run) {
    Passport test = PassportProbe.byKey(node(Label.class, "test-gru")).orElseThrow();
    assertThat(test.value()).isEqualTo(run.model().metrics().testAccuracy());
    assertThat(test.origin().settings())
        .anySatisfy(
            setting -> {
              assertThat(setting.name()).isEqualTo("weights");
              assertThat(setting.value())
                  .startsWith("as after epoch " + run.model().metrics().bestEpoch() + " of ");
            });
    assertThat(test.origin().fingerprint())
        .isEqualTo(model.preparedProperty().get().data().fingerprint());
    Passport validation = PassportProbe.byKey(node(Label.class, "validation-gru")).orElseThrow();
    double kept = run.history().get(run.model().metrics().bestEpoch() - 1).validationAccuracy();
    assertThat(validation.value()).as("of the epoch that was tested").isEqualTo(kept);
    assertThat(node(Label.class, "validation-gru").getText()).isEqualTo(RunRows.percent(kept));
    Set<Node> plots =
        WindowFixture.call(() -> window.stage().getScene().getRoot().lookupAll(".live-plot"));
    assertThat(plots)
        .anySatisfy(
            plot ->
                assertThat(PassportProbe.byKey(plot))
                    .hasValueSatisfying(
                        found -> assertThat(found.kind()).isEqualTo(Kind.EPOCH_VALUE)));
    ToggleButton gradients = node(ToggleButton.class, "gradientsToggle");
    WindowFixture.run(() -> gradients.fire());
    RunState first = model.runsProperty().get().get(Architecture.LSTM);
    Set<Node> layers =
        WindowFixture.call(() -> window.stage().getScene().getRoot().lookupAll(".live-plot"));
    List<Passport> asked =
        layers.stream().map(PassportProbe::byKey).flatMap(Optional::stream).toList();
    assertThat(asked).extracting(Passport::kind).contains(Kind.EPOCH_VALUE, Kind.LEARNING_RATE);
    assertThat(asked)
        .extracting(Passport::value)
        .contains(first.measured().get(1).layers().get(0).gradientNorm());
  }

  @Test
  void aLineSaysWithWhichSettingsTheButtonTrains() {
    assertThat(settingsLine())
        .isEqualTo(
            "The classic lesson’s settings: learning rate 0.001, patience 3, up to 15 epochs.");
    WindowFixture.run(() -> presetBox().setValue(Preset.QUICK));
    assertThat(settingsLine())
        .isEqualTo("Preset “Quick demo”: learning rate 0.004, patience 3, up to 8 epochs.");
    write("patience", "7");
    assertThat(settingsLine())
        .isEqualTo("Own settings: learning rate 0.004, patience 7, up to 8 epochs.");
    write("patience", "none");
    assertThat(settingsLine()).isEmpty();
  }

  private String settingsLine() {
    return node(Label.class, "settingsLine").getText();
  }

  @Test
  void pausesGoesOnAndStops() throws IOException {
    openSmallFile();
    write("epochs", "5000");
    write("patience", "5000");
    press("trainButton");
    WindowFixture.await(() -> anyIn(Phase.RUNNING));
    press("pauseButton");
    WindowFixture.await(() -> anyIn(Phase.PAUSED) && !anyIn(Phase.RUNNING));
    assertThat(node(Button.class, "pauseButton").getText()).isEqualTo("Resume");
    press("pauseButton");
    WindowFixture.await(() -> anyIn(Phase.RUNNING));
    press("stopButton");
    WindowFixture.await(() -> !model.busyProperty().get());
    assertThat(model.runsProperty().get().values()).allMatch(run -> run.phase() == Phase.CANCELLED);
    assertThat(node(Button.class, "trainButton").isDisabled()).isFalse();
  }

  @Test
  void aBadNumberIsMarkedSaidAndKeepsFromTraining() {
    write("epochs", "lots");
    TextField field = node(TextField.class, "field-epochs");
    assertThat(field.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("danger"));
    assertThat(node(Label.class, "formProblem").getText())
        .isEqualTo("Epochs: a whole number from 1 to 10,000.");
    assertThat(node(Button.class, "trainButton").isDisabled()).isTrue();
    write("epochs", "3");
    assertThat(node(Label.class, "formProblem").getText()).isEmpty();
    assertThat(node(Button.class, "trainButton").isDisabled()).isFalse();
  }

  @Test
  void aBadFileIsExplainedWhereTheDataAre() throws IOException {
    Path file = window.folder().resolve("one label.csv");
    Files.writeString(file, "text,label\ngood,1\nfine,1\n");
    WindowFixture.run(() -> model.texts().openFile(file));
    WindowFixture.await(() -> model.texts().problemProperty().get() != null);
    Label summary = node(Label.class, "dataSummary");
    assertThat(summary.getText()).contains("one label.csv");
    assertThat(summary.getStyleClass()).contains("problem");
    assertThat(node(Button.class, "trainButton").isDisabled()).isTrue();
    WindowFixture.run(() -> dataBox().setValue(DatasetSource.builtIn("notebook")));
    WindowFixture.await(() -> model.texts().datasetProperty().get() != null);
    assertThat(summary.getText()).startsWith("80 texts: négatif (40), positif (40).");
    assertThat(node(Button.class, "trainButton").isDisabled()).isFalse();
  }

  @Test
  void keepingRepeatedSentencesWarnsAndCounts() {
    WindowFixture.run(() -> dataBox().setValue(DatasetSource.builtIn("notebook")));
    WindowFixture.await(() -> model.texts().datasetProperty().get() != null);
    assertThat(node(Label.class, "keepWarning").isVisible()).isFalse();
    WindowFixture.run(() -> node(CheckBox.class, "keepBox").fire());
    assertThat(node(Label.class, "keepWarning").isVisible()).isTrue();
    Dataset repeating = model.texts().datasetProperty().get();
    Dataset once = new Dataset("once", repeating.examples().subList(0, 1));
    assertThat(once.hasRepeats()).isFalse();
    WindowFixture.run(() -> take(once));
    assertThat(node(Label.class, "keepWarning").isVisible()).as("nothing repeats").isFalse();
    WindowFixture.run(() -> take(repeating));
    assertThat(node(Label.class, "keepWarning").isVisible()).isTrue();
    write("epochs", "1");
    write("hidden", "4");
    press("trainButton");
    WindowFixture.await(
        () -> !model.busyProperty().get() && model.preparedProperty().get() != null);
    int leaked = model.preparedProperty().get().split().leaked();
    assertThat(leaked).isPositive();
    assertThat(node(Label.class, "notice").getText())
        .startsWith("Data: Classic lesson (French). " + leaked + " ");
    WindowFixture.await(() -> !model.baselinesProperty().get().isEmpty());
    assertThat(model.baselinesProperty().get())
        .hasSize(2)
        .allSatisfy(
            baseline ->
                assertThat(node(Label.class, "notice").getText())
                    .contains(RunRows.percent(baseline.accuracy()))
                    .contains(node(Label.class, "test-" + baseline.name()).getText()));
  }

  @Test
  void whatAScheduleNeedsIsAskedForOnlyThen() {
    WindowFixture.run(() -> node(TitledPane.class, "advanced").setExpanded(true));
    assertThat(node(TextField.class, "field-schedule-every").isVisible()).isFalse();
    WindowFixture.run(() -> scheduleBox().setValue(LearningRateSchedule.Kind.PLATEAU));
    assertThat(node(TextField.class, "field-schedule-every").isVisible()).isTrue();
    assertThat(node(TextField.class, "field-schedule-every").getText()).isEqualTo("2");
    write("schedule-every", "0");
    assertThat(node(Button.class, "trainButton").isDisabled()).isTrue();
    WindowFixture.run(() -> scheduleBox().setValue(LearningRateSchedule.Kind.COSINE));
    assertThat(node(Button.class, "trainButton").isDisabled()).isFalse();
  }

  @Test
  void aPresetSaysWhyUntilANumberIsChanged() {
    WindowFixture.run(() -> presetBox().setValue(Preset.DIVERGING));
    assertThat(node(TextField.class, "field-learning-rate").getText()).isEqualTo("0.5");
    assertThat(node(Label.class, "presetWhy").getText()).startsWith("✗ Bad on purpose");
    write("hidden", "77");
    assertThat(node(Label.class, "presetWhy").isVisible()).isFalse();
    assertThat(WindowFixture.call(() -> presetBox().getValue())).isNull();
  }

  @Test
  void theRateIsChangedWhileItRunsAndTheRunStaysInTheHistory() throws IOException {
    openSmallFile();
    write("epochs", "10000");
    write("patience", "10000");
    WindowFixture.run(() -> node(CheckBox.class, "model-rnn").fire());
    WindowFixture.run(() -> node(CheckBox.class, "model-lstm").fire());
    assertThat(node(HBox.class, "rateBox").isVisible()).isFalse();
    press("trainButton");
    WindowFixture.await(() -> anyIn(Phase.RUNNING));
    WindowFixture.await(() -> node(HBox.class, "rateBox").isVisible());
    WindowFixture.run(
        () -> {
          node(TextField.class, "rateField").requestFocus();
          node(TextField.class, "rateField").setText("70");
          assertThat(node(Label.class, "rateProblem").getText())
              .isEqualTo("Learning rate now: a number above 0, at most 10.");
          node(TextField.class, "rateField").setText("0,0125");
          assertThat(node(Label.class, "rateProblem").getText()).isEmpty();
        });
    // A run that reports its rate must not take away what is being typed.
    WindowFixture.run(() -> model.setLearningRate(0.002));
    WindowFixture.await(
        () -> model.runsProperty().get().get(Architecture.GRU).learningRate() == 0.002);
    WindowFixture.run(
        () -> {
          assertThat(node(TextField.class, "rateField").getText()).isEqualTo("0,0125");
          node(TextField.class, "rateField").fireEvent(new ActionEvent());
        });
    WindowFixture.await(
        () -> model.runsProperty().get().get(Architecture.GRU).learningRate() == 0.0125);
    WindowFixture.await(
        () -> model.runsProperty().get().get(Architecture.GRU).measured().size() > 1);
    press("stopButton");
    WindowFixture.await(() -> !model.busyProperty().get());
    WindowFixture.await(() -> model.history().runsProperty().get().size() == 1);
    RunRecord run = model.history().runsProperty().get().get(0);
    assertThat(run.outcome()).isEqualTo(RunRecord.Outcome.CANCELLED);
    assertThat(run.rateChanges()).extracting(RateChange::rate).containsExactly(0.002, 0.0125);

    WindowFixture.run(() -> node(ToggleButton.class, "historyToggle").fire());
    TableView<?> table = node(TableView.class, "historyTable");
    assertThat(table.getItems()).hasSize(1);
    WindowFixture.await(() -> table.getWidth() > 0);
    assertThat(WindowFixture.call(() -> table.getVisibleLeafColumns().size())).isEqualTo(8);
    assertThat(table.getVisibleLeafColumns())
        .allSatisfy(column -> assertThat(column.getWidth()).isGreaterThanOrEqualTo(50));
    WindowFixture.run(() -> window.stage().getScene().getRoot().setStyle("-fx-font-size: 22px;"));
    WindowFixture.run(() -> window.stage().setWidth(1000));
    WindowFixture.await(() -> table.getVisibleLeafColumns().size() == 6);
    WindowFixture.run(() -> table.getSelectionModel().select(0));
    assertThat(node(Button.class, "past-repeat").isDisabled()).isFalse();
    press("past-delete");
    WindowFixture.await(() -> model.history().runsProperty().get().isEmpty());
    press("past-undo");
    WindowFixture.await(() -> model.history().runsProperty().get().size() == 1);
    WindowFixture.run(() -> node(ToggleButton.class, "gradientsToggle").fire());
    assertThat(texts()).contains("Recurrent layer", "Output layer");
  }

  @SuppressWarnings("unchecked")
  private ComboBox<LearningRateSchedule.Kind> scheduleBox() {
    return node(ComboBox.class, "scheduleBox");
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Preset> presetBox() {
    return node(ComboBox.class, "presetBox");
  }

  private void openSmallFile() throws IOException {
    Path file = window.folder().resolve("small.csv");
    StringBuilder csv = new StringBuilder("text,label\n");
    for (int i = 0; i < 40; i++) {
      csv.append("day ")
          .append(i)
          .append(" was fine,good\nday ")
          .append(i)
          .append(" was grim,bad\n");
    }
    Files.writeString(file, csv);
    WindowFixture.run(() -> model.texts().openFile(file));
    WindowFixture.await(() -> model.texts().datasetProperty().get() != null);
    assertThat(dataBox().getValue()).isEqualTo(TableSource.of(file));
  }

  private void take(Dataset dataset) {
    model
        .texts()
        .take(DatasetSource.builtIn("notebook"), new DataSelection.Reading(dataset, null, null));
  }

  private boolean anyIn(Phase phase) {
    return model.runsProperty().get().values().stream().anyMatch(run -> run.phase() == phase);
  }

  private void write(String field, String text) {
    WindowFixture.run(() -> node(TextField.class, "field-" + field).setText(text));
  }

  private void press(String id) {
    WindowFixture.run(() -> node(Button.class, id).fire());
  }

  @SuppressWarnings("unchecked")
  private ComboBox<DatasetSource> dataBox() {
    return node(ComboBox.class, "dataBox");
  }

  private <T extends Node> T node(Class<T> type, String id) {
    return type.cast(
        WindowFixture.call(
            () -> {
              Node found = window.stage().getScene().lookup("#" + id);
              assertThat(found).as(id).isNotNull();
              return found;
            }));
  }

  private List<String> texts() {
    return WindowFixture.call(
        () ->
            window.stage().getScene().getRoot().lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
  }
}
