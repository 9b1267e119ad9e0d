package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.TestMetrics;
import org.remanence.training.PreparedData;
import org.remanence.ui.ArchitectureStyle;
import org.remanence.ui.Clipboards;
import org.remanence.ui.Files;
import org.remanence.ui.FxmlView;

/** The Training tab: data, models and hyperparameters at the left, progress and curves beside. */
public final class TrainingView {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final TrainingViewModel model;
  private final Files files;
  private final Map<TrainingForm.Field, TextField> fields = new EnumMap<>(TrainingForm.Field.class);
  private DataSection data;
  private RunRows rows;
  private RunPlots curves;

  @FXML private HBox root;
  @FXML private ComboBox<DataChoice> dataBox;
  @FXML private Button openButton;
  @FXML private Label dataSummary;
  @FXML private CheckBox keepBox;
  @FXML private Label keepWarning;
  @FXML private VBox modelsBox;
  @FXML private GridPane formGrid;
  @FXML private CheckBox maskBox;
  @FXML private Hyperlink resetLink;
  @FXML private Label formProblem;
  @FXML private Button trainButton;
  @FXML private Button pauseButton;
  @FXML private Button stopButton;
  @FXML private VBox empty;
  @FXML private Button startButton;
  @FXML private ScrollPane results;
  @FXML private GridPane runsGrid;
  @FXML private Label notice;
  @FXML private GridPane plots;
  @FXML private Button copyTableButton;
  @FXML private Button exportTableButton;
  @FXML private Button exportCurvesButton;

  public TrainingView(TrainingViewModel model, Files files) {
    this.model = model;
    this.files = files;
  }

  public Parent build() {
    FxmlView.TRAINING.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    rows = new RunRows(runsGrid, this::save);
    curves = new RunPlots(plots);
    data = new DataSection(model.texts(), files);
    data.choose(dataBox, openButton);
    data.acceptDrops(root);
    model.form().reformat();
    showModels();
    showForm();
    keepBox.selectedProperty().bindBidirectional(model.keepDuplicatesProperty());
    keepWarning.visibleProperty().bind(keepBox.selectedProperty());
    keepWarning.managedProperty().bind(keepBox.selectedProperty());
    maskBox.selectedProperty().bindBidirectional(model.maskProperty());
    resetLink.setOnAction(event -> model.form().reset());
    trainButton.setOnAction(event -> train());
    startButton.setOnAction(event -> model.trainOnBuiltIn());
    pauseButton.setOnAction(event -> model.pauseOrResume());
    stopButton.setOnAction(event -> model.stop());
    exportTableButton.setOnAction(
        event -> files.saveText("results.csv", ResultsTable.csv(model.finished())));
    copyTableButton.setOnAction(
        event -> Clipboards.put(ResultsTable.tabSeparated(model.finished())));
    exportCurvesButton.setOnAction(event -> files.saveImage("curves.png", plots));
    listen(
        model.texts().datasetProperty(),
        model.texts().problemProperty(),
        model.texts().choiceProperty());
    listen(model.busyProperty(), model.pausedProperty());
    model.runsProperty().addListener((observable, before, now) -> showRuns());
    model.preparedProperty().addListener((observable, before, now) -> showRuns());
    model.baselineProperty().addListener((observable, before, now) -> showRuns());
    showRuns();
    refresh();
  }

  private void listen(ObservableValue<?>... values) {
    for (ObservableValue<?> value : values) {
      value.addListener((observable, before, now) -> refresh());
    }
  }

  private void showModels() {
    for (Architecture architecture : Architecture.values()) {
      ArchitectureStyle style = ArchitectureStyle.of(architecture);
      Line sample = new Line(0, 0, 28, 0);
      sample.setStroke(style.color());
      sample.setStrokeWidth(3);
      sample.getStrokeDashArray().setAll(style.dash());
      CheckBox box = new CheckBox(ArchitectureStyle.name(architecture));
      box.setId("model-" + architecture.id());
      box.setGraphic(sample);
      box.selectedProperty().bindBidirectional(model.chosen(architecture));
      box.selectedProperty().addListener((observable, before, now) -> refresh());
      modelsBox.getChildren().add(box);
    }
  }

  private void showForm() {
    int row = 0;
    for (TrainingForm.Field field : TrainingForm.Field.values()) {
      if (field.isAdvanced()) {
        continue;
      }
      TextField input = new TextField();
      input.setId("field-" + field.id());
      input.textProperty().bindBidirectional(model.form().value(field));
      input.textProperty().addListener((observable, before, now) -> refresh());
      Label label = new Label(Messages.text("training.field." + field.id()));
      label.setLabelFor(input);
      label.setTooltip(new Tooltip(Messages.text("training.tip." + field.id())));
      formGrid.addRow(row++, label, input);
      fields.put(field, input);
    }
  }

  /** Puts what the state allows, and what is wrong with it, on the controls. */
  private void refresh() {
    List<String> problems = new ArrayList<>();
    fields.forEach(
        (field, input) -> {
          String problem = model.form().problem(field);
          input.pseudoClassStateChanged(DANGER, problem != null);
          if (problem != null) {
            problems.add(problem);
          }
        });
    formProblem.setText(String.join("\n", problems));
    formProblem.setManaged(!problems.isEmpty());
    data.describe(dataSummary);
    boolean busy = model.busyProperty().get();
    trainButton.setDisable(!model.canTrain());
    startButton.setDisable(busy);
    pauseButton.setDisable(!busy);
    stopButton.setDisable(!busy);
    pauseButton.setText(
        Messages.text(model.pausedProperty().get() ? "training.resume" : "training.pause"));
  }

  private void showRuns() {
    Map<Architecture, RunState> runs = model.runsProperty().get();
    boolean any = !runs.isEmpty();
    empty.setVisible(!any);
    results.setVisible(any);
    rows.show(runs.values());
    curves.show(runs.values());
    notice.setText(splitText(model.preparedProperty().get()) + baselineText());
    exportTableButton.setDisable(model.finished().isEmpty());
    copyTableButton.setDisable(model.finished().isEmpty());
  }

  private static String splitText(PreparedData prepared) {
    if (prepared == null) {
      return "";
    }
    int leaked = prepared.split().leaked();
    return leaked == 0
        ? Messages.text("training.split.clean")
        : Messages.text("training.split.leaked", leaked);
  }

  private String baselineText() {
    TestMetrics baseline = model.baselineProperty().get();
    return baseline == null
        ? ""
        : " " + Messages.text("training.baseline", RunRows.percent(baseline.testAccuracy()));
  }

  /** Trains, once the user agrees to lose what is not saved. */
  public void train() {
    if (!model.hasUnsaved() || files.confirm(Messages.text("training.confirm-again"))) {
      model.train();
    }
  }

  /** Trains from the same initial weights, once the user agrees to lose what is not saved. */
  public void trainAgain() {
    if (!model.hasUnsaved() || files.confirm(Messages.text("shell.trainAgain.confirm"))) {
      model.trainAgain();
    }
  }

  private void save(RunState run) {
    files
        .saveAs(run.architecture().id() + ".rema", "training.model-files", "*.rema")
        .ifPresent(file -> model.save(run.model(), file, () -> {}));
  }
}
