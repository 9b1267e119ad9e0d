package org.remanence.ui.states;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.NetworkKey;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Undo;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.token.TokenAxis;
import org.remanence.ui.session.ExampleSentences;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;

/** The Hidden states tab: a sentence in every trained network, at every keystroke. */
public final class StatesView {
  private static final double HEATMAPS_SHARE = 0.58;
  private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

  private final StatesViewModel model;
  private final Appearance appearance;
  private final PlotFiles files;
  private final Subscriptions subscriptions;
  private final ModelSources sources;

  /** Entries of what is known of the classes of texts alone. */
  private final List<CheckMenuItem> attributions = new ArrayList<>();

  private final Map<NetworkKey, ModelRow> shown = new TreeMap<>(NetworkKey.ORDER);

  @FXML private StackPane root;
  @FXML private VBox empty;
  @FXML private Label emptyText;
  @FXML private Button trainButton;
  @FXML private ProgressIndicator waiting;
  @FXML private Hyperlink shippedLink;
  @FXML private Hyperlink openEmptyLink;
  @FXML private VBox content;
  @FXML private TextField sentence;
  @FXML private MenuButton examples;
  @FXML private ComboBox<Signal> signalBox;
  @FXML private MenuButton alsoMenu;
  @FXML private CheckBox fitBox;
  @FXML private ComboBox<UnitOrder> orderBox;
  @FXML private MenuButton plotsMenu;
  @FXML private HBox classRow;
  @FXML private Label classLabel;
  @FXML private ComboBox<String> classBox;
  @FXML private Button undoWeight;
  @FXML private HBox comparison;
  @FXML private Label comparedWith;
  @FXML private Hyperlink swapBackLink;
  @FXML private Hyperlink endComparisonLink;
  @FXML private CheckBox differenceBox;
  @FXML private Button pinButton;
  @FXML private Button openButton;
  @FXML private Label notes;
  @FXML private TokenAxis axis;
  @FXML private VBox rows;
  @FXML private Label help;
  @FXML private ToggleButton finderToggle;
  @FXML private ToggleButton causalToggle;
  @FXML private ToggleButton passagesToggle;
  @FXML private SplitPane split;

  public StatesView(StatesViewModel model, ViewContext context, ModelSources sources) {
    this.model = model;
    appearance = context.appearance();
    files = context.files();
    subscriptions = context.subscriptions();
    this.sources = sources;
  }

  public Parent build() {
    FxmlView.STATES.load(this);
    return root;
  }

  /**
   * The same with the unit finder to open beside the heatmaps.
   *
   * @param finder builds it when it is first opened
   * @param open whether it is
   */
  public Parent build(Supplier<Parent> finder, BooleanProperty open) {
    build();
    offer(finderToggle, finder, open);
    return root;
  }

  /** Offers the causal map beside the heatmaps, as the finder is. */
  void offerCausalMap(Supplier<Parent> map, BooleanProperty open) {
    offer(causalToggle, map, open);
  }

  /** Offers the search for passages alike, as the finder is. */
  void offerPassages(Supplier<Parent> search, BooleanProperty open) {
    offer(passagesToggle, search, open);
  }

  private void offer(ToggleButton toggle, Supplier<Parent> builder, BooleanProperty open) {
    Visibility.show(toggle, true);
    toggle.selectedProperty().bindBidirectional(open);
    List<Parent> built = new ArrayList<>();
    subscriptions.add(
        open.subscribe(
            now -> {
              if (!now) {
                split.getItems().removeAll(built);
                return;
              }
              if (built.isEmpty()) {
                built.add(builder.get());
              }
              split.getItems().addAll(built);
              split.setDividerPositions(HEATMAPS_SHARE);
            }));
  }

  @FXML
  private void initialize() {
    sentence.textProperty().bindBidirectional(model.sentenceProperty());
    offerExamples();
    signalBox.setConverter(
        new LabelConverter<>(signal -> Messages.text("states.signal." + signal.id())));
    signalBox.getItems().setAll(model.signalProperty().get());
    signalBox.setValue(model.signalProperty().get());
    signalBox
        .valueProperty()
        .addListener(
            (property, old, chosen) -> {
              // Between one list of signals and the next the box has no value.
              if (chosen != null) {
                model.signalProperty().set(chosen);
              }
            });
    fitBox.selectedProperty().bindBidirectional(model.fittedProperty());
    orderBox.setConverter(
        new LabelConverter<>(
            order -> Messages.text("states.order." + order.name().toLowerCase(Locale.ROOT))));
    orderBox.getItems().setAll(UnitOrder.values());
    orderBox.valueProperty().bindBidirectional(model.orderProperty());
    offerPlots();
    classBox
        .valueProperty()
        .addListener(
            (property, old, chosen) -> {
              if (chosen != null) {
                model.shownClassProperty().set(chosen);
              }
            });
    TokenSwap swap = new TokenSwap(axis, model.comparison()::swap);
    axis.setOnToken(
        token -> {
          if (model.comparison().canSwap()) {
            swap.open(token, model.snapshotProperty().get().tokens().get(token));
          }
        });
    swapBackLink.setOnAction(event -> model.comparison().swapBack());
    endComparisonLink.setOnAction(event -> model.comparison().end());
    axis.pinBy(model.pinnedTokenProperty());
    pinButton.setTooltip(new Tooltip(Messages.text("states.pin.tip")));
    pinButton.setAccessibleHelp(Messages.text("states.pin.tip"));
    pinButton.setOnAction(event -> model.comparison().pin());
    differenceBox.selectedProperty().bindBidirectional(model.comparison().differenceProperty());
    subscriptions.onChange(model.comparison().differenceProperty(), this::show);
    subscriptions.onChange(model.orderProperty(), this::show);
    subscriptions.onChange(model.comparison().earlierProperty(), this::show);
    subscriptions.onChange(model.pinned(), this::show);
    axis.highlightedTokenProperty().bindBidirectional(model.highlightedTokenProperty());
    offerUndo();
    sources.offer(trainButton, shippedLink, openEmptyLink);
    openButton.setOnAction(event -> sources.open().run());
    subscriptions.onChange(sources.training(), this::sayWhyEmpty);
    subscriptions.onChange(sources.progress(), this::sayWhyEmpty);
    subscriptions.onChange(model.networks(), this::sayWhyEmpty);
    subscriptions.onChange(model.comingProperty(), this::sayWhyEmpty);
    subscriptions.onChange(model.snapshotProperty(), this::show);
    subscriptions.onChange(model.signalProperty(), this::show);
    subscriptions.onChange(model.fittedProperty(), this::show);
    subscriptions.onChange(appearance.themeProperty(), this::show);
    keepHelpWhole();
    HowDoWeKnow.on(
        notes, () -> model.wordsRead().map(found -> found.shownAs(notes.getText())), files);
    sayWhyEmpty();
    show();
  }

  /** A scroll pane asks for the least height at no width, at which a text has a single line. */
  private void keepHelpWhole() {
    help.minHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> help.prefHeight(help.getWidth()),
                help.widthProperty(),
                help.textProperty(),
                help.fontProperty()));
  }

  /** Of one history for all networks, so that the button takes back what Ctrl+Z does. */
  private void offerUndo() {
    undoWeight.setGraphic(new FontIcon(Feather.CORNER_UP_LEFT));
    undoWeight.setOnAction(event -> model.attentionEdits().undo());
    Visibility.follow(undoWeight, model.attentionEdits().undoableProperty());
    Undo.onKeys(root, model.attentionEdits()::undo);
  }

  private void offerExamples() {
    for (ExampleSentences kind : ExampleSentences.all()) {
      Menu menu = new Menu(kind.title());
      for (String example : kind.sentences()) {
        MenuItem item = new MenuItem(example);
        item.setOnAction(event -> sentence.setText(example));
        menu.getItems().add(item);
      }
      examples.getItems().add(menu);
    }
  }

  private void offerOthers(List<Signal> signals) {
    alsoMenu.getItems().clear();
    for (Signal signal : signals) {
      String title = Messages.text("states.signal." + signal.id());
      alsoMenu.getItems().add(switching("also-" + signal.id(), title, signal, model.also()));
    }
  }

  private void offerPlots() {
    for (RowPlot plot : RowPlot.values()) {
      String title = Messages.text(plot.key());
      CheckMenuItem item = switching("plot-" + plot.name(), title, plot, model.plots());
      plotsMenu.getItems().add(item);
      if (plot.isAttribution()) {
        attributions.add(item);
      }
    }
  }

  /** An entry that is ticked while {@code value} is among the chosen ones. */
  private <T> CheckMenuItem switching(String id, String title, T value, Set<T> chosen) {
    CheckMenuItem item = new CheckMenuItem(title);
    item.setId(id);
    item.setSelected(chosen.contains(value));
    item.selectedProperty()
        .addListener(
            (property, old, now) -> {
              if (now) {
                chosen.add(value);
              } else {
                chosen.remove(value);
              }
              show();
            });
    return item;
  }

  /** Networks that are there, or come, are read in a moment: until then there is nothing to say. */
  private void sayWhyEmpty() {
    boolean reading = !model.networks().isEmpty() || model.comingProperty().get();
    boolean training = sources.training().get();
    empty.getChildren().stream()
        .filter(node -> node != waiting)
        .forEach(node -> node.setVisible(!reading));
    waiting.setVisible(reading || training);
    emptyText.setText(sources.whyEmpty("states.empty.text", "states.empty.training"));
  }

  private void show() {
    StatesSnapshot snapshot = model.snapshotProperty().get();
    boolean wasEmpty = !content.isVisible();
    empty.setVisible(snapshot.models().isEmpty());
    content.setVisible(!snapshot.models().isEmpty());
    if (wasEmpty && content.isVisible()) {
      sentence.requestFocus();
      // Its beginning is what a long one is known by.
      sentence.home();
    }
    if (snapshot.models().isEmpty()) {
      return;
    }
    Signal chosen = model.signalProperty().get();
    if (!signalBox.getItems().equals(snapshot.signals())) {
      signalBox.getItems().setAll(snapshot.signals());
      offerOthers(snapshot.signals());
    }
    signalBox.setValue(chosen);
    fitBox.setDisable(!model.isFittable());
    String typed = model.sentenceProperty().get();
    int longest = model.longestTrainingText();
    String said = StatesNotes.of(snapshot, typed, longest, model::name);
    notes.pseudoClassStateChanged(CALM, !StatesNotes.warns(snapshot, typed, longest));
    Visibility.show(notes, said);
    help.setText(StatesNotes.padding(snapshot));
    String compared = model.comparison().earlierProperty().get().sentence();
    comparedWith.setText(Messages.text("states.compared-with", compared));
    Visibility.show(comparison, !compared.isEmpty());
    axis.show(snapshot.tokens(), snapshot.unknown());
    axis.dress(snapshot.tags().looks());
    axis.mark(snapshot.agreement().token());
    showClasses(snapshot);
    boolean none = snapshot.models().stream().noneMatch(each -> each.inspection().hasClasses());
    attributions.forEach(item -> item.setDisable(none));
    showRows(snapshot);
  }

  /**
   * Shows the choice of a class for all networks if there are more than two: of two, one says what
   * the other is.
   */
  private void showClasses(StatesSnapshot snapshot) {
    boolean tags = snapshot.models().stream().allMatch(ModelStates::hasTags);
    classLabel.setText(Messages.text(tags ? "states.tag" : "states.class"));
    classBox.setAccessibleText(classLabel.getText());
    List<String> labels = snapshot.labels();
    Visibility.show(classRow, labels.size() > 2);
    if (!classBox.getItems().equals(labels)) {
      classBox.getItems().setAll(labels);
    }
    classBox.setValue(snapshot.label());
  }

  private void showRows(StatesSnapshot snapshot) {
    boolean dark = appearance.themeProperty().get().isDark();
    shown.keySet().retainAll(snapshot.models().stream().map(ModelStates::key).toList());
    for (ModelStates states : snapshot.models()) {
      boolean aligned = snapshot.isAligned(states);
      if (shown.containsKey(states.key()) && shown.get(states.key()).isAligned() != aligned) {
        shown.remove(states.key());
      }
      shown.computeIfAbsent(states.key(), key -> row(key, aligned)).show(states, dark);
    }
    // The map is in the order of the keys.
    if (!rows.getChildren().equals(shown.values().stream().toList())) {
      rows.getChildren().setAll(shown.values());
    }
  }

  private ModelRow row(NetworkKey key, boolean aligned) {
    ModelRow row = new ModelRow(key, model, aligned, files, this::show);
    VBox.setVgrow(row, Priority.ALWAYS);
    return row;
  }
}
