package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Optimisation;
import org.remanence.model.Preset;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.table.TableSource;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.form.FieldControl;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.PageButtons;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.AskButton;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.training.TrainingViewModel.Page;
import org.remanence.ui.training.form.DataSection;
import org.remanence.ui.training.form.SettingsLine;
import org.remanence.ui.training.run.RunCurves;
import org.remanence.ui.training.run.RunLegend;
import org.remanence.ui.training.run.RunState;
import org.remanence.ui.training.table.DictatedTable;
import org.remanence.ui.training.table.ReadingPane;
import org.remanence.ui.training.table.TablePreview;

/** The Training tab: data, models and hyperparameters at the left, what comes of them beside. */
public final class TrainingView {
  private final TrainingViewModel model;
  private final FileDialogs files;
  private final Subscriptions subscriptions;
  private final Function<String, TabAction> actions;
  private DataSection data;

  private RunRows rows;

  private RunPlots curves;
  private GradientPlots gradients;
  private RunLegend legend;
  private LearningRateControl liveRate;
  private boolean refreshing;

  @FXML private HBox root;
  @FXML private ComboBox<DatasetSource> dataBox;
  @FXML private Button openButton;
  @FXML private Button folderButton;
  @FXML private Label dataSummary;
  @FXML private VBox readingBox;
  @FXML private Button previewButton;
  @FXML private Button dictateButton;
  @FXML private CheckBox keepBox;
  @FXML private Label keepWarning;
  @FXML private VBox modelsBox;
  @FXML private ComboBox<Preset> presetBox;
  @FXML private Label presetWhy;
  @FXML private GridPane formGrid;
  @FXML private CheckBox maskBox;
  @FXML private TitledPane advanced;
  @FXML private GridPane advancedGrid;
  @FXML private CheckBox balanceBox;
  @FXML private Button vectorsButton;
  @FXML private Button noVectorsButton;
  @FXML private Label vectorsLabel;
  @FXML private CheckBox frozenBox;
  @FXML private Hyperlink resetLink;
  @FXML private Label formProblem;
  @FXML private Button trainButton;
  @FXML private Label settingsLine;
  @FXML private Hyperlink tuneLink;
  @FXML private Button pauseButton;
  @FXML private Button stopButton;
  @FXML private ToggleButton curvesToggle;
  @FXML private ToggleButton gradientsToggle;
  @FXML private ToggleButton historyToggle;
  @FXML private HBox rateBox;
  @FXML private Slider rateSlider;
  @FXML private Label rateProblem;
  @FXML private VBox empty;
  @FXML private Button startButton;
  @FXML private ScrollPane results;
  @FXML private FlowPane legendPane;
  @FXML private GridPane runsGrid;
  @FXML private Label notice;
  @FXML private GridPane plots;
  @FXML private VBox gradientsPane;
  @FXML private GridPane gradientsGrid;
  @FXML private VBox curvesPane;
  @FXML private VBox historyBox;
  @FXML private Slider smoothing;
  @FXML private Button copyTableButton;
  @FXML private Button exportTableButton;
  @FXML private Button exportCurvesButton;

  /**
   * @param actions what the tab calls by a name
   */
  public TrainingView(
      TrainingViewModel model, ViewContext context, Function<String, TabAction> actions) {
    this.model = model;
    files = context.files();
    subscriptions = context.subscriptions();
    this.actions = actions;
  }

  public Parent build() {
    FxmlView.TRAINING.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    HowDoWeKnow.source(
        presetWhy, () -> presetBox.getValue() == null ? null : presetBox.getValue().whyKey());
    TrainingPassports passports = new TrainingPassports(model);
    rows = new RunRows(runsGrid, model.baselines(), this::save, passports, files);
    curves = new RunPlots(plots, files, passports, smoothing::getValue);
    gradients = new GradientPlots(gradientsGrid, files, passports);
    legend = new RunLegend(legendPane, model.history()::hide);
    liveRate = new LearningRateControl(model, rateBox, rateSlider, rateProblem, subscriptions);
    data = new DataSection(model.texts(), files, subscriptions);
    HowDoWeKnow.on(notice, passports::leaks, files);
    HowDoWeKnow.on(dataSummary, data::passport, files);
    data.choose(dataBox, openButton, folderButton);
    new ReadingPane(readingBox, model.texts(), subscriptions);
    previewButton.setOnAction(event -> preview());
    dictateButton.setOnAction(event -> DictatedTable.open(dictateButton, model.texts(), files));
    subscriptions.onChange(model.texts().openedProperty(), this::preview);
    model.form().fields().reformat();
    showModels();
    showForm();
    choosePage();
    keepBox.selectedProperty().bindBidirectional(model.keepDuplicatesProperty());
    keepWarning
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                this::areRepeatsKept, keepBox.selectedProperty(), model.texts().datasetProperty()));
    keepWarning.managedProperty().bind(keepWarning.visibleProperty());
    maskBox.selectedProperty().bindBidirectional(model.maskProperty());
    resetLink.setOnAction(event -> model.form().reset());
    trainButton.setOnAction(event -> run(TrainingTab.TRAIN));
    tuneLink.setOnAction(event -> run(TrainingTab.TUNE));
    startButton.setOnAction(event -> run(TrainingTab.TRAIN_BUILT_IN));
    pauseButton.setOnAction(event -> run(TrainingTab.PAUSE));
    stopButton.setOnAction(event -> run(TrainingTab.STOP));
    exportTableButton.setOnAction(
        event ->
            files.saveText(
                "results.csv",
                ResultsTable.csv(
                    model.finished(), model.tunings(), model.baselinesProperty().get())));
    copyTableButton.setOnAction(
        event ->
            ClipboardText.put(
                ResultsTable.tabSeparated(
                    model.finished(), model.tunings(), model.baselinesProperty().get())));
    exportCurvesButton.setOnAction(
        event -> AskButton.without(plots, () -> files.saveImage("curves.png", plots)));
    listen(
        this::refresh,
        model.texts().datasetProperty(),
        model.texts().problemProperty(),
        model.texts().choiceProperty(),
        model.busyProperty(),
        model.pausedProperty());
    listen(
        this::showRuns,
        model.runsProperty(),
        model.preparedProperty(),
        model.baselinesProperty(),
        model.readingProperty(),
        model.history().runsProperty(),
        model.history().overlaidProperty(),
        model.shownProperty(),
        smoothing.valueProperty());
    subscriptions.onInvalidation(model.baselines().phaseProperty(), this::showBaselines);
    subscriptions.onInvalidation(model.baselines().progressProperty(), this::showBaselines);
    showRuns();
    refresh();
  }

  /** Returns whether there are repeated sentences that may be in several parts. */
  private boolean areRepeatsKept() {
    Dataset chosen = model.texts().datasetProperty().get();
    return keepBox.isSelected() && chosen != null && chosen.hasRepeats();
  }

  private void listen(Runnable action, ObservableValue<?>... values) {
    for (ObservableValue<?> value : values) {
      subscriptions.onChange(value, action);
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
    for (NumberField field : model.form().basics()) {
      new FieldControl(field, "field-" + field.spec().id(), subscriptions).addTo(formGrid);
    }
    OptimisationSection optimisation = new OptimisationSection(model, subscriptions);
    optimisation.pooling(formGrid, this::refresh);
    optimisation.fill(advancedGrid, this::refresh);
    optimisation.balance(balanceBox, this::refresh);
    optimisation.vectors(
        files, vectorsButton, noVectorsButton, vectorsLabel, frozenBox, this::refresh);
    advanced.setExpanded(
        model.form().isValid()
            && !model.form().hyperparameters(true).optimisation().equals(Optimisation.DEFAULT));
    presetBox.setItems(FXCollections.observableArrayList(Preset.values()));
    presetBox.setConverter(new LabelConverter<>(Preset::title));
    // The cell below is not told of a null that was there from the beginning.
    presetBox.setPromptText(Messages.text("training.preset.own"));
    presetBox.setButtonCell(
        new ListCell<>() {
          @Override
          protected void updateItem(Preset preset, boolean none) {
            super.updateItem(preset, none);
            setText(none || preset == null ? Messages.text("training.preset.own") : preset.title());
          }
        });
    presetBox.setOnAction(
        event -> {
          if (!refreshing && presetBox.getValue() != null) {
            model.take(presetBox.getValue());
          }
        });
    listen(this::refresh, model.maskProperty());
    model.form().fields().all().forEach(field -> listen(this::refresh, field.textProperty()));
  }

  private void choosePage() {
    Map<Page, ToggleButton> toggles = new EnumMap<>(Page.class);
    toggles.put(Page.CURVES, curvesToggle);
    toggles.put(Page.GRADIENTS, gradientsToggle);
    toggles.put(Page.HISTORY, historyToggle);
    PageButtons.choose(model.pageProperty(), toggles, subscriptions);
    listen(this::showRuns, model.pageProperty());
  }

  /** Shows how the table was read. */
  private void preview() {
    NumberField length = model.form().field(Hyperparameter.MAX_LENGTH);
    TablePreview.open(previewButton, model.texts(), length.whole(), length::set);
  }

  /** Puts what the state allows, and what is wrong with it, on the controls. */
  private void refresh() {
    List<String> problems = model.form().fields().problems();
    formProblem.setText(String.join("\n", problems));
    formProblem.setManaged(!problems.isEmpty());
    data.describe(dataSummary);
    boolean table = model.texts().choiceProperty().get() instanceof TableSource;
    Visibility.show(previewButton, table);
    showPreset(problems.isEmpty());
    boolean busy = model.busyProperty().get();
    settingsLine.setText(
        problems.isEmpty()
            ? SettingsLine.text(model.form().hyperparameters(model.maskProperty().get()))
            : "");
    settingsLine.setManaged(problems.isEmpty());
    trainButton.setDisable(!model.canTrain());
    tuneLink.setDisable(!model.canTrain());
    startButton.setDisable(busy);
    pauseButton.setDisable(!busy);
    stopButton.setDisable(!busy);
    pauseButton.setText(
        Messages.text(model.pausedProperty().get() ? "training.resume" : "training.pause"));
  }

  private void run(String action) {
    actions.apply(action).run();
  }

  /** Names the preset that the form is, if it is one. */
  private void showPreset(boolean valid) {
    Preset preset =
        valid
            ? Preset.of(model.form().hyperparameters(model.maskProperty().get())).orElse(null)
            : null;
    refreshing = true;
    presetBox.setValue(preset);
    refreshing = false;
    Visibility.show(presetWhy, preset != null);
    if (preset != null) {
      presetWhy.setText(preset.why());
      presetWhy.getStyleClass().removeAll("hint", "warning");
      presetWhy.getStyleClass().add(preset.isBad() ? "warning" : "hint");
    }
  }

  private void showBaselines() {
    if (model.shownProperty().get()) {
      rows.showBaselines();
    }
  }

  /** Draws the runs; while the tab is hidden they wait until it is in front again. */
  private void showRuns() {
    if (!model.shownProperty().get()) {
      return;
    }
    Map<Architecture, RunState> runs = model.runsProperty().get();
    List<RunCurves> shown = new ArrayList<>();
    runs.values().forEach(run -> shown.add(RunCurves.of(run)));
    List<RunRecord> past = model.overlaid();
    for (int i = 0; i < past.size(); i++) {
      shown.add(RunCurves.of(past.get(i), i));
    }
    boolean history = model.pageProperty().get() == Page.HISTORY;
    boolean inGradients = model.pageProperty().get() == Page.GRADIENTS;
    showPage(shown.isEmpty(), history);
    Visibility.show(curvesPane, !inGradients);
    Visibility.show(gradientsPane, inGradients);
    // Beside the table of runs only past ones need a key; without it all do.
    legend.show(inGradients ? shown : shown.stream().filter(RunCurves::isPast).toList());
    rows.show(runs.values());
    if (inGradients) {
      gradients.show(shown);
    } else {
      curves.show(shown, smoothing.getValue());
    }
    liveRate.show(runs.values());
    notice.setText(RunStatus.text(model));
    notice.setManaged(!notice.getText().isEmpty());
    exportTableButton.setDisable(model.finished().isEmpty());
    copyTableButton.setDisable(model.finished().isEmpty());
  }

  private void showPage(boolean nothing, boolean history) {
    // Its table would keep the window waiting for its first picture.
    if (history && historyBox.getChildren().isEmpty()) {
      new HistoryPane(historyBox, model, files, subscriptions).build(this::repeat);
    }
    historyBox.setVisible(history);
    empty.setVisible(nothing && !history);
    results.setVisible(!nothing && !history);
  }

  private void repeat(RunRecord run) {
    if (model.mayLose()) {
      model.pageProperty().set(Page.CURVES);
      model.history().overlay(run, true);
      model.repeat(run);
    }
  }

  private void save(RunState run) {
    files.save(
        run.model().classifier().key().id() + ".rema",
        "training.model-files",
        "*.rema",
        (file, onSaved, onFailure) -> model.save(run.model(), file, onSaved, onFailure));
  }
}
