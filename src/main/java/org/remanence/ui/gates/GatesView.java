package org.remanence.ui.gates;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.ui.Appearance;
import org.remanence.ui.FxmlView;
import org.remanence.ui.plot.NiceNumbers;

/** The Gates tab: a cell at work on a sentence, with the true numbers of a trained network. */
public final class GatesView {
  private final GatesViewModel model;
  private final Appearance appearance;
  private final ReadOnlyBooleanProperty training;
  private final Runnable onTrain;
  private final CellDiagram diagram = new CellDiagram();
  private final GateCurves curves;
  private CellChoice choice;
  private Transport transport;
  private EditBar edits;
  private int shownToken = -1;

  @FXML private StackPane root;
  @FXML private VBox empty;
  @FXML private Button trainButton;
  @FXML private Button idealButton;
  @FXML private ScrollPane content;
  @FXML private VBox column;
  @FXML private TextField sentence;
  @FXML private ToggleButton idealToggle;
  @FXML private Label modelLabel;
  @FXML private Label unitLabel;
  @FXML private ComboBox<Architecture> architectureBox;
  @FXML private ComboBox<Integer> layerBox;
  @FXML private ComboBox<Integer> unitBox;
  @FXML private Label notice;
  @FXML private HBox middle;
  @FXML private Button backButton;
  @FXML private Button playButton;
  @FXML private Button forwardButton;
  @FXML private Slider scrubber;
  @FXML private Slider speed;
  @FXML private Label where;
  @FXML private Label stageTitle;
  @FXML private Label stageText;
  @FXML private Label shapes;
  @FXML private VBox formulas;

  /**
   * @param training whether a training is under way
   * @param onTrain trains on the built-in data
   */
  public GatesView(
      GatesViewModel model,
      Appearance appearance,
      ReadOnlyBooleanProperty training,
      Runnable onTrain) {
    this.model = model;
    this.appearance = appearance;
    this.training = training;
    this.onTrain = onTrain;
    this.curves = new GateCurves(model.playback());
  }

  public Parent build() {
    FxmlView.GATES.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    HBox.setHgrow(diagram, Priority.ALWAYS);
    middle.getChildren().addAll(diagram, curves);
    edits = new EditBar(model);
    column.getChildren().add(edits);
    trainButton.setOnAction(event -> onTrain.run());
    trainButton.disableProperty().bind(training);
    idealButton.setOnAction(event -> model.idealProperty().set(true));
    idealToggle.selectedProperty().bindBidirectional(model.idealProperty());
    sentence.textProperty().bindBidirectional(model.sentenceProperty());
    sentence.disableProperty().bind(model.idealProperty());
    for (Node ofModels : List.of(modelLabel, architectureBox, layerBox, unitLabel, unitBox)) {
      ofModels.visibleProperty().bind(model.idealProperty().not());
    }
    choice = new CellChoice(model, architectureBox, layerBox, unitBox);
    transport = new Transport(model.playback(), backButton, playButton, forwardButton, scrubber);
    transport.takeKeys(root);
    speed.valueProperty().bindBidirectional(model.playback().stagesPerSecondProperty());
    model.playback().positionProperty().addListener((property, old, now) -> showPosition());
    model.runProperty().addListener((property, old, now) -> showRun());
    model.architectureProperty().addListener((property, old, now) -> showRun());
    model.layerProperty().addListener((property, old, now) -> showRun());
    model.unitProperty().addListener((property, old, now) -> showRun());
    appearance.themeProperty().addListener((property, old, now) -> showRun());
    showRun();
  }

  private void showRun() {
    CellRun run = model.runProperty().get();
    boolean some = run != null && !run.tokens().isEmpty();
    boolean nothing = run == null && model.architectures().isEmpty();
    empty.setVisible(nothing);
    content.setVisible(!nothing);
    middle.setVisible(some);
    choice.show(run);
    transport.setTokens(some ? run.tokens().size() : 0);
    notice.setText(notice(run, some));
    notice.setVisible(!notice.getText().isEmpty());
    notice.setManaged(notice.isVisible());
    shownToken = -1;
    if (some) {
      diagram.draw(trace(run).cell());
      edits.show(run, trace(run));
      curves.show(run, model.layerProperty().get(), model.unitProperty().get());
      shapes.setText(shapes(run));
      showPosition();
    }
  }

  private String notice(CellRun run, boolean some) {
    if (model.idealProperty().get()) {
      return Messages.text("gates.ideal.notice");
    }
    return run == null || some ? "" : Messages.text("states.noTokens");
  }

  private void showPosition() {
    CellRun run = model.runProperty().get();
    if (run == null || run.tokens().isEmpty()) {
      return;
    }
    Playback playback = model.playback();
    Stage stage = playback.stage();
    LayerTrace trace = trace(run);
    if (playback.token() != shownToken) {
      shownToken = playback.token();
      showStep(run, trace, shownToken);
    }
    diagram.show(stage, playback.progress());
    stageTitle.setText(Messages.text("gates.stage." + stage.id()));
    stageText.setText(
        Messages.text(
            "gates.cell." + trace.cell().name().toLowerCase(Locale.ROOT) + "." + stage.id()));
    formulas
        .getChildren()
        .forEach(
            line ->
                line.pseudoClassStateChanged(FormulaLabel.ON, isOn((FormulaLabel) line, stage)));
  }

  private static boolean isOn(FormulaLabel line, Stage stage) {
    return line.stage() == stage;
  }

  private void showStep(CellRun run, LayerTrace trace, int token) {
    int unit = model.unitProperty().get();
    Moment moment = Moment.of(trace, token, unit);
    diagram.show(moment, limit(trace, unit), appearance.themeProperty().get().isDark());
    where.setText(
        Messages.text("gates.where", token + 1, run.tokens().size(), run.tokens().get(token)));
    List<Formulas.Line> lines =
        unit == Moment.ALL_UNITS
            ? List.of()
            : Formulas.of(trace.cell(), moment, run.sums(model.layerProperty().get(), token, unit));
    formulas.getChildren().setAll(lines.stream().map(FormulaLabel::new).toList());
    if (lines.isEmpty()) {
      shapes.setText(shapes(run) + " " + Messages.text("gates.unit.hint"));
    }
  }

  /** The largest signed number over the sentence, so that lines of all steps compare. */
  private static double limit(LayerTrace trace, int unit) {
    double largest = 0;
    for (Signal signal : trace.cell().signals()) {
      for (int t = 0; !signal.isGate() && t < trace.tokens(); t++) {
        float[] row = trace.get(signal)[t];
        for (int i = 0; i < row.length; i++) {
          if (unit == Moment.ALL_UNITS || i == unit) {
            largest = Math.max(largest, Math.abs(row[i]));
          }
        }
      }
    }
    return NiceNumbers.atLeast(largest);
  }

  private LayerTrace trace(CellRun run) {
    return run.layers().get(Math.min(model.layerProperty().get(), run.layers().size() - 1));
  }

  private String shapes(CellRun run) {
    if (run.isIdeal()) {
      return "";
    }
    LayerTrace trace = trace(run);
    int[] w = run.classifier().weights().get(trace.name() + ".kernel").shape();
    int[] u = run.classifier().weights().get(trace.name() + ".recurrent_kernel").shape();
    return Messages.text("gates.shapes", w[0], w[1], u[0], u[1], trace.cell().blocks());
  }
}
