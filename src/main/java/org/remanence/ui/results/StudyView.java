package org.remanence.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.study.Forecast;
import org.remanence.study.config.Fairness.Mode;
import org.remanence.study.config.OptimisationSettings;
import org.remanence.study.config.TransferSettings;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.report.StudyNames;
import org.remanence.study.statistics.PairedTest;
import org.remanence.training.transfer.PretrainedEncoder;
import org.remanence.ui.form.FieldControl;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.DataNames;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.results.StudyState.Phase;
import org.remanence.ui.results.time.TimeEstimate;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;

/** The study of the Results tab: what is compared over many seeds, and what came of it. */
final class StudyView {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final StudyViewModel model;
  private final Consumer<Path> prepareForClass;
  private final FileDialogs files;
  private final Subscriptions subscriptions;
  private final Map<VariedSetting, TextField> grid = new LinkedHashMap<>();
  private StudyOutcome outcome;
  private TransferFields transfer;

  @FXML private ScrollPane root;
  @FXML private FlowPane architecturesBox;
  @FXML private Hyperlink directionsLink;
  @FXML private FlowPane fieldsBox;
  @FXML private FlowPane gridBox;
  @FXML private FlowPane transferBox;
  @FXML private Label takenOut;
  @FXML private CheckBox tunedBox;
  @FXML private Label about;
  @FXML private Label settings;
  @FXML private Label fewSplits;
  @FXML private Label plan;
  @FXML private Label problem;
  @FXML private Button startButton;
  @FXML private Button classButton;
  @FXML private Button stopButton;
  @FXML private ProgressBar progress;
  @FXML private Label progressText;
  @FXML private Label unkept;
  @FXML private Button copyButton;
  @FXML private Button exportButton;
  @FXML private Label empty;
  @FXML private VBox outcomeBox;

  /**
   * @param prepareForClass puts what the form asks for into a folder for a class
   */
  StudyView(StudyViewModel model, ViewContext context, Consumer<Path> prepareForClass) {
    this.model = model;
    this.prepareForClass = prepareForClass;
    files = context.files();
    subscriptions = context.subscriptions();
  }

  Parent build() {
    FxmlView.STUDY.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    showForm();
    outcome = new StudyOutcome(files, Optional.of(this::tuneBegun));
    VBox.setVgrow(outcome, Priority.ALWAYS);
    outcomeBox.getChildren().setAll(outcome);
    directionsLink.setOnAction(event -> model.compareDirections());
    startButton.setOnAction(event -> model.start());
    classButton.setOnAction(
        event -> files.folder("classroom.page.choose-empty").ifPresent(prepareForClass));
    stopButton.setOnAction(event -> model.stop());
    copyButton.setOnAction(
        event ->
            ClipboardText.put(StudyRows.delimited(model.stateProperty().get().analysis(), '\t')));
    exportButton.setOnAction(
        event ->
            files.saveText(
                "study-summary.csv",
                StudyRows.delimited(model.stateProperty().get().analysis(), ',')));
    subscriptions.add(model.stateProperty().subscribe((before, now) -> show(before, now)));
    List<Observable> sources = new ArrayList<>(model.form().inputs());
    sources.addAll(List.of(model.choice(), model.dataset(), model.settings()));
    sources.addAll(model.estimateChanges());
    sources.forEach(source -> subscriptions.onInvalidation(source, this::refresh));
    // Nobody waits for an answer while another page or tab is shown.
    root.visibleProperty().addListener((property, before, now) -> refresh());
    root.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> refresh());
    show(null, model.stateProperty().get());
  }

  private void showForm() {
    for (Architecture architecture : Architecture.values()) {
      CheckBox box = new CheckBox(ArchitectureStyle.name(architecture));
      box.setId("study-" + architecture.id());
      box.setGraphic(ArchitectureStyle.of(architecture).shape());
      box.selectedProperty().bindBidirectional(model.form().chosen(architecture));
      architecturesBox.getChildren().add(box);
    }
    ComboBox<Mode> modes = new ComboBox<>();
    modes.setId("study-mode");
    modes.setConverter(new LabelConverter<>(mode -> Messages.text("study.page.mode." + mode.id())));
    modes.getItems().setAll(Mode.values());
    modes.valueProperty().bindBidirectional(model.form().modeProperty());
    modes.setMinWidth(Region.USE_PREF_SIZE);
    addField(fieldsBox, Messages.text("study.page.mode"), modes);
    model.form().fields().reformat();
    for (NumberField field : model.form().fields().all()) {
      FieldControl control = new FieldControl(field, "study-" + field.spec().id(), subscriptions);
      fieldsBox.getChildren().add(control.hidden().inLine());
    }
    model.form().varied().forEach(this::showVaried);
    transfer =
        new TransferFields(
            model.form(),
            transferBox,
            () -> files.open("training.model-files", "*.rema").ifPresent(model::startFrom));
    tunedBox.selectedProperty().bindBidirectional(model.form().tunedProperty());
  }

  /** A setting of which several values are tried. */
  private void showVaried(VariedSetting varied) {
    int number = grid.size() + 1;
    ComboBox<Hyperparameter> choice = new ComboBox<>();
    choice.setId("study-varied-" + number);
    choice.setConverter(new LabelConverter<>(StudyNames::of));
    // Is shown for the item that is null, too.
    choice.setPromptText(Messages.text("study.page.vary.none"));
    choice.getItems().add(null);
    choice.getItems().addAll(VariedSetting.CHOICES);
    choice.valueProperty().bindBidirectional(varied.settingProperty());
    choice.setMinWidth(Region.USE_PREF_SIZE);
    TextField values = new TextField();
    values.setId("study-values-" + number);
    values.setAccessibleText(Messages.text("study.page.vary.values"));
    values.setTooltip(new Tooltip(Messages.text("study.page.vary.values")));
    values.textProperty().bindBidirectional(varied.valuesProperty());
    Visibility.follow(values, varied.settingProperty().isNotNull());
    addField(
            gridBox,
            Messages.text(number == 1 ? "study.page.vary" : "study.page.vary.more"),
            choice)
        .getChildren()
        .add(values);
    grid.put(varied, values);
  }

  private static HBox addField(Pane pane, String name, Region input) {
    Label label = new Label(name);
    label.setLabelFor(input);
    HBox box = new HBox(label, input);
    box.getStyleClass().add("size");
    pane.getChildren().add(box);
    return box;
  }

  private void refresh() {
    grid.forEach(
        (varied, input) -> input.pseudoClassStateChanged(DANGER, varied.problem() != null));
    transfer.refresh();
    Visibility.show(takenOut, transfer.takenOut());
    Visibility.show(directionsLink, model.tagsWords());
    List<String> problems = model.problems();
    problem.setText(String.join("\n", problems));
    problem.setManaged(!problems.isEmpty());
    about.setText(
        Messages.text(
            "study.page.about",
            model.choice().getValue() == null ? "…" : DataNames.title(model.choice().getValue()),
            Messages.text("study.page.mode.about." + modeOrTuned())));
    settings.setText(settings());
    plan.setText(problems.isEmpty() ? plan() + ". " + howLong() : "");
    plan.setManaged(problems.isEmpty());
    startButton.setDisable(!model.canStart());
    classButton.setDisable(!model.canPlan());
    outcome.setDifferences(model.differences());
    boolean few = problems.isEmpty() && model.form().splits() < PairedTest.MIN_SPLITS;
    Visibility.show(
        fewSplits,
        few ? Messages.text("study.page.few", model.form().splits(), PairedTest.MIN_SPLITS) : "");
  }

  /** Identifier of what is alike in all runs: of tuned ones that is not their settings. */
  private String modeOrTuned() {
    Mode mode = model.form().modeProperty().get();
    return mode == Mode.PLAIN && model.form().tunedProperty().get() ? "tuned" : mode.id();
  }

  /** Describes what all runs take from the Training tab; tuned ones as their first trial. */
  private String settings() {
    return model
        .settings()
        .getValue()
        .map(
            training -> {
              Map<Hyperparameter, List<Double>> fixed = new EnumMap<>(Hyperparameter.class);
              model.form().fixed(training).forEach((k, value) -> fixed.put(k, List.of(value)));
              fixed.remove(Hyperparameter.EPOCHS);
              fixed.remove(Hyperparameter.MASK, List.of(1.0));
              fixed.remove(Hyperparameter.WEIGHT_DECAY, List.of(0.0));
              fixed.remove(Hyperparameter.POOLING, List.of(Hyperparameter.POOLING.defaultValue()));
              Optional<PretrainedEncoder> start = model.form().transfer().encoder();
              start.ifPresent(
                  encoder -> fixed.keySet().removeAll(TransferSettings.sizes(encoder).keySet()));
              String text =
                  Messages.text(
                      model.form().tunedProperty().get()
                          ? "study.page.settings.tuned"
                          : "study.page.settings",
                      StudyNames.settings(fixed, OptimisationSettings.of(training.optimisation())));
              String sizes =
                  start
                      .map(encoder -> " " + Messages.text("study.page.sizes", encoder.source()))
                      .orElse("");
              return training.optimisation().wordVectors().arePretrained()
                  ? text + sizes + " " + Messages.text("study.page.vectors")
                  : text + sizes;
            })
        .orElse("");
  }

  private String plan() {
    StudyForm form = model.form();
    String runs =
        Messages.text(
            form.transfer().isUsed() ? "study.page.plan.transfer" : "study.page.plan",
            form.runs(),
            form.architectures().size(),
            form.combinations(),
            form.splits());
    return form.schedule()
        .map(
            schedule ->
                runs
                    + ". "
                    + Messages.text(
                        "study.page.plan.tuned",
                        schedule.trials(),
                        schedule.totalEpochs(),
                        (double) schedule.totalEpochs() / schedule.epochs(),
                        schedule.epochs()))
        .orElse(runs);
  }

  /** Estimate of the time that it takes, and what that rests on. */
  private String howLong() {
    if (root.isVisible() && root.getScene() != null) {
      model.askHowLong();
    }
    return model
        .estimate()
        .map(this::howLong)
        .orElseGet(() -> Messages.text("study.page.time.unknown"));
  }

  private String howLong(TimeEstimate estimate) {
    int kept = model.keptRuns();
    int runs = model.form().runs();
    if (kept == runs) {
      return Messages.text("study.page.time.kept", runs);
    }
    String time =
        Messages.text(
            timeKey(estimate), NumberText.estimate(estimate.seconds()), estimate.restsOn());
    return kept == 0 ? time : Messages.text("study.page.plan.kept", kept, runs) + " " + time;
  }

  private String timeKey(TimeEstimate estimate) {
    if (estimate.basis() == TimeEstimate.Basis.GIVEN) {
      return "study.page.time.given";
    }
    return model.canEndEarly() ? "study.page.time" : "study.page.time.whole";
  }

  private void show(StudyState before, StudyState now) {
    refresh();
    stopButton.setDisable(now.phase() != Phase.RUNNING);
    Visibility.show(progress, now.phase().isUnderWay());
    progress.setProgress(now.progress() == null ? -1 : now.progress().share());
    progressText.setText(text(now));
    boolean all = now.unkept() == 0;
    Visibility.show(
        unkept, all ? "" : Messages.text("study.page.unkept", now.unkept(), now.folder()));
    boolean any = now.analysis() != null;
    outcome.setVisible(any);
    Visibility.show(empty, now.phase() == Phase.IDLE);
    copyButton.setDisable(!any);
    exportButton.setDisable(!any);
    outcome.setFolder(
        any && all && !now.phase().isUnderWay()
            ? Messages.text("study.page.folder", now.folder())
            : "");
    if (any && (before == null || before.analysis() != now.analysis())) {
      outcome.show(now.analysis());
    }
  }

  /** Puts the study shown into the form, each of its runs tuned. */
  private void tuneBegun() {
    model.tuneBegun();
    root.setVvalue(0);
    startButton.requestFocus();
  }

  private String text(StudyState state) {
    StudyEvent.Progress progress = state.progress();
    int runs = progress == null ? 0 : progress.runs();
    int done = progress == null ? 0 : progress.done();
    return switch (state.phase()) {
      case IDLE -> "";
      case RUNNING -> progress == null ? Messages.text("study.page.planning") : running(progress);
      case STOPPING -> Messages.text("study.page.stopping");
      case STOPPED ->
          Messages.text(
              state.unkept() == 0 ? "study.page.stopped" : "study.page.stopped.unkept", done, runs);
      case DONE -> Messages.text("study.page.done", state.analysis() == null ? 0 : finished(state));
    };
  }

  /** Describes how far it is, and how long it still takes; why, if it is longer than was said. */
  private String running(StudyEvent.Progress progress) {
    Forecast forecast = model.forecast(progress);
    return Messages.text(
        forecast.slower() ? "study.page.running.slower" : "study.page.running",
        progress.done(),
        progress.runs(),
        NumberText.estimate(forecast.secondsLeft()),
        NumberText.estimate(model.said().map(TimeEstimate::seconds).orElse(Double.NaN)));
  }

  private static int finished(StudyState state) {
    return state.analysis().results().size();
  }
}
