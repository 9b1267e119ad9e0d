package org.remanence.ui.memory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.study.lag.LagSettings;
import org.remanence.study.lag.LagTexts;
import org.remanence.text.lag.LagTask;
import org.remanence.ui.form.FieldControl;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.PageButtons;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.memory.automaton.AutomatonView;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;

/** The Memory lab: a task, networks in training, and how far back they learn and recall. */
final class MemoryView {
  private final MemoryViewModel model;
  private final MemoryForm form;
  private final Function<String, TabAction> actions;
  private final FileDialogs files;
  private final ViewContext context;
  private final Subscriptions subscriptions;

  @FXML private VBox root;
  @FXML private ComboBox<LagTask> taskBox;
  @FXML private Slider lagSlider;
  @FXML private Label lagLabel;
  @FXML private FlowPane networksBox;
  @FXML private CheckBox equalWeightsBox;
  @FXML private FlowPane fieldsBox;
  @FXML private Label about;
  @FXML private Label problem;
  @FXML private Button startButton;
  @FXML private Button pauseButton;
  @FXML private Button stopButton;
  @FXML private ProgressBar progress;
  @FXML private Label status;
  @FXML private VBox empty;
  @FXML private Label emptyText;
  @FXML private StackPane content;
  @FXML private ScrollPane curves;
  @FXML private HBox figures;
  @FXML private VBox outcome;
  @FXML private HBox pages;
  @FXML private ScrollPane automaton;

  /**
   * @param actions what the tab calls by a name
   */
  MemoryView(MemoryViewModel model, ViewContext context, Function<String, TabAction> actions) {
    this.actions = actions;
    this.model = model;
    this.context = context;
    form = model.form();
    files = context.files();
    subscriptions = context.subscriptions();
  }

  Parent build() {
    FxmlView.MEMORY.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    form.fields().reformat();
    bindForm();
    startButton.setOnAction(event -> actions.apply(MemoryTab.START).run());
    pauseButton.setOnAction(event -> actions.apply(MemoryTab.PAUSE).run());
    stopButton.setOnAction(event -> actions.apply(MemoryTab.STOP).run());
    GradientPane gradient = new GradientPane(model, files, subscriptions);
    AccuracyPane accuracy = new AccuracyPane(model, outcome, files, subscriptions);
    HBox.setHgrow(gradient, Priority.ALWAYS);
    HBox.setHgrow(accuracy, Priority.ALWAYS);
    figures.getChildren().setAll(gradient, accuracy);
    automaton.setContent(new AutomatonView(model.automaton(), context).build());
    pages.getChildren().setAll(pageButtons());
    subscriptions.onChange(model.stateProperty(), this::showState);
    for (ObservableValue<?> each : List.of(model.runningProperty(), model.pausedProperty())) {
      subscriptions.onChange(each, this::showState);
    }
    showForm();
    showState();
  }

  private SegmentedButton pageButtons() {
    Map<MemoryPage, Node> shown = new EnumMap<>(MemoryPage.class);
    shown.put(MemoryPage.CURVES, curves);
    shown.put(MemoryPage.AUTOMATON, automaton);
    return PageButtons.of(model.pageProperty(), shown, MemoryPage::titleKey, subscriptions);
  }

  private void bindForm() {
    taskBox.getItems().setAll(LagTask.values());
    taskBox.setConverter(new LabelConverter<>(LagTexts::task));
    taskBox.valueProperty().bindBidirectional(form.taskProperty());
    lagSlider.setMin(LagSettings.LAGS.min());
    lagSlider.setMax(LagSettings.LAGS.max());
    lagSlider.setValue(form.lagProperty().get());
    lagSlider
        .valueProperty()
        .addListener(
            (property, old, now) -> form.lagProperty().set((int) Math.round((double) now)));
    subscriptions.onValue(form.lagProperty(), lag -> showForm());
    subscriptions.onChange(form.taskProperty(), this::showForm);
    for (Architecture each : LagSettings.NETWORKS) {
      CheckBox box = new CheckBox(ArchitectureStyle.name(each));
      box.setId("memory-" + each.id());
      box.setGraphic(ArchitectureStyle.of(each).shape());
      box.setMinWidth(CheckBox.USE_PREF_SIZE);
      box.selectedProperty().bindBidirectional(form.chosen(each));
      subscriptions.onChange(form.chosen(each), this::showForm);
      networksBox.getChildren().add(box);
    }
    equalWeightsBox.selectedProperty().bindBidirectional(form.equalWeightsProperty());
    subscriptions.onChange(form.equalWeightsProperty(), this::showForm);
    for (NumberField field : form.fields().all()) {
      fieldsBox
          .getChildren()
          .add(new FieldControl(field, "memory-" + field.spec().id(), subscriptions).inLine());
      subscriptions.onChange(field.textProperty(), this::showForm);
    }
  }

  /** Shows what is chosen, in words, and what is wrong with it. */
  private void showForm() {
    lagLabel.setText(MemoryTexts.lag(form.lagProperty().get()));
    about.setText(MemoryTexts.about(form.taskProperty().get(), form.lagProperty().get()));
    List<String> problems = MemoryTexts.problems(form);
    problem.setText(String.join("\n", problems));
    Visibility.show(problem, !problems.isEmpty());
    startButton.setDisable(!model.canStart());
  }

  private void showState() {
    boolean running = model.runningProperty().get();
    startButton.setDisable(!model.canStart());
    pauseButton.setDisable(!running);
    pauseButton.setText(
        Messages.text(model.pausedProperty().get() ? "memory.resume" : "memory.pause"));
    stopButton.setDisable(!running);
    boolean any = model.stateProperty().get().isPresent();
    empty.setVisible(!any);
    content.setVisible(any);
    emptyText.setText(MemoryTexts.empty());
    Visibility.show(progress, running);
    model.stateProperty().get().ifPresent(state -> progress.setProgress(state.progress()));
    status.setText(
        model.stateProperty().get().map(state -> MemoryTexts.status(state, running)).orElse(""));
  }
}
