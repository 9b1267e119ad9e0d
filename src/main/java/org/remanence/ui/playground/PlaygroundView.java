package org.remanence.ui.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.language.GeneratedToken;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.playground.sampling.SamplingPane;
import org.remanence.ui.playground.token.CandidateBars;
import org.remanence.ui.playground.token.ProbabilityLegend;
import org.remanence.ui.playground.training.TrainingSection;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;

/** The Playground tab: language models write, and every step of theirs can be looked into. */
public final class PlaygroundView {
  private final PlaygroundViewModel model;
  private final Appearance appearance;
  private final FileDialogs files;
  private final Subscriptions subscriptions;
  private final Function<String, TabAction> actions;
  private final Runnable onOpen;
  private final Runnable onShipped;
  private final CandidateBars candidates = new CandidateBars();
  private final StepStates states = new StepStates();
  private final BranchBar branches = new BranchBar();
  private final ProbabilityLegend legend = new ProbabilityLegend();
  private int openBranch;

  @FXML private HBox root;
  @FXML private TitledPane trainPane;
  @FXML private VBox modelsBox;
  @FXML private Button openModelButton;
  @FXML private VBox samplingBox;
  @FXML private VBox empty;
  @FXML private Label emptyText;
  @FXML private Button startButton;
  @FXML private Hyperlink shippedLink;
  @FXML private Button emptyOpenButton;
  @FXML private ScrollPane content;
  @FXML private TextField prompt;
  @FXML private Button generateButton;
  @FXML private Button continueButton;
  @FXML private Button stepButton;
  @FXML private Button stopButton;
  @FXML private MenuItem copyTextItem;
  @FXML private MenuItem saveTextItem;
  @FXML private MenuItem saveTableItem;
  @FXML private MenuItem copyTableItem;
  @FXML private Label unknown;
  @FXML private HBox columns;
  @FXML private Button addColumnButton;
  @FXML private Hyperlink previousLink;
  @FXML private HBox legendBox;
  @FXML private ScrollPane branchScroll;
  @FXML private HBox stepBox;

  /**
   * @param onOpen asks for a model file and opens it
   * @param onShipped takes the language model that the program brings along
   */
  public PlaygroundView(
      PlaygroundViewModel model,
      ViewContext context,
      Runnable onOpen,
      Runnable onShipped,
      Function<String, TabAction> actions) {
    this.actions = actions;
    this.onOpen = onOpen;
    this.onShipped = onShipped;
    this.model = model;
    appearance = context.appearance();
    files = context.files();
    subscriptions = context.subscriptions();
  }

  public Parent build() {
    FxmlView.PLAYGROUND.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    trainPane.setContent(new TrainingSection(model.training(), files, subscriptions));
    modelsBox.getChildren().add(new ModelList(model, files, subscriptions));
    samplingBox.getChildren().add(new SamplingPane(model.sampling(), subscriptions));
    legendBox.getChildren().add(legend);
    branchScroll.setContent(branches);
    HBox.setHgrow(states, Priority.ALWAYS);
    stepBox.getChildren().setAll(candidates, states);
    candidates.filesProperty().set(files);
    candidates.setOnChoose(candidate -> active().choose(candidate));
    candidates.setPassports(candidate -> active().passport(candidate));
    states.setFiles(files);
    states.setOnStep(this::selectStep);
    openModelButton.setOnAction(event -> onOpen.run());
    emptyOpenButton.setOnAction(event -> onOpen.run());
    shippedLink.setOnAction(event -> onShipped.run());
    startButton.setOnAction(event -> model.training().trainDefault());
    bindPrompt();
    addColumnButton.setOnAction(event -> model.addColumn());
    previousLink.setOnAction(event -> active().bringBack());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    subscriptions.onChange(model.sessionModels().models(), this::showModels);
    subscriptions.onChange(model.training().busyProperty(), this::showModels);
    subscriptions.onChange(model.columns(), this::showColumns);
    subscriptions.onChange(model.activeProperty(), this::showActive);
    subscriptions.onChange(appearance.themeProperty(), this::showColors);
    subscriptions.add(() -> panes().forEach(ColumnPane::end));
    showColumns();
    showModels();
    trainPane.setExpanded(model.sessionModels().models().isEmpty());
  }

  private void bindPrompt() {
    prompt.textProperty().bindBidirectional(model.promptProperty());
    prompt
        .textProperty()
        .addListener(
            (property, old, now) -> {
              showUnknown();
              showButtons();
            });
    prompt.setOnAction(event -> generate());
    generateButton.setOnAction(event -> generate());
    continueButton.setOnAction(event -> continueTexts());
    stepButton.setOnAction(event -> run(PlaygroundTab.STEP));
    stopButton.setOnAction(event -> run(PlaygroundTab.STOP));
    copyTextItem.setOnAction(event -> ClipboardText.put(text()));
    saveTextItem.setOnAction(
        event ->
            files.saveText("generated-text.txt", "playground.text-files", "*.txt", text() + "\n"));
    saveTableItem.setOnAction(event -> files.saveText("tokens.csv", table(',')));
    copyTableItem.setOnAction(event -> ClipboardText.put(table('\t')));
  }

  /**
   * Generates a text, and folds the form of a training that is over: the text needs the room more.
   */
  private void generate() {
    if (!model.training().busyProperty().get()) {
      trainPane.setExpanded(false);
    }
    onText(generateButton);
    run(PlaygroundTab.GENERATE);
  }

  private void continueTexts() {
    onText(continueButton);
    run(PlaygroundTab.CONTINUE);
  }

  private void run(String action) {
    actions.apply(action).run();
  }

  /** A button that is about to be disabled would hand the focus on to whatever comes next. */
  private void onText(Button pressed) {
    if (root.getScene().getFocusOwner() == pressed) {
      panes().stream()
          .filter(pane -> pane.column() == active())
          .forEach(pane -> pane.text().requestFocus());
    }
  }

  private PlaygroundColumn active() {
    return model.activeProperty().get();
  }

  private String text() {
    return active().treeProperty().get().text(active().branchProperty().get());
  }

  private String table(char separator) {
    return GeneratedTextTable.delimited(active().branchProperty().get(), separator);
  }

  private void selectStep(int step) {
    int promptTokens = active().treeProperty().get().promptTokens().size();
    if (step >= promptTokens) {
      active().select(step - promptTokens);
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.isWriting()) {
      run(PlaygroundTab.STOP);
      event.consume();
    }
  }

  private void showModels() {
    boolean none = model.sessionModels().models().isEmpty();
    boolean busy = model.training().busyProperty().get();
    empty.setVisible(none);
    content.setVisible(!none);
    startButton.setDisable(busy);
    emptyText.setText(Messages.text(busy ? "playground.empty.training" : "playground.empty.text"));
    showUnknown();
    showButtons();
  }

  private void showUnknown() {
    List<String> words = model.unknownWords();
    Visibility.show(
        unknown,
        words.isEmpty()
            ? ""
            : Messages.text("playground.unknown", words.size(), String.join(", ", words)));
  }

  /** Puts a pane for every column in the window; those that stay are kept. */
  private void showColumns() {
    List<ColumnPane> panes = new ArrayList<>();
    for (PlaygroundColumn column : model.columns()) {
      panes.add(
          panes().stream()
              .filter(pane -> pane.column() == column)
              .findFirst()
              .orElseGet(() -> pane(column)));
    }
    panes().stream().filter(pane -> !panes.contains(pane)).forEach(ColumnPane::end);
    columns.getChildren().setAll(panes);
    addColumnButton.setDisable(panes.size() == PlaygroundViewModel.MAX_COLUMNS);
    showColors();
    showActive();
  }

  private List<ColumnPane> panes() {
    return columns.getChildren().stream().map(ColumnPane.class::cast).toList();
  }

  private ColumnPane pane(PlaygroundColumn column) {
    ColumnPane pane = new ColumnPane(model, column, candidates::requestFocus, files);
    pane.setPrefWidth(1);
    HBox.setHgrow(pane, Priority.ALWAYS);
    Subscriptions ofPane = pane.subscriptions();
    List<ObservableValue<?>> steps =
        List.of(column.branchProperty(), column.selectedProperty(), column.toComeProperty());
    steps.forEach(each -> ofPane.onChange(each, this::showStep));
    List<ObservableValue<?>> shape =
        List.of(column.treeProperty(), column.branchProperty(), column.comparedProperty());
    shape.forEach(each -> ofPane.onChange(each, this::showBranches));
    ofPane.onChange(
        column.writingProperty(),
        () -> {
          showBranches();
          showButtons();
        });
    ofPane.onChange(column.modelProperty(), this::showUnknown);
    return pane;
  }

  private void showColors() {
    boolean dark = appearance.themeProperty().get().isDark();
    panes().forEach(pane -> pane.setScale(ColorScale.gate(dark)));
    legend.show(ColorScale.gate(dark));
    states.setDark(dark);
  }

  private void showActive() {
    showUnknown();
    showStep();
    showBranches();
    showButtons();
  }

  private void showButtons() {
    boolean writing = model.isWriting();
    boolean ready = active().modelProperty().get() != null;
    generateButton.setDisable(!ready || writing);
    continueButton.setDisable(writing || !model.canContinue());
    stepButton.setDisable(!ready || writing);
    stopButton.setDisable(!writing);
    boolean text = active().branchProperty().get() != null;
    for (MenuItem item : List.of(copyTextItem, saveTextItem, saveTableItem, copyTableItem)) {
      item.setDisable(!text);
    }
  }

  private void showBranches() {
    BranchTree tree = active().treeProperty().get();
    boolean several = tree != null && tree.branches().size() > 1;
    Visibility.show(branchScroll, several);
    branches.show(active());
    int open =
        active().branchProperty().get() == null ? 0 : active().branchProperty().get().number();
    if (open != openBranch) {
      openBranch = open;
      branchScroll.setVvalue(branches.openShare());
    }
    Visibility.show(previousLink, active().hasPrevious());
  }

  private void showStep() {
    PlaygroundColumn column = active();
    int place = column.selectedProperty().get();
    GeneratedToken token = column.selectedToken();
    candidates.show(
        Messages.text(
            token == null ? "playground.candidates.next" : "playground.candidates.at", place + 1),
        column.candidates(),
        token == null ? -1 : token.id());
    states.show(column.treeProperty().get(), column.branchProperty().get(), place);
  }
}
