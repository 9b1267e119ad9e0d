package org.remanence.ui.training;

import java.io.File;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Split;
import org.remanence.ui.ArchitectureStyle;
import org.remanence.ui.ErrorDialog;
import org.remanence.ui.Files;

/** The Training tab: data, models and hyperparameters at the left, progress and curves beside. */
public final class TrainingView {
  private static final int LABELS_SHOWN = 5;

  private final TrainingViewModel model;
  private final Files files;
  private final Map<TrainingForm.Field, TextField> fields = new EnumMap<>(TrainingForm.Field.class);
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
  @FXML private VBox results;
  @FXML private GridPane runsGrid;
  @FXML private Label notice;
  @FXML private GridPane plots;
  @FXML private Button exportTableButton;
  @FXML private Button exportCurvesButton;

  public TrainingView(TrainingViewModel model, Files files) {
    this.model = model;
    this.files = files;
  }

  public Parent build() {
    org.remanence.ui.FxmlView.TRAINING.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    rows = new RunRows(runsGrid, this::save);
    curves = new RunPlots(plots);
    showData();
    showModels();
    showForm();
    keepBox.selectedProperty().bindBidirectional(model.keepDuplicatesProperty());
    keepWarning.visibleProperty().bind(keepBox.selectedProperty());
    keepWarning.managedProperty().bind(keepBox.selectedProperty());
    maskBox.selectedProperty().bindBidirectional(model.maskProperty());
    resetLink.setOnAction(event -> model.form().reset());
    trainButton.setOnAction(event -> train());
    startButton.setOnAction(event -> train());
    pauseButton.setOnAction(event -> model.pauseOrResume());
    stopButton.setOnAction(event -> model.stop());
    exportTableButton.setOnAction(
        event -> files.saveText("results.csv", ResultsTable.csv(model.runsProperty().get())));
    exportCurvesButton.setOnAction(event -> files.saveImage("curves.png", plots));
    listen(model.datasetProperty(), model.dataProblemProperty(), model.choiceProperty());
    listen(model.busyProperty(), model.pausedProperty());
    model.runsProperty().addListener((observable, before, now) -> showRuns());
    model.splitProperty().addListener((observable, before, now) -> showRuns());
    showRuns();
    refresh();
  }

  private void listen(ObservableValue<?>... values) {
    for (ObservableValue<?> value : values) {
      value.addListener((observable, before, now) -> refresh());
    }
  }

  private void showData() {
    dataBox.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(DataChoice choice) {
            return choice == null ? "" : choice.name();
          }

          @Override
          public DataChoice fromString(String text) {
            return null;
          }
        });
    dataBox.setItems(model.choices());
    dataBox.setValue(model.choiceProperty().get());
    dataBox
        .valueProperty()
        .addListener(
            (observable, before, now) -> {
              if (now != null) {
                model.choose(now);
              }
            });
    model.choiceProperty().addListener((observable, before, now) -> dataBox.setValue(now));
    openButton.setOnAction(
        event -> files.open("training.csv-files", "*.csv").ifPresent(model::openFile));
    root.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    root.setOnDragDropped(
        event -> {
          Dragboard dragged = event.getDragboard();
          List<File> dropped = dragged.hasFiles() ? dragged.getFiles() : List.of();
          dropped.stream().findFirst().ifPresent(file -> model.openFile(file.toPath()));
          event.setDropCompleted(!dropped.isEmpty());
          event.consume();
        });
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
          input.pseudoClassStateChanged(
              javafx.css.PseudoClass.getPseudoClass("danger"), problem != null);
          if (problem != null) {
            problems.add(problem);
          }
        });
    formProblem.setText(String.join("\n", problems));
    formProblem.setManaged(!problems.isEmpty());
    dataSummary.setText(dataText());
    boolean busy = model.busyProperty().get();
    trainButton.setDisable(!model.canTrain());
    startButton.setDisable(!model.canTrain());
    pauseButton.setDisable(!busy);
    stopButton.setDisable(!busy);
    pauseButton.setText(
        Messages.text(model.pausedProperty().get() ? "training.resume" : "training.pause"));
  }

  private String dataText() {
    Throwable problem = model.dataProblemProperty().get();
    if (problem != null) {
      return ErrorDialog.message(problem);
    }
    Dataset data = model.datasetProperty().get();
    if (data == null) {
      return Messages.text("training.data.reading");
    }
    Map<String, Long> counts =
        data.examples().stream()
            .collect(Collectors.groupingBy(LabelledText::label, Collectors.counting()));
    String labels =
        data.labels().stream()
            .limit(LABELS_SHOWN)
            .map(label -> label + " " + counts.get(label))
            .collect(Collectors.joining(", "));
    String more = data.labels().size() > LABELS_SHOWN ? "…" : "";
    return Messages.text(
        "training.data.summary",
        data.examples().size(),
        labels + more,
        data.examples().get(0).text());
  }

  private void showRuns() {
    Map<Architecture, RunState> runs = model.runsProperty().get();
    boolean any = !runs.isEmpty();
    empty.setVisible(!any);
    results.setVisible(any);
    rows.show(runs.values());
    curves.show(runs.values());
    notice.setText(splitText(model.splitProperty().get()));
    exportTableButton.setDisable(runs.values().stream().allMatch(run -> run.model() == null));
  }

  private static String splitText(Split split) {
    if (split == null) {
      return "";
    }
    return split.leaked() == 0
        ? Messages.text("training.split.clean")
        : Messages.text("training.split.leaked", split.leaked());
  }

  private void train() {
    boolean unsaved = !model.finished().isEmpty();
    if (!unsaved || files.confirm(Messages.text("training.confirm-again"))) {
      model.train();
    }
  }

  private void save(RunState run) {
    files
        .saveAs(run.architecture().id() + ".rema", "training.model-files", "*.rema")
        .ifPresent(file -> model.save(run.model(), file, () -> {}));
  }
}
