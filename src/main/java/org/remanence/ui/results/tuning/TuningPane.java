package org.remanence.ui.results.tuning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.study.Forecast;
import org.remanence.study.tuning.TuningText;
import org.remanence.ui.form.FieldControl;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.DataNames;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.results.time.TimeEstimate;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.training.TrainingPlan;
import org.remanence.ui.training.run.RunState;
import org.remanence.ui.training.run.RunTexts;

/**
 * A tuned comparison above the results: what it would take, how far it is, and its trials. Hidden
 * while there is none.
 */
public final class TuningPane {
  private final TuningViewModel model;
  private final FileDialogs files;
  private final Subscriptions subscriptions;
  private final Map<Architecture, Row> rows = new EnumMap<>(Architecture.class);

  /** Held here and weakly by the view model, which lives longer than this view. */
  private TrialsTable trialRows;

  @FXML private VBox root;
  @FXML private VBox tuningOffer;
  @FXML private FlowPane tuningFields;
  @FXML private Label tuningPreview;
  @FXML private Label tuningCaveats;
  @FXML private Label tuningProblem;
  @FXML private Button startTuning;
  @FXML private Button declineTuning;
  @FXML private VBox tuningWork;
  @FXML private Label tuningLeft;
  @FXML private GridPane tuningRuns;
  @FXML private Button pauseTuning;
  @FXML private Button stopTuning;
  @FXML private ToggleButton showTrials;
  @FXML private VBox trialsBox;
  @FXML private TableView<TrialRow> trialsTable;
  @FXML private Label patienceNote;
  @FXML private Button copyTrials;
  @FXML private Button exportTrials;

  private record Row(ProgressBar bar, Label state) {}

  public TuningPane(TuningViewModel model, ViewContext context) {
    this.model = model;
    files = context.files();
    subscriptions = context.subscriptions();
  }

  public Parent build() {
    FxmlView.TUNING.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    trialRows = new TrialsTable(trialsTable, files);
    patienceNote.setText(TuningText.patienceRule());
    model.fields().reformat();
    tuningFields
        .getChildren()
        .setAll(
            new FieldControl(model.trials(), "tuningTrials", subscriptions).inLine(),
            new FieldControl(model.epochs(), "tuningEpochs", subscriptions).inLine());
    startTuning.setOnAction(event -> model.start());
    declineTuning.setOnAction(event -> model.decline());
    pauseTuning.setOnAction(event -> model.pauseOrResume());
    stopTuning.setOnAction(event -> model.stop());
    copyTrials.setOnAction(
        event -> ClipboardText.put(TrialRow.delimited(trialsTable.getItems(), '\t')));
    exportTrials.setOnAction(
        event -> files.saveText("trials.csv", TrialRow.delimited(trialsTable.getItems(), ',')));
    showTrials.selectedProperty().addListener((property, old, now) -> refresh());
    for (Observable source :
        List.of(
            model.offerProperty(),
            model.busyProperty(),
            model.pausedProperty(),
            model.changes(),
            model.trials().textProperty(),
            model.epochs().textProperty())) {
      subscriptions.onInvalidation(source, this::refresh);
    }
    model.times().changes().forEach(source -> subscriptions.onInvalidation(source, this::refresh));
    Visibility.show(trialsBox, false);
    refresh();
  }

  private void refresh() {
    List<RunState> tuned = model.runs();
    boolean asked = model.offerProperty().get().isPresent();
    Visibility.show(tuningOffer, asked);
    Visibility.show(tuningWork, !tuned.isEmpty());
    Visibility.show(root, asked || !tuned.isEmpty());
    if (asked) {
      showOffer(model.offerProperty().get().get());
    }
    showRuns(tuned);
    boolean busy = model.busyProperty().get();
    pauseTuning.setText(
        Messages.text(model.pausedProperty().get() ? "training.resume" : "training.pause"));
    Visibility.show(pauseTuning, busy);
    Visibility.show(stopTuning, busy);
    tuningLeft.setText(left());
    Visibility.show(tuningLeft, busy && !tuned.isEmpty());
    List<TrialRow> done = TrialRow.of(tuned);
    showTrials.setDisable(done.isEmpty());
    trialRows.show(done);
    Visibility.show(trialsBox, showTrials.isSelected() && !done.isEmpty());
  }

  private void showOffer(TrainingPlan plan) {
    model.askHowLong();
    startTuning.setDisable(!model.canStart());
    tuningProblem.setText(String.join("\n", model.fields().problems()));
    Visibility.show(tuningProblem, !model.fields().areValid());
    List<String> caveats = model.caveats();
    tuningCaveats.setText(String.join(" ", caveats));
    Visibility.show(tuningCaveats, !caveats.isEmpty());
    Optional<String> preview = model.cost().map(cost -> preview(plan, cost));
    tuningPreview.setText(preview.orElse(""));
    Visibility.show(tuningPreview, preview.isPresent());
  }

  /** Describes what will be trained, on what, and how long it may take. */
  private static String preview(TrainingPlan plan, TuningCost cost) {
    String names = NameList.of(plan.architectures().stream().map(ArchitectureStyle::name));
    String what =
        Messages.text(
            "tuning.preview",
            names,
            DataNames.title(plan.choice()),
            plan.hyperparameters().seed(),
            cost.schedule().trials(),
            cost.epochs(),
            plan.architectures().size());
    String time =
        cost.time()
            .map(
                known ->
                    Messages.text(
                        "tuning.time", NumberText.estimate(known.seconds()), known.restsOn()))
            .orElseGet(() -> Messages.text("study.page.time.unknown"));
    return what + " " + time;
  }

  /** Time that all networks together still take; why, if it is longer than was said. */
  private String left() {
    Forecast forecast = model.forecast();
    return Messages.text(
        forecast.slower() ? "tuning.left.slower" : "tuning.left",
        NumberText.estimate(forecast.secondsLeft()),
        NumberText.estimate(model.said().map(TimeEstimate::seconds).orElse(Double.NaN)));
  }

  private void showRuns(List<RunState> tuned) {
    if (!tuned.stream().map(RunState::architecture).toList().equals(List.copyOf(rows.keySet()))) {
      rebuild(tuned);
    }
    for (RunState run : tuned) {
      Row row = rows.get(run.architecture());
      row.bar().setProgress(run.progress());
      Visibility.show(row.bar(), !run.phase().isOver());
      row.state().setText(RunTexts.state(run));
    }
  }

  private void rebuild(List<RunState> tuned) {
    tuningRuns.getChildren().clear();
    rows.clear();
    for (RunState run : tuned) {
      Label name = new Label(run.network().text());
      name.setGraphic(ArchitectureStyle.shape(run.network()));
      name.setMinWidth(Region.USE_PREF_SIZE);
      ProgressBar bar = new ProgressBar(0);
      bar.setId("tuning-" + run.architecture().id());
      bar.setAccessibleText(name.getText());
      bar.setMinWidth(Region.USE_PREF_SIZE);
      Label state = WrappedLabel.empty();
      state.setTooltip(new Tooltip(Messages.text("tuning.tip.rung")));
      HBox.setHgrow(state, Priority.ALWAYS);
      HBox progress = new HBox(bar, state);
      progress.getStyleClass().add("row");
      GridPane.setHgrow(progress, Priority.ALWAYS);
      tuningRuns.addRow(rows.size(), name, progress);
      rows.put(run.architecture(), new Row(bar, state));
    }
  }
}
