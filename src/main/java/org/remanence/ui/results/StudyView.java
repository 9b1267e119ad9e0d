package org.remanence.ui.results;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.report.Pair;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.VerdictText;
import org.remanence.ui.ArchitectureStyle;
import org.remanence.ui.Clipboards;
import org.remanence.ui.Files;
import org.remanence.ui.FxmlView;
import org.remanence.ui.Names;
import org.remanence.ui.plot.BarChart;
import org.remanence.ui.results.StudyForm.Field;
import org.remanence.ui.results.StudyForm.Mode;
import org.remanence.ui.results.StudyState.Phase;

/** The study of the Results tab: what is compared over many seeds, and what came of it. */
final class StudyView {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final int SECONDS_PER_MINUTE = 60;

  private final StudyViewModel model;
  private final Files files;
  private final Map<Field, TextField> fields = new EnumMap<>(Field.class);

  @FXML private ScrollPane root;
  @FXML private FlowPane architecturesBox;
  @FXML private FlowPane fieldsBox;
  @FXML private Label about;
  @FXML private Label problem;
  @FXML private Button startButton;
  @FXML private Button stopButton;
  @FXML private ProgressBar progress;
  @FXML private Label progressText;
  @FXML private Button copyButton;
  @FXML private Button exportButton;
  @FXML private HBox outcome;
  @FXML private GridPane table;
  @FXML private VBox verdicts;
  @FXML private BarChart chart;
  @FXML private Label folder;

  StudyView(StudyViewModel model, Files files) {
    this.model = model;
    this.files = files;
  }

  Parent build() {
    FxmlView.STUDY.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    showForm();
    chart.filesProperty().set(files);
    startButton.setOnAction(event -> model.start());
    stopButton.setOnAction(event -> model.stop());
    copyButton.setOnAction(
        event -> Clipboards.put(StudyRows.delimited(model.stateProperty().get().analysis(), '\t')));
    exportButton.setOnAction(
        event ->
            files.saveText(
                "study-summary.csv",
                StudyRows.delimited(model.stateProperty().get().analysis(), ',')));
    model.stateProperty().addListener((property, before, now) -> show(before, now));
    model.choice().addListener((property, before, now) -> refresh());
    model.dataset().addListener((property, before, now) -> refresh());
    show(null, model.stateProperty().get());
  }

  private void showForm() {
    for (Architecture architecture : Architecture.values()) {
      CheckBox box = new CheckBox(ArchitectureStyle.name(architecture));
      box.setId("study-" + architecture.id());
      box.setGraphic(ArchitectureStyle.of(architecture).shape());
      box.selectedProperty().bindBidirectional(model.form().chosen(architecture));
      box.selectedProperty().addListener((property, before, now) -> refresh());
      architecturesBox.getChildren().add(box);
    }
    ComboBox<Mode> modes = new ComboBox<>();
    modes.setId("study-mode");
    modes.setConverter(new Names<>(mode -> Messages.text("studies.mode." + mode.id())));
    modes.getItems().setAll(Mode.values());
    modes.valueProperty().bindBidirectional(model.form().modeProperty());
    modes.valueProperty().addListener((property, before, now) -> refresh());
    modes.setMinWidth(Region.USE_PREF_SIZE);
    addField(Messages.text("studies.mode"), modes);
    for (Field field : Field.values()) {
      TextField input = new TextField();
      input.setId("study-" + field.id());
      input.textProperty().bindBidirectional(model.form().value(field));
      input.textProperty().addListener((property, before, now) -> refresh());
      Region box = addField(Messages.text("studies.field." + field.id()), input);
      box.managedProperty().bind(box.visibleProperty());
      fields.put(field, input);
    }
  }

  private Region addField(String name, Region input) {
    Label label = new Label(name);
    label.setLabelFor(input);
    HBox box = new HBox(label, input);
    box.getStyleClass().add("size");
    fieldsBox.getChildren().add(box);
    return box;
  }

  private void refresh() {
    List<String> problems = new ArrayList<>();
    fields.forEach(
        (field, input) -> {
          input.getParent().setVisible(model.form().uses(field));
          String wrong = model.form().problem(field);
          input.pseudoClassStateChanged(DANGER, wrong != null);
          if (wrong != null) {
            problems.add(wrong);
          }
        });
    problem.setText(String.join("\n", problems));
    problem.setManaged(!problems.isEmpty());
    about.setText(
        Messages.text(
            "studies.about",
            model.choice().getValue() == null ? "…" : model.choice().getValue().title(),
            Messages.text("studies.mode.about." + model.form().modeProperty().get().id())));
    startButton.setDisable(!model.canStart());
  }

  private void show(StudyState before, StudyState now) {
    refresh();
    stopButton.setDisable(now.phase() != Phase.RUNNING);
    progress.setVisible(now.phase().isUnderWay());
    progress.setManaged(progress.isVisible());
    progress.setProgress(now.progress() == null ? -1 : now.progress().share());
    progressText.setText(text(now));
    boolean any = now.analysis() != null;
    outcome.setVisible(any);
    copyButton.setDisable(!any);
    exportButton.setDisable(!any);
    folder.setText(
        any && !now.phase().isUnderWay() ? Messages.text("studies.folder", now.folder()) : "");
    if (any && (before == null || before.analysis() != now.analysis())) {
      show(now.analysis());
    }
  }

  private void show(StudyAnalysis analysis) {
    StudyRows.fill(table, analysis);
    chart.show(StudyRows.chart(analysis));
    verdicts.getChildren().clear();
    analysis.families().stream()
        .flatMap(family -> family.pairs().stream())
        .map((Pair pair) -> VerdictText.of(pair, analysis.plan().config()))
        .forEach(
            text -> {
              Label line = new Label(text);
              line.setWrapText(true);
              line.setMinHeight(Region.USE_PREF_SIZE);
              verdicts.getChildren().add(line);
            });
  }

  private static String text(StudyState state) {
    StudyEvent.Progress progress = state.progress();
    int runs = progress == null ? 0 : progress.runs();
    int done = progress == null ? 0 : progress.done();
    return switch (state.phase()) {
      case IDLE -> Messages.text("studies.idle");
      case RUNNING ->
          progress == null
              ? Messages.text("studies.planning")
              : Messages.text("studies.running", done, runs, duration(progress.secondsLeft()));
      case STOPPING -> Messages.text("studies.stopping");
      case STOPPED -> Messages.text("studies.stopped", done, runs);
      case DONE -> Messages.text("studies.done", state.analysis() == null ? 0 : finished(state));
    };
  }

  private static int finished(StudyState state) {
    return state.analysis().results().size();
  }

  private static String duration(double seconds) {
    if (Double.isNaN(seconds)) {
      return "…";
    }
    NumberFormat format = NumberFormat.getIntegerInstance(Messages.language());
    long whole = Math.round(seconds);
    return whole < SECONDS_PER_MINUTE
        ? format.format(whole) + "\u00a0s"
        : format.format(Math.round(seconds / SECONDS_PER_MINUTE)) + "\u00a0min";
  }
}
