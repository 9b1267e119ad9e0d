package org.remanence.ui.gates;

import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.remanence.engine.Pooling;
import org.remanence.explain.CellRun;
import org.remanence.explain.CellSource;
import org.remanence.explain.PlayedLayer;
import org.remanence.explain.StepPhase;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Inspection;
import org.remanence.model.NetworkKey;
import org.remanence.passport.Passport;
import org.remanence.ui.kit.FieldRow;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Undo;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.figure.FigureMenu;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.program.ProgramMenu;
import org.remanence.ui.session.UnreadText;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;

/** The Gates tab: a cell at work on a sentence, with the true numbers of a trained network. */
public final class GatesView {
  private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

  private final GatesViewModel model;
  private final Appearance appearance;
  private final Subscriptions subscriptions;
  private final ObjectProperty<PlotFiles> files;
  private final ModelSources sources;
  private final CellDiagram diagram = new CellDiagram();
  private final GateCurves curves;
  private final Function<String, TabAction> actions;
  private CellChoice choice;
  private PlaybackControls controls;
  private EquationsPane equations;
  private EditBar edits;
  private int shownToken = -1;
  private StepPhase shownPhase;
  private CellScale look;
  private boolean outcomeAwaited;
  private FigureMenu askedCell;
  private final Menu program;

  @FXML private StackPane root;
  @FXML private VBox empty;
  @FXML private Label emptyText;
  @FXML private Button trainButton;
  @FXML private Button idealButton;
  @FXML private Button handButton;
  @FXML private Hyperlink shippedLink;
  @FXML private Hyperlink openEmptyLink;
  @FXML private ProgressIndicator waiting;
  @FXML private ScrollPane content;
  @FXML private VBox column;
  @FXML private Label sentenceLabel;
  @FXML private TextField sentence;
  @FXML private ToggleButton idealToggle;
  @FXML private ToggleButton handToggle;
  @FXML private HBox choices;
  @FXML private Label modelLabel;
  @FXML private ComboBox<NetworkKey> architectureBox;
  @FXML private ComboBox<Integer> layerBox;
  @FXML private ComboBox<Integer> unitBox;
  @FXML private ToggleButton backwardToggle;
  @FXML private FieldRow figuresRow;
  @FXML private MenuButton figuresButton;
  @FXML private Label notice;
  @FXML private HBox middle;
  @FXML private Button backButton;
  @FXML private Button playButton;
  @FXML private Button forwardButton;
  @FXML private Slider scrubber;
  @FXML private Slider speed;
  @FXML private Label where;
  @FXML private HBox board;
  @FXML private Label stageTitle;
  @FXML private Label stageText;
  @FXML private Label changed;
  @FXML private VBox written;
  @FXML private Label shapes;
  @FXML private Label sameWeights;
  @FXML private Label hint;

  /**
   * @param actions what the tab calls by a name
   */
  public GatesView(
      GatesViewModel model,
      ViewContext context,
      ModelSources sources,
      Function<String, TabAction> actions) {
    this.model = model;
    this.actions = actions;
    appearance = context.appearance();
    files = new SimpleObjectProperty<>(context.files());
    program = ProgramMenu.submenu(model::program, context.files());
    subscriptions = context.subscriptions();
    this.sources = sources;
    this.curves = new GateCurves(model.playback(), context.files(), subscriptions);
  }

  public Parent build() {
    FxmlView.GATES.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    HBox.setHgrow(diagram, Priority.ALWAYS);
    middle.getChildren().add(diagram);
    equations = new EquationsPane(model, files.get());
    written.getChildren().add(0, equations);
    edits = new EditBar(model, files.get(), subscriptions);
    // In a small window the drawing and what changes it are seen together.
    column.getChildren().add(column.getChildren().indexOf(board), edits);
    offerFigures();
    paintOnlyWhatMoves();
    LargeType.follow(root, sentenceLabel);
    CurvesPlace.follow(root, sentenceLabel, curves, middle, column, board);
    sources.offer(trainButton, shippedLink, openEmptyLink);
    waiting.visibleProperty().bind(sources.training());
    subscriptions.onChange(sources.training(), this::sayWhyEmpty);
    subscriptions.onChange(sources.progress(), this::sayWhyEmpty);
    sayWhyEmpty();
    idealButton.setOnAction(event -> model.sourceProperty().set(CellSource.IDEALISED));
    handButton.setOnAction(event -> model.sourceProperty().set(CellSource.WORKED_EXAMPLE));
    offer(idealToggle, CellSource.IDEALISED);
    offer(handToggle, CellSource.WORKED_EXAMPLE);
    subscriptions.add(model.sourceProperty().subscribe(this::showSource));
    showSource(CellSource.NETWORK, model.sourceProperty().get());
    backwardToggle.selectedProperty().bindBidirectional(model.backwardProperty());
    choice = new CellChoice(model, architectureBox, layerBox, unitBox);
    controls =
        new PlaybackControls(
            model.playback(),
            actions,
            backButton,
            playButton,
            forwardButton,
            scrubber,
            subscriptions);
    controls.takeKeys(root);
    Undo.onKeys(root, model::undo);
    speed.valueProperty().bindBidirectional(model.playback().phasesPerSecondProperty());
    subscriptions.onChange(model.playback().positionProperty(), this::showPosition);
    subscriptions.onValue(
        model.playback().playingProperty(),
        playing -> sameWeights.pseudoClassStateChanged(PLAYING, playing));
    subscriptions.onChange(model.runProperty(), this::showRun);
    subscriptions.onChange(model.networkProperty(), this::showRun);
    subscriptions.onChange(model.layerProperty(), this::showRun);
    subscriptions.onChange(model.unitProperty(), this::showRun);
    subscriptions.onChange(model.hidingProperty(), this::showRun);
    subscriptions.onChange(model.edits(), () -> outcomeAwaited = edits.isFocusWithin());
    HowDoWeKnow.on(notice, () -> model.wordsRead().map(this::asNotice), files.get());
    subscriptions.onChange(model.found(), this::refreshStep);
    subscriptions.onChange(appearance.themeProperty(), this::showRun);
    showRun();
  }

  /** A scroll pane keeps a picture of its content, which one moving dot would have repainted. */
  private void paintOnlyWhatMoves() {
    content
        .skinProperty()
        .addListener((property, old, skin) -> content.lookup(".viewport").setCache(false));
  }

  private void sayWhyEmpty() {
    emptyText.setText(sources.whyEmpty("gates.empty.text", "gates.empty.training"));
  }

  private void offerFigures() {
    FigureMenu cell = new FigureMenu(new CellFigure(model, diagram), files);
    cell.install(diagram);
    FigureMenu all = new FigureMenu(new CurvesFigure(curves), files);
    figuresButton
        .getItems()
        .setAll(
            cell.submenu(Messages.text("gates.figures.cell")),
            all.submenu(Messages.text("gates.figures.curves")),
            program);
    diagram.setOnMousePressed(event -> diagram.requestFocus());
    askedCell = cell;
    figuresRow.getChildren().add(cell.button());
  }

  private void offer(ToggleButton toggle, CellSource source) {
    toggle.setOnAction(
        event -> model.sourceProperty().set(toggle.isSelected() ? source : CellSource.NETWORK));
  }

  private void showSource(CellSource old, CellSource now) {
    idealToggle.setSelected(now == CellSource.IDEALISED);
    handToggle.setSelected(now == CellSource.WORKED_EXAMPLE);
    sentence.textProperty().unbindBidirectional(model.textProperty(old));
    sentence.textProperty().bindBidirectional(model.textProperty(now));
    sentence.setDisable(now == CellSource.IDEALISED);
    sentenceLabel.setText(
        Messages.text(now == CellSource.WORKED_EXAMPLE ? "gates.hand.inputs" : "states.sentence"));
    sentence.setAccessibleText(sentenceLabel.getText());
    for (Node ofNetworks : List.of(modelLabel, architectureBox, layerBox)) {
      Visibility.show(ofNetworks, now == CellSource.NETWORK);
    }
    Visibility.show(choices, now != CellSource.IDEALISED);
  }

  private void showRun() {
    CellRun run = model.runProperty().get();
    boolean some = run != null && !run.tokens().isEmpty();
    boolean nothing =
        model.sourceProperty().get() == CellSource.NETWORK && model.networks().isEmpty();
    empty.setVisible(nothing);
    sayWhyEmpty();
    content.setVisible(!nothing);
    middle.setVisible(some);
    board.setVisible(some);
    changed.setVisible(some);
    boolean backward = model.goesBackward();
    Visibility.show(edits, some && !backward);
    backwardToggle.setDisable(!model.canGoBackward());
    figuresButton.setDisable(!some || model.isHiding());
    program.setDisable(model.program().isEmpty());
    choice.show(run);
    controls.setTokens(some ? run.tokens().size() : 0);
    where.setVisible(some);
    Visibility.show(notice, notice(run, some));
    Visibility.show(sameWeights, some && run.hasWeights());
    shownToken = -1;
    if (some) {
      PlayedLayer layer = layer(run);
      boolean dark = appearance.themeProperty().get().isDark();
      int unit = model.unitProperty().get();
      look =
          backward
              ? CellScale.ofGradients(run, model.layerProperty().get(), unit, dark)
              : CellScale.of(layer, unit, dark);
      diagram.draw(layer.trace().cell(), backward);
      diagram.mark(
          run.source() == CellSource.NETWORK ? "" : Messages.text("gates.illustration.mark"));
      if (!backward) {
        edits.show(run, layer, look.limit());
      }
      curves.setVisible(!model.isHiding());
      curves.show(run, model.layerProperty().get(), model.unitProperty().get(), model.passports());
      shownPhase = null;
      showPosition();
      showOutcome();
    }
    askedCell.showButton();
  }

  /**
   * Scrolls to the outcome of an edit: it stands below the curves that the edit adds, which may
   * push it out of sight.
   */
  private void showOutcome() {
    if (outcomeAwaited) {
      outcomeAwaited = false;
      Platform.runLater(() -> content.setVvalue(content.getVmax()));
    }
  }

  private String notice(CellRun run, boolean some) {
    if (some && model.goesBackward()) {
      return backwardNotice(run);
    }
    return switch (model.sourceProperty().get()) {
      case IDEALISED -> Messages.text("gates.ideal.notice");
      case WORKED_EXAMPLE -> Messages.text("gates.hand.notice");
      case NETWORK ->
          some ? dropped(run) : run == null ? "" : UnreadText.of(run.network(), run.inspection());
    };
  }

  private static String backwardNotice(CellRun run) {
    Inspection read = run.inspection();
    return Messages.text(
        "gates.backward.notice",
        read.labels().get(read.predicted()),
        NumberText.loss(run.gradient().loss()));
  }

  private Passport asNotice(Passport passport) {
    return passport.shownAs(notice.getText());
  }

  private static String dropped(CellRun run) {
    int dropped = run.inspection().dropped();
    return dropped == 0 ? "" : Messages.text("states.dropped", dropped, run.tokens().size());
  }

  private void showPosition() {
    CellRun run = model.runProperty().get();
    if (run == null || run.tokens().isEmpty()) {
      return;
    }
    Playback playback = model.playback();
    if (playback.token() != shownToken) {
      shownToken = playback.token();
      shownPhase = null;
      showStep(run, layer(run), shownToken);
    }
    if (playback.phase() != shownPhase) {
      shownPhase = playback.phase();
      showPhase(layer(run));
    }
    diagram.show(shownPhase, playback.progress());
  }

  private boolean isPooled() {
    return model
        .runProperty()
        .get()
        .own()
        .map(network -> network.hyperparameters().pooling() != Pooling.LAST)
        .orElse(false);
  }

  private void showPhase(PlayedLayer layer) {
    if (model.goesBackward()) {
      stageTitle.setText(Messages.text("gates.backward.stage." + shownPhase.id()));
      stageText.setText(
          shownPhase == StepPhase.OUTPUT && isPooled()
              ? Messages.text("gates.backward.pooled")
              : Messages.text(
                  "gates.backward.cell." + layer.trace().cell().id() + "." + shownPhase.id()));
    } else {
      stageTitle.setText(layer.description().title(shownPhase));
      stageText.setText(layer.description().told(shownPhase));
    }
    equations.mark(shownPhase);
  }

  private void refreshStep() {
    CellRun run = model.runProperty().get();
    if (run != null && shownToken >= 0 && shownToken < run.tokens().size()) {
      showStep(run, layer(run), shownToken);
      equations.mark(shownPhase);
    }
  }

  private void showStep(CellRun run, PlayedLayer layer, int token) {
    int unit = model.unitProperty().get();
    boolean backward = model.goesBackward();
    StepValues step = model.step(token);
    if (model.isHiding()) {
      diagram.show(step.knowing(model.found()), unit, look, "?");
    } else {
      diagram.show(step, unit, look, "");
    }
    where.setText(
        Messages.text(
            run.source() == CellSource.NETWORK ? "gates.where" : "gates.where.step",
            token + 1,
            run.tokens().size(),
            run.tokens().get(token)));
    showChange(layer, token);
    equations.show(run, model.layerProperty().get(), token, unit);
    if (!backward) {
      edits.showStep(run, layer.trace(), token);
    }
    shapes.setText(run.hasWeights() ? layer.shapes() : "");
    Visibility.show(hint, hint(run, layer));
  }

  /** Tells what the step changed, to screen readers too, unless that is to be found or computed. */
  private void showChange(PlayedLayer layer, int token) {
    boolean told = !model.goesBackward() && !model.isHiding();
    int unit = model.unitProperty().get();
    changed.setText(told ? layer.sentence(token, unit) : "");
    Visibility.show(changed, told);
    diagram.setAccessibleHelp(changed.getText());
  }

  private String hint(CellRun run, PlayedLayer layer) {
    if (equations.isEmpty()) {
      return model.goesBackward()
          ? Messages.text("gates.backward.hint")
          : layer.description().together();
    }
    return run.source() == CellSource.WORKED_EXAMPLE ? Messages.text("gates.hand.help") : "";
  }

  private PlayedLayer layer(CellRun run) {
    return run.played(Math.min(model.layerProperty().get(), run.layers().size() - 1));
  }
}
