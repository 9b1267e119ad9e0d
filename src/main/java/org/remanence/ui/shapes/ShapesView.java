package org.remanence.ui.shapes;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.remanence.explain.batch.BatchRun;
import org.remanence.explain.batch.LayerRun;
import org.remanence.model.NetworkKey;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.PageButtons;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.program.ProgramMenu;
import org.remanence.ui.session.NetworkBox;
import org.remanence.ui.shapes.weights.WeightsView;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;

/**
 * The Shapes tab: a batch on its way from texts to class probabilities, with every shape; or an
 * input on its way through the layers of a network that Keras trained.
 */
public final class ShapesView {
  private final ShapesViewModel model;
  private final Appearance appearance;
  private final FileDialogs files;
  private final Subscriptions subscriptions;
  private final ModelSources sources;
  private final Runnable readAsTrained;
  private final ViewContext context;
  private final StageFigures figures;
  private final Map<Stage, StageBox> boxes = new EnumMap<>(Stage.class);
  private final LayerStages layers;
  private Switches switches;
  private NetworkBox<NetworkKey> networks;

  @FXML private StackPane root;
  @FXML private VBox empty;
  @FXML private Label emptyText;
  @FXML private Button trainButton;
  @FXML private Hyperlink shippedLink;
  @FXML private Hyperlink openEmptyLink;
  @FXML private ProgressIndicator waiting;
  @FXML private ScrollPane content;
  @FXML private TextField sentence;
  @FXML private ComboBox<NetworkKey> architectureBox;
  @FXML private RadioButton frontButton;
  @FXML private RadioButton behindButton;
  @FXML private CheckBox maskBox;
  @FXML private CheckBox everyStateBox;
  @FXML private CheckBox anotherLayerBox;
  @FXML private CheckBox bothDirectionsBox;
  @FXML private CheckBox paddingBox;
  @FXML private Button asTrainedButton;
  @FXML private MenuButton copyMenu;
  @FXML private MenuItem copyKeras;
  @FXML private MenuItem copyPytorch;
  @FXML private Label untrained;
  @FXML private FlowPane switchRow;
  @FXML private HBox pages;
  @FXML private VBox batchPage;
  @FXML private VBox weightsPage;
  @FXML private VBox allStages;
  @FXML private VBox stages;

  /**
   * @param readAsTrained reads the batch as the network reads elsewhere
   */
  public ShapesView(
      ShapesViewModel model, ViewContext context, ModelSources sources, Runnable readAsTrained) {
    this.model = model;
    this.readAsTrained = readAsTrained;
    this.context = context;
    appearance = context.appearance();
    files = context.files();
    subscriptions = context.subscriptions();
    this.sources = sources;
    figures = new StageFigures(model, files);
    layers = new LayerStages(files);
  }

  public Parent build() {
    FxmlView.SHAPES.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    sentence.textProperty().bindBidirectional(model.sentenceProperty());
    networks = new NetworkBox<>(architectureBox, model::name, model::settingsOf);
    architectureBox
        .valueProperty()
        .addListener(
            (property, old, chosen) -> {
              // Between one list of networks and the next the box has no value.
              if (chosen != null && !chosen.equals(model.networkProperty().get())) {
                model.choose(chosen);
              }
            });
    switches =
        new Switches(
            frontButton, behindButton, maskBox, everyStateBox, anotherLayerBox, bothDirectionsBox);
    switches.change(model);
    paddingBox.selectedProperty().bindBidirectional(model.paddingShownProperty());
    asTrainedButton.setOnAction(event -> readAsTrained.run());
    copyKeras.setOnAction(event -> copy(StageCode.Lines::keras, "import keras\n"));
    copyPytorch.setOnAction(
        event ->
            copy(
                StageCode.Lines::pytorch,
                """
                import torch
                from torch import nn
                from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
                """));
    copyMenu.getItems().add(ProgramMenu.submenu(model::program, files));
    for (Stage stage : Stage.values()) {
      StageBox box = new StageBox(stage, figures.of(stage));
      boxes.put(stage, box);
      stages.getChildren().add(box);
    }
    allStages.getChildren().add(layers);
    showPages();
    sources.offer(trainButton, shippedLink, openEmptyLink);
    waiting.visibleProperty().bind(sources.training());
    subscriptions.onChange(sources.training(), this::sayWhyEmpty);
    subscriptions.onChange(sources.progress(), this::sayWhyEmpty);
    subscriptions.onChange(model.runProperty(), this::show);
    subscriptions.onChange(model.layersProperty(), this::show);
    subscriptions.onChange(model.networkProperty(), this::showNetworks);
    subscriptions.onChange(model.optionsProperty(), this::showOptions);
    subscriptions.onChange(model.rowProperty(), this::show);
    subscriptions.onChange(model.paddingShownProperty(), this::show);
    subscriptions.onChange(appearance.themeProperty(), this::show);
    sayWhyEmpty();
    showOptions();
    show();
  }

  private void showPages() {
    weightsPage.getChildren().setAll(new WeightsView(model.weights(), context));
    Map<ShapesPage, Node> shown = new EnumMap<>(ShapesPage.class);
    shown.put(ShapesPage.BATCH, batchPage);
    shown.put(ShapesPage.WEIGHTS, weightsPage);
    pages
        .getChildren()
        .setAll(PageButtons.of(model.pageProperty(), shown, ShapesPage::titleKey, subscriptions));
  }

  private void copy(Function<StageCode.Lines, String> library, String imports) {
    ClipboardText.put(StageCode.of(model.runProperty().get()).whole(library, imports));
  }

  private void sayWhyEmpty() {
    emptyText.setText(sources.whyEmpty("shapes.empty.text", "shapes.empty.training"));
  }

  private void showOptions() {
    if (model.hasNetwork()) {
      switches.show(model);
    }
  }

  private void showNetworks() {
    empty.setVisible(model.offered().isEmpty());
    networks.show(model.offered(), model.networkProperty().get());
  }

  private void show() {
    showNetworks();
    BatchRun run = model.runProperty().get();
    LayerRun ofKeras = model.layersProperty().get();
    content.setVisible(run != null || ofKeras != null);
    boolean own = ofKeras == null;
    Visibility.show(switchRow, own);
    Visibility.show(stages, own);
    Visibility.show(layers, !own);
    copyKeras.setVisible(own);
    copyPytorch.setVisible(own);
    if (own && run != null) {
      show(run);
    } else if (!own) {
      Visibility.show(untrained, false);
      layers.show(ofKeras, appearance.themeProperty().get().isDark());
    }
  }

  private void show(BatchRun run) {
    StageTexts texts = new StageTexts(run);
    StageCode code = StageCode.of(run);
    boxes.forEach(
        (stage, box) -> box.show(texts.shape(stage), texts.meaning(stage), code.of(stage)));
    untrained.setText(texts.untrained());
    Visibility.show(untrained, !run.isTrained());
    figures.show(run, appearance.themeProperty().get().isDark());
  }
}
